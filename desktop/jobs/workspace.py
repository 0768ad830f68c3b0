"""Gives every screen one data folder, its settings, its library, and the jobs on it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import nullcontext
from dataclasses import replace
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.jobs.job import Job, call
from desktop.jobs.runner import JobRunner
from desktop.services.model_processes import ModelProcesses

WRITES = "writes"


class Changed(Enum):
    """The parts of a data folder that a change may concern."""

    COLLECTIONS = auto()
    DOCUMENTS = auto()
    CONVERSATIONS = auto()
    MODELS = auto()
    EXPERTS = auto()


class Workspace(QObject):
    """Opens the data folder for a window.

    `library` is for short reads on the window's thread. Everything else goes through `read` and
    `change`, whose functions get a connection of their own on another thread.

    Signals:
        settings_changed: the new settings.
        changed: the part of the data folder that has changed, a `Changed`.
        problem: an error that no screen handles itself.
    """

    settings_changed = Signal(object)
    changed = Signal(object)
    problem = Signal(Exception)

    def __init__(self, data: DataFolder, processes: ModelProcesses | None = None) -> None:
        """Open or create the data folder, with processes of its own if none are given.

        Raises:
            InputError: the settings cannot be read.
            LibraryError: the library cannot be opened.
        """
        super().__init__()
        self.data = data
        self.settings = Settings.load(data.settings)
        self.library = Library.of(data)
        self.processes = processes or ModelProcesses(data, self.settings)
        self.runner = JobRunner(self)
        self._reads: dict[Job, Callable[[Any], None]] = {}

    def read(self, function: Callable[[Library], Any], then: Callable[[Any], None]) -> Job:
        """Read from the library on another thread; `then`, a method of a QObject, gets the result.

        Threads finish in any order: a result is dropped if a later read for the same method has
        finished before it. A cancelled job never reports, not even if it had finished.
        """
        job = call(lambda: self._with_library(function))
        self._reads[job] = then
        job.ended.connect(self._on_read)
        job.failed.connect(self.problem)
        return self.runner.start(job)

    def change(
        self,
        function: Callable[[Library], Any],
        *,
        changes: Changed | None = None,
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[Exception], None] | None = None,
        in_transaction: bool = True,
    ) -> Job:
        """Change the library on another thread, and then emit `changed`.

        Changes run one after the other. The whole function is one transaction; transactions that
        it opens itself become savepoints. A function that copies or deletes files should run
        without a transaction (`in_transaction=False`), because nobody else can write during one.
        `then` and `otherwise`, methods of a QObject, get the result or the error; the signal
        `problem` gets the error, too.
        """

        def steps() -> Generator[Changed | None, None, Any]:
            with Library.of(self.data) as library:
                with library.transaction() if in_transaction else nullcontext():
                    result = function(library)
                yield changes
                return result

        job = Job(steps)
        job.reported.connect(self._on_change_made)
        job.failed.connect(self.problem)
        if otherwise:
            job.failed.connect(otherwise)
        if then:
            job.done.connect(then)
        return self.runner.start(job, lane=WRITES)

    def change_settings(self, **changes: object) -> None:
        """Change these settings, save them, and tell all that use them.

        Raises:
            InputError: they cannot be written.
        """
        settings = replace(self.settings, **changes)  # type: ignore[arg-type]
        if settings == self.settings:
            return
        settings.save(self.data.settings)
        self.settings = settings
        self.runner.start(call(lambda: self.processes.change(settings)))
        self.settings_changed.emit(settings)

    def close(self) -> None:
        """Finish the writes, cancel all other jobs, and end the child processes."""
        self.runner.shut_down()
        self.processes.close()
        self.library.close()

    def _with_library(self, function: Callable[[Library], Any]) -> Any:
        with Library.of(self.data) as library:
            return function(library)

    def _on_read(self, job: Job) -> None:
        then = self._reads.get(job)
        if then is None:
            return
        asked = [earlier for earlier, other in self._reads.items() if other == then]
        is_heard = job.is_done and not job.is_cancelled
        for earlier in asked[: asked.index(job) + 1] if is_heard else (job,):
            del self._reads[earlier]
        if is_heard and isValid(getattr(then, "__self__", self)):
            then(job.result)

    def _on_change_made(self, changes: Changed | None) -> None:
        if changes:
            self.changed.emit(changes)
