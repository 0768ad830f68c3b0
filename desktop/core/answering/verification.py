"""Checks sentences that somebody else wrote: does a document of the library say this?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.answering.grounding import Grounder
from desktop.core.languages.text_languages import part_language
from desktop.core.ports import Embedder, Verifier
from desktop.core.retrieval.search import search
from desktop.core.sentences import sentence_spans
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.types import AnswerSentence, Source

SOURCES_AT_MOST = 6


@dataclass(frozen=True, slots=True)
class VerifiedClaim:
    """A sentence that was compared with the library, and the sources that its citations number."""

    sentence: AnswerSentence
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ClaimVerifier:
    """Compares claims with the documents of some collections."""

    library: Library
    embedder: Embedder | None
    verifier: Verifier | None
    within: DocumentSet | None = None

    def verify(self, claim: str, question: str = "") -> VerifiedClaim:
        """Search for a claim, and check it against what is found.

        The question that it answers, if there is one, tells what a short claim is about.
        """
        wanted = f"{question} {claim}".strip()
        grounder = Grounder(
            self.library, wanted, self.within, self.embedder, verifier=self.verifier
        )
        found = search(
            self.library,
            wanted,
            within=self.within,
            limit=SOURCES_AT_MOST,
            embedder=self.embedder,
        )
        checker = grounder.claim_checker(found, question)
        return VerifiedClaim(checker.check(claim), tuple(found))


def sentences_of(text: str) -> Iterator[tuple[int, int]]:
    """The ranges of a text's sentences that say something, in order."""
    for start, end in sentence_spans(text, part_language(text) or None):
        if any(character.isalnum() for character in text[start:end]):
            yield start, end
