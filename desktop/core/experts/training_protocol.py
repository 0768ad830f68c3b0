"""The data between the application and the trainer: the order, the events, the outcome.

The trainer is a process that imports nothing of the application. `workers/train/client.py` turns
this data into its messages and back.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from desktop.core.experts.recipe import Recipe

HISTORY = "history.jsonl"
"""The file with the losses of each step, which the trainer writes into its output folder."""


@dataclass(frozen=True, slots=True)
class TrainingOrder:
    """An order to train one adapter."""

    base_model: Path
    examples: Path
    held_out: Path | None
    output: Path
    """The output folder; the same order with the same folder continues a stopped training."""
    recipe: Recipe
    start_from: Path | None = None
    """An adapter whose weights are the start; None means new weights."""
    invocation: str = ""
    """The text from which on an activated adapter acts; empty if it acts from the beginning."""
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class TrainingPhase:
    """The trainer has begun another phase of its work."""

    name: str


@dataclass(frozen=True, slots=True)
class TrainingEstimate:
    """The expected time and memory of the run; sent before its first step."""

    seconds: float
    memory_bytes: int
    steps: int
    trainable_parameters: int


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """A step of the training is finished."""

    step: int
    steps: int
    loss: float | None
    held_out_loss: float | None
    """The held-out loss, only in the step after which it was measured."""
    tokens_per_second: float
    seconds_left: float
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class TrainingNote:
    """A sentence for the person about the run."""

    message: str
    code: str = ""
    """The kind of the note, so that surfaces can word it: a code of the trainer, or `gate`."""
    about: str = ""
    """A name that the sentence mentions, if a surface needs it."""


@dataclass(frozen=True, slots=True)
class TrainingPaused:
    """The trainer has paused, or continues after a pause."""

    paused: bool
    step: int


TrainingEvent = TrainingPhase | TrainingEstimate | TrainingProgress | TrainingNote | TrainingPaused


@dataclass(frozen=True, slots=True)
class TrainingOutcome:
    """The result of a run that ended or was stopped."""

    adapter: Path | None
    """The adapter's file; None if the run was stopped, and the same order continues it."""
    steps: int
    seconds: float = 0.0
    reason: str = ""
    held_out_before: float | None = None
    held_out_after: float | None = None


class Trainer(Protocol):
    """Trains adapters in a process of its own."""

    def train(self, order: TrainingOrder) -> Generator[TrainingEvent, None, TrainingOutcome]:
        """Train; closing the generator stops the training so that it can continue later.

        Raises:
            AppError: the training failed, with a hint what can be done.
        """
        ...
