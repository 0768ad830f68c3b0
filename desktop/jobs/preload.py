"""Imports modules on another thread before they are needed, so that the window never waits."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.jobs.job import Job
from desktop.jobs.runner import JobRunner


class Preloader(QObject):
    """Imports modules one after the other, on another thread.

    Signals:
        ready: every module was tried; one that cannot be imported fails where it is used.
    """

    ready = Signal()

    def __init__(self, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = runner
        self._modules: Sequence[str] = ()

    def start(self, modules: Sequence[str], *, in_ms: int = 0) -> None:
        """Begin to import the modules after a delay."""
        self._modules = modules
        QTimer.singleShot(in_ms, self, self._begin)

    def _begin(self) -> None:
        modules = self._modules
        job = Job(lambda: _load(modules))
        job.done.connect(self._on_loaded)
        job.failed.connect(self._on_loaded)
        self._runner.start(job)

    def _on_loaded(self, _: object) -> None:
        self.ready.emit()


def _load(modules: Sequence[str]) -> Generator[None, None, None]:
    for module in modules:
        import_module(module)
        yield
