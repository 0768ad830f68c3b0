"""Backs the library up once a day, while nothing else is under way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.jobs.job import Job, call
from desktop.jobs.workspace import Workspace
from desktop.services.backup import back_up_when_due

EVERY_MS = 5 * 60 * 1000


class DailyBackup(QObject):
    """Looks every few minutes whether a backup is due."""

    def __init__(self, workspace: Workspace, is_busy: Callable[[], bool]) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._is_busy = is_busy
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.make_when_idle)

    def start(self) -> None:
        self._timer.start()

    def make_when_idle(self) -> None:
        """Make the backup of today on another thread, unless something is under way."""
        if self._job is None and not self._is_busy():
            data, settings = self._workspace.data, self._workspace.settings
            self._job = call(lambda: back_up_when_due(data, settings))
            self._job.failed.connect(self._workspace.problem)
            self._job.ended.connect(self._on_ended)
            self._workspace.runner.start(self._job)

    def _on_ended(self, _job: QObject) -> None:
        self._job = None
