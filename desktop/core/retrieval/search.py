"""Finds the passages that speak to a question: by words, by meaning, and fused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.ports import Embedder
from desktop.core.retrieval.neighbours import join_neighbours
from desktop.core.retrieval.query import parse
from desktop.core.retrieval.selection import without_near_duplicates
from desktop.core.store.library import Library
from desktop.core.types import Source


@dataclass(frozen=True, slots=True)
class SearchPolicy:
    """How results are put together; the defaults are defended by `bench retrieval`."""

    candidates: int = 60
    """Taken from the words and from the vectors each."""
    rank_constant: float = 20.0
    """Of reciprocal rank fusion: the larger, the less the first ranks count."""
    words_weight: float = 0.4
    """Share of the words in the fused rank; the rest is the vectors'."""
    similarity_floor: float = 0.15
    """Cosine under which a passage that no word found is noise."""
    join: bool = True
    """Whether neighbouring passages that were both found become one source."""


def search(
    library: Library,
    query: str,
    *,
    collections: Sequence[int] | None = None,
    limit: int = 5,
    embedder: Embedder | None = None,
    policy: SearchPolicy = SearchPolicy(),
) -> list[Source]:
    """At most `limit` sources, best first; fewer, or none, where little speaks to the query."""
    by_words = _by_words(library, query, collections, policy)
    by_vectors: list[tuple[int, float]] = []
    similarities: dict[int, float] = {}
    if embedder is not None and query.strip():
        vector = embedder.embed_query(query)
        by_vectors = library.search_vectors(vector, collections, policy.candidates)
        similarities = dict(by_vectors)
    fused = _fuse(by_words, by_vectors, policy)
    wanted = [id_ for id_ in fused if _is_relevant(id_, by_words, similarities, embedder, policy)]
    passages = library.passages(wanted[: 4 * limit], collections)
    kept = without_near_duplicates(passages)
    best = kept[:limit]
    sources = [
        Source(passage, fused[passage.id], similarities.get(passage.id), (passage.id,))
        for passage in best
    ]
    return join_neighbours(library, sources) if policy.join else sources


def _by_words(
    library: Library, query: str, collections: Sequence[int] | None, policy: SearchPolicy
) -> list[tuple[int, float]]:
    match = parse(query).match()
    return library.search_words(match, collections, policy.candidates) if match else []


def _fuse(
    by_words: list[tuple[int, float]], by_vectors: list[tuple[int, float]], policy: SearchPolicy
) -> dict[int, float]:
    """Weighted reciprocal ranks, best first; 1.0 is first in both."""
    if not by_vectors or not by_words:
        weights = (1.0, 1.0)
    else:
        weights = (policy.words_weight, 1 - policy.words_weight)
    scores: dict[int, float] = {}
    for weight, ranked in zip(weights, (by_words, by_vectors), strict=True):
        for rank, (passage_id, _) in enumerate(ranked):
            share = weight * (policy.rank_constant + 1) / (policy.rank_constant + 1 + rank)
            scores[passage_id] = scores.get(passage_id, 0.0) + share
    return dict(sorted(scores.items(), key=lambda item: -item[1]))


def _is_relevant(
    passage_id: int,
    by_words: list[tuple[int, float]],
    similarities: dict[int, float],
    embedder: Embedder | None,
    policy: SearchPolicy,
) -> bool:
    if embedder is None or not similarities:
        return True
    if any(passage_id == found for found, _ in by_words):
        return True
    return similarities.get(passage_id, 0.0) >= policy.similarity_floor
