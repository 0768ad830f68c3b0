"""Finds passages by keywords, and scores how much of the question's words each contains."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.retrieval.query import Query
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.store.word_index import WordHit

PASSAGES_SCORED_AT_MOST = 5000
"""The number of passages that are scored; to score one takes a microsecond.

If more passages contain the words of a question, only those with one of the rarer words are scored.
"""
_SATURATION = 2.2
"""The highest BM25 score of one word, as a multiple of its rarity (k1 + 1 in FTS5)."""
_LEAST_RARITY = 1e-6


@dataclass(frozen=True, slots=True)
class KeywordScore:
    """How well a passage matches the words of a question."""

    share: float
    """The BM25 score as a share of the highest possible score, 0..1."""
    has_all: bool


def find_by_keywords(
    library: Library,
    query: Query,
    vocabulary: Vocabulary,
    collections: Sequence[int] | None,
    limit: int,
) -> dict[int, KeywordScore]:
    """The best passages by their ids, with their scores, best first."""
    match = query.match()
    if not match:
        return {}
    needed = "" if query.phrases else _rarest_terms(_counts(query, vocabulary))
    hits = library.words.search(match, collections, limit, needed=needed, all_of=query.match_all())
    if needed and len(hits) < limit:
        hits = library.words.search(match, collections, limit, all_of=query.match_all())
    return _to_scores(hits, query, vocabulary)


def score_by_keywords(
    library: Library, query: Query, vocabulary: Vocabulary, passage_ids: Sequence[int]
) -> dict[int, KeywordScore]:
    """The scores of those passages that contain any of the words."""
    match = query.match()
    if not match or not passage_ids:
        return {}
    hits = library.words.search_among(match, passage_ids, all_of=query.match_all())
    return _to_scores(hits, query, vocabulary)


def _to_scores(
    hits: Sequence[WordHit], asked: Query, vocabulary: Vocabulary
) -> dict[int, KeywordScore]:
    counts = _counts(asked, vocabulary).values()
    highest = sum(_rarity(count, vocabulary.passages) for count in counts) * _SATURATION
    return {hit.passage_id: KeywordScore(min(1.0, hit.bm25 / highest), hit.has_all) for hit in hits}


def _counts(asked: Query, vocabulary: Vocabulary) -> dict[str, int]:
    """The number of passages that contain each term; the vocabulary caches it."""
    return {term: _count(term, vocabulary) for term in (*asked.terms, *asked.phrases)}


def _count(term: str, vocabulary: Vocabulary) -> int:
    """An upper limit for the number of passages that contain a term of one or more words."""
    return min((vocabulary.count(word) for word in vocabulary.terms(term)), default=0)


def _rarest_terms(counts: dict[str, int]) -> str:
    """An expression of the rarest terms, as many as are fast; empty if all of them are."""
    if sum(counts.values()) <= PASSAGES_SCORED_AT_MOST:
        return ""
    terms: list[str] = []
    passages = 0
    for term in sorted(counts, key=lambda term: counts[term]):
        passages += counts[term]
        if passages > PASSAGES_SCORED_AT_MOST and any(counts[before] for before in terms):
            break
        terms.append(term)
    return " OR ".join(terms)


def _rarity(count: int, passages: int) -> float:
    """The weight of a word in BM25, as FTS5 computes it."""
    return max(_LEAST_RARITY, math.log((passages - count + 0.5) / (count + 0.5)))


def name_shares(
    library: Library, query: Query, vocabulary: Vocabulary, passage_ids: Sequence[int]
) -> dict[int, float]:
    """Share of the question's words, by rarity, that are in the document's name and title.

    A report seldom repeats its company and its year on every page, but a question names both.
    """
    words = frozenset(vocabulary.terms(" ".join((*query.terms, *query.phrases))))
    whole = sum(map(vocabulary.rarity, words)) or 1.0
    shares: dict[str, float] = {}
    found: dict[int, float] = {}
    for passage_id, name in library.contents.names(passage_ids).items():
        if name not in shares:
            shares[name] = sum(map(vocabulary.rarity, words.intersection(vocabulary.terms(name))))
        found[passage_id] = shares[name] / whole
    return found
