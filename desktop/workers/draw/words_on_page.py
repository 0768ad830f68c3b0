"""Finds extracted text on a page of a PDF, even if spaces and line ends differ."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LIGATURES = {"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
WORDS_OF_A_PIECE = 6
"""Text that is not found as a whole is searched in pieces of this many words."""


@dataclass(frozen=True, slots=True)
class TextRange:
    """A range of a page's characters."""

    start: int
    length: int


def find(page_text: str, wanted: str) -> list[TextRange]:
    """Return where the words are; several ranges if the page has other text between them."""
    letters, places = _letters(page_text)
    words = [letters_only for word in wanted.split() if (letters_only := _letters(word)[0])]
    if not words:
        return []
    whole = _find(letters, places, words, 0)
    if whole:
        return [whole[0]]
    found: list[TextRange] = []
    at = 0
    for start in range(0, len(words), WORDS_OF_A_PIECE):
        piece = words[start : start + WORDS_OF_A_PIECE]
        if len(piece) < WORDS_OF_A_PIECE and start:
            piece = words[-WORDS_OF_A_PIECE:]
        if match := _find(letters, places, piece, at):
            found.append(match[0])
            at = match[1]
    return found


def _find(
    letters: str, places: list[int], words: list[str], at: int
) -> tuple[TextRange, int] | None:
    joined = "".join(words)
    position = letters.find(joined, at)
    if position < 0:
        return None
    end = position + len(joined)
    return TextRange(places[position], places[end - 1] + 1 - places[position]), end


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the letters and digits in one case, and the index of each in the text."""
    kept: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for letter in _LIGATURES.get(character) or unicodedata.normalize("NFKD", character):
            if re.match(r"\w", letter):
                kept.append(letter.casefold()[:1])
                places.append(place)
    return "".join(kept), places
