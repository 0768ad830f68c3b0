"""One question with what was found for it: sources, their sentences, the best of them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from desktop.core.answering.citations import Checker
from desktop.core.answering.evidence import Evidence, as_vector, gather, with_vectors
from desktop.core.answering.extracts import Asked, Ranked, extracts, rank
from desktop.core.answering.refusal import THRESHOLD, confidence
from desktop.core.ports import Embedder, Reranker
from desktop.core.retrieval.search import search
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import Extract, Source

SENTENCES_COMPARED = 24
"""Sentences whose meaning is compared, best by words first: each costs milliseconds of waiting."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What some sources say about a question."""

    asked: Asked
    sources: tuple[Source, ...]
    evidence: tuple[Evidence, ...]
    ranked: tuple[Ranked, ...]
    confidence: float

    @property
    def is_answerable(self) -> bool:
        return self.confidence >= THRESHOLD

    def extracts(self, at_most: int) -> tuple[Extract, ...]:
        return tuple(extracts(self.ranked, at_most))


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Asks a library; all times count from the moment it was made."""

    library: Library
    question: str
    """Complete in itself: a follow-up has been resolved."""
    collections: Sequence[int] | None
    embedder: Embedder | None
    reranker: Reranker | None = None
    began: float = field(default_factory=time.perf_counter)
    _vocabularies: list[Vocabulary] = field(default_factory=list[Vocabulary])

    @property
    def elapsed_ms(self) -> float:
        return (time.perf_counter() - self.began) * 1000

    def wait_ms(self) -> float:
        """Wait until the embedder is loaded; how long that took."""
        began = time.perf_counter()
        if self.embedder is not None:
            self.embedder.wait_until_ready()
        return (time.perf_counter() - began) * 1000

    @property
    def vocabulary(self) -> Vocabulary:
        if not self._vocabularies:
            self._vocabularies.append(Vocabulary(self.library.db))
        return self._vocabularies[0]

    def by_words(self, limit: int) -> Findings:
        """What the words alone find: at once, whatever the embedder is doing."""
        sources = search(self.library, self.question, collections=self.collections, limit=limit)
        return self._findings(sources, None)

    def by_meaning(self, limit: int) -> Findings:
        """What words and vectors find together; the words alone where there are no vectors."""
        sources = search(
            self.library,
            self.question,
            collections=self.collections,
            limit=limit,
            embedder=self.embedder,
            reranker=self.reranker,
        )
        return self.of(sources)

    def of(self, sources: Sequence[Source]) -> Findings:
        """What these sources say."""
        return self._findings(sources, self.embedder)

    def checker(self, findings: Findings) -> Checker:
        """Compares sentences of an answer with what was found."""
        return Checker(
            findings.asked, findings.evidence, self.vocabulary, self.embedder, findings.ranked
        )

    def _findings(self, sources: Sequence[Source], embedder: Embedder | None) -> Findings:
        evidence = gather(sources, self.vocabulary)
        vector = None
        if embedder is not None and evidence:
            plain = Asked.make(self.question, self.vocabulary, None)
            first = [item.evidence for item in rank(plain, evidence, sources, self.vocabulary)]
            evidence = with_vectors(evidence, first[:SENTENCES_COMPARED], embedder)
            vector = as_vector(embedder.embed_query(self.question))
        asked = Asked.make(self.question, self.vocabulary, vector)
        ranked = rank(asked, evidence, sources, self.vocabulary)
        sure = confidence(asked, evidence, sources, self.vocabulary)
        return Findings(asked, tuple(sources), tuple(evidence), tuple(ranked), sure)
