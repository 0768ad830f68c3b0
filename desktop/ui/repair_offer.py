"""Offers to repair the library, or to go back to a backup of it, while no window is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QDateTime, QEventLoop, QLocale, QObject, Qt
from PySide6.QtWidgets import QMessageBox, QProgressDialog, QPushButton

from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.core.store.backup import Backup, list_backups, restore
from desktop.jobs.job import Job, call
from desktop.jobs.runner import JobRunner
from desktop.services.repair import RepairResult, repair_library
from desktop.ui.core_translation import translate_core, translate_error


class RepairOffer(QObject):
    """Asks what to do with a library, does it, and says what came of it."""

    def __init__(self, data: DataFolder) -> None:
        super().__init__()
        self._data = data
        self._error: Exception | None = None
        self.question = QMessageBox(QMessageBox.Icon.Warning, "Lectern", "")
        self.repair = self._button(self.tr("Save what can be read"))
        self.restore: QPushButton | None = None
        self._backup: Backup | None = next(iter(list_backups(data.backups)), None)
        if self._backup is not None:
            self.restore = self._button(self.tr("Go back to the backup"))
        self.question.addButton(QMessageBox.StandardButton.Close)
        self.question.setDefaultButton(self.repair)

    def ask(self, reason: str) -> bool:
        """Ask the person; returns whether the library was repaired or replaced."""
        self.question.setText(reason)
        self.question.setInformativeText(self._explanation())
        self.question.exec()
        clicked = self.question.clickedButton()
        if clicked is self.repair:
            return self.repair_now()
        return self.restore is not None and clicked is self.restore and self.restore_now()

    def repair_now(self) -> bool:
        """Repair the library and say what was saved."""
        result = self._wait(lambda: run_to_end(repair_library(self._data.library, self._data.key)))
        if not isinstance(result, RepairResult):
            return False
        if result.replacement is None:
            self._tell(self.tr("The library is sound."))
        else:
            kept = self.tr("The damaged file is kept: {0}").format(result.replacement.damaged)
            self._tell(f"{translate_core(result.replacement.sentence)}\n\n{kept}")
        return True

    def restore_now(self) -> bool:
        """Put the newest backup in the place of the library."""
        assert self._backup is not None
        backup = self._backup.path
        self._wait(lambda: restore(self._data.library, backup, self._data.key))
        return self._error is None

    def _button(self, text: str) -> QPushButton:
        return self.question.addButton(text, QMessageBox.ButtonRole.AcceptRole)

    def _explanation(self) -> str:
        text = self.tr(
            "Everything that can still be read goes into a new library; the damaged file is kept."
        )
        if self._backup is None:
            return text
        made = QDateTime.fromSecsSinceEpoch(int(self._backup.made_at))
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        newest = self.tr("The newest backup is of {0}.").format(when)
        return f"{text} {newest}"

    def _wait(self, function: Callable[[], Any]) -> Any:
        """The result of long work on another thread; None where it failed, which is told."""
        self._error = None
        runner, loop, job = JobRunner(self), QEventLoop(), call(function)
        progress = QProgressDialog(self.tr("The library is being repaired …"), "", 0, 0)
        progress.setCancelButton(None)
        progress.setWindowModality(Qt.WindowModality.ApplicationModal)
        progress.show()
        job.failed.connect(self._on_failed)
        job.ended.connect(loop.quit)
        runner.start(job)
        loop.exec()
        runner.shut_down()
        progress.close()
        return self._result(job)

    def _result(self, job: Job) -> Any:
        if self._error is not None:
            self._tell(translate_error(self._error))
        return job.result

    def _on_failed(self, error: Exception) -> None:
        self._error = error

    def _tell(self, text: str) -> None:
        QMessageBox.information(None, "Lectern", text)
