"""Chooses, for each text that was found, which of its documents is shown: a text may have several.

It is the one whose name fits the question best.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from desktop.core.retrieval.query import Query, QueryTerm
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.index_form import index_form
from desktop.core.store.library import Library
from desktop.core.store.name_index import TitledText
from desktop.core.store.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class DocumentChoice:
    """The document that is shown for a passage."""

    document_id: int
    said: frozenset[QueryTerm]
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
    within: DocumentSet | None,
    except_ids: Collection[int] = (),
) -> dict[int, DocumentChoice]:
    """The document of each passage, by the passage's id; passages without a citable one have none.

    Documents in `except_ids` are not chosen.
    """
    texts = library.names.texts_of(passage_ids)
    words = _Words(query, vocabulary)
    named = NameTerms(query, vocabulary)
    chosen: dict[int, DocumentChoice] = {}
    of_content = {text.content_id: text for text in texts.values()}
    for content_id, document_id, name in library.names.documents_of(of_content, within, except_ids):
        text = of_content[content_id]
        share = words.share_in(f"{name}\n{_title_form(text)}")
        if content_id not in chosen or share > chosen[content_id].named_share:
            chosen[content_id] = DocumentChoice(document_id, named.said_in(name), share)
    return {
        id_: chosen[text.content_id] for id_, text in texts.items() if text.content_id in chosen
    }


class NameTerms:
    """The terms and phrases of a question, in the form in which they stand in names."""

    def __init__(self, query: Query, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        # Cut once: a search looks at more than a hundred names.
        self._forms = {
            term: [
                f" {' '.join(vocabulary.cut(form))}{'' if term.begins else ' '}"
                for form in term.forms
            ]
            for term in query.all_terms
        }

    def said_in(self, name: str) -> frozenset[QueryTerm]:
        """Those that a name, in the form of the index, has."""
        words = f" {' '.join(self._vocabulary.cut(name))} "
        return frozenset(
            term for term, forms in self._forms.items() if any(form in words for form in forms)
        )


def _title_form(text: TitledText) -> str:
    if not text.title:
        return ""
    return f"{index_form(text.title, '')}\n{index_form(text.title, text.language)}"


class _Words:
    """The single words of a question, each with the terms of the index that mean it."""

    def __init__(self, query: Query, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        words: dict[frozenset[str], None] = {}
        for term in query.all_terms:
            forms = [vocabulary.cut(form) for form in term.forms]
            if all(len(form) == 1 for form in forms):
                words[frozenset(form[0] for form in forms)] = None
            else:
                words |= {frozenset([word]): None for form in forms for word in form}
        self._rarities = {
            word: vocabulary.rarity_of(vocabulary.count_any(sorted(word))) for word in words
        }
        self._whole = sum(self._rarities.values()) or 1.0

    def share_in(self, name: str) -> float:
        """The share of the words, by rarity, that a name has."""
        there = set(self._vocabulary.cut(name))
        found = (r for word, r in self._rarities.items() if not word.isdisjoint(there))
        return sum(found) / self._whole
