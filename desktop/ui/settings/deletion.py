"""Deletes for good, at a click, everything that was deleted but can still be restored."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QMessageBox, QPushButton

from desktop.jobs.indexing.undoable_removal import LANE
from desktop.jobs.job import Job
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.deletion import Purge, Waiting, count_waiting, list_damaged, purge
from desktop.ui.widgets.amounts import size_text
from desktop.ui.widgets.setting_rows import SettingsPage


class DeletionSettings(QObject):
    """Shows what waits to be deleted, with a button that deletes it now.

    Signals:
        told: a sentence for a notice.
    """

    told = Signal(str)

    def __init__(self, workspace: Workspace, page: SettingsPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self.delete = QPushButton(self.tr("Delete now, for good…"))
        self.damaged_too = QCheckBox(self.tr("Damaged libraries too"))
        section = page.add_section(
            self.tr("What you deleted"),
            self.tr(
                "Deleted conversations and experts are kept for 30 days. “Delete now, for good”"
                " also empties the log and the Lab's caches, and takes what was deleted out of the"
                " library's file."
            ),
        )
        self.about = section.add(self.tr("What waits"), "", self.delete)
        section.add_wide(self.damaged_too)
        self.delete.clicked.connect(self._on_delete)

    def refresh(self) -> None:
        """Count the things that wait again, on another thread."""
        self.damaged_too.setVisible(bool(list_damaged(self._workspace.data)))
        self._workspace.read(count_waiting, self._on_counted)

    def _on_counted(self, waiting: Waiting) -> None:
        parts = [
            self.tr("%n conversation(s)", "", waiting.conversations),
            self.tr("%n expert(s)", "", waiting.experts),
            self.tr("%n collection(s)", "", waiting.collections),
            self.tr("%n folder(s) or file(s)", "", waiting.folders),
        ]
        self.about.setText(", ".join(parts))
        self.about.setVisible(True)

    def _on_delete(self) -> None:
        question = self.tr("Delete all of it now? It cannot be brought back.")
        chosen = QMessageBox.question(self.delete, self.delete.text(), question)
        if chosen is QMessageBox.StandardButton.Yes:
            self.purge()

    def purge(self) -> None:
        """Delete what waits, on another thread."""
        self.delete.setEnabled(False)
        data, damaged_too = self._workspace.data, self.damaged_too.isChecked()
        job = Job(lambda: purge(data, damaged_too=damaged_too))
        job.done.connect(self._on_purged)
        job.failed.connect(self._on_failed)
        self._workspace.runner.start(job, lane=LANE)

    def _on_purged(self, done: Purge) -> None:
        self.delete.setEnabled(True)
        text = self.tr("Deleted for good; {0} of the disk are free again.")
        if not done.compacted:
            text = self.tr(
                "Deleted for good. The library's file could not be made smaller: it is busy, or the"
                " disk has no room for a copy."
            )
        self.told.emit(text.format(size_text(done.freed_bytes)))
        for changed in Changed:
            self._workspace.changed.emit(changed)
        self.refresh()

    def _on_failed(self, error: Exception) -> None:
        self.delete.setEnabled(True)
        self._workspace.problem.emit(error)
