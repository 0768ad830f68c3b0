"""Selects the best supporting sentences, verbatim; they are shown before a model has written."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.answering.decisions import DATE, NUMBER, PERSON, PLACE
from desktop.core.answering.english import ASKS_FOR_NAME, ASKS_FOR_NUMBER
from desktop.core.answering.evidence import Evidence, Vector, content_terms, cosine, weight
from desktop.core.answering.record_subjects import RecordSubjects, name_terms
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Extract, Source

# Fitted by a conditional logit on which sentence of its sources answers a question, on half of the
# questions of QED (Lamm et al., 2020), tested on the other 507: the right one is first in 0.66,
# among the first three in 0.92; by cosine alone 0.55 and 0.80.
COVERAGE_WEIGHT = 4.5
COSINE_WEIGHT = 4.0
SCORE_WEIGHT = 4.5
SIMILARITY_WEIGHT = 6.0
KIND_WEIGHT = 1.4
LENGTH_WEIGHT = 1.2
LONG_CHARACTERS = 300
LOWEST_SHARE = 0.12
"""Share of the best sentence's likelihood; a sentence below it is not shown."""
ANSWERING_SHARE = 0.5
"""The same for sentences that are the answer: a further one may be about another thing."""
PAIR_WEIGHT = 2.0
"""The score that a pair gains if its own words, and not those beside it, say what is asked."""
OTHER_RECORD_COST = 5.0
"""The score that a record about another thing loses: it is alike in all but the name."""

_NAME = re.compile(r"(?<=\s)[(“\"']?[A-ZÀ-ÞА-ЯЁΑ-Ω]\w+")


@dataclass(frozen=True, slots=True)
class QuestionFeatures:
    """A question in a form that can be compared with evidence."""

    text: str
    terms: frozenset[str]
    vector: Vector | None
    kind: str | None = None
    """The kind of thing that it wants, where its vector has decided that; else patterns tell."""

    @classmethod
    def make(
        cls, text: str, vocabulary: Vocabulary, vector: Vector | None, kind: str | None = None
    ) -> QuestionFeatures:
        return cls(text, content_terms(text, vocabulary), vector, kind)


@dataclass(frozen=True, slots=True)
class ScoredSentence:
    """A sentence, and how well it fits the question; scores compare within one question only."""

    evidence: Evidence
    score: float
    span: tuple[int, int] | None = None
    """The characters of the sentence that answer, where the Verifier has found them."""
    above: str = ""
    """The line above the sentence that answers in its place, such as a heading with a date."""


def score_sentences(
    question: QuestionFeatures,
    evidence: Sequence[Evidence],
    sources: Sequence[Source],
    vocabulary: Vocabulary,
) -> list[ScoredSentence]:
    """The sentences with their scores, the best first."""
    whole = weight(question.terms, vocabulary) or 1.0
    best = max((source.score for source in sources), default=0.0) or 1.0
    subjects = RecordSubjects.make(question.text, question.terms, evidence, vocabulary)
    attributes = question.terms - name_terms(question.text, vocabulary)
    ranked = [
        ScoredSentence(
            sentence,
            _score(question, sentence, sources[sentence.source], best, whole, vocabulary)
            - OTHER_RECORD_COST * (not subjects.is_about(sentence))
            + PAIR_WEIGHT * (sentence.is_pair and not attributes.isdisjoint(sentence.terms)),
        )
        for sentence in evidence
    ]
    return sorted(ranked, key=lambda item: -item.score)


def select_extracts(
    scored: Sequence[ScoredSentence],
    at_most: int,
    lowest_share: float = LOWEST_SHARE,
    sources: Sequence[Source] = (),
) -> list[Extract]:
    """The first sentences whose likelihood is near the best one's, without repetitions.

    Where the heading above a sentence has the answer, and stands in its source, it is chosen.
    """
    chosen: list[Extract] = []
    seen: set[frozenset[str] | str] = set()
    for item in scored:
        likelihood = math.exp(item.score - scored[0].score)
        if len(chosen) == at_most or likelihood < lowest_share:
            break
        heading = _heading_extract(item, sources, likelihood)
        extract = heading or _to_extract(item.evidence, likelihood)
        terms = frozenset() if heading else item.evidence.terms
        if (heading or terms) and seen.isdisjoint((extract.text, terms or extract.text)):
            seen.update((extract.text, terms or extract.text))
            chosen.append(extract)
    return chosen


def _heading_extract(
    item: ScoredSentence, sources: Sequence[Source], score: float
) -> Extract | None:
    if not item.above or not sources:
        return None
    number = item.evidence.source
    passage = sources[number].passage
    at = passage.text.rfind(item.above, 0, item.evidence.char_start - passage.char_start)
    if at < 0:
        return None
    start = passage.char_start + at
    return Extract(item.above, number, start, start + len(item.above), score)


def _to_extract(sentence: Evidence, score: float) -> Extract:
    return Extract(sentence.text, sentence.source, sentence.char_start, sentence.char_end, score)


def _score(
    asked: QuestionFeatures,
    sentence: Evidence,
    source: Source,
    best: float,
    whole: float,
    vocabulary: Vocabulary,
) -> float:
    covered = weight(asked.terms & (sentence.terms | sentence.context), vocabulary) / whole
    score = COVERAGE_WEIGHT * covered + SCORE_WEIGHT * source.score / best
    score += KIND_WEIGHT * _is_of_kind(asked, sentence)
    score += LENGTH_WEIGHT * min(len(sentence.text), LONG_CHARACTERS) / LONG_CHARACTERS
    if asked.vector is not None and sentence.vector is not None:
        score += COSINE_WEIGHT * cosine(asked.vector, sentence.vector)
        score += SIMILARITY_WEIGHT * (source.similarity or 0.0)
    return score


def _is_of_kind(question: QuestionFeatures, sentence: Evidence) -> float:
    """1 if the sentence has what the question asks for (a number, a name), 0 if not, else 0.5."""
    decided = question.kind
    if decided in (NUMBER, DATE) or (decided is None and ASKS_FOR_NUMBER.search(question.text)):
        return float(bool(sentence.numbers))
    wants_name = decided in (PERSON, PLACE) and _has_capitals(sentence.text)
    if wants_name or (decided is None and ASKS_FOR_NAME.search(question.text)):
        return float(_NAME.search(sentence.text) is not None)
    return 0.5


def _has_capitals(text: str) -> bool:
    """Whether the script has capital letters, by which a name is known."""
    return text.lower() != text.upper()
