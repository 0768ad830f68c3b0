"""The events of making examples, in the order in which they happen."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.experts.examples.example import Example


@dataclass(frozen=True, slots=True)
class SplitDone:
    """The documents were split into training and held-out ones; the first event."""

    training_documents: int
    held_out_documents: int
    within_one: bool
    """Whether the only document was split, so that its end is held out."""


@dataclass(frozen=True, slots=True)
class QuestionsBeingWritten:
    """The model is writing; the event lets the caller stop meanwhile."""


@dataclass(frozen=True, slots=True)
class PassageRead:
    """The questions about a passage were written."""

    done: int
    total: int
    questions: int
    """Questions written so far, before the checks."""


@dataclass(frozen=True, slots=True)
class CandidateExamined:
    """A question was checked, and either kept or dropped."""

    example: Example
    kept: int
    """The number of examples kept so far."""
    wanted: int


@dataclass(frozen=True, slots=True)
class PromptBuilt:
    """An example was made into a prompt, as answering would make it."""

    done: int
    total: int


ExamplesEvent = SplitDone | QuestionsBeingWritten | PassageRead | CandidateExamined | PromptBuilt
