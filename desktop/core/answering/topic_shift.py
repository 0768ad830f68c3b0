"""Decides from the library whether a short question begins a new topic of a conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.retrieval.query import parse_query
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
    collections: Sequence[int] | None

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
        match = parse_query(rarest, vocabulary.languages).match_all()
        hits = self.library.words.search(match, self.collections, PASSAGES_LOOKED_AT)
        found = self.library.passages([hit.passage_id for hit in hits], self.collections)
        names = {passage.document_id: passage.path.name for passage in found}
        named = self.library.names.search(match, self.collections, DOCUMENTS_LOOKED_AT)
        names |= {document.document_id: document.name_words for document in named}
        subject = set(vocabulary.terms(" ".join(spoken_of)))
        return bool(names) and not any(
            self._is_about(document_id, name, subject, vocabulary)
            for document_id, name in list(names.items())[:DOCUMENTS_LOOKED_AT]
        )

    @staticmethod
    def _count_passages(word: str, vocabulary: Vocabulary) -> int:
        return min(
            (vocabulary.count_with_names(term) for term in vocabulary.terms(word)), default=0
        )

    def _is_about(
        self, document_id: int, name: str, subject: set[str], vocabulary: Vocabulary
    ) -> bool:
        text = self.library.text(document_id, 0, CHARACTERS_LOOKED_AT)
        there = subject.intersection(vocabulary.terms(f"{name} {text}"))
        whole = sum(map(vocabulary.rarity, subject))
        return sum(map(vocabulary.rarity, there)) >= SHARE_OF_THE_SUBJECT * whole
