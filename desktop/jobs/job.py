"""A generator at work on another thread, heard of through signals."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import AppError

logger = logging.getLogger("jobs")

Steps = Generator[Any, None, Any]


class Job(QObject):
    """What a generator yields is reported, what it returns is the result.

    The job lives on the thread that made it, the window's, so its signals arrive there; only `run`
    is on another. Of `done`, `failed` and `cancelled` exactly one comes, and `ended` after it.

    Signals:
        reported: something that the generator yielded.
        done: what it returned.
        failed: the exception that ended it.
        cancelled: it was left at one of its steps.
        ended: always the last; carries the job.
    """

    reported = Signal(object)
    done = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal(QObject)

    def __init__(self, start: Callable[[], Steps]) -> None:
        """`start` makes the generator; it is called on the job's own thread."""
        super().__init__()
        self._start = start
        self._stop = threading.Event()
        self.is_done = False
        self.result: Any = None
        """What it returned, once it is done."""

    def cancel(self) -> None:
        """Leave the generator at its next step; what it holds is closed."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        return self._stop.is_set()

    def run(self) -> None:
        """Do the work; the runner calls this on one of its threads."""
        try:
            self._finish(self._start())
        except AppError as error:
            logger.info("%s", error)
            self.failed.emit(error)
        except Exception as error:
            logger.exception("a job failed")
            self.failed.emit(error)
        finally:
            self.ended.emit(self)

    def _finish(self, steps: Steps) -> None:
        try:
            while not self._stop.is_set():
                self.reported.emit(next(steps))
        except StopIteration as stop:
            self.is_done, self.result = True, stop.value
            self.done.emit(stop.value)
        else:
            steps.close()
            self.cancelled.emit()


def call(function: Callable[[], Any]) -> Job:
    """A job of one step: its result is what the function returns."""

    def steps() -> Steps:
        return function()
        yield

    return Job(steps)
