"""What the application and the trainer tell each other: the order, the events, the outcome.

The trainer is a process that imports nothing of the application. `workers/train/client.py` turns
these into its messages and back.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from desktop.core.experts.recipe import Recipe

HISTORY = "history.jsonl"
"""The file in which the trainer notes the losses of each step, in the folder of its output."""


@dataclass(frozen=True, slots=True)
class TrainingOrder:
    """An order to train one adapter."""

    base_model: Path
    examples: Path
    held_out: Path | None
    output: Path
    """The same order with the same folder goes on where it was stopped."""
    recipe: Recipe
    start_from: Path | None = None
    """An adapter to go on from."""
    invocation: str = ""
    """Text from which on an activated expert acts; empty for one that acts from the beginning."""
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class TrainingPhase:
    """The trainer has begun another phase of its work."""

    name: str


@dataclass(frozen=True, slots=True)
class TrainingEstimate:
    """What the run will take; sent before its first step."""

    seconds: float
    memory_bytes: int
    steps: int
    trainable_parameters: int


@dataclass(frozen=True, slots=True)
class TrainingProgress:
    """A step of the training is done."""

    step: int
    steps: int
    loss: float | None
    held_out_loss: float | None
    """Only when it was measured just now."""
    tokens_per_second: float
    seconds_left: float
    memory_bytes: int


@dataclass(frozen=True, slots=True)
class TrainingNote:
    """A sentence for the person about the run."""

    message: str
    code: str = ""
    """Tells surfaces which note this is, to say it in their own words: a code of the trainer, or
    `gate`.
    """
    about: str = ""
    """A name that the sentence mentions, where a surface needs it."""


@dataclass(frozen=True, slots=True)
class TrainingPaused:
    """The trainer has paused, or goes on again."""

    paused: bool
    step: int


TrainingEvent = TrainingPhase | TrainingEstimate | TrainingProgress | TrainingNote | TrainingPaused


@dataclass(frozen=True, slots=True)
class TrainingOutcome:
    """The end of a run."""

    adapter: Path | None
    """None where it was stopped: the same order goes on from there."""
    steps: int
    seconds: float = 0.0
    reason: str = ""
    held_out_before: float | None = None
    held_out_after: float | None = None


class Trainer(Protocol):
    """Trains adapters in a process of its own."""

    def train(self, order: TrainingOrder) -> Generator[TrainingEvent, None, TrainingOutcome]:
        """Train; closing the generator stops it so that it can go on later.

        Raises:
            AppError: it failed, with what can be done.
        """
        ...
