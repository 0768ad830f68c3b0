"""Cuts prose into sentences by the rules of its language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.languages.text_languages import main_language, part_language
from desktop.core.sentences import sentences_between
from desktop.core.types import Unit


@dataclass(frozen=True, slots=True)
class Prose:
    """The text of a document, whose sentences end by the rules of their language."""

    text: str
    language: str = ""
    """The language of most of the document; empty if it is unknown."""

    @classmethod
    def of_document(cls, text: str) -> Prose:
        return cls(text, main_language(text))

    def sentences(self, start: int, end: int) -> Iterator[Unit]:
        """The sentences of a part whose lines belong together."""
        language = self._language_of(start, end)
        for span in sentences_between(self.text, start, end, language or None):
            yield Unit(*span)

    def _language_of(self, start: int, end: int) -> str:
        # Only full stops have rules of a language; most headings and items have none within.
        if self.text.find(".", start, end - 1) < 0:
            return self.language
        return part_language(self.text[start:end]) or self.language
