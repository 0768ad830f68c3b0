"""Removes collections and folders from the library so that it can be undone for a while."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs.job import Job
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.deletion import delete_due
from desktop.services.indexing import Removed, remove, take_back

FORGET_MS = 15_000
"""Time after the last removal; longer than a notice offers to undo it."""
LANE = "forgetting"


class UndoableRemoval(QObject):
    """Hides removed things at once and deletes them later.

    Signals:
        changed: the number of a collection that must be indexed again after this.
    """

    changed = Signal(int)

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FORGET_MS)
        self._timer.timeout.connect(self._forget)

    def start(self) -> None:
        """Delete, after a while, everything that is marked as removed, also from earlier runs."""
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def remove(self, removed: Removed) -> None:
        self._workspace.change(
            lambda library: remove(library, removed),
            changes=Changed.COLLECTIONS,
            then=self._on_removed,
        )

    def take_back(self, removed: Removed) -> None:
        self._workspace.change(
            lambda library: take_back(library, removed),
            changes=Changed.COLLECTIONS,
            then=self._on_taken_back,
        )

    def _on_removed(self, removed: Removed) -> None:
        self._timer.start()
        self._workspace.changed.emit(Changed.DOCUMENTS)
        if removed.root_ids is not None:
            self.changed.emit(removed.collection_id)

    def _on_taken_back(self, removed: Removed) -> None:
        self._workspace.changed.emit(Changed.DOCUMENTS)
        self.changed.emit(removed.collection_id)

    def _forget(self) -> None:
        data = self._workspace.data
        job = Job(lambda: delete_due(data))
        job.done.connect(self._on_forgotten)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job, lane=LANE)

    def _on_forgotten(self, _: object) -> None:
        self._workspace.changed.emit(Changed.DOCUMENTS)
