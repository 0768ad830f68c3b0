"""What making examples reports while it works."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.experts.examples.example import Example


@dataclass(frozen=True, slots=True)
class SplitDone:
    """What is learned from and what is held out; said before anything is asked."""

    training_documents: int
    held_out_documents: int
    within_one: bool
    """Whether there is one document only, whose end is held out."""


@dataclass(frozen=True, slots=True)
class QuestionsBeingWritten:
    """The model is at work; so that it can be left then too."""


@dataclass(frozen=True, slots=True)
class PassageRead:
    """A passage was looked through for what can be asked."""

    done: int
    total: int
    questions: int
    """Found so far, before any is checked."""


@dataclass(frozen=True, slots=True)
class CandidateExamined:
    """A question was checked, and kept or not."""

    example: Example
    kept: int
    """So far."""
    wanted: int


@dataclass(frozen=True, slots=True)
class PromptBuilt:
    """An example was made into a prompt, as answering would make it."""

    done: int
    total: int


ExamplesEvent = SplitDone | QuestionsBeingWritten | PassageRead | CandidateExamined | PromptBuilt
