"""Finds the sources that arms get to read: search results, or the passage with the answer."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.experts.examples.filters import contains_answer
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import ReadSource
from desktop.core.ports import Embedder, Reranker
from desktop.core.retrieval.search import USUAL, SearchPolicy, search
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.types import Source

UNFILTERED = SearchPolicy(least=0.0, least_beside=0.0)
WITHHELD_BEYOND = 3
"""Factor for the number of search results where some of them will be withheld."""


@dataclass(frozen=True, slots=True)
class RetrievedSources:
    """The results of a search, with its duration."""

    sources: tuple[Source, ...]
    search_ms: float


@dataclass(frozen=True, slots=True)
class SourceFinder:
    """Searches one set of documents, once for all arms of a question."""

    library: Library
    within: DocumentSet
    limit: int
    embedder: Embedder | None = None
    reranker: Reranker | None = None

    def retrieve(self, question: LabQuestion) -> RetrievedSources:
        """The sources for an answer, without the document that is withheld."""
        began = time.perf_counter()
        sources = (
            self._search_without_document(question) if question.withheld else self._search(question)
        )
        return RetrievedSources(tuple(sources), (time.perf_counter() - began) * 1000)

    def true_passages(
        self, question: LabQuestion, retrieved: RetrievedSources
    ) -> tuple[Source, ...]:
        """The passages that contain the answer; the search results if their place is not known."""
        if not question.is_answerable or not question.has_place:
            return retrieved.sources
        ids = self._find_passages(question)
        vector = self._embed_question(question.question)
        near = self.library.similarities(vector, ids) if vector else {}
        passages = self.library.passages(ids, self.within)
        true_sources = [
            Source(passage, 1.0, near.get(passage.id), (passage.id,)) for passage in passages
        ]
        return tuple(true_sources) or retrieved.sources

    def _search(
        self, question: LabQuestion, *, policy: SearchPolicy = USUAL, times: int = 1
    ) -> Sequence[Source]:
        return search(
            self.library,
            question.question,
            within=self.within,
            limit=self.limit * times,
            embedder=self.embedder,
            reranker=self.reranker,
            policy=policy,
        )

    def _search_without_document(self, question: LabQuestion) -> list[Source]:
        """The results if the collection had neither the document nor its answer elsewhere."""
        beyond = self._search(question, policy=UNFILTERED, times=WITHHELD_BEYOND)
        others = [
            source
            for source in beyond
            if str(source.passage.path) != question.path
            and not any(contains_answer(source, answer) for answer in question.answers)
        ]
        best = max((source.score for source in others), default=0.0)
        return [source for source in others if source.score >= USUAL.least * best][: self.limit]

    def _find_passages(self, question: LabQuestion) -> list[int]:
        scope, bindings = self.within.condition()
        rows = self.library.db.execute(
            "SELECT DISTINCT p.id FROM passages p JOIN contents c ON c.id = p.content_id"
            f" JOIN documents d ON d.content_id = c.id WHERE {scope}"
            " AND lower(hex(c.sha256)) = ? AND p.char_start < ? AND p.char_end > ?"
            " ORDER BY p.ordinal",
            (*bindings, question.document, question.char_end, question.char_start),
        )
        return [passage_id for (passage_id,) in rows]

    def _embed_question(self, text: str) -> bytes | None:
        space = self.library.vectors.active()
        if self.embedder is None or space is None or space.identity != self.embedder.identity:
            return None
        return self.embedder.embed_query(text)


def to_read_sources(sources: Sequence[Source]) -> tuple[ReadSource, ...]:
    """The sources in the form for a record."""
    return tuple(
        ReadSource(
            str(source.passage.path),
            source.passage.title,
            source.passage.char_start,
            source.passage.char_end,
            source.passage.text,
            source.passage.page,
        )
        for source in sources
    )
