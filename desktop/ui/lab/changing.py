"""Changes the Lab's data in the library on another thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from desktop.core.store.library import Library
from desktop.jobs.job import call
from desktop.jobs.workspace import WRITES, Workspace


class Changing(QObject):
    """Runs changes of the Lab, whose tables begin their own transactions.

    Therefore it does not use `workspace.write`.
    """

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def do(
        self, function: Callable[[Library], Any], then: Callable[[Any], None] | None = None
    ) -> None:
        """Run a change after the earlier ones; `then`, a method of a QObject, gets the result."""

        def work() -> Any:
            with Library.open(self._workspace.data.library) as library:
                return function(library)

        job = call(work)
        if then:
            job.done.connect(then)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job, lane=WRITES)
