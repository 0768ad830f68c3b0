"""The events of a run, in the order in which they happen."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import AnswerRecord


@dataclass(frozen=True, slots=True)
class SelfCheckStarted:
    """The self-check has begun, before the first answer."""


@dataclass(frozen=True, slots=True)
class SelfChecked:
    """The self-check has shown that arms differ only in the properties they claim."""

    claims: tuple[str, ...]
    """The facts that were shown, one sentence each."""


@dataclass(frozen=True, slots=True)
class RunPaused:
    """The run waits, because someone else uses the model first."""


@dataclass(frozen=True, slots=True)
class AnswerInProgress:
    """An answer is being made; the event lets the caller stop meanwhile."""


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
