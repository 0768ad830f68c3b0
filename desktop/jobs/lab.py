"""Makes question sets and runs comparisons for the window, one task at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import InputError
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.runs.events import Answered
from desktop.core.lab.runs.planning import RunRequest
from desktop.core.lab.runs.run_store import Run
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.jobs.job import Job
from desktop.jobs.workspace import Workspace
from desktop.services.comparison import (
    FinishedRun,
    RunOptions,
    RunSteps,
    resume_run,
    start_run,
)
from desktop.services.lab_questions import QuestionSources, add_questions
from desktop.services.lab_state import LabActivity, LabState

LANE = "lab"


class LabJobs(QObject):
    """Runs the work of the Lab as jobs.

    Signals:
        changed: a `LabState`; None when no work is running any more.
        run_begun: the number of the run that has begun.
        verdict_applied: an `AppliedVerdict`, when a run has finished and judges an expert.
        ended: nothing, or the error that ended the work.
        sets_changed, runs_changed: the library's question sets or runs have changed.
    """

    changed = Signal(object)
    run_begun = Signal(int)
    verdict_applied = Signal(object)
    ended = Signal(object)
    sets_changed = Signal()
    runs_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._job: Job | None = None
        self._is_held = False
        self._error: Exception | None = None
        self.state: LabState | None = None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def generate(self, name: str, collection_id: int, at_most: int) -> None:
        """Add questions about held-out documents to a set; makes the set if there is none."""
        self._add(name, collection_id, QuestionSources(generated_at_most=at_most))

    def add_file(self, name: str, collection_id: int, path: Path) -> None:
        """Add a person's own questions, from a file, to a set."""
        self._add(name, collection_id, QuestionSources(file=path))

    def add_rated(self, name: str, collection_id: int) -> None:
        """Add the questions of conversations whose answers a person rated as good."""
        self._add(name, collection_id, QuestionSources(rated=True))

    def compare(self, set_id: int, wanted: RunRequest) -> None:
        """Ask all questions of a set with every arm that the request names."""
        self._begin(LabActivity.CHECKING, partial(self._start_steps, set_id, wanted))

    def go_on(self, run_id: int) -> None:
        """Resume a run: answer the questions that it has not answered yet."""
        self._begin(LabActivity.CHECKING, partial(self._resume_steps, run_id))

    def stop(self) -> None:
        """Stop the current work; a stopped run can be resumed."""
        if self._job:
            self._job.cancel()

    def hold(self) -> None:
        """Pause the work while a person's question is answered."""
        self._is_held = True

    def release(self) -> None:
        self._is_held = False

    def is_held(self) -> bool:
        return self._is_held

    def _add(self, name: str, collection_id: int, sources: QuestionSources) -> None:
        steps = partial(self._add_steps, name, collection_id, sources)
        self._begin(LabActivity.MAKING_QUESTIONS, steps)

    # The next three methods run on the job's thread.

    def _add_steps(
        self, name: str, collection_id: int, sources: QuestionSources
    ) -> Generator[Any, None, int]:
        workspace = self._workspace
        with Library.of(workspace.data) as library:
            return (
                yield from add_questions(
                    library, workspace.processes, workspace.data, name, collection_id, sources
                )
            )

    def _start_steps(self, set_id: int, wanted: RunRequest) -> RunSteps:
        workspace = self._workspace
        with Library.of(workspace.data) as library:
            sets = QuestionSets(library).all()
            question_set = next(known for known in sets if known.id == set_id)
            return (
                yield from start_run(
                    library,
                    workspace.processes,
                    workspace.data,
                    question_set,
                    wanted,
                    RunOptions(is_held=self.is_held),
                )
            )

    def _resume_steps(self, run_id: int) -> RunSteps:
        workspace = self._workspace
        options = RunOptions(is_held=self.is_held)
        with Library.of(workspace.data) as library:
            return (
                yield from resume_run(library, workspace.processes, workspace.data, run_id, options)
            )

    def _begin(self, activity: LabActivity, steps: Callable[[], Generator[Any, None, Any]]) -> None:
        if self._job:
            raise InputError(say("The Lab is at work already."), say("Wait for it, or stop it."))
        self._error = None
        self.state = LabState(activity)
        self._job = Job(steps)
        self._job.reported.connect(self._on_reported)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)
        self.changed.emit(self.state)
        self._workspace.runner.start(self._job, lane=LANE)

    def _on_reported(self, event: object) -> None:
        state = self.state
        if state is None:
            return
        self.state = state.after(event)
        if isinstance(event, Run):
            self.run_begun.emit(event.id)
        if self.state != state:
            self.changed.emit(self.state)
        if isinstance(event, Answered):
            self.runs_changed.emit()

    def _on_done(self, result: object) -> None:
        if isinstance(result, FinishedRun) and result.applied:
            self.verdict_applied.emit(result.applied)

    def _on_failed(self, error: Exception) -> None:
        self._error = error

    def _on_ended(self, _: QObject) -> None:
        self._job = None
        self.state = None
        self.changed.emit(None)
        self.sets_changed.emit()
        self.runs_changed.emit()
        self.ended.emit(self._error)
