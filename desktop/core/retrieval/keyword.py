"""Finds passages by keywords, and scores how much of the question's words each contains.

The words of a document's name count for each of its passages.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.core.retrieval.document_choice import DocumentChoice, NameTerms
from desktop.core.retrieval.query import Query, QueryTerm, all_of, any_of
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.store.word_index import WordHit

PASSAGES_SCORED_AT_MOST = 5000
"""The number of passages that are scored; to score one takes a microsecond.

If more passages contain the words of a question, only those with one of the rarer words are scored.
"""
DOCUMENTS_BY_NAME = 20
"""Documents whose names fit best, whose passages are scored whatever other passages contain."""
PASSAGES_BY_NAME = 3
"""The first passages of a document, which are found by its name alone."""
NAMES_APART = 2
"""Groups of documents with the same words of the question in their names that are searched apart,
those with the rarest words first."""
COMPOUND_WEIGHT = 0.6
"""The weight of a longer word that begins or ends with a word of the question."""
_K1 = 1.2
_SATURATION = _K1 + 1
"""The highest BM25 score of one word, as a multiple of its rarity."""
_TIMES_IN_NAME = 2
"""A word in the name counts as if the name were part of the passage, and there twice."""
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
    within: DocumentSet | None,
    limit: int,
    language: str = "",
) -> dict[int, WordHit]:
    """The best passages by their ids, and those of the documents whose names fit best.

    With a language, only passages in it.
    """
    match = query.match()
    if not match:
        return {}
    needed = "" if query.phrases else _rarest_terms(_counts(query, vocabulary))
    complete = query.match_all()
    hits = library.words.search(
        match, within, limit, needed=needed, all_of=complete, language=language
    )
    if needed and len(hits) < limit:
        hits = library.words.search(match, within, limit, all_of=complete, language=language)
    found = {hit.passage_id: hit for hit in hits}
    if query.compounds and not query.phrases:
        longer = library.words.search(query.compounds, within, limit, language=language)
        found = _add_compounds(found, longer)
    by_name = set(_find_by_name(library, query, vocabulary, within, limit)) - found.keys()
    any_term = any_of(query.all_terms)
    if language:
        by_name = library.words.in_language(by_name, language)
    found |= dict.fromkeys(by_name) | _hits_by_id(library, any_term, query, by_name)
    return {id_: hit or WordHit(id_, 0.0) for id_, hit in found.items()}


def hits_among(library: Library, query: Query, passage_ids: Sequence[int]) -> dict[int, WordHit]:
    """Those of the passages that contain any of the words."""
    return _hits_by_id(library, query.match(), query, passage_ids)


def _hits_by_id(
    library: Library, match: str, query: Query, passage_ids: Collection[int]
) -> dict[int, WordHit]:
    if not match or not passage_ids:
        return {}
    hits = library.words.search_among(match, list(passage_ids), all_of=query.match_all())
    found = {hit.passage_id: hit for hit in hits}
    if query.compounds:
        longer = library.words.search_among(query.compounds, list(passage_ids))
        found = _add_compounds(found, longer)
    return found


def _add_compounds(hits: dict[int, WordHit], longer: Sequence[WordHit]) -> dict[int, WordHit]:
    """The hits with what they and other passages score by longer words."""
    found = dict(hits)
    for hit in longer:
        own = hits.get(hit.passage_id) or WordHit(hit.passage_id, 0.0)
        bm25 = own.bm25 + COMPOUND_WEIGHT * hit.bm25
        found[hit.passage_id] = WordHit(hit.passage_id, bm25, own.has_all)
    return found


def score_by_keywords(
    library: Library,
    query: Query,
    vocabulary: Vocabulary,
    hits: Mapping[int, WordHit],
    choices: Mapping[int, DocumentChoice],
) -> dict[int, KeywordScore]:
    """The scores of passages by their own words and those of the documents chosen for them.

    Passages without a document have none, and those without any of the words.
    """
    rarities = {
        term: _rarity(_count_with_names(term, vocabulary), vocabulary.passages)
        for term in query.all_terms
    }
    highest = (sum(r for t, r in rarities.items() if not t.is_extra) or 1.0) * _SATURATION
    complete = _having_all(library, query, choices)
    in_text = _scores_of_named_terms(library, query, vocabulary, hits, choices)
    scores: dict[int, KeywordScore] = {}
    for id_, choice in choices.items():
        hit = hits.get(id_)
        if hit or choice.said:
            score = hit.bm25 if hit else 0.0
            for term, found in in_text.items():
                own, share = found.get(id_, (0.0, 0.0))
                score += rarities[term] * _with_name(share, term in choice.said) - own
            has_all = id_ in complete or (hit is not None and hit.has_all)
            scores[id_] = KeywordScore(min(1.0, max(0.0, score) / highest), has_all)
    return dict(sorted(scores.items(), key=lambda item: (-item[1].share, item[0])))


def _scores_of_named_terms(
    library: Library,
    query: Query,
    vocabulary: Vocabulary,
    hits: Mapping[int, WordHit],
    choices: Mapping[int, DocumentChoice],
) -> dict[QueryTerm, dict[int, tuple[float, float]]]:
    """For each term that is in a name: its BM25 score in passages, also as a multiple of its
    rarity.

    A word in names may be rare in the texts, but it is not rare.
    """
    named = frozenset[QueryTerm]().union(*(choice.said for choice in choices.values()))
    counts = _counts(query, vocabulary)
    found: dict[QueryTerm, dict[int, tuple[float, float]]] = {}
    for term in named:
        rarity = _rarity(counts[term], vocabulary.passages)
        among = library.words.search_among(term.expression, [id_ for id_ in hits if id_ in choices])
        found[term] = {hit.passage_id: (hit.bm25, hit.bm25 / rarity) for hit in among}
    return found


def _with_name(share: float, in_name: bool) -> float:
    """The score of a term as a multiple of its rarity, if the name is counted as part of the text.

    `share` is the multiple without the name.
    """
    share = min(share, _SATURATION - 0.1)
    times = share * _K1 / (_SATURATION - share) + (_TIMES_IN_NAME if in_name else 0)
    return times * _SATURATION / (times + _K1)


def _find_by_name(
    library: Library,
    query: Query,
    vocabulary: Vocabulary,
    within: DocumentSet | None,
    limit: int,
) -> Iterator[int]:
    """Passages of the documents whose names have words of the question, or their first passages."""
    any_term = any_of(query.all_terms)
    counts = _counts(query, vocabulary)
    named = library.names.search(any_term, within, DOCUMENTS_BY_NAME)
    groups: dict[frozenset[QueryTerm], set[int]] = {}
    terms = NameTerms(query, vocabulary)
    for document in named:
        said = terms.said_in(document.name_words)
        groups.setdefault(said, set()).add(document.content_id)
    best = sorted(groups, key=lambda said: -sum(_rarity_of(term, vocabulary) for term in said))
    for said in best[:NAMES_APART]:
        rest = Query(
            tuple(term for term in query.terms if term not in said),
            tuple(phrase for phrase in query.phrases if phrase not in said),
        )
        match = rest.match()
        if not rest.phrases:
            match = _rarest_terms({term: counts[term] for term in rest.terms}) or match
        hits = library.words.search_texts(match, groups[said], limit) if match else []
        yield from (hit.passage_id for hit in hits)
        if not rest.phrases:
            yield from library.names.first_passages(groups[said], PASSAGES_BY_NAME)


def _having_all(
    library: Library, query: Query, choices: Mapping[int, DocumentChoice]
) -> Collection[int]:
    """Passages that have all the words together with the names of their documents."""
    groups: dict[frozenset[QueryTerm], list[int]] = {}
    for id_, choice in choices.items():
        if choice.said:
            groups.setdefault(choice.said, []).append(id_)
    complete: set[int] = set()
    for said, ids in groups.items():
        rest = all_of(term for term in query.all_terms if term not in said)
        complete.update(library.words.matching(rest, ids) if rest else ids)
    return complete


def _counts(asked: Query, vocabulary: Vocabulary) -> dict[QueryTerm, int]:
    """The number of passages that contain each term; the vocabulary caches it."""
    return {term: _count(term, vocabulary) for term in asked.all_terms}


def _count(term: QueryTerm, vocabulary: Vocabulary) -> int:
    counts = (
        min(map(vocabulary.count_exactly, vocabulary.cut(form)), default=0) for form in term.forms
    )
    return min(vocabulary.passages, sum(counts))


def _count_with_names(term: QueryTerm, vocabulary: Vocabulary) -> int:
    """An upper limit for the number of passages that have a term of one or more words."""
    forms = [vocabulary.cut(form) for form in term.forms]
    if all(len(form) == 1 for form in forms):
        return vocabulary.count_any(list(dict.fromkeys(form[0] for form in forms)))
    counts = (min((vocabulary.count_any([word]) for word in form), default=0) for form in forms)
    return min(vocabulary.passages, sum(counts))


def _rarity_of(term: QueryTerm, vocabulary: Vocabulary) -> float:
    return vocabulary.rarity_of(_count_with_names(term, vocabulary))


def _rarest_terms(counts: dict[QueryTerm, int]) -> str:
    """An expression of the rarest terms, as many as are fast; empty if all of them are."""
    if sum(counts.values()) <= PASSAGES_SCORED_AT_MOST:
        return ""
    terms: list[QueryTerm] = []
    passages = 0
    for term in sorted(counts, key=lambda term: counts[term]):
        passages += counts[term]
        if passages > PASSAGES_SCORED_AT_MOST and any(counts[before] for before in terms):
            break
        terms.append(term)
    return any_of(terms)


def _rarity(count: int, passages: int) -> float:
    """The weight of a word in BM25, as FTS5 computes it."""
    return max(_LEAST_RARITY, math.log((passages - count + 0.5) / (count + 0.5)))
