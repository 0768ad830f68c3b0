"""Cuts prose into sentences by the rules of its language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.core.languages.text_languages import main_language, part_language
from desktop.core.sentences import Range, sentences_between
from desktop.core.types import Unit

DIVIDED_BY_SPACES = ("km", "lo", "th")
"""Languages whose sentences end at a space, as many phrases do."""
READABLE_CHARACTERS = 120
"""Characters of a part of such a text from which it is understood alone: a usual sentence."""


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
        spans = sentences_between(self.text, start, end, language or None)
        if language in DIVIDED_BY_SPACES:
            spans = _join_short(spans)
        yield from (Unit(*span) for span in spans)

    def _language_of(self, start: int, end: int) -> str:
        # Only full stops have rules of a language; most headings and items have none within.
        if self.text.find(".", start, end - 1) < 0:
            return self.language
        return part_language(self.text[start:end]) or self.language


def _join_short(spans: Sequence[Range]) -> list[Range]:
    """The ranges, where those that are too short to be read alone are joined with the next."""
    joined: list[Range] = []
    for start, end in spans:
        if joined and joined[-1][1] - joined[-1][0] < READABLE_CHARACTERS:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined
