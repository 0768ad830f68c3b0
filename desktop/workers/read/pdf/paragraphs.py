"""Joins the lines of a paragraph on a PDF page, and words that were broken at line ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from desktop.workers.read.pdf.lines import BROKEN_WORD, TextLine

COLUMN = 40.0
"""Points; lines whose beginnings are closer than this are in the same column."""
COLUMN_LINES = 8
SHORT_COLUMN_LINES = 4
"""The same where another column is on its right."""
_STARTS_ITEM = re.compile(r"^(?:[•‣▪–◦●■○·*-]|\(?(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)])(?:\s|$)")
_PUNCTUATION = ".,;:!?()"
_CONJUNCTIONS = frozenset({"and", "or", "und", "oder", "et", "ou", "en", "of", "och", "og"})
"""Words after the hyphen of a part that is left out: `pre- and post-war`."""
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FIRST_PARTS = frozenset({"self", *_TENS})
"""Words that keep their hyphen, also where the document has no other such word."""
_AMOUNT = re.compile(r"^[($€£]*\d[\d,.]*\)?\s")


class ParagraphJoiner:
    """Joins the lines of a page that continue each other."""

    def __init__(self, lines: Sequence[TextLine], vocabulary: DocumentVocabulary) -> None:
        self._page = lines
        self._margins: dict[int, float] = {}
        self._pitch = _pitch(lines)
        self._vocabulary = vocabulary
        self._lines: list[TextLine] = []
        self._text = ""

    def goes_on(self, line: TextLine) -> bool:
        """Tell whether a line continues the collected text."""
        if not self._lines:
            return False
        last = self._lines[-1]
        text, before = line.text, last.text
        if before.endswith(BROKEN_WORD):
            return True
        if line.widest_gap > 3 * line.size or last.widest_gap > 3 * last.size:
            return False
        if len(line.cells) > 1 and _AMOUNT.match(text):
            return False
        if _STARTS_ITEM.match(text) or abs(line.size - last.size) > 0.15 * last.size:
            return False
        unfinished = text[:1].islower() and before[-1:] not in ".:;!?"
        drop = last.bottom - line.bottom
        if drop <= 0.2 * line.size:
            # The line is in the next column, or beside the last one.
            return unfinished and drop < 0
        if drop > 1.3 * max(self._pitch, line.size):
            return False
        if self._is_indented(line):
            return False
        return unfinished or self._is_full(last, text)

    def add(self, line: TextLine) -> None:
        self._lines.append(line)
        self._text = self._vocabulary.join_word(self._text, line.text)

    def take(self) -> str:
        """Return the collected text, and start again with nothing."""
        text, self._text = self._text.rstrip(BROKEN_WORD), ""
        self._lines = []
        return text

    def _is_indented(self, line: TextLine) -> bool:
        """Tell whether a first line is indented, so that a new paragraph begins without a gap."""
        last = self._lines[-1]
        indent = line.left - last.left
        hangs = len(self._lines) == 1 and _STARTS_ITEM.match(last.text)
        return 0.8 * line.size < indent < 6 * line.size and not hangs

    def _is_full(self, last: TextLine, text: str) -> bool:
        word = text.split()[0]
        room = self._right_margin(last) - last.right
        return room < (0.6 * len(word) + 1.0) * last.size

    def _right_margin(self, line: TextLine) -> float:
        """Return how far most long lines reach that begin near this one.

        A page may have several columns.
        """
        place = round(line.left / COLUMN)
        if place not in self._margins:
            single = [other for other in self._page if len(other.cells) == 1]
            column = [other for other in single if abs(other.left / COLUMN - place) < 1]
            # A few lines by themselves, such as centred ones, are no column.
            narrow = len(column) >= COLUMN_LINES or _is_left_of_another(column, single)
            self._margins[place] = _reach(column if narrow else single)
        return self._margins[place]


class DocumentVocabulary:
    """The words of a document, which tell how to repair words broken at line ends."""

    def __init__(self, pages: Sequence[Sequence[TextLine]]) -> None:
        self._pages = pages
        self._words: set[str] | None = None

    def join_word(self, before: str, text: str) -> str:
        if not before:
            return text
        if not before.endswith(BROKEN_WORD):
            return before + ("" if before.endswith("-") and text[:1].islower() else " ") + text
        before = before[:-1]
        first, second = before.split()[-1:] or [""], text.split()[0]
        if second.lower() in _CONJUNCTIONS:
            return f"{before}- {text}"
        return before + ("-" if self._keeps_hyphen(first[0], second) else "") + text

    def _keeps_hyphen(self, first: str, second: str) -> bool:
        """Tell whether the hyphen between two parts of a word is that of a compound."""
        first, second = first.strip(_PUNCTUATION), second.strip(_PUNCTUATION)
        if not first.isalpha() or not second[:1].islower():
            return True
        words = self._document_words
        if (first + second).lower() in words:
            return False
        return f"{first}-{second}".lower() in words or first.lower() in _FIRST_PARTS

    @property
    def _document_words(self) -> set[str]:
        if self._words is None:
            self._words = {
                word.strip(_PUNCTUATION).lower()
                for lines in self._pages
                for line in lines
                for word in line.text.split()
            }
        return self._words


def _is_left_of_another(column: Sequence[TextLine], lines: Sequence[TextLine]) -> bool:
    """Tell whether a column's lines all end before other lines begin."""
    edge = _reach(column)
    return (
        len(column) >= SHORT_COLUMN_LINES
        and sum(line.left > edge for line in lines) >= SHORT_COLUMN_LINES
    )


def _reach(lines: Sequence[TextLine]) -> float:
    rights = sorted(line.right for line in lines)
    return rights[int(0.9 * (len(rights) - 1))] if rights else 0.0


def _pitch(lines: Sequence[TextLine]) -> float:
    """Return the usual distance from line to line."""
    drops = [
        before.bottom - line.bottom
        for before, line in pairwise(lines)
        if 0.5 * line.size < before.bottom - line.bottom < 3 * line.size
    ]
    return median(drops) if drops else 0.0
