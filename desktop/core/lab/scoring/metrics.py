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


def _said(answer: Asked) -> str:
    return "" if answer.record.refused else answer.record.said


def _shown(answer: Asked) -> str:
    return "" if answer.record.refused else answer.record.shown


def _quality(answer: Asked) -> float:
    if not answer.question.is_answerable:
        return float(answer.record.refused)
    return token_f1(_said(answer), answer.question.answers)


def _of_answerable(score: Callable[[Asked], float]) -> Score:
    return lambda answer: score(answer) if answer.question.is_answerable else None


def _citations(answer: Asked) -> tuple[float | None, float] | None:
    if not answer.question.is_answerable or not answer.question.has_place:
        return None
    gold = [(answer.question.path, answer.question.char_start, answer.question.char_end)]
    return citation_scores(
        {(cited.path, cited.char_start, cited.char_end) for cited in answer.record.cited}, gold
    )


def _citation_precision(answer: Asked) -> float | None:
    found = _citations(answer)
    return found[0] if found else None


def _citation_recall(answer: Asked) -> float | None:
    found = _citations(answer)
    return found[1] if found else None


SCORES: Mapping[str, Score] = {
    "score": _quality,
    "exact_match": _of_answerable(
        lambda answer: exact_match(_said(answer), answer.question.answers)
    ),
    "f1": _of_answerable(lambda answer: token_f1(_said(answer), answer.question.answers)),
    "contained": _of_answerable(lambda answer: contains(_said(answer), answer.question.answers)),
    "shown_f1": _of_answerable(lambda answer: token_f1(_shown(answer), answer.question.answers)),
    "shown_contained": _of_answerable(
        lambda answer: contains(_shown(answer), answer.question.answers)
    ),
    "citation_precision": _citation_precision,
    "citation_recall": _citation_recall,
    "refused_rightly": lambda answer: (
        None if answer.question.is_answerable else float(answer.record.refused)
    ),
    "refused_wrongly": _of_answerable(lambda answer: float(answer.record.refused)),
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
        values = [value for answer in asked if (value := score(answer)) is not None]
        if (measured := interval(values)) is not None:
            found[name] = measured
    return found


def by_kind(asked: Sequence[Asked]) -> dict[Kind, Interval]:
    """The overall score of an arm for each kind of question."""
    found: dict[Kind, Interval] = {}
    for kind in Kind:
        values = [_quality(answer) for answer in asked if answer.question.kind is kind]
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
    records = [answer.record for answer in asked if answer.record.generated_tokens]
    firsts = [record.first_token_ms for record in records if record.first_token_ms is not None]
    speeds = [
        record.generated_tokens / spent * 1000
        for record in records
        if (spent := record.total_ms - (record.first_token_ms or 0.0)) > 0
        and record.generated_tokens > 1
    ]
    memory = [record.memory_bytes for record in records if record.memory_bytes is not None]
    return Cost(
        statistics.median(firsts) if firsts else None,
        _middle([record.total_ms for record in records]),
        _middle([record.prompt_tokens for record in records]),
        _middle([record.reused_tokens for record in records]),
        _middle([record.generated_tokens for record in records]),
        statistics.median(speeds) if speeds else None,
        max(memory, default=None),
    )


RANKS = (1, 2, 3, 5)


def retrieval(asked: Sequence[Asked]) -> dict[str, Interval]:
    """How often the place of an answer is among the first results of the search.

    Where no place is known, a result counts that has the words of the answer.
    """
    ranks = [_rank(answer) for answer in asked if answer.question.is_answerable]
    measures = {f"recall@{limit}": [float(0 < rank <= limit) for rank in ranks] for limit in RANKS}
    measures["reciprocal_rank"] = [1 / rank if rank else 0.0 for rank in ranks]
    found = {name: interval(values) for name, values in measures.items()}
    return {name: measured for name, measured in found.items() if measured is not None}


def _rank(answer: Asked) -> int:
    """Which result holds the answer, counted from 1; 0 where none does."""
    question = answer.question
    gold = (question.path, question.char_start, question.char_end)
    for rank, source in enumerate(answer.record.sources, start=1):
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
