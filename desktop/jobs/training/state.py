"""What a person sees of a training, as a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.core.experts.examples.events import Divided, Examined, PassageRead, Shaped
from desktop.core.experts.training_protocol import (
    TrainingEstimate,
    TrainingNote,
    TrainingOutcome,
    TrainingPaused,
    TrainingPhase,
    TrainingProgress,
)


class Stage(StrEnum):
    """What goes on."""

    EXAMPLES = "examples"
    """Questions are made of the documents, and checked."""
    PROMPTS = "prompts"
    LOADING = "loading"
    CHECKING = "checking"
    TRAINING = "training"
    EXPORTING = "exporting"


@dataclass(frozen=True, slots=True)
class TrainingState:
    """How far the making of an expert has come."""

    expert_id: int
    name: str
    stage: Stage = Stage.LOADING
    done: int = 0
    total: int = 0
    losses: tuple[tuple[int, float], ...] = ()
    """Step and loss on what is learned from."""
    held_out: tuple[tuple[int, float], ...] = ()
    """Step and loss on what is held out."""
    tokens_per_second: float = 0.0
    seconds_left: float | None = None
    memory_bytes: int = 0
    expected_seconds: float | None = None
    is_paused: bool = False
    note: str = ""
    """What the trainer has told, in its own words."""
    note_code: str = ""

    @property
    def has_losses(self) -> bool:
        return bool(self.losses or self.held_out)

    @property
    def share(self) -> float | None:
        """Of this stage, in 0..1; None where that is not known."""
        return self.done / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class TrainingEnd:
    """How it ended."""

    expert_id: int
    name: str
    outcome: TrainingOutcome | None = None
    """None where it failed or was cut off."""
    error: Exception | None = None


def seeded(
    state: TrainingState,
    losses: Sequence[tuple[int, float]],
    held_out: Sequence[tuple[int, float]],
    *,
    before_step: int,
) -> TrainingState:
    """The state with what an earlier process of the same run has measured."""
    return replace(
        state,
        losses=tuple(one for one in losses if one[0] < before_step),
        held_out=tuple(one for one in held_out if one[0] < before_step),
    )


def advanced(state: TrainingState, event: object) -> TrainingState:
    """The state after something that making examples or training reported."""
    match event:
        case PassageRead(done, total, questions):
            note = str(questions) if questions else ""
            return replace(state, stage=Stage.EXAMPLES, done=done, total=total, note=note)
        case Examined(_, count, wanted):
            return replace(state, stage=Stage.EXAMPLES, done=count, total=wanted)
        case Divided():
            return replace(state, stage=Stage.EXAMPLES)
        case Shaped(done, total):
            return replace(state, stage=Stage.PROMPTS, done=done, total=total)
        case TrainingPhase(name):
            stage = Stage(name) if name in set(Stage) else state.stage
            return replace(state, stage=stage, done=0, total=0)
        case TrainingEstimate():
            return replace(state, expected_seconds=event.seconds, memory_bytes=event.memory_bytes)
        case TrainingProgress():
            return _with_progress(state, event)
        case TrainingNote(message, code):
            return replace(state, note=message, note_code=code)
        case TrainingPaused(paused=paused):
            return replace(state, is_paused=paused)
        case _:
            return state


def _with_progress(state: TrainingState, event: TrainingProgress) -> TrainingState:
    losses, held_out = state.losses, state.held_out
    # What is measured after a step is told with the loss of that step once more.
    if event.loss is not None and (not losses or losses[-1][0] != event.step):
        losses = (*losses, (event.step, event.loss))
    if event.held_out_loss is not None:
        held_out = (*held_out, (event.step, event.held_out_loss))
    return replace(
        state,
        stage=Stage.TRAINING,
        done=event.step,
        total=event.steps,
        losses=losses,
        held_out=held_out,
        tokens_per_second=event.tokens_per_second,
        seconds_left=event.seconds_left,
        memory_bytes=event.memory_bytes,
    )
