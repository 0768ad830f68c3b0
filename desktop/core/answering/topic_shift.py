"""Decides from the library whether a question begins a new topic of a conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.retrieval.query import parse_query
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary

PASSAGES_LOOKED_AT = 20
DOCUMENTS_LOOKED_AT = 5
CHARACTERS_LOOKED_AT = 100_000
"""Characters of a document that are read; to cut 100,000 into words takes about 10 ms."""
SHARE_OF_THE_SUBJECT = 0.5
"""Share of a subject's words, by rarity, that a document about it must have."""


@dataclass(frozen=True, slots=True)
class TopicShiftDetector:
    """Compares the topics of question and conversation by the words of the documents."""

    library: Library
    within: DocumentSet | None

    def is_topic_shift(self, words: Sequence[str], spoken_of: Sequence[str]) -> bool:
        """Whether the documents with the question's rarest word are not about the conversation.

        “How much may the caretaker spend?” asked after a company's revenue: the documents that
        speak of a caretaker do not speak of the company.
        """
        vocabulary = Vocabulary(self.library.db)
        indexed_words = [word for word in words if self._count_passages(word, vocabulary)]
        if not indexed_words:
            return False
        rarest = min(indexed_words, key=lambda word: self._count_passages(word, vocabulary))
        subject = set(vocabulary.terms(" ".join(spoken_of)))
        documents = self._documents_with(rarest, vocabulary)
        return bool(documents) and not any(
            self._is_about(there, subject, vocabulary) for there in documents
        )

    def keep_fitting(
        self, own: Sequence[str], carried: Sequence[str], *, capitals_name: bool
    ) -> list[str]:
        """Of the words that a follow-up carries over, those that fit the subject that it names.

        “And in Lime Street?” asked after the rent in Oak Avenue: the documents that speak of Lime
        Street do not speak of Oak Avenue. `own` are the new words of the question. A name has a
        digit, or stands in the name of a document, or has a capital in a language where that tells.
        """
        vocabulary = Vocabulary(self.library.db)

        def names_something(word: str) -> bool:
            has_mark = any(map(str.isdigit, word)) or (capitals_name and word[0].isupper())
            return has_mark or self._is_in_a_name(word, vocabulary)

        subject = [word for word in own if names_something(word)]
        if not subject:
            return list(carried)
        wanted = set(vocabulary.terms(" ".join(subject)))
        rarest = min(subject, key=lambda word: self._count_passages(word, vocabulary))
        fitting = [there for there in self._documents_with(rarest, vocabulary) if wanted <= there]
        if not fitting:
            return list(carried)
        spoken_of = frozenset[str]().union(*fitting)
        return [
            word
            for word in carried
            if spoken_of.issuperset(vocabulary.terms(word)) or not names_something(word)
        ]

    def _is_in_a_name(self, word: str, vocabulary: Vocabulary) -> bool:
        match = parse_query(word, vocabulary.languages).match_all()
        return bool(match and self.library.names.search(match, self.within, 1))

    def _documents_with(self, word: str, vocabulary: Vocabulary) -> list[frozenset[str]]:
        """The terms of the first documents that have a word in their texts or names."""
        match = parse_query(word, vocabulary.languages).match_all()
        if not match:
            return []
        hits = self.library.words.search(match, self.within, PASSAGES_LOOKED_AT)
        found = self.library.passages([hit.passage_id for hit in hits], self.within)
        names = {passage.document_id: passage.path.name for passage in found}
        named = self.library.names.search(match, self.within, DOCUMENTS_LOOKED_AT)
        names |= {document.document_id: document.name_words for document in named}
        return [
            frozenset(vocabulary.terms(f"{name} {self.library.text(id_, 0, CHARACTERS_LOOKED_AT)}"))
            for id_, name in list(names.items())[:DOCUMENTS_LOOKED_AT]
        ]

    @staticmethod
    def _count_passages(word: str, vocabulary: Vocabulary) -> int:
        return min(
            (vocabulary.count_with_names(term) for term in vocabulary.terms(word)), default=0
        )

    @staticmethod
    def _is_about(there: frozenset[str], subject: set[str], vocabulary: Vocabulary) -> bool:
        whole = sum(map(vocabulary.rarity, subject))
        shared = sum(map(vocabulary.rarity, subject & there))
        return shared >= SHARE_OF_THE_SUBJECT * whole
