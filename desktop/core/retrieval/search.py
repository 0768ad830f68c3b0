"""Finds the passages that answer a question, by keywords and by vectors, with fused scores."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from desktop.core.ports import Embedder, Reranker
from desktop.core.retrieval.deduplication import keep_near_the_best, remove_near_duplicates
from desktop.core.retrieval.document_choice import DocumentChoice, choose_documents
from desktop.core.retrieval.keyword import (
    KeywordScore,
    find_by_keywords,
    hits_among,
    score_by_keywords,
)
from desktop.core.retrieval.neighbours import join_neighbours
from desktop.core.retrieval.query import Query, add_compounds, parse_query
from desktop.core.retrieval.question_vectors import question_embedder, vectors_in
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.store.word_index import WordHit
from desktop.core.types import Passage, Source


@dataclass(frozen=True, slots=True)
class SearchPolicy:
    """Weights and limits of the search; `bench retrieval --ablations` gives their reasons."""

    candidates: int = 60
    """Passages that are taken from keyword search, and as many from vector search."""
    words_weight: float = 0.5
    """Share of the keywords in the score; the rest is the share of the vectors."""
    names_weight: float = 0.5
    """Share by which a score grows if all words of the question are in the document's name."""
    similarity_floor: float = 0.15
    """Cosine below which a passage without any of the words is noise."""
    least: float = 0.75
    """Share of the best score below which a passage is left out, unless it has all the words."""
    least_beside: float = 0.5
    """The same share for a neighbour of a passage that is kept."""
    least_by_words: float = 0.65
    """Factor for both shares if only keywords are compared: their scores vary more."""
    reranked: int = 20
    """The number of best passages that the reranker reads, if one is installed."""
    join: bool = True
    """Whether neighbouring passages become one source, which makes room for others."""


USUAL = SearchPolicy()
OTHER_LANGUAGES = 10
"""Times as many passages that are taken from vector search where only one language is wanted."""
PASSAGES_PER_SOURCE = 2
"""The largest average number of passages per source, as neighbours are joined."""


def search(
    library: Library,
    query: str,
    *,
    within: DocumentSet | None = None,
    limit: int = 5,
    embedder: Embedder | None = None,
    reranker: Reranker | None = None,
    policy: SearchPolicy = USUAL,
    language: str = "",
) -> list[Source]:
    """At most `limit` sources, best first; fewer, or none, if few passages fit the query.

    With a language (ISO 639-1), only passages in it are found.
    """
    vocabulary = Vocabulary(library.db)
    parsed = add_compounds(parse_query(query, vocabulary.languages), vocabulary)
    embed = question_embedder(library, embedder) if query.strip() else None
    with ThreadPoolExecutor(1) as aside:
        # The embedder is another process: while it works, this thread searches by keywords.
        coming = aside.submit(embed, query) if embed else None
        parsed, hits = _search_keywords(library, parsed, vocabulary, within, policy, language)
        embedded = coming.result() if coming else None
    similarities: dict[int, float] = {}
    if embedded is not None:
        vectors = vectors_in(library, embedded)
        near = vectors.nearest(within, _near_at_most(policy, language))
        kept = library.words.in_language(near, language) if language else near.keys()
        similarities = {id_: near[id_] for id_ in near if id_ in kept}
        unknown = [id_ for id_ in hits if id_ not in similarities]
        hits |= hits_among(library, parsed, [id_ for id_ in similarities if id_ not in hits])
        similarities |= vectors.similarities(unknown)
    candidates = _Candidates(library, query, parsed, vocabulary, within, hits, similarities)
    deleted: set[int] = set()
    while True:
        choices = choose_documents(
            library, parsed, vocabulary, list({**hits, **similarities}), within, deleted
        )
        sources = candidates.rank(choices, limit, reranker, policy)
        # A file may have been deleted since the last scan.
        absent = library.names.absent({source.passage.document_id for source in sources})
        gone = {id_ for id_, is_deleted in absent.items() if is_deleted}
        if not gone:
            return _with_places(library, sources, absent, within)
        deleted |= gone


@dataclass(frozen=True, slots=True)
class _Candidates:
    """The passages that were found for a question, before their documents are chosen."""

    library: Library
    query: str
    parsed: Query
    vocabulary: Vocabulary
    within: DocumentSet | None
    hits: Mapping[int, WordHit]
    similarities: Mapping[int, float]

    def rank(
        self,
        choices: Mapping[int, DocumentChoice],
        limit: int,
        reranker: Reranker | None,
        policy: SearchPolicy,
    ) -> list[Source]:
        """At most `limit` sources, best first, each in the document chosen for it."""
        library, similarities = self.library, self.similarities
        words = score_by_keywords(library, self.parsed, self.vocabulary, self.hits, choices)
        scores = _fuse(
            words,
            {id_: similarity for id_, similarity in similarities.items() if id_ in choices},
            choices,
            policy,
            must_have_words=bool(self.parsed.phrases) and bool(self.hits),
        )
        passages = library.passages(
            list(scores)[: max(2 * PASSAGES_PER_SOURCE * limit, policy.reranked)],
            self.within,
            {choice.document_id for choice in choices.values()},
        )
        if reranker is not None:
            passages, scores = _rerank(self.query, passages, scores, reranker, policy)
        sources = [
            Source(passage, scores[passage.id], similarities.get(passage.id), (passage.id,))
            for passage in remove_near_duplicates(passages)
        ]
        return _present(library, sources, words, limit, policy, with_vectors=bool(similarities))


def _with_places(
    library: Library,
    sources: Sequence[Source],
    absent: Collection[int],
    within: DocumentSet | None,
) -> list[Source]:
    """The sources with the other files that have their texts, and whether their drive is there."""
    others = library.names.other_paths({s.passage.document_id for s in sources}, within)
    return [
        replace(
            source,
            passage=replace(
                source.passage,
                other_paths=others.get(source.passage.document_id, ()),
                is_connected=source.passage.is_connected
                and source.passage.document_id not in absent,
            ),
        )
        for source in sources
    ]


def _near_at_most(policy: SearchPolicy, language: str) -> int:
    """Passages to take from vector search: most of them may be in other languages."""
    return policy.candidates * (OTHER_LANGUAGES if language else 1)


def _search_keywords(
    library: Library,
    asked: Query,
    vocabulary: Vocabulary,
    within: DocumentSet | None,
    policy: SearchPolicy,
    language: str,
) -> tuple[Query, dict[int, WordHit]]:
    """The query that was used, and the best passages by its words."""
    hits = find_by_keywords(library, asked, vocabulary, within, policy.candidates, language)
    if not hits and asked.phrases and asked.terms:
        # If no document contains the quoted phrase, the question is searched without quotes.
        asked = add_compounds(asked.without_phrases(), vocabulary)
        hits = find_by_keywords(library, asked, vocabulary, within, policy.candidates, language)
    return asked, hits


def _fuse(
    words: Mapping[int, KeywordScore],
    similarities: Mapping[int, float],
    choices: Mapping[int, DocumentChoice],
    policy: SearchPolicy,
    *,
    must_have_words: bool,
) -> dict[int, float]:
    """Weighted sum of the keyword share and the cosine, best first.

    Unlike ranks, both have the same meaning in every search. If no passage contains the question's
    words together, the vectors decide; if one passage contains all of them, the keywords decide.
    The name of a document tells what each of its passages is about.
    """
    share = policy.words_weight if similarities else 1.0
    scores: dict[int, float] = {}
    for id_ in {**words, **similarities}:
        similarity = max(0.0, similarities.get(id_, 0.0))
        if id_ in words or (not must_have_words and similarity >= policy.similarity_floor):
            worded = words[id_].share if id_ in words else 0.0
            score = share * worded + (1 - share) * similarity
            named = policy.names_weight * choices[id_].named_share
            scores[id_] = score * (1 + named) / (1 + policy.names_weight)
    return dict(sorted(scores.items(), key=lambda item: (-item[1], item[0])))


def _rerank(
    query: str,
    passages: list[Passage],
    scores: dict[int, float],
    reranker: Reranker,
    policy: SearchPolicy,
) -> tuple[list[Passage], dict[int, float]]:
    """The first passages in the reranker's order, and the scores sorted to that order."""
    first, rest = passages[: policy.reranked], passages[policy.reranked :]
    relevance = reranker.rerank(query, [passage.text for passage in first]) if first else None
    if relevance is None:
        return passages, scores
    ordered = [p for _, p in sorted(zip(relevance, first, strict=True), key=lambda x: -x[0])]
    by_rank = sorted((scores[passage.id] for passage in first), reverse=True)
    new = {p.id: score for p, score in zip(ordered, by_rank, strict=True)}
    return [*ordered, *rest], scores | new


def _present(
    library: Library,
    sources: Sequence[Source],
    words: Mapping[int, KeywordScore],
    limit: int,
    policy: SearchPolicy,
    *,
    with_vectors: bool,
) -> list[Source]:
    spread = 1.0 if with_vectors else policy.least_by_words
    complete = {id_ for id_, worded in words.items() if worded.has_all}
    kept = keep_near_the_best(
        sources, spread * policy.least, spread * policy.least_beside, complete
    )
    if not policy.join:
        return kept[:limit]
    return join_neighbours(library, kept[: PASSAGES_PER_SOURCE * limit], limit)
