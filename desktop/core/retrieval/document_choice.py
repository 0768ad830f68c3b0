"""Chooses, for each text that was found, which of its documents is shown: a text may have several.

It is the one whose name fits the question best.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.core.retrieval.query import Query
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """The document that is shown for a passage."""

    document_id: int
    said: frozenset[str]
    """The terms and phrases of the question that its name has."""
    named_share: float
    """Share of the question's words, by rarity, that are in its name and title.

    A report seldom repeats its company and its year on every page, but a question names both.
    """


def choose_documents(
    library: Library,
    query: Query,
    vocabulary: Vocabulary,
    passage_ids: Sequence[int],
    collections: Sequence[int] | None,
    except_ids: Collection[int] = (),
) -> dict[int, DocumentChoice]:
    """The document of each passage, by the passage's id; passages without a citable one have none.

    Documents in `except_ids` are not chosen.
    """
    texts = library.names.texts_of(passage_ids)
    words = frozenset(vocabulary.terms(" ".join((*query.terms, *query.phrases))))
    whole = _weigh(words, vocabulary) or 1.0
    titles = dict(texts.values())
    chosen: dict[int, DocumentChoice] = {}
    content_ids = {content_id for content_id, _ in texts.values()}
    for content_id, document_id, name in library.names.documents_of(
        content_ids, collections, except_ids
    ):
        named = words.intersection(vocabulary.terms(f"{name}\n{titles[content_id]}"))
        share = _weigh(named, vocabulary) / whole
        if content_id not in chosen or share > chosen[content_id].named_share:
            said = said_in(name, query, vocabulary)
            chosen[content_id] = DocumentChoice(document_id, said, share)
    return {id_: chosen[content] for id_, (content, _) in texts.items() if content in chosen}


def said_in(name: str, query: Query, vocabulary: Vocabulary) -> frozenset[str]:
    """The terms and phrases of the question that a name has."""
    terms = f" {' '.join(vocabulary.terms(name))} "
    return frozenset(
        term
        for term in (*query.phrases, *query.terms)
        if f" {' '.join(vocabulary.terms(term))} " in terms
    )


def _weigh(words: Collection[str], vocabulary: Vocabulary) -> float:
    return sum(map(vocabulary.rarity, words))
