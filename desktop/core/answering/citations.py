"""Ties each sentence of an answer to the spans that support it, or says why none does.

Nothing here depends on the model having cited anything: what a sentence says is compared with every
sentence of the sources, by its words (rare ones count more), its numbers and names, and its meaning
(cosine of their embeddings).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.core.answering.evidence import (
    Evidence,
    Vector,
    as_vector,
    content_terms,
    cosine,
    weight,
)
from desktop.core.answering.extracts import Asked
from desktop.core.answering.numbers import foreign, values
from desktop.core.ports import Embedder
from desktop.core.retrieval.query import STOP_WORDS
from desktop.core.sentences import sentence_spans
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Citation, Sentence

CITATIONS_AT_MOST = 3
SPANS_CONSIDERED = 8
SUPPORT_AT_LEAST = 0.5
WORDS_SHARE = 0.6
"""Share of the words in a span's support; the rest is the meaning's."""
COSINE_FROM, COSINE_TO = 0.2, 0.8
"""Cosines that count as no and as full agreement."""
GIVEN_WEIGHT = 0.35
"""Of words that the question has already said: repeating them claims nothing."""
TIE_WEIGHT = 0.12
"""How much a span gains by speaking of the question's subject, to tell equals apart."""
ADDED_COVERAGE_AT_LEAST = 0.15
"""What a further citation must add to the words that the earlier ones support."""
NEGATION_COST = 0.3
NEAR_COVERAGE_AT_LEAST = 0.35
"""Of the claim's words, in a span that a number or name may come from: else it is another's."""

_MARK = re.compile(r"\s*\[\d{1,2}(?:\s*[,;–-]\s*\d{1,2})*\]")
_NAME = re.compile(r"(?<=[\w,;:)]\s)[A-ZÀ-Þ][\w’'-]+")
_CAPITALISED = re.compile(r"\b[A-ZÀ-Þ][\w’'-]*[^\W_]")
_NEGATION = re.compile(
    r"\b(not|no|never|none|neither|nor|without|cannot)\b|n[’']t\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Claim:
    """What a sentence says beyond the question."""

    text: str
    weights: dict[str, float]
    numbers: frozenset[float]
    vector: Vector | None

    @property
    def whole(self) -> float:
        return sum(self.weights.values()) or 1.0

    def covered(self, terms: frozenset[str]) -> float:
        return sum(value for term, value in self.weights.items() if term in terms) / self.whole


class Checker:
    """Checks sentences against the evidence of one question."""

    def __init__(
        self,
        asked: Asked,
        evidence: Sequence[Evidence],
        vocabulary: Vocabulary,
        embedder: Embedder | None,
    ) -> None:
        self._asked = asked
        self._evidence = evidence
        self._vocabulary = vocabulary
        self._embedder = embedder
        self._known = _numbers(evidence)
        self._asked_numbers = values(asked.text)
        self._terms = frozenset(term for one in evidence for term in one.terms | one.context)

    def check(self, text: str) -> Sentence:
        """A sentence of the answer with what supports it."""
        shown = without_marks(text)
        claim = self._claim(shown)
        if not claim.weights:
            return Sentence(shown, False, reason="It says nothing that could be checked.")
        strange = foreign(shown, self._known | self._asked_numbers)
        names = self._foreign_names(shown)
        spans, support = self._support(claim)
        citations = tuple(_citation(one, min(1.0, score)) for score, one in spans)
        if strange or names:
            reason = f"{_listed((*strange, *names))}: in none of the sources."
            return Sentence(shown, False, citations, strange, reason)
        near = [one for _, one in spans if claim.covered(one.terms) >= NEAR_COVERAGE_AT_LEAST]
        apart = (
            *foreign(shown, _numbers(near) | self._asked_numbers),
            *self._names_apart(shown, near),
        )
        if apart:
            reason = f"{_listed(apart)}: in the sources, but not where they speak of this."
            return Sentence(shown, False, citations, (), reason)
        if support >= SUPPORT_AT_LEAST:
            return Sentence(shown, True, citations)
        return Sentence(shown, False, (), (), "No passage of the sources says this.")

    def _claim(self, text: str) -> _Claim:
        names = frozenset(
            term for name in _NAME.findall(text) for term in self._vocabulary.terms(name)
        )
        weights = {
            term: self._vocabulary.rarity(term)
            * (GIVEN_WEIGHT if term in self._asked.terms else 1.0)
            * (1.5 if term in names or term.isdigit() else 1.0)
            for term in content_terms(text, self._vocabulary)
            if any(c.isalnum() for c in term)
        }
        vector = None
        if self._embedder is not None and text.strip():
            vector = as_vector(self._embedder.embed_texts([text])[0])
        return _Claim(text, weights, values(text), vector)

    def _support(self, claim: _Claim) -> tuple[list[tuple[float, Evidence]], float]:
        """The fewest spans that together cover the claim, and how far they support it."""
        scored = sorted(
            ((self._score(claim, one), one) for one in self._evidence), key=lambda pair: -pair[0]
        )
        chosen: list[tuple[float, Evidence]] = []
        terms: frozenset[str] = frozenset()
        for score, one in scored[:SPANS_CONSIDERED]:
            gain = claim.covered(terms | one.terms) - claim.covered(terms)
            if chosen and (gain < ADDED_COVERAGE_AT_LEAST or score < 0.5 * SUPPORT_AT_LEAST):
                continue
            chosen.append((score, one))
            terms |= one.terms
            if len(chosen) == CITATIONS_AT_MOST:
                break
        return chosen, self._joint(claim, [one for _, one in chosen])

    def _score(self, claim: _Claim, one: Evidence) -> float:
        near = claim.covered(one.terms | one.context) - claim.covered(one.terms)
        subject = weight(self._asked.terms & (one.terms | one.context), self._vocabulary)
        subject /= weight(self._asked.terms, self._vocabulary) or 1.0
        return self._joint(claim, [one]) + 0.3 * near + TIE_WEIGHT * subject

    def _joint(self, claim: _Claim, spans: Sequence[Evidence]) -> float:
        """How far these spans support a claim, 0..1."""
        if not spans:
            return 0.0
        words = claim.covered(frozenset(term for one in spans for term in one.terms))
        support = words
        nearness = [
            cosine(claim.vector, one.vector) for one in spans if claim.vector and one.vector
        ]
        if nearness:
            meaning = (max(nearness) - COSINE_FROM) / (COSINE_TO - COSINE_FROM)
            support = WORDS_SHARE * words + (1 - WORDS_SHARE) * min(1.0, max(0.0, meaning))
        claimed = claim.numbers - self._asked_numbers
        if claimed and not claimed & _numbers(spans):
            support *= 0.5
        if _is_negated(claim.text) != _is_negated(" ".join(one.text for one in spans)):
            support -= NEGATION_COST * (1 - words)
        return support

    def _foreign_names(self, text: str) -> tuple[str, ...]:
        """Capitalised words that neither the sources nor the question have."""
        known = self._terms | self._asked.terms
        names = [
            name
            for name in _CAPITALISED.findall(text)
            if name.lower() not in STOP_WORDS
            and not known.issuperset(self._vocabulary.terms(name))
            and self._is_name(name, text)
        ]
        return tuple(dict.fromkeys(names))

    def _names_apart(self, text: str, near: Sequence[Evidence]) -> tuple[str, ...]:
        """Names that the sources have, but not where they say what this sentence says."""
        known = self._asked.terms.union(*(one.terms | one.context for one in near))
        names = [n for n in _NAME.findall(text) if n.lower() not in STOP_WORDS]
        strange = [n for n in names if known.isdisjoint(self._vocabulary.terms(n))]
        return tuple(dict.fromkeys(strange))

    def _is_name(self, name: str, text: str) -> bool:
        """Within a sentence a capital means a name; at its start, only where a name goes on."""
        if not text.lstrip("“\"'( ").startswith(name):
            return True
        return re.match(rf"\W*{re.escape(name)}\s+[A-ZÀ-Þ]", text) is not None


def answer_sentences(text: str) -> list[str]:
    """The sentences of an answer, without the model's own marks."""
    clean = without_marks(text)
    return [clean[start:end] for start, end in sentence_spans(clean)]


def without_marks(text: str) -> str:
    """The text without the model's own citation marks, which small models set at random."""
    return _MARK.sub("", text)


def _numbers(spans: Iterable[Evidence]) -> frozenset[float]:
    return frozenset(value for one in spans for value in one.numbers)


def _citation(one: Evidence, score: float) -> Citation:
    return Citation(one.source, one.char_start, one.char_end, one.text, score)


def _is_negated(text: str) -> bool:
    return _NEGATION.search(text) is not None


def _listed(items: tuple[str, ...]) -> str:
    return ", ".join(f"“{item}”" for item in items)
