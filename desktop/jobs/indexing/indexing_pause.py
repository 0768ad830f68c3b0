"""Knows whether indexing is paused: by the person, or because an answer is being written."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject

from desktop.jobs.job import call
from desktop.jobs.workspace import Workspace
from desktop.services.index_worker.client import IndexWorker

LANE = "holding indexing"


class IndexingPause(QObject):
    """Keeps the two reasons for a pause apart, and tells the index process."""

    def __init__(self, workspace: Workspace, worker: IndexWorker, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._worker = worker
        self._sending = threading.Lock()
        self.paused = False
        """Whether the person has paused indexing."""
        self.held = False
        """Whether indexing waits for an answer that is being generated."""

    @property
    def waits(self) -> bool:
        return self.paused or self.held

    def send(self) -> None:
        """Send the pause to the index process on another thread, once that process exists."""
        self._workspace.runner.start(call(self._send), lane=LANE)

    def _send(self) -> None:
        # Sends the current state, even if it has changed since this job was started.
        with self._sending:
            self._worker.set_held(self.waits)
