"""Makes examples and trains experts, one at a time, for the window."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import asdict, dataclass, fields
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import AppError, InputError, ModelError
from desktop.core.experts.examples.example import Example, Origin
from desktop.core.experts.examples.given import read_given
from desktop.core.experts.examples.journal import Journal
from desktop.core.experts.examples.making import ExamplePlan, make_examples
from desktop.core.experts.examples.material import Materials, gather
from desktop.core.experts.examples.own import from_given, rated_answers
from desktop.core.experts.examples.writing import Writer, WritingModel
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.training import Trainer, TrainingOutcome, train_expert
from desktop.core.ports import Embedder, LanguageModel
from desktop.core.store.library import Library
from desktop.jobs.job import Job
from desktop.jobs.training_state import Stage, TrainingEnd, TrainingState, advanced
from desktop.jobs.workspace import Workspace
from desktop.workers.train.client import TrainWorker

PENDING = "training.json"
WRITTEN = "written.jsonl"
LANE = "training"


@dataclass(frozen=True, slots=True)
class ExampleWish:
    """How examples are to be made."""

    at_most: int
    writes: bool = False
    """Whether the chat model writes questions as well."""
    rated: bool = True
    """Whether answers that were found good count."""
    own: Path | None = None
    """A file with the person's own questions."""


class Training(QObject):
    """One expert in the making; goes on after a restart where it was left.

    Signals:
        changed: a TrainingState; None when nothing is made any more.
        ended: a TrainingEnd.
        examples_made: number of the expert whose examples are there to be looked at.
    """

    changed = Signal(object)
    ended = Signal(object)
    examples_made = Signal(int)

    def __init__(self, workspace: Workspace, trainer: TrainWorker | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        self._trainer = trainer or TrainWorker(log_file=workspace.data.logs / "train.log")
        self._job: Job | None = None
        self._is_closing = False
        self._is_held = False
        self._paused_by_person = False
        self._then: Callable[[], object] | None = None
        """What is to be said once it has ended."""
        self.state: TrainingState | None = None

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def make_examples(self, expert: ExpertRecord, wish: ExampleWish) -> None:
        """Make the examples of an expert, for a person to look at."""
        self._begin(expert, Stage.EXAMPLES, partial(_examples, self._workspace, expert, wish))
        self._job_of().done.connect(self._on_examples)

    def train(self, expert: ExpertRecord, recipe: Recipe, *, go_on: bool = False) -> None:
        """Train it; `go_on` starts from the weights that it has."""
        self._note_pending(expert.id, recipe, go_on=go_on)
        steps = partial(_trained, self._workspace, self._trainer, expert, recipe, go_on)
        self._begin(expert, Stage.PROMPTS, steps)
        self._job_of().done.connect(self._on_trained)

    def continue_pending(self) -> None:
        """Go on with what was under way when the window was closed."""
        read = _pending(self._pending_file)
        if read is None or self.is_busy:
            return
        expert_id, recipe, go_on = read

        def find(library: Library) -> ExpertRecord | None:
            experts = Experts(library, self._workspace.data.experts).all()
            return next((one for one in experts if one.id == expert_id), None)

        self._go_on = (recipe, go_on)
        self._workspace.read(find, self._on_pending)

    def pause(self) -> None:
        self._paused_by_person = True
        self._trainer.pause()

    def resume(self) -> None:
        self._paused_by_person = False
        if not self._is_held:
            self._trainer.resume()

    def hold(self) -> None:
        """Compute nothing while a person waits for an answer."""
        self._is_held = True
        if self._job:
            self._trainer.pause()

    def release(self) -> None:
        self._is_held = False
        if self._job and not self._paused_by_person:
            self._trainer.resume()

    def stop(self) -> None:
        """End it; the same training can be taken up again from its last checkpoint."""
        self._pending_file.unlink(missing_ok=True)
        if self._job:
            self._job.cancel()
            self._trainer.stop()

    def close(self) -> None:
        """Leave what is under way so that `continue_pending` takes it up."""
        self._is_closing = True
        if self._job:
            self._job.cancel()
            self._trainer.stop()

    @property
    def _pending_file(self) -> Path:
        return self._workspace.data.experts / PENDING

    def _job_of(self) -> Job:
        assert self._job
        return self._job

    def _begin(self, expert: ExpertRecord, stage: Stage, steps: Any) -> None:
        if self._job:
            raise InputError("One expert is being made already.", "Wait for it, or stop it.")
        self.state = TrainingState(expert.id, expert.name, stage)
        self._paused_by_person = False
        self._job = Job(steps)
        self._job.reported.connect(self._on_reported)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)
        self.changed.emit(self.state)
        self._workspace.runner.start(self._job, lane=LANE)

    def _note_pending(self, expert_id: int, recipe: Recipe, *, go_on: bool) -> None:
        file = self._pending_file
        file.parent.mkdir(parents=True, exist_ok=True)
        fields_ = {"expert": expert_id, "recipe": asdict(recipe), "go_on": go_on}
        file.write_text(json.dumps(fields_), encoding="utf-8")

    def _on_pending(self, expert: ExpertRecord | None) -> None:
        recipe, go_on = self._go_on
        if expert is None:
            self._pending_file.unlink(missing_ok=True)
        elif not self.is_busy:
            self.train(expert, recipe, go_on=go_on)

    def _on_reported(self, event: object) -> None:
        if self.state:
            self.state = advanced(self.state, event)
            self.changed.emit(self.state)

    def _on_examples(self, _: object) -> None:
        if self.state:
            self._then = partial(self.examples_made.emit, self.state.expert_id)

    def _on_trained(self, outcome: TrainingOutcome) -> None:
        if self.state:
            if outcome.adapter is not None:
                self._pending_file.unlink(missing_ok=True)
            end = TrainingEnd(self.state.expert_id, self.state.name, outcome)
            self._then = partial(self._tell_end, end)

    def _on_failed(self, error: Exception) -> None:
        if self.state:
            self._pending_file.unlink(missing_ok=True)
            end = TrainingEnd(self.state.expert_id, self.state.name, error=error)
            self._then = partial(self._tell_end, end)

    def _on_ended(self, _: QObject) -> None:
        """Whoever hears how it ended may begin the next at once."""
        self._job = None
        self.state = None
        then, self._then = self._then, None
        self.changed.emit(None)
        if then:
            then()

    def _tell_end(self, end: TrainingEnd) -> None:
        if end.outcome and end.outcome.adapter:
            self._workspace.changed.emit("experts")
        self.ended.emit(end)


def _examples(
    workspace: Workspace, expert: ExpertRecord, wish: ExampleWish
) -> Generator[Any, None, list[Example]]:
    with Library.open(workspace.data.library) as library, ExitStack() as stack:
        collection_id = _collection(expert)
        plan = ExamplePlan(at_most=wish.at_most)
        embedder = _embedder(workspace, library)
        materials = gather(library, collection_id, seed=plan.seed)
        given = _given(library, collection_id, materials, wish, embedder)
        writer = None
        if wish.writes:
            journal = stack.enter_context(Journal(expert.folder / WRITTEN, expert.base_fingerprint))
            writer = Writer(cast("WritingModel", _model(workspace)), journal)
        return (
            yield from make_examples(
                library,
                collection_id,
                expert.folder,
                plan,
                embedder=embedder,
                writer=writer,
                given=given,
            )
        )


def _trained(
    workspace: Workspace, trainer: Trainer, expert: ExpertRecord, recipe: Recipe, go_on: bool
) -> Generator[Any, None, TrainingOutcome]:
    with Library.open(workspace.data.library) as library:
        return (
            yield from train_expert(
                Experts(library, workspace.data.experts),
                expert,
                library,
                _model(workspace),
                trainer,
                recipe,
                embedder=_embedder(workspace, library),
                go_on=go_on,
            )
        )


def _given(
    library: Library,
    collection_id: int,
    materials: Materials,
    wish: ExampleWish,
    embedder: Embedder | None,
) -> list[Example]:
    sets: list[tuple[Origin, Any]] = []
    if wish.own:
        sets.append((Origin.OWN, read_given(wish.own)))
    if wish.rated:
        sets.append((Origin.RATED, rated_answers(library, collection_id)))
    return [
        example
        for origin, given in sets
        for example in from_given(
            library, collection_id, given, materials, seed=0, origin=origin, embedder=embedder
        )
    ]


def _collection(expert: ExpertRecord) -> int:
    if expert.collection_id is None:
        raise InputError(
            f"The collection of “{expert.name}” is not in this library.", "Add its documents first."
        )
    return expert.collection_id


def _model(workspace: Workspace) -> LanguageModel:
    model = workspace.engines.model()
    if model is None:
        raise ModelError("An expert needs a base model.", "Choose one on the screen Models.")
    return model


def _embedder(workspace: Workspace, library: Library) -> Embedder | None:
    return workspace.engines.embedder() if library.vectors.active() is not None else None


def _pending(file: Path) -> tuple[int, Recipe, bool] | None:
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
        known = {one.name for one in fields(Recipe)}
        given: dict[str, Any] = {
            name: value for name, value in read["recipe"].items() if name in known
        }
        given["targets"] = tuple(given["targets"])
        recipe = Recipe(**given)
        return int(read["expert"]), recipe, bool(read["go_on"])
    except (OSError, ValueError, KeyError, TypeError, AppError):
        return None
