"""Answers a question about two things from the evidence of each: “A or B”, “in March and in May”.

The two things stand on both sides of a word such as “or”, and are alike: in meaning by the
embedder, or in their pattern of digits and letters. For each there is a question without the other,
and a search of its own. Where both are answered, and not by the same words, the two answers are the
answer; else the question is answered as any other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from desktop.core.answering.decisions import decisions_folder
from desktop.core.answering.evidence import as_vector, cosine
from desktop.core.answering.extracts import ScoredSentence
from desktop.core.answering.fitting import Fitting
from desktop.core.answering.grounding import Grounder, Grounding
from desktop.core.answering.phrases import (
    QuestionPhrase,
    ends_with_year,
    means_nothing,
    pattern_of,
    words_of,
)
from desktop.core.ports import Embedder

WORDS_OF_A_SIDE_AT_MOST = 3
ALIKE_AT_LEAST = 0.45
"""The cosine from which two phrases are things of one kind."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two questions into which one about two things falls."""

    first: str
    second: str


def compare(grounder: Grounder, limit: int) -> Grounding | None:
    """The evidence for both sides of the question; None where it does not ask about two things."""
    if grounder.embedder is None or grounder.verifier is None:
        return None
    sides = find_sides(grounder.question, grounder.embedder, grounder.language)
    if sides is None:
        return None
    first, second = (
        _side(replace(grounder, question=question), limit)
        for question in (sides.first, sides.second)
    )
    if not (first.is_answerable and second.is_answerable):
        return None
    is_same = first.scored[0].evidence.text == second.scored[0].evidence.text
    return None if is_same else _joined(first, second)


def _side(grounder: Grounder, limit: int) -> Grounding:
    """The evidence for one side, of documents about it alone."""
    fitting = Fitting(
        grounder.library, grounder.within, grounder.vocabulary, grounder.question,
        grounder.language,
    )  # fmt: skip
    return fitting.keep(grounder.hybrid(limit))


def find_sides(question: str, embedder: Embedder, language: str | None) -> Sides | None:
    """The two questions; costs one call of the embedder where there is a word that contrasts."""
    pairs = list(_pairs(question, language))
    if not pairs:
        return None
    raw = embedder.embed_texts([side.text for pair in pairs for side in pair])
    vectors = list(map(as_vector, raw))

    def likeness(number: int) -> float:
        first, second = pairs[number]
        same_pattern = any(map(str.isdigit, first.text)) and (
            pattern_of(first.text) == pattern_of(second.text)
        )
        return 1.0 if same_pattern else cosine(vectors[2 * number], vectors[2 * number + 1])

    best = max(range(len(pairs)), key=likeness)
    return _divided(question, *pairs[best]) if likeness(best) >= ALIKE_AT_LEAST else None


def _pairs(question: str, language: str | None) -> Iterator[tuple[QuestionPhrase, QuestionPhrase]]:
    """Every two phrases on both sides of a word that contrasts."""
    words = list(words_of(question))
    for at, word in enumerate(words):
        if word.text.casefold() not in _contrasting_words():
            continue
        before = [w for w in words[:at] if not means_nothing(w, language)]
        behind = [w for w in words[at + 1 :] if not means_nothing(w, language)]
        for left in range(1, min(WORDS_OF_A_SIDE_AT_MOST, len(before)) + 1):
            for right in range(1, min(WORDS_OF_A_SIDE_AT_MOST, len(behind)) + 1):
                yield (
                    _phrase(question, before[-left:]),
                    _phrase(question, behind[:right]),
                )


def _phrase(text: str, words: list[QuestionPhrase]) -> QuestionPhrase:
    start, end = words[0].start, words[-1].end
    return QuestionPhrase(text[start:end], start, end)


def _divided(question: str, first: QuestionPhrase, second: QuestionPhrase) -> Sides:
    """The question with each of the two alone; a year behind the second holds for both."""
    rest = question[second.end :]
    year = ends_with_year(second.text)
    named = first.text if year is None or ends_with_year(first.text) else f"{first.text} {year}"
    begin = question[: first.start]
    return Sides(f"{begin}{named}{rest}", f"{begin}{second.text}{rest}")


def _joined(first: Grounding, second: Grounding) -> Grounding:
    """Both as one: the best evidence of each side answers, everything else stands behind it."""
    offset = len(first.sources)
    others = [
        replace(item, evidence=replace(item.evidence, source=item.evidence.source + offset))
        for item in second.scored
    ]
    best = max(first.scored[0].score, others[0].score)
    least = min(item.score for item in (*first.scored, *others))
    ranked: list[ScoredSentence] = [
        replace(first.scored[0], score=best),
        replace(others[0], score=best),
        *(replace(item, score=min(item.score - best, -1.0) + least)
          for item in (*first.scored[1:], *others[1:])),
    ]  # fmt: skip
    return replace(
        first,
        sources=(*first.sources, *second.sources),
        evidence=(
            *first.evidence,
            *(replace(item, source=item.source + offset) for item in second.evidence),
        ),
        scored=tuple(ranked),
        confidence=min(first.confidence, second.confidence),
    )


@cache
def _contrasting_words() -> frozenset[str]:
    """The words between two things that are compared, in all languages."""
    lists = json.loads((decisions_folder() / "contrasting_words.json").read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words.split())
