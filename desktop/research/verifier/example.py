"""One training example of the Verifier: a question or a claim, and a text to judge it by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

Span = tuple[int, int]


class Support(IntEnum):
    """The three judgements of a claim; the numbers are the places of the logits."""

    SUPPORTED = 0
    CONTRADICTED = 1
    NOT_SPOKEN_OF = 2


@dataclass(frozen=True, slots=True)
class VerifierExample:
    """A pair of texts with the right judgement.

    Without a claim it trains whether the evidence answers the question, and where; with a claim,
    whether the evidence supports it. The question is then the one that the claim answers, or empty.
    """

    question: str
    claim: str
    evidence: str
    kind: str
    language: str
    answered: bool = False
    span: Span | None = None
    """The characters of the evidence that answer; None where it is not marked."""
    support: Support = Support.NOT_SPOKEN_OF
    unsupported: tuple[Span, ...] | None = None
    """The characters of the claim that nothing supports; None where nobody marked them."""


def answering(
    question: str, evidence: str, span: Span | None, kind: str, language: str, *, answered: bool
) -> VerifierExample:
    """Make an example that trains answering."""
    marked = span if answered and span and span[1] <= len(evidence) else None
    return VerifierExample(question, "", evidence, kind, language, answered, marked)


def judging(
    claim: str,
    evidence: str,
    support: Support,
    kind: str,
    language: str,
    *,
    question: str = "",
    unsupported: tuple[Span, ...] | None = None,
) -> VerifierExample:
    """Make an example that trains support; nothing of a supported claim is unsupported."""
    marked = () if support is Support.SUPPORTED else unsupported
    return VerifierExample(question, claim, evidence, kind, language, False, None, support, marked)
