"""Makes examples and trains experts for the window, one expert at a time."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import InputError
from desktop.core.experts.examples.events import ExamplesEvent, PromptBuilt
from desktop.core.experts.examples.example import Example
from desktop.core.experts.recipe import Recipe
from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.registry import Experts
from desktop.core.experts.training_protocol import (
    Trainer,
    TrainingEvent,
    TrainingOutcome,
    TrainingProgress,
)
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.jobs.job import Job
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.training import (
    ExampleRequest,
    TrainingRequest,
    make_examples_for,
    train,
    with_split_seed,
)
from desktop.services.training_history import (
    keep_unfinished,
    read_unfinished,
    read_unfinished_losses,
)
from desktop.services.training_progress import TrainingStage, TrainingState
from desktop.workers.train.client import TrainWorker

PENDING = "training.json"
LANE = "training"


@dataclass(frozen=True, slots=True)
class TrainingEnd:
    """The result of training an expert."""

    expert_id: int
    name: str
    outcome: TrainingOutcome | None = None
    """None if the training failed or was interrupted."""
    error: Exception | None = None


class TrainingQueue(QObject):
    """Trains one expert at a time; continues after a restart where it was interrupted.

    Signals:
        changed: a `TrainingState`; None when nothing is trained any more.
        ended: a `TrainingEnd`.
        examples_made: the number of an expert whose examples can now be reviewed.
    """

    changed = Signal(object)
    ended = Signal(object)
    examples_made = Signal(int)

    def __init__(self, workspace: Workspace, trainer: TrainWorker | None = None) -> None:
        super().__init__()
        self._workspace = workspace
        self._trainer = trainer or workspace.processes.trainer()
        self._job: Job | None = None
        self._expert: ExpertRecord | None = None
        self._is_held = False
        self._paused_by_person = False
        self._then: Callable[[], object] | None = None
        """The report that is made once the job has ended."""
        self.state: TrainingState | None = None
        self.awaited: int | None = _read_pending(self._pending_file)
        """The number of the expert whose training `continue_pending` will continue."""

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def make_examples(self, expert: ExpertRecord, request: ExampleRequest) -> None:
        """Make the examples of an expert for a person to review."""
        steps = partial(_make_examples, self._workspace, expert, request)
        self._begin(expert, TrainingStage.EXAMPLES, steps)
        self._job_of().done.connect(self._on_examples)

    def train(self, expert: ExpertRecord, recipe: Recipe, *, go_on: bool = False) -> None:
        """Train an expert; `go_on` starts from the weights that it has."""
        recipe = with_split_seed(self._workspace.library, expert, recipe)
        self._train(expert, TrainingRequest(recipe, go_on))

    def take_up(self, expert: ExpertRecord) -> None:
        """Continue an interrupted training of an expert with the recipe that it began with."""
        if left := read_unfinished(expert.folder):
            self._train(expert, TrainingRequest(left.recipe, left.go_on))

    def continue_pending(self) -> None:
        """Continue the training that was running when the window was closed."""
        expert_id = self.awaited
        if expert_id is None or self.is_busy:
            return

        def find(library: Library) -> ExpertRecord | None:
            experts = Experts(library, self._workspace.data.experts).all()
            return next((expert for expert in experts if expert.id == expert_id), None)

        self._workspace.read(find, self._on_pending)

    def pause(self) -> None:
        self._paused_by_person = True
        self._trainer.pause()

    def resume(self) -> None:
        self._paused_by_person = False
        if not self._is_held:
            self._trainer.resume()

    def hold(self) -> None:
        """Pause the computation while a person waits for an answer."""
        self._is_held = True
        if self._job:
            self._trainer.pause()

    def release(self) -> None:
        self._is_held = False
        if self._job and not self._paused_by_person:
            self._trainer.resume()

    def stop(self) -> None:
        """End the training; it can be continued later from its last checkpoint."""
        self._forget_pending()
        if self._job:
            self._job.cancel()
            self._trainer.stop()

    def close(self) -> None:
        """Interrupt the training so that `continue_pending` can continue it."""
        if self._job:
            self._job.cancel()
            self._trainer.stop()

    @property
    def _pending_file(self) -> Path:
        return self._workspace.data.experts / PENDING

    def _forget_pending(self) -> None:
        self.awaited = None
        self._pending_file.unlink(missing_ok=True)

    def _job_of(self) -> Job:
        assert self._job
        return self._job

    def _train(self, expert: ExpertRecord, request: TrainingRequest) -> None:
        self._refuse_while_busy()
        keep_unfinished(expert.folder, request.recipe, go_on=request.go_on)
        self._pending_file.write_text(json.dumps({"expert": expert.id}), encoding="utf-8")
        steps = partial(_train, self._workspace, self._trainer, expert, request)
        self._begin(expert, TrainingStage.PROMPTS, steps)
        self._job_of().done.connect(self._on_trained)

    def _refuse_while_busy(self) -> None:
        if self._job:
            raise InputError(
                say("One expert is being made already."), say("Wait for it, or stop it.")
            )

    def _begin(self, expert: ExpertRecord, stage: TrainingStage, steps: Any) -> None:
        self._refuse_while_busy()
        self.state = TrainingState(expert.id, expert.name, stage)
        self.awaited = None
        self._expert = expert
        self._paused_by_person = False
        self._job = Job(steps)
        self._job.reported.connect(self._on_reported)
        self._job.failed.connect(self._on_failed)
        self._job.ended.connect(self._on_ended)
        self.changed.emit(self.state)
        self._workspace.runner.start(self._job, lane=LANE)

    def _on_pending(self, expert: ExpertRecord | None) -> None:
        if expert is None or read_unfinished(expert.folder) is None:
            self._forget_pending()
            self.changed.emit(self.state)
        elif not self.is_busy:
            self.take_up(expert)

    def _on_reported(self, event: object) -> None:
        if self.state and self._expert:
            if isinstance(event, TrainingProgress) and not self.state.has_losses:
                # A continued training reports new losses only; its folder has the earlier ones.
                before = read_unfinished_losses(self._expert.folder)
                self.state = self.state.with_earlier_losses(*before, before_step=event.step)
            self.state = self.state.after(event)
            self.changed.emit(self.state)

    def _on_examples(self, _: object) -> None:
        if self.state:
            self._then = partial(self.examples_made.emit, self.state.expert_id)

    def _on_trained(self, outcome: TrainingOutcome) -> None:
        if self.state and self._expert:
            if outcome.adapter is not None:
                self._forget_pending()
            end = TrainingEnd(self.state.expert_id, self.state.name, outcome)
            self._then = partial(self._tell_end, end)

    def _on_failed(self, error: Exception) -> None:
        if self.state and self._expert:
            self._forget_pending()
            end = TrainingEnd(self.state.expert_id, self.state.name, error=error)
            self._then = partial(self._tell_end, end)

    def _on_ended(self, _: QObject) -> None:
        """Reset the state before `ended` is emitted: its receiver may start the next job."""
        then, self._then = self._then, None
        if then is None and self.state and self.state.stage is not TrainingStage.EXAMPLES:
            # The job was interrupted before it could report a result.
            then = partial(self._tell_end, TrainingEnd(self.state.expert_id, self.state.name))
        self._job = None
        self._expert = None
        self.state = None
        self.changed.emit(None)
        if then:
            then()

    def _tell_end(self, end: TrainingEnd) -> None:
        if end.outcome and end.outcome.adapter:
            self._workspace.changed.emit(Changed.EXPERTS)
        self.ended.emit(end)


def _make_examples(
    workspace: Workspace, expert: ExpertRecord, request: ExampleRequest
) -> Generator[ExamplesEvent, None, list[Example]]:
    with Library.of(workspace.data) as library:
        return (yield from make_examples_for(library, workspace.processes, expert, request))


def _train(
    workspace: Workspace, trainer: Trainer, expert: ExpertRecord, request: TrainingRequest
) -> Generator[PromptBuilt | TrainingEvent, None, TrainingOutcome]:
    with Library.of(workspace.data) as library:
        return (
            yield from train(library, workspace.data, workspace.processes, trainer, expert, request)
        )


def _read_pending(file: Path) -> int | None:
    try:
        return int(json.loads(file.read_text(encoding="utf-8"))["expert"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
