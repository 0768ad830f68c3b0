"""Question and answer of the Verifier: whether a text answers, or supports a claim."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvidencePair:
    """A question or a claim, and the text by which it is judged."""

    evidence: str
    """A sentence, a record or a passage; above it, line by line, what belongs to it: the name of
    the file, the title, the headings."""
    question: str = ""
    """The question; with a claim it is the one that the claim answers, and may be empty."""
    claim: str = ""
    """The sentence that is judged; empty where it is asked whether the question is answered."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Judgement of the Verifier on a pair."""

    answered: float = 0.0
    """How sure it is that the evidence answers the question: a logit, above 0 if it rather does.
    Without meaning where the pair has a claim."""
    span: tuple[int, int] | None = None
    """The characters of the evidence that answer, the best ones even where nothing does; None where
    the pair has a claim."""
    span_score: float = 0.0
    """How sure it is of the span: the logits of its start and its end, added."""
    support: tuple[float, float, float] = (0.0, 0.0, 0.0)
    """Logits: the evidence supports the claim, contradicts it, does not speak of it. Without
    meaning where the pair has no claim."""
    unsupported: tuple[tuple[int, int], ...] = ()
    """The characters of the claim, whole words, that the evidence does not support."""

    @property
    def supported(self) -> float:
        """The probability that the evidence supports the claim."""
        return self._probability(0)

    @property
    def contradicted(self) -> float:
        """The probability that the evidence says something else."""
        return self._probability(1)

    def _probability(self, number: int) -> float:
        highest = max(self.support)
        shares = [math.exp(logit - highest) for logit in self.support]
        return shares[number] / sum(shares)
