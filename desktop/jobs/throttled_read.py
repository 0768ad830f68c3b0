"""Repeats a read of the library after changes, but not so often that it costs too much."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.store.library import Library
from desktop.jobs.job import call
from desktop.jobs.workspace import Workspace

REST_FACTOR = 5
"""The pause is this many times as long as the read before it: at most a sixth of one core."""


class ThrottledRead(QObject):
    """Runs one read at a time; a request made meanwhile is read once, afterwards.

    Signals:
        read: the result of the function, unless a newer read was requested meanwhile.
    """

    read = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._function: Callable[[Library], Any] | None = None
        self._waiting = False
        self._running = False
        self._outdated = False
        self._began = 0.0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)

    def request(self, function: Callable[[Library], Any]) -> None:
        """Read this as soon as no other read is running; it replaces the earlier request."""
        self._function = function
        self._outdated = self._running
        self._rest.stop()
        self._begin()

    def again(self) -> None:
        """Repeat the read, but not before the pause after the last read has ended."""
        self._waiting = True
        if not self._rest.isActive():
            self._begin()

    def _begin(self) -> None:
        if self._running or self._function is None:
            return
        self._running, self._waiting, self._outdated = True, False, False
        self._began = time.monotonic()
        function, data = self._function, self._workspace.data

        def read() -> object:
            with Library.of(data) as library:
                return function(library)

        job = call(read)
        job.done.connect(self._on_read)
        job.failed.connect(self._workspace.problem)
        job.ended.connect(self._on_ended)
        self._workspace.runner.start(job)

    def _on_read(self, result: object) -> None:
        if not self._outdated:
            self.read.emit(result)

    def _on_ended(self, _: QObject) -> None:
        self._running = False
        if self._outdated:
            self._begin()
            return
        took_ms = (time.monotonic() - self._began) * 1000
        self._rest.start(round(REST_FACTOR * took_ms))

    def _on_rested(self) -> None:
        if self._waiting:
            self._begin()
