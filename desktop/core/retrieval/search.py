"""Finds the passages that speak to a question: by words, by meaning, and fused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.ports import Embedder, Reranker
from desktop.core.retrieval.neighbours import join_neighbours
from desktop.core.retrieval.query import parse
from desktop.core.retrieval.selection import without_near_duplicates
from desktop.core.store.library import Library
from desktop.core.types import Passage, Source


@dataclass(frozen=True, slots=True)
class SearchPolicy:
    """How results are put together; the defaults are defended by `bench retrieval --ablations`."""

    candidates: int = 60
    """Taken from the words and from the vectors each."""
    words_weight: float = 0.45
    """Share of the words in the score; the rest is the vectors'."""
    similarity_floor: float = 0.15
    """Cosine under which a passage that no word found is noise."""
    reranked: int = 20
    """How many of the best a reranker sees, where one is installed."""
    join: bool = True
    """Whether neighbouring passages that were both found become one source."""


USUAL = SearchPolicy()


def search(
    library: Library,
    query: str,
    *,
    collections: Sequence[int] | None = None,
    limit: int = 5,
    embedder: Embedder | None = None,
    reranker: Reranker | None = None,
    policy: SearchPolicy = USUAL,
) -> list[Source]:
    """At most `limit` sources, best first; fewer, or none, where little speaks to the query."""
    by_words = _by_words(library, query, collections, policy)
    similarities: dict[int, float] = {}
    if embedder is not None and query.strip() and _speaks_its_language(library, embedder):
        vector = embedder.embed_query(query)
        similarities = dict(library.search_vectors(vector, collections, policy.candidates))
        known = set(similarities)
        missing = [id_ for id_, _ in by_words if id_ not in known]
        similarities |= library.similarities(vector, missing)
    fused = _fuse(by_words, similarities, policy)
    found_by_words = {id_ for id_, _ in by_words}
    floor = policy.similarity_floor if similarities else -1.0
    wanted = [id_ for id_ in fused if id_ in found_by_words or similarities.get(id_, 0.0) >= floor]
    passages = library.passages(wanted[: max(4 * limit, policy.reranked)], collections)
    if reranker is not None:
        passages, fused = _reranked(query, passages, fused, reranker, policy)
    best = without_near_duplicates(passages)[:limit]
    sources = [
        Source(passage, fused[passage.id], similarities.get(passage.id), (passage.id,))
        for passage in best
    ]
    return join_neighbours(library, sources) if policy.join else sources


def _speaks_its_language(library: Library, embedder: Embedder) -> bool:
    """Whether the vectors that answer are this embedder's: others could not be compared."""
    space = library.vectors.active()
    return space is not None and space.identity == embedder.identity


def _by_words(
    library: Library, query: str, collections: Sequence[int] | None, policy: SearchPolicy
) -> list[tuple[int, float]]:
    match = parse(query).match()
    return library.search_words(match, collections, policy.candidates) if match else []


def _fuse(
    by_words: list[tuple[int, float]], similarities: dict[int, float], policy: SearchPolicy
) -> dict[int, float]:
    """Convex combination of BM25 and cosine, each as a share of the best one's; best first.

    Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid Retrieval" (ACM TOIS 2023),
    found it better than reciprocal rank fusion; so did `bench retrieval` and three other sets.
    """
    words = dict(by_words)
    best_words = max(words.values(), default=0.0) or 1.0
    best_similarity = max(similarities.values(), default=0.0) or 1.0
    share = policy.words_weight if similarities else 1.0
    scores = {
        id_: share * words.get(id_, 0.0) / best_words
        + (1 - share) * max(0.0, similarities.get(id_, 0.0)) / best_similarity
        for id_ in {**words, **similarities}
    }
    return dict(sorted(scores.items(), key=lambda item: (-item[1], item[0])))


def _reranked(
    query: str,
    passages: list[Passage],
    fused: dict[int, float],
    reranker: Reranker,
    policy: SearchPolicy,
) -> tuple[list[Passage], dict[int, float]]:
    """The first passages in the reranker's order; scores go with the ranks."""
    first, rest = passages[: policy.reranked], passages[policy.reranked :]
    relevance = reranker.rerank(query, [passage.text for passage in first])
    if relevance is None:
        return passages, fused
    ordered = [p for _, p in sorted(zip(relevance, first, strict=True), key=lambda x: -x[0])]
    ranks = sorted((fused[passage.id] for passage in first), reverse=True)
    scores = fused | {p.id: score for p, score in zip(ordered, ranks, strict=True)}
    return [*ordered, *rest], scores
