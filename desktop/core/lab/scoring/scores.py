"""Scores that need no judge.

Exact match and token-F1 are those of the SQuAD evaluation (Rajpurkar et al., 2016). Others tell
whether the answer is contained, and how spans overlap.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Collection, Sequence

_ARTICLES = re.compile(r"\b(a|an|the)\b")
_PUNCTUATION = str.maketrans("", "", string.punctuation)

Span = tuple[str, int, int]
"""The path of a document, and a range of its extracted text."""


def normalise_words(text: str) -> list[str]:
    """The words that count: in lower case, without punctuation and articles."""
    return _ARTICLES.sub(" ", text.lower().translate(_PUNCTUATION)).split()


def exact_match(answer: str, golds: Sequence[str]) -> float:
    """1 if the answer is one of the right ones, word for word; otherwise 0."""
    return float(any(normalise_words(answer) == normalise_words(gold) for gold in golds))


def token_f1(answer: str, golds: Sequence[str]) -> float:
    """Harmonic mean of the words' precision and recall, for the nearest right answer."""
    return max((_f1(normalise_words(answer), normalise_words(gold)) for gold in golds), default=0.0)


def contains_answer_text(answer: str, golds: Sequence[str]) -> float:
    """1 if the answer contains a right answer as a run of words; otherwise 0."""
    text = f" {' '.join(normalise_words(answer))} "
    return float(any(_is_in(gold, text) for gold in golds))


def citation_scores(cited: Collection[Span], gold: Collection[Span]) -> tuple[float | None, float]:
    """Precision and recall of the cited spans; the precision is None if nothing was cited."""
    hits = sum(any(overlaps(span, other) for other in gold) for span in cited)
    found = sum(any(overlaps(span, other) for other in cited) for span in gold)
    return (hits / len(cited) if cited else None), (found / len(gold) if gold else 1.0)


def overlaps(span: Span, other: Span) -> bool:
    """Whether the spans share more than half of the shorter one.

    Two texts may be split into sentences differently, so equal spans are not required.
    """
    shared = min(span[2], other[2]) - max(span[1], other[1])
    return span[0] == other[0] and shared > 0.5 * min(span[2] - span[1], other[2] - other[1])


def _is_in(gold: str, text: str) -> bool:
    words = normalise_words(gold)
    return bool(words) and f" {' '.join(words)} " in text


def _f1(answer: list[str], gold: list[str]) -> float:
    shared = sum((Counter(answer) & Counter(gold)).values())
    if not shared:
        return 0.0
    precision, recall = shared / len(answer), shared / len(gold)
    return 2 * precision * recall / (precision + recall)
