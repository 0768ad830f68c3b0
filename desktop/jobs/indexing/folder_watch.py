"""Reports changes in the folders of watched collections, from a process of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import AppError
from desktop.core.say import joined
from desktop.jobs.job import Job
from desktop.jobs.workspace import Workspace
from desktop.services.index_worker.client import IndexWorker

AGAIN_MS = 30_000


class FolderWatch(QObject):
    """Watches folders while any collection is watched.

    Signals:
        changed: the number of a collection that should be indexed again.
        problem: what went wrong, and in a second line why, as the core says it.
    """

    changed = Signal(int)
    problem = Signal(object)  # a text; as a `str` it would lose its values

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._worker = IndexWorker(workspace.data)
        self._job: Job | None = None
        self._closing = False

    def start(self) -> None:
        """Start watching; the process notices by itself which collections are watched."""
        if self._job is None and not self._closing:
            self._workspace.read(
                lambda library: library.collections.watched_ids(), self._on_watched
            )

    def close(self) -> None:
        self._closing = True
        if self._job:
            self._job.cancel()
        self._worker.close()

    def _on_watched(self, collection_ids: list[int]) -> None:
        if not collection_ids or self._job or self._closing:
            return
        job = self._job = Job(self._worker.follow)
        job.reported.connect(self._on_reported)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self._workspace.runner.start(job)

    def _on_reported(self, event: dict[str, Any]) -> None:
        if event["type"] == "changed":
            self.changed.emit(event["collection"])

    def _on_failed(self, error: Exception) -> None:
        text = self.tr("Following folders stopped; it starts again soon.")
        self.problem.emit(
            joined("\n", (text, error.sentence() if isinstance(error, AppError) else str(error)))
        )

    def _on_ended(self, _job: QObject) -> None:
        self._job = None
        if not self._closing:
            QTimer.singleShot(AGAIN_MS, self, self.start)
