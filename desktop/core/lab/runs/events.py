"""What a run reports while it works."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import AnswerRecord


@dataclass(frozen=True, slots=True)
class SelfCheckStarted:
    """The self-check is at work, before the first answer."""


@dataclass(frozen=True, slots=True)
class SelfChecked:
    """The arms differ in what they claim, and in nothing else."""

    claims: tuple[str, ...]
    """What was shown, each a sentence."""


@dataclass(frozen=True, slots=True)
class RunPaused:
    """Somebody else uses the model, and goes first."""


@dataclass(frozen=True, slots=True)
class AnswerInProgress:
    """An answer is being made; so that the run can be left then too."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An arm has answered a question, and the answer is stored."""

    question: LabQuestion
    arm: str
    record: AnswerRecord
    done: int
    total: int
    seconds_left: float | None


LabEvent = SelfCheckStarted | SelfChecked | RunPaused | AnswerInProgress | Answered
