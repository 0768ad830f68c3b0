"""Runs the check of one text at a time on another thread."""

from __future__ import annotations

from collections.abc import Generator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.scope import Scope
from desktop.core.store.library import Library
from desktop.jobs.job import Job, call
from desktop.jobs.workspace import Workspace
from desktop.services.draft import read_draft
from desktop.services.verification import CheckedSentence, CheckedText, check_text

LANE = "answers"
"""Answers and checks use the same processes, so they wait for each other."""


class CheckController(QObject):
    """Starts and stops checks, and reads files whose text is to be checked.

    Signals:
        checking: whether a check is in progress.
        sentence_checked: a `CheckedSentence`, in the order of the text.
        text_read: the text of a file.
    """

    checking = Signal(bool)
    sentence_checked = Signal(object)
    text_read = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._job: Job | None = None

    @property
    def is_checking(self) -> bool:
        return self._job is not None

    def check(self, text: str, collections: tuple[str, ...]) -> None:
        """Check a text against these collections; without any, against all."""
        self.stop()
        job = self._job = Job(partial(_check_steps, self._workspace, text, collections))
        job.reported.connect(self._on_reported)
        job.failed.connect(self._workspace.problem)
        job.ended.connect(self._on_ended)
        self.checking.emit(True)
        self._workspace.runner.start(job, lane=LANE)

    def stop(self) -> None:
        """Stop the check in progress; what was checked stays."""
        if self._job:
            self._job.cancel()

    def read(self, path: Path) -> None:
        """Read a file on another thread, without adding it to the library."""
        job = call(lambda: read_draft(path, self._workspace.data))
        job.done.connect(self.text_read)
        job.failed.connect(self._workspace.problem)
        self._workspace.runner.start(job)

    def _on_reported(self, checked: CheckedSentence) -> None:
        if self.sender() is self._job:
            self.sentence_checked.emit(checked)

    def _on_ended(self, job: QObject) -> None:
        if job is self._job:
            self._job = None
            self.checking.emit(False)


def _check_steps(
    workspace: Workspace, text: str, names: tuple[str, ...]
) -> Generator[CheckedSentence, None, CheckedText]:
    with Library.of(workspace.data) as library:
        scope = Scope(collections=names)
        return (yield from check_text(library, workspace.processes, text, scope=scope))
