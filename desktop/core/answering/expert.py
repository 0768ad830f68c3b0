"""Who answers: the base model alone, or an adapter with a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.say import say
from desktop.core.types import Source


@dataclass(frozen=True, slots=True)
class Expert:
    """An adapter that answers, with its name and the reason for its choice."""

    name: str
    adapters: Sequence[tuple[str, float]]
    reason: str = ""
    """Why the expert was chosen, or why none was; a sentence for the person."""
    reads_little: bool = False
    """Whether the prompt has only the best sentences of the sources, as in the expert's training.
    """
    at_length: bool = False
    """Whether the expert answers in whole sentences.

    If it reads little and does not, questions that need more than a few words are answered by
    sentences of the documents.
    """


NO_EXPERT = Expert("", ())
ALL_DOCUMENTS_EXPERT = Expert(
    "", (), say("Every document was read, which the base model does alone.")
)
ChooseExpert = Callable[[Sequence[Source]], Expert]
"""Chooses the expert that answers from these sources."""
