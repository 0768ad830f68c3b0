"""From one answer to its scores, and from the scores of an arm to what is told of it."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.lab.arms import Arm, Given
from desktop.core.lab.questions.question import Kind, LabQuestion
from desktop.core.lab.runs.answer_record import Record
from desktop.core.lab.scoring.intervals import Interval, McNemar, interval, mcnemar, paired
from desktop.core.lab.scoring.scores import (
    citation_scores,
    contains,
    exact_match,
    overlaps,
    token_f1,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with one arm's answer to it."""

    question: LabQuestion
    record: Record


Score = Callable[[Asked], float | None]
"""None where the score says nothing of the question."""


def _said(one: Asked) -> str:
    return "" if one.record.refused else one.record.said


def _shown(one: Asked) -> str:
    return "" if one.record.refused else one.record.shown


def _quality(one: Asked) -> float:
    if not one.question.is_answerable:
        return float(one.record.refused)
    return token_f1(_said(one), one.question.answers)


def _of_answerable(score: Callable[[Asked], float]) -> Score:
    return lambda one: score(one) if one.question.is_answerable else None


def _citations(one: Asked) -> tuple[float | None, float] | None:
    if not one.question.is_answerable or not one.question.has_place:
        return None
    gold = [(one.question.path, one.question.char_start, one.question.char_end)]
    return citation_scores(
        {(cited.path, cited.char_start, cited.char_end) for cited in one.record.cited}, gold
    )


def _citation_precision(one: Asked) -> float | None:
    found = _citations(one)
    return found[0] if found else None


def _citation_recall(one: Asked) -> float | None:
    found = _citations(one)
    return found[1] if found else None


SCORES: Mapping[str, Score] = {
    "score": _quality,
    "exact_match": _of_answerable(lambda one: exact_match(_said(one), one.question.answers)),
    "f1": _of_answerable(lambda one: token_f1(_said(one), one.question.answers)),
    "contained": _of_answerable(lambda one: contains(_said(one), one.question.answers)),
    "shown_f1": _of_answerable(lambda one: token_f1(_shown(one), one.question.answers)),
    "shown_contained": _of_answerable(lambda one: contains(_shown(one), one.question.answers)),
    "citation_precision": _citation_precision,
    "citation_recall": _citation_recall,
    "refused_rightly": lambda one: (
        None if one.question.is_answerable else float(one.record.refused)
    ),
    "refused_wrongly": _of_answerable(lambda one: float(one.record.refused)),
}
"""By name, as the JSON of a report has them."""
CITED = ("citation_precision", "citation_recall")
"""Scores that say nothing of an arm without sources."""
COMPARED = ("score", "f1", "contained")


@dataclass(frozen=True, slots=True)
class Cost:
    """What an arm's answers cost, in the middle."""

    first_token_ms: float | None
    total_ms: float
    prompt_tokens: float
    reused_tokens: float
    generated_tokens: float
    tokens_per_second: float | None
    memory_bytes: int | None
    """At most."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a second arm does against a first, on the same questions."""

    first: str
    second: str
    differences: Mapping[str, Interval]
    """Second less first, by score."""
    exact_match: McNemar
    contained: McNemar


def measure(arm: Arm, asked: Sequence[Asked]) -> dict[str, Interval]:
    """An arm's scores with their intervals; those that say nothing of it are left out."""
    found: dict[str, Interval] = {}
    for name, score in SCORES.items():
        if name in CITED and arm.given is Given.NOTHING:
            continue
        values = [value for one in asked if (value := score(one)) is not None]
        if (measured := interval(values)) is not None:
            found[name] = measured
    return found


def by_kind(asked: Sequence[Asked]) -> dict[Kind, Interval]:
    """The overall score of an arm for each kind of question."""
    found: dict[Kind, Interval] = {}
    for kind in Kind:
        values = [_quality(one) for one in asked if one.question.kind is kind]
        if (measured := interval(values)) is not None:
            found[kind] = measured
    return found


def compare(
    first: Arm, second: Arm, asked_first: Sequence[Asked], asked_second: Sequence[Asked]
) -> Comparison:
    """Two arms on the questions that both have answered, in the same order."""
    differences: dict[str, Interval] = {}
    for name in COMPARED:
        values = _both(SCORES[name], asked_first, asked_second)
        difference = paired([a for a, _ in values], [b for _, b in values])
        if difference is not None:
            differences[name] = difference
    return Comparison(
        first.key,
        second.key,
        differences,
        _tested(SCORES["exact_match"], asked_first, asked_second),
        _tested(SCORES["contained"], asked_first, asked_second),
    )


def cost(asked: Sequence[Asked]) -> Cost:
    """The middle of what answers cost; those that the model was not asked for do not count."""
    records = [one.record for one in asked if one.record.generated_tokens]
    firsts = [one.first_token_ms for one in records if one.first_token_ms is not None]
    speeds = [
        one.generated_tokens / spent * 1000
        for one in records
        if (spent := one.total_ms - (one.first_token_ms or 0.0)) > 0 and one.generated_tokens > 1
    ]
    memory = [one.memory_bytes for one in records if one.memory_bytes is not None]
    return Cost(
        statistics.median(firsts) if firsts else None,
        _middle([one.total_ms for one in records]),
        _middle([one.prompt_tokens for one in records]),
        _middle([one.reused_tokens for one in records]),
        _middle([one.generated_tokens for one in records]),
        statistics.median(speeds) if speeds else None,
        max(memory, default=None),
    )


RANKS = (1, 2, 3, 5)


def retrieval(asked: Sequence[Asked]) -> dict[str, Interval]:
    """How often the place of an answer is among the first results of the search.

    Where no place is known, a result counts that has the words of the answer.
    """
    ranks = [_rank(one) for one in asked if one.question.is_answerable]
    measures = {f"recall@{limit}": [float(0 < rank <= limit) for rank in ranks] for limit in RANKS}
    measures["reciprocal_rank"] = [1 / rank if rank else 0.0 for rank in ranks]
    found = {name: interval(values) for name, values in measures.items()}
    return {name: measured for name, measured in found.items() if measured is not None}


def _rank(one: Asked) -> int:
    """Which result holds the answer, counted from 1; 0 where none does."""
    question = one.question
    gold = (question.path, question.char_start, question.char_end)
    for rank, source in enumerate(one.record.sources, start=1):
        place = (source.path, source.char_start, source.char_end)
        if question.has_place:
            is_there = overlaps(place, gold)
        else:
            is_there = bool(contains(source.text, question.answers))
        if is_there:
            return rank
    return 0


def _both(
    score: Score, first: Sequence[Asked], second: Sequence[Asked]
) -> list[tuple[float, float]]:
    pairs = ((score(a), score(b)) for a, b in zip(first, second, strict=True))
    return [(a, b) for a, b in pairs if a is not None and b is not None]


def _tested(score: Score, first: Sequence[Asked], second: Sequence[Asked]) -> McNemar:
    values = _both(score, first, second)
    return mcnemar([bool(a) for a, _ in values], [bool(b) for _, b in values])


def _middle(values: Sequence[float]) -> float:
    return float(statistics.median(values)) if values else 0.0
