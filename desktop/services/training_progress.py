"""Combines the events of making examples and of training into one state to show."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.core.experts.examples.events import (
    CandidateExamined,
    PassageRead,
    PromptBuilt,
    SplitDone,
)
from desktop.core.experts.training_protocol import (
    TrainingEstimate,
    TrainingNote,
    TrainingPaused,
    TrainingPhase,
    TrainingProgress,
)
from desktop.services.training_history import Points


class TrainingStage(StrEnum):
    """A stage of making an expert; the values of the last four are the trainer's phases."""

    EXAMPLES = "examples"
    """Questions are made from the documents, and checked."""
    PROMPTS = "prompts"
    LOADING = "loading"
    CHECKING = "checking"
    TRAINING = "training"
    EXPORTING = "exporting"


@dataclass(frozen=True, slots=True)
class TrainingState:
    """The progress of making an expert."""

    expert_id: int
    name: str
    stage: TrainingStage = TrainingStage.LOADING
    done: int = 0
    total: int = 0
    losses: Points = ()
    """Losses on training examples, by step."""
    held_out: Points = ()
    """Losses on held-out examples, by step."""
    tokens_per_second: float = 0.0
    seconds_left: float | None = None
    memory_bytes: int = 0
    expected_seconds: float | None = None
    is_paused: bool = False
    note: str = ""
    """The last note of the trainer, in its own words."""
    note_code: str = ""

    @property
    def has_losses(self) -> bool:
        return bool(self.losses or self.held_out)

    @property
    def share(self) -> float | None:
        """The share of this stage that is done, in 0..1; None where it is unknown."""
        return self.done / self.total if self.total else None

    def with_earlier_losses(
        self, losses: Points, held_out: Points, *, before_step: int
    ) -> TrainingState:
        """Return the state with the losses that an earlier process of the same run measured."""
        return replace(
            self,
            losses=tuple(point for point in losses if point[0] < before_step),
            held_out=tuple(point for point in held_out if point[0] < before_step),
        )

    def after(self, event: object) -> TrainingState:
        """Return the state after an event of making examples or of training."""
        match event:
            case PassageRead(done, total, questions):
                note = str(questions) if questions else ""
                return self._in(TrainingStage.EXAMPLES, done, total, note=note)
            case CandidateExamined(_, count, wanted):
                return self._in(TrainingStage.EXAMPLES, count, wanted)
            case SplitDone():
                return replace(self, stage=TrainingStage.EXAMPLES)
            case PromptBuilt(done, total):
                return self._in(TrainingStage.PROMPTS, done, total)
            case TrainingPhase(name):
                is_known = name in set(TrainingStage)
                return self._in(TrainingStage(name) if is_known else self.stage, 0, 0)
            case TrainingEstimate(seconds, memory_bytes):
                return replace(self, expected_seconds=seconds, memory_bytes=memory_bytes)
            case TrainingProgress():
                return self._after_step(event)
            case TrainingNote(message, code):
                return replace(self, note=message, note_code=code)
            case TrainingPaused(paused=paused):
                return replace(self, is_paused=paused)
            case _:
                return self

    def _in(
        self, stage: TrainingStage, done: int, total: int, *, note: str | None = None
    ) -> TrainingState:
        text = self.note if note is None else note
        return replace(self, stage=stage, done=done, total=total, note=text)

    def _after_step(self, event: TrainingProgress) -> TrainingState:
        losses, held_out = self.losses, self.held_out
        # A step with a held-out loss is reported a second time, with the same training loss.
        if event.loss is not None and (not losses or losses[-1][0] != event.step):
            losses = (*losses, (event.step, event.loss))
        if event.held_out_loss is not None:
            held_out = (*held_out, (event.step, event.held_out_loss))
        return replace(
            self,
            stage=TrainingStage.TRAINING,
            done=event.step,
            total=event.steps,
            losses=losses,
            held_out=held_out,
            tokens_per_second=event.tokens_per_second,
            seconds_left=event.seconds_left,
            memory_bytes=event.memory_bytes,
        )
