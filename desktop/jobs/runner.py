"""Gives each job a thread, and keeps the jobs of a lane in order."""

from __future__ import annotations

import sys
from collections import deque

from PySide6.QtCore import QObject, QThreadPool, QTimer

from desktop.jobs.job import Job

THREADS_AT_MOST = 16
"""The threads mostly wait for a disk or for another process."""
GIVE_WAY_S = 0.001
"""A thread gives way to another after this much Python code, because the window waits for it at
every call into Qt. Python's own 5 ms add up to a tenth of a second while a screen is built.
"""
KEPT_MS = 1_000
"""How long a job is kept after its end, until its thread has certainly let go of it."""


class JobRunner(QObject):
    """Owns every job from its start to its end; a shutdown waits for all of them.

    Jobs of one lane run one after the other, in the order in which they were started. The lane
    `writes` has the jobs that change the library, because SQLite allows only one writer at a time.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(GIVE_WAY_S)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(THREADS_AT_MOST)
        self._running: dict[Job, str] = {}
        self._waiting: dict[str, deque[Job]] = {}
        self._ended: deque[Job] = deque()

    def start(self, job: Job, *, lane: str = "") -> Job:
        """Run a job when its lane is free, or at once if it has no lane."""
        if lane and lane in self._running.values():
            self._waiting.setdefault(lane, deque()).append(job)
        else:
            self._begin(job, lane)
        return job

    @property
    def is_busy(self) -> bool:
        """Whether a job is running on any thread."""
        return bool(self._running)

    def shut_down(self) -> None:
        """Cancel running jobs, drop waiting ones, and wait; writes are finished, never dropped."""
        for job in self._running:
            if self._running[job] != "writes":
                job.cancel()
        self._pool.waitForDone()
        for job in self._waiting.pop("writes", ()):
            job.run()
        self._waiting.clear()

    def _begin(self, job: Job, lane: str) -> None:
        self._running[job] = lane
        job.ended.connect(self._on_ended)
        self._pool.start(job.run)

    def _on_ended(self, job: QObject) -> None:
        assert isinstance(job, Job)
        lane = self._running.pop(job, "")
        # Its thread may still be returning from the signal. If that thread dropped the last
        # reference, it would destroy a QObject that belongs to the window's thread.
        self._ended.append(job)
        QTimer.singleShot(KEPT_MS, self, self._release_oldest)
        waiting = self._waiting.get(lane)
        if lane and waiting:
            self._begin(waiting.popleft(), lane)

    def _release_oldest(self) -> None:
        self._ended.popleft()
