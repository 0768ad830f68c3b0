"""Finds and ranks evidence for one question: sources, their sentences, the best of them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.core.answering.citations import CitationChecker
from desktop.core.answering.evidence import Evidence, as_vector, collect_evidence, embed_evidence
from desktop.core.answering.extracts import (
    QuestionFeatures,
    ScoredSentence,
    score_sentences,
    select_extracts,
)
from desktop.core.answering.record_subjects import is_said_by_record
from desktop.core.answering.refusal import THRESHOLD, answer_confidence
from desktop.core.ports import Embedder, Reranker
from desktop.core.retrieval.search import search
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Extract, Source

SENTENCES_COMPARED = 24
"""Sentences that are embedded, best by words first: each one takes milliseconds."""


@dataclass(frozen=True, slots=True)
class Grounding:
    """The evidence that some sources give for a question, ranked."""

    question: QuestionFeatures
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...]
    scored: tuple[ScoredSentence, ...]
    confidence: float

    @property
    def is_answerable(self) -> bool:
        return self.confidence >= THRESHOLD

    def extracts(self, at_most: int) -> tuple[Extract, ...]:
        return tuple(select_extracts(self.scored, at_most))


@dataclass(frozen=True, slots=True)
class Grounder:
    """Searches a library for one question; times count from when this object was made."""

    library: Library
    question: str
    """The question as a complete one: a follow-up was completed before."""
    collections: Sequence[int] | None
    embedder: Embedder | None
    reranker: Reranker | None = None
    started: float = field(default_factory=time.perf_counter)
    _vocabularies: list[Vocabulary] = field(default_factory=list[Vocabulary])

    @property
    def elapsed_ms(self) -> float:
        return (time.perf_counter() - self.started) * 1000

    def wait_for_embedder_ms(self) -> float:
        """Wait until the embedder is loaded; returns how long that took."""
        began = time.perf_counter()
        if self.embedder is not None:
            self.embedder.wait_until_ready()
        return (time.perf_counter() - began) * 1000

    @property
    def vocabulary(self) -> Vocabulary:
        if not self._vocabularies:
            self._vocabularies.append(Vocabulary(self.library.db))
        return self._vocabularies[0]

    def keyword(self, limit: int) -> Grounding:
        """The result of keyword search alone; it does not wait for the embedder."""
        sources = search(self.library, self.question, collections=self.collections, limit=limit)
        return self._ground(sources, None)

    def hybrid(self, limit: int) -> Grounding:
        """The result of words and vectors together; of words alone if there are no vectors."""
        sources = search(
            self.library,
            self.question,
            collections=self.collections,
            limit=limit,
            embedder=self.embedder,
            reranker=self.reranker,
        )
        return self.from_sources(sources)

    def from_sources(self, sources: Sequence[Source]) -> Grounding:
        """The evidence of these sources, without a search."""
        return self._ground(sources, self.embedder)

    def checker(self, grounding: Grounding) -> CitationChecker:
        """The checker that compares sentences of an answer with this evidence."""
        return CitationChecker(
            grounding.question, grounding.evidence, self.vocabulary, self.embedder, grounding.scored
        )

    def has_record_of_answer(self, grounding: Grounding) -> bool:
        """Whether the best evidence is a record of the thing and has what is asked of it."""
        asked = grounding.question
        return bool(grounding.scored) and is_said_by_record(
            asked.text, asked.terms, grounding.scored[0].evidence, self.vocabulary
        )

    def _ground(self, sources: Sequence[Source], embedder: Embedder | None) -> Grounding:
        evidence = collect_evidence(sources, self.vocabulary)
        vector = None
        if embedder is not None and evidence:
            plain = QuestionFeatures.make(self.question, self.vocabulary, None)
            first = [
                item.evidence for item in score_sentences(plain, evidence, sources, self.vocabulary)
            ]
            evidence = embed_evidence(evidence, first[:SENTENCES_COMPARED], embedder)
            vector = as_vector(embedder.embed_query(self.question))
        asked = QuestionFeatures.make(self.question, self.vocabulary, vector)
        ranked = score_sentences(asked, evidence, sources, self.vocabulary)
        confidence_of_answer = answer_confidence(asked, evidence, sources, self.vocabulary)
        return Grounding(
            asked, tuple(sources), tuple(evidence), tuple(ranked), confidence_of_answer
        )
