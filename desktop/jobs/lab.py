"""Makes question sets and runs comparisons for the window, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import InputError, ModelError
from desktop.core.experts.examples.events import Examined, PassageRead
from desktop.core.experts.examples.question_file import read_given
from desktop.core.experts.registry import Experts
from desktop.core.lab.apply_verdict import note_gain
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.lab.questions.question_sources import (
    from_conversations,
    from_file,
    generate,
    learned_by,
)
from desktop.core.lab.report.results import Results, results_of
from desktop.core.lab.runs.arm_runner import Models
from desktop.core.lab.runs.events import Answered, Checking, Held, SelfChecked
from desktop.core.lab.runs.planning import Wanted, plan_run
from desktop.core.lab.runs.run_store import Run, Runs
from desktop.core.lab.runs.runner import Tools, run
from desktop.core.ports import Embedder
from desktop.core.store.library import Library
from desktop.jobs.job import Job
from desktop.jobs.workspace import Workspace
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.processor import resident_bytes

LANE = "lab"


@dataclass(frozen=True, slots=True)
class LabState:
    """How far the Lab is."""

    text: str
    """What it does, as a key: `questions`, `checking`, `held` or `answering`."""
    run_id: int | None = None
    done: int = 0
    total: int = 0
    seconds_left: float | None = None

    @property
    def share(self) -> float | None:
        """In 0..1; None where that is not known."""
        return self.done / self.total if self.total else None


class Comparing(QObject):
    """The Lab's work.

    Signals:
        changed: a LabState; None when nothing is done any more.
        run_begun: number of a run.
        ended: nothing, or an error where one ended it.
        sets_changed, runs_changed: what the library has is another now.
    """

    changed = Signal(object)
    run_begun = Signal(int)
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
        """Add questions about held-out documents to a set; it is made where there is none."""
        self._begin("questions", partial(_generated, self._workspace, name, collection_id, at_most))

    def add_file(self, name: str, collection_id: int, path: Path) -> None:
        """Add a person's own questions to a set."""
        steps = partial(_from_file, self._workspace, name, collection_id, path)
        self._begin("questions", steps)

    def add_rated(self, name: str, collection_id: int) -> None:
        """Add the questions of conversations whose answers were found good."""
        self._begin("questions", partial(_from_rated, self._workspace, name, collection_id))

    def compare(self, set_id: int, wanted: Wanted) -> None:
        """Ask all questions of a set in all the ways that are wanted."""
        self._begin("checking", partial(_compared, self._workspace, set_id, wanted, self.is_held))

    def go_on(self, run_id: int) -> None:
        """Answer what a run has not answered yet."""
        self._begin("checking", partial(_gone_on, self._workspace, run_id, self.is_held))

    def stop(self) -> None:
        """Leave it; a run can go on from there."""
        if self._job:
            self._job.cancel()

    def hold(self) -> None:
        """Let a person's question go first."""
        self._is_held = True

    def release(self) -> None:
        self._is_held = False

    def is_held(self) -> bool:
        return self._is_held

    def _begin(self, text: str, steps: Callable[[], Generator[Any, None, Any]]) -> None:
        if self._job:
            raise InputError("The Lab is at work already.", "Wait for it, or stop it.")
        self._error = None
        self.state = LabState(text)
        self._job = Job(steps)
        self._job.reported.connect(self._on_reported)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)
        self.changed.emit(self.state)
        self._workspace.runner.start(self._job, lane=LANE)

    def _on_reported(self, event: object) -> None:
        state = self.state
        if state is None:
            return
        if isinstance(event, Run):
            self.state = replace(state, run_id=event.id, total=event.answers_wanted)
            self.run_begun.emit(event.id)
        else:
            self.state = _advanced(state, event)
        if self.state != state:
            self.changed.emit(self.state)
        if isinstance(event, Answered):
            self.runs_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._error = error

    def _on_ended(self, _: QObject) -> None:
        self._job = None
        self.state = None
        self.changed.emit(None)
        self.sets_changed.emit()
        self.runs_changed.emit()
        self.ended.emit(self._error)


def results(library: Library, run_id: int) -> Results:
    """What can be told of a run so far."""
    runs = Runs(library)
    return results_of(runs.get(run_id), runs.answers(run_id))


def _advanced(state: LabState, event: object) -> LabState:
    match event:
        case PassageRead(done, total, _):
            return replace(state, text="questions", done=done, total=total)
        case Examined(_, count, wanted):
            return replace(state, text="questions", done=count, total=wanted)
        case Checking():
            return replace(state, text="checking")
        case Held():
            return replace(state, text="held")
        case SelfChecked():
            return replace(state, text="answering")
        case Answered():
            return replace(
                state,
                text="answering",
                done=event.done,
                total=event.total,
                seconds_left=event.seconds_left,
            )
        case _:
            return state


def _add(library: Library, name: str, collection_id: int, questions: Sequence[LabQuestion]) -> int:
    sets = QuestionSets(library)
    have = next((one for one in sets.all() if one.name.casefold() == name.casefold()), None)
    chosen = have or sets.create(name, collection_id)
    return sets.add(chosen.id, questions)


def _generated(
    workspace: Workspace, name: str, collection_id: int, at_most: int
) -> Generator[Any, None, int]:
    with Library.open(workspace.data.library) as library:
        experts = Experts(library, workspace.data.experts).all()
        mine = [one for one in experts if one.collection_id == collection_id]
        questions = yield from generate(
            library,
            collection_id,
            workspace.data.experts / "lab" / str(collection_id),
            at_most=at_most,
            learned=learned_by(library, mine),
            embedder=_embedder(workspace, library),
        )
        return _add(library, name, collection_id, questions)


def _from_file(
    workspace: Workspace, name: str, collection_id: int, path: Path
) -> Generator[Any, None, int]:
    yield None
    with Library.open(workspace.data.library) as library:
        given = read_given(path)
        embedder = _embedder(workspace, library)
        questions = from_file(library, collection_id, given, embedder=embedder)
        return _add(library, name, collection_id, questions)


def _from_rated(workspace: Workspace, name: str, collection_id: int) -> Generator[Any, None, int]:
    yield None
    with Library.open(workspace.data.library) as library:
        embedder = _embedder(workspace, library)
        questions = from_conversations(library, collection_id, embedder=embedder)
        if not questions:
            raise InputError(
                "No answer about this collection was found good yet.",
                "Say so with the thumb under an answer.",
            )
        return _add(library, name, collection_id, questions)


def _compared(
    workspace: Workspace, set_id: int, wanted: Wanted, is_held: Callable[[], bool]
) -> Generator[Any, None, Run]:
    with Library.open(workspace.data.library) as library:
        chosen = next(one for one in QuestionSets(library).all() if one.id == set_id)
        embedder = _embedder(workspace, library)
        identity = embedder.identity if embedder else ""
        base = _model(workspace).info
        this = plan_run(library, chosen, base, replace(wanted, embedder=identity))
        yield this
        return (yield from _ran(workspace, library, this.id, is_held))


def _gone_on(
    workspace: Workspace, run_id: int, is_held: Callable[[], bool]
) -> Generator[Any, None, Run]:
    with Library.open(workspace.data.library) as library:
        yield Runs(library).get(run_id)
        return (yield from _ran(workspace, library, run_id, is_held))


def _ran(
    workspace: Workspace, library: Library, run_id: int, is_held: Callable[[], bool]
) -> Generator[Any, None, Run]:
    model = _model(workspace)
    tools = Tools(
        Models(model, memory_bytes=lambda: resident_bytes(model.pid)),
        _embedder(workspace, library),
        workspace.processes.reranker(library),
        is_held,
    )
    this = yield from run(library, run_id, tools)
    found = results(library, run_id)
    if found.verdict:
        note_gain(Experts(library, workspace.data.experts), found, found.verdict)
    return this


def _model(workspace: Workspace) -> LlamaWorker:
    model = workspace.processes.model()
    if model is None:
        raise ModelError("The Lab needs a chat model.", "Choose one on the screen Models.")
    return model


def _embedder(workspace: Workspace, library: Library) -> Embedder | None:
    return workspace.processes.embedder(library)
