"""Finds documents that answer one question differently, and which of them is newer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from desktop.core.answering.document_dates import document_date, document_version, is_newer
from desktop.core.answering.extracts import QuestionFeatures, ScoredSentence
from desktop.core.answering.judging import ANSWERED_AT_LEAST, judge_claims
from desktop.core.answering.numbers import numbers, values
from desktop.core.ports import Verifier
from desktop.core.types import Citation, Source, SourceDisagreement, Statement

ANSWERED_WITHIN = 4.0
"""Log-odds by which a sentence may answer less well than the best one."""
DOCUMENTS_AT_MOST = 4
CONTRADICTED_AT_LEAST = 0.5
"""The least probability that one says something else than the other, where their numbers differ."""
WORDS_CONTRADICTED_AT_LEAST = 0.9
"""The same where words differ, which may mean the same."""
ALIKE_AT_LEAST = 0.6
"""The share of words, besides those that answer, by which two sentences say the same of it."""


def find_disagreement(
    scored: Sequence[ScoredSentence],
    sources: Sequence[Source],
    verifier: Verifier,
    question: QuestionFeatures,
    stops: frozenset[str],
) -> SourceDisagreement | None:
    """The statements of documents that differ from the best one's; None where none does.

    `scored` was judged by the Verifier, the best first; `stops` are the terms without meaning.
    """
    first, *others = _best_of_each_document(scored, sources) or [None]
    if first is None:
        return None
    first = _with_asked_number(first, question.text)
    others = [_with_value_like(first, item) for item in others if item]
    others += _of_the_same_words(first, others, scored, sources, question.terms, stops)
    differing = [
        item
        for item in others
        if _values_differ(first, item)
        and (_are_alike(first, item, stops) or _contradict(first, item, sources, verifier))
    ]
    if not differing:
        return None
    statements = _newest_first([first, *differing], sources)
    return SourceDisagreement(tuple(statements))


def _best_of_each_document(
    scored: Sequence[ScoredSentence], sources: Sequence[Source]
) -> list[ScoredSentence]:
    """The best sentence of each document that answers by words of its own."""
    chosen: dict[int, ScoredSentence] = {}
    for item in scored:
        is_near = item.score >= max(ANSWERED_AT_LEAST, scored[0].score - ANSWERED_WITHIN)
        if not is_near or len(chosen) == DOCUMENTS_AT_MOST:
            break
        if item.span and not item.evidence.is_record:
            chosen.setdefault(sources[item.evidence.source].passage.document_id, item)
    return list(chosen.values())


def _of_the_same_words(
    first: ScoredSentence,
    others: Sequence[ScoredSentence],
    scored: Sequence[ScoredSentence],
    sources: Sequence[Source],
    asked: frozenset[str],
    stops: frozenset[str],
) -> list[ScoredSentence]:
    """Sentences of further documents that say another number in the words of the best one.

    To a question such as `Is it 180 days?` only the document with this number gives an answer.
    """
    known = {sources[item.evidence.source].passage.document_id for item in (first, *others)}
    topic = frozenset(term for term in asked & first.evidence.terms if not term.isdigit())
    chosen: dict[int, ScoredSentence] = {}
    for item in scored:
        document = sources[item.evidence.source].passage.document_id
        evidence = item.evidence
        if document in known or evidence.is_record or not topic <= evidence.terms:
            continue
        if (found := _with_value_like(first, replace(item, span=None))).span and (
            _are_alike(first, found, stops)
        ):
            chosen.setdefault(document, found)
    return list(chosen.values())[: DOCUMENTS_AT_MOST - 1 - len(others)]


def _value(item: ScoredSentence) -> str:
    assert item.span
    return item.evidence.text[slice(*item.span)]


def _values_differ(item: ScoredSentence, other: ScoredSentence) -> bool:
    found, other_found = values(_value(item)), values(_value(other))
    if found or other_found:
        # Each has a number that the other has not: 1 to 3 and 1 to 5, not 7:00 and 7:00 to 9:00.
        return bool(found - other_found) and bool(other_found - found)
    words = set(_value(item).casefold().split())
    return words.isdisjoint(_value(other).casefold().split())


def _with_asked_number(first: ScoredSentence, question: str) -> ScoredSentence:
    """The sentence with the number that the question names, where it answers by no number."""
    text = first.evidence.text
    asked = [number for number in numbers(text) if number.values & values(question)]
    if not asked or values(_value(first)):
        return first
    start, end = asked[0].start, asked[0].end
    unit = text[end:].split()[:1]
    end = text.index(unit[0], end) + len(unit[0].rstrip(".,;:!?")) if unit else end
    return replace(first, span=(start, end))


def _with_value_like(first: ScoredSentence, item: ScoredSentence) -> ScoredSentence:
    """The sentence with the number of the same unit as its answer, if it has one of that unit."""
    unit = _unit(_value(first))
    if not unit or (item.span and unit in _value(item).casefold()):
        return item
    text = item.evidence.text
    for number in numbers(text):
        start = len(text) - len(text[number.end :].lstrip())
        if text[start:].casefold().startswith(unit):
            return replace(item, span=(number.start, start + len(unit)))
    return item


def _unit(value: str) -> str:
    """The words after the only number of a value, such as `euros`."""
    found = numbers(value)
    return value[found[0].end :].strip(" .,;").casefold() if len(found) == 1 else ""


def _are_alike(item: ScoredSentence, other: ScoredSentence, stops: frozenset[str]) -> bool:
    """Whether two sentences have the same words but for what answers."""
    words, other_words = (
        frozenset(
            term
            for term in said.evidence.terms - stops
            if not term.isdigit()
            and (term not in _value(said).casefold() or term in _value(beside).casefold())
        )
        for said, beside in ((item, other), (other, item))
    )
    least = min(len(words), len(other_words))
    return least > 0 and len(words & other_words) >= ALIKE_AT_LEAST * least


def _contradict(
    item: ScoredSentence, other: ScoredSentence, sources: Sequence[Source], verifier: Verifier
) -> bool:
    judged = chain.from_iterable(
        judge_claims(verifier, "", claim.evidence.readable, [[said.evidence]], sources)
        for claim, said in ((item, other), (other, item))
    )
    has_numbers = bool(values(_value(item)))
    least = CONTRADICTED_AT_LEAST if has_numbers else WORDS_CONTRADICTED_AT_LEAST
    return max(judgement.contradicted for judgement in judged) >= least


def _newest_first(items: Sequence[ScoredSentence], sources: Sequence[Source]) -> list[Statement]:
    """The statements; the one that is newer than every other is first, and said to be."""
    newest = next(
        (item for item in items if all(_is_newer(item, other, sources) for other in items)), None
    )
    ordered = sorted(items, key=lambda item: item is not newest)
    return [_statement(item, sources, is_newest=item is newest) for item in ordered]


def _is_newer(item: ScoredSentence, other: ScoredSentence, sources: Sequence[Source]) -> bool:
    return item is other or is_newer(sources[item.evidence.source], sources[other.evidence.source])


def _statement(item: ScoredSentence, sources: Sequence[Source], *, is_newest: bool) -> Statement:
    evidence, source = item.evidence, sources[item.evidence.source]
    stated = document_date(source) or ".".join(map(str, document_version(source)))
    citation = Citation(evidence.source, evidence.char_start, evidence.char_end, evidence.text, 1.0)
    return Statement(_value(item), citation, str(stated), is_newest)
