"""Who answers: the base model alone, or an adapter with a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.types import ExpertReason, Source


@dataclass(frozen=True, slots=True)
class Expert:
    """An adapter that answers, and its name."""

    name: str
    adapters: Sequence[tuple[str, float]]
    reason: str = ""
    """Why it was chosen, or why none was; for a person."""
    why: ExpertReason = ExpertReason.UNKNOWN
    about: tuple[str, ...] = ()
    """The collections that the reason names."""
    reads_little: bool = False
    """Whether it is shown the best sentences of the sources, as it has learned, and not all."""
    at_length: bool = False
    """Whether it answers in whole sentences. What a few words cannot answer is otherwise left to
    the documents' own sentences, if it reads little.
    """


NO_EXPERT = Expert("", ())
ALL_DOCUMENTS_EXPERT = Expert(
    "", (), "Every document was read, which the base model does alone.", ExpertReason.ALL_READ
)
ChooseExpert = Callable[[Sequence[Source]], Expert]
"""Looks at the sources and says who is to answer from them."""
