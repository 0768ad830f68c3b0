"""Whether the sources speak to a question at all, decided before any model is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.answering.evidence import Evidence, cosine, weight
from desktop.core.answering.extracts import Asked
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Source

REFUSAL = "Not in your documents."

# A logistic regression on 1,021 questions of QED (Lamm et al., 2020) against a library without the
# paragraphs of half of them (AUC 0.97), with the words' weight doubled since people ask their own
# documents with the documents' own names. The threshold is a lenient one, for a wrong refusal hides
# what is there: on QED it refuses 0.85 of what cannot be answered and 0.02 of what can.
SIMILARITY_WEIGHT = 13.5
COVERAGE_WEIGHT = 4.0
COSINE_WEIGHT = 3.4
BIAS = -11.6
THRESHOLD = -2.0
LEAST_COVERAGE_BY_WORDS = 0.5

_SAYS_NO = re.compile(
    r"not in your documents|\b(sources?|documents?|context|passages?|text|information provided)\b"
    r"[^.]{0,60}\b(do(es)? not|don[’']t|doesn[’']t|no)\b[^.]{0,40}\b(contain|mention|say|state"
    r"|include|specify|provide|give|answer|information)|\b(not|n[’']t) (mentioned|stated|specified"
    r"|provided|given|found|included) in the\b|\bi (do not|don[’']t|cannot|can[’']t) (know|find"
    r"|answer|determine)\b|\bno information\b",
    re.IGNORECASE,
)


def confidence(
    asked: Asked, evidence: Sequence[Evidence], sources: Sequence[Source], vocabulary: Vocabulary
) -> float:
    """Log-odds that the sources hold the answer; below `THRESHOLD` the question is refused."""
    if not evidence:
        return BIAS
    covered = _coverage(asked, evidence, vocabulary)
    similarity = max((source.similarity or 0.0 for source in sources), default=0.0)
    if asked.vector is None or similarity == 0.0:
        return 1.0 if covered >= LEAST_COVERAGE_BY_WORDS else BIAS
    nearest = max(
        (cosine(asked.vector, one.vector) for one in evidence if one.vector is not None),
        default=0.0,
    )
    return (
        SIMILARITY_WEIGHT * similarity + COVERAGE_WEIGHT * covered + COSINE_WEIGHT * nearest + BIAS
    )


def says_no(text: str) -> bool:
    """Whether a model's text says that the sources do not hold the answer."""
    return _SAYS_NO.search(text) is not None


def _coverage(asked: Asked, evidence: Sequence[Evidence], vocabulary: Vocabulary) -> float:
    """Share of the question's words, by rarity, that stand in or above its best source."""
    terms: dict[int, frozenset[str]] = {}
    for one in evidence:
        terms[one.source] = terms.get(one.source, frozenset()) | one.terms | one.context
    whole = weight(asked.terms, vocabulary) or 1.0
    return max(weight(asked.terms & found, vocabulary) / whole for found in terms.values())
