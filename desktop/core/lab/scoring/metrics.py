"""Computes the scores of single answers, and the means, costs and comparisons of arms."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.lab.arms import Arm, ArmContext
from desktop.core.lab.questions.question import LabQuestion, QuestionKind
from desktop.core.lab.runs.answer_record import AnswerRecord
from desktop.core.lab.scoring.intervals import Interval, McNemar, interval, mcnemar, paired_interval
from desktop.core.lab.scoring.scores import (
    citation_scores,
    contains_answer_text,
    exact_match,
    overlaps,
    token_f1,
)


@dataclass(frozen=True, slots=True)
class ArmAnswer:
    """A question with the answer of one arm."""

    question: LabQuestion
    record: AnswerRecord


Score = Callable[[ArmAnswer], float | None]
"""A function for the score of an answer; None if the score does not apply to the question."""


def _said_text(answer: ArmAnswer) -> str:
    return "" if answer.record.refused else answer.record.said


def _shown_text(answer: ArmAnswer) -> str:
    return "" if answer.record.refused else answer.record.shown


def _quality(answer: ArmAnswer) -> float:
    if not answer.question.is_answerable:
        return float(answer.record.refused)
    return token_f1(_said_text(answer), answer.question.answers)


def _only_answerable(score: Callable[[ArmAnswer], float]) -> Score:
    return lambda answer: score(answer) if answer.question.is_answerable else None


def _citations(answer: ArmAnswer) -> tuple[float | None, float] | None:
    if not answer.question.is_answerable or not answer.question.has_place:
        return None
    gold = [(answer.question.path, answer.question.char_start, answer.question.char_end)]
    return citation_scores(
        {(cited.path, cited.char_start, cited.char_end) for cited in answer.record.cited}, gold
    )


def _citation_precision(answer: ArmAnswer) -> float | None:
    found = _citations(answer)
    return found[0] if found else None


def _citation_recall(answer: ArmAnswer) -> float | None:
    found = _citations(answer)
    return found[1] if found else None


SCORES: Mapping[str, Score] = {
    "score": _quality,
    "exact_match": _only_answerable(
        lambda answer: exact_match(_said_text(answer), answer.question.answers)
    ),
    "f1": _only_answerable(lambda answer: token_f1(_said_text(answer), answer.question.answers)),
    "contained": _only_answerable(
        lambda answer: contains_answer_text(_said_text(answer), answer.question.answers)
    ),
    "shown_f1": _only_answerable(
        lambda answer: token_f1(_shown_text(answer), answer.question.answers)
    ),
    "shown_contained": _only_answerable(
        lambda answer: contains_answer_text(_shown_text(answer), answer.question.answers)
    ),
    "citation_precision": _citation_precision,
    "citation_recall": _citation_recall,
    "refused_rightly": lambda answer: (
        None if answer.question.is_answerable else float(answer.record.refused)
    ),
    "refused_wrongly": _only_answerable(lambda answer: float(answer.record.refused)),
}
"""The scores by the names that they have in the JSON of a report."""
CITATION_SCORES = ("citation_precision", "citation_recall")
"""Scores that do not apply to an arm without sources."""
COMPARED_SCORES = ("score", "f1", "contained")


@dataclass(frozen=True, slots=True)
class ArmCost:
    """The median costs of an arm's answers."""

    first_token_ms: float | None
    total_ms: float
    prompt_tokens: float
    reused_tokens: float
    generated_tokens: float
    tokens_per_second: float | None
    memory_bytes: int | None
    """The largest memory of any answer; not a median."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison of a second arm with a first one, on the same questions."""

    first: str
    second: str
    differences: Mapping[str, Interval]
    """The differences by score: second minus first."""
    exact_match: McNemar
    contained: McNemar


def score_arm(arm: Arm, answers: Sequence[ArmAnswer]) -> dict[str, Interval]:
    """The scores of an arm with their intervals, without scores that do not apply to it."""
    found: dict[str, Interval] = {}
    for name, score in SCORES.items():
        if name in CITATION_SCORES and arm.context is ArmContext.NOTHING:
            continue
        values = [value for answer in answers if (value := score(answer)) is not None]
        if (measured := interval(values)) is not None:
            found[name] = measured
    return found


def score_by_kind(asked: Sequence[ArmAnswer]) -> dict[QuestionKind, Interval]:
    """The overall score of an arm for each kind of question."""
    found: dict[QuestionKind, Interval] = {}
    for kind in QuestionKind:
        values = [_quality(answer) for answer in asked if answer.question.kind is kind]
        if (measured := interval(values)) is not None:
            found[kind] = measured
    return found


def compare_arms(
    first: Arm, second: Arm, asked_first: Sequence[ArmAnswer], asked_second: Sequence[ArmAnswer]
) -> Comparison:
    """Compare two arms on the questions that both have answered, in the same order."""
    differences: dict[str, Interval] = {}
    for name in COMPARED_SCORES:
        values = _score_pairs(SCORES[name], asked_first, asked_second)
        difference = paired_interval([a for a, _ in values], [b for _, b in values])
        if difference is not None:
            differences[name] = difference
    return Comparison(
        first.key,
        second.key,
        differences,
        _test_pairs(SCORES["exact_match"], asked_first, asked_second),
        _test_pairs(SCORES["contained"], asked_first, asked_second),
    )


def measure_cost(asked: Sequence[ArmAnswer]) -> ArmCost:
    """The median costs of answers; questions that the model was not asked do not count."""
    records = [answer.record for answer in asked if answer.record.generated_tokens]
    firsts = [record.first_token_ms for record in records if record.first_token_ms is not None]
    speeds = [
        record.generated_tokens / spent * 1000
        for record in records
        if (spent := record.total_ms - (record.first_token_ms or 0.0)) > 0
        and record.generated_tokens > 1
    ]
    memory = [record.memory_bytes for record in records if record.memory_bytes is not None]
    return ArmCost(
        statistics.median(firsts) if firsts else None,
        _median([record.total_ms for record in records]),
        _median([record.prompt_tokens for record in records]),
        _median([record.reused_tokens for record in records]),
        _median([record.generated_tokens for record in records]),
        statistics.median(speeds) if speeds else None,
        max(memory, default=None),
    )


RANKS = (1, 2, 3, 5)


def measure_retrieval(asked: Sequence[ArmAnswer]) -> dict[str, Interval]:
    """How often the place of an answer is among the first results of the search.

    If the place is unknown, the first result with the words of the answer counts.
    """
    ranks = [_answer_rank(answer) for answer in asked if answer.question.is_answerable]
    measures = {f"recall@{limit}": [float(0 < rank <= limit) for rank in ranks] for limit in RANKS}
    measures["reciprocal_rank"] = [1 / rank if rank else 0.0 for rank in ranks]
    found = {name: interval(values) for name, values in measures.items()}
    return {name: measured for name, measured in found.items() if measured is not None}


def _answer_rank(answer: ArmAnswer) -> int:
    """The rank of the first result with the answer, from 1; 0 if there is none."""
    question = answer.question
    gold = (question.path, question.char_start, question.char_end)
    for rank, source in enumerate(answer.record.sources, start=1):
        place = (source.path, source.char_start, source.char_end)
        if question.has_place:
            is_there = overlaps(place, gold)
        else:
            is_there = bool(contains_answer_text(source.text, question.answers))
        if is_there:
            return rank
    return 0


def _score_pairs(
    score: Score, first: Sequence[ArmAnswer], second: Sequence[ArmAnswer]
) -> list[tuple[float, float]]:
    pairs = ((score(a), score(b)) for a, b in zip(first, second, strict=True))
    return [(a, b) for a, b in pairs if a is not None and b is not None]


def _test_pairs(score: Score, first: Sequence[ArmAnswer], second: Sequence[ArmAnswer]) -> McNemar:
    values = _score_pairs(score, first, second)
    return mcnemar([bool(a) for a, _ in values], [bool(b) for _, b in values])


def _median(values: Sequence[float]) -> float:
    return float(statistics.median(values)) if values else 0.0
