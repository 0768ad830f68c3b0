"""Runs a generator on another thread and reports it through signals."""

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
    """Work written as a generator: it yields reports and returns its result.

    The job belongs to the thread that made it, the window's, so its signals arrive there; only
    `run` runs on another thread. It emits exactly one of `done`, `failed` and `cancelled`, and
    after that `ended`.

    Signals:
        reported: something that the generator yielded.
        done: what the generator returned.
        failed: the exception that ended the generator.
        cancelled: the generator was closed at one of its steps.
        ended: always the last signal; carries the job.
    """

    reported = Signal(object)
    done = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()
    ended = Signal(QObject)

    def __init__(self, start: Callable[[], Steps]) -> None:
        """Make a job; `start` makes the generator and is called on the thread that runs the job."""
        super().__init__()
        self._start = start
        self._stop = threading.Event()
        self.is_done = False
        self.result: Any = None
        """The return value of the generator, once the job is done."""

    def cancel(self) -> None:
        """Close the generator at its next step, which releases everything that it holds."""
        self._stop.set()

    @property
    def is_cancelled(self) -> bool:
        return self._stop.is_set()

    def run(self) -> None:
        """Run the generator to its end; the runner calls this on one of its threads."""
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
    """Make a job of one step; its result is the return value of the function."""

    def steps() -> Steps:
        return function()
        yield

    return Job(steps)
