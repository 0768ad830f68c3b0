"""Headings that the outline of a PDF, its bookmarks, names on their pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import pypdfium2

from desktop.workers.read.pdf.lines import BROKEN_WORD, TextLine

ENTRIES_AT_MOST = 5000
LINES_AT_MOST = 3
LEVELS = 6


class Outline:
    """The titles that a document's outline gives to its pages, each with its depth."""

    def __init__(self, document: Any) -> None:
        self._titles: defaultdict[int, dict[str, int]] = defaultdict(dict)
        for page, title, level in _entries(document):
            self._titles[page].setdefault(title, level)

    def find(
        self, page: int, lines: Sequence[TextLine], level: Callable[[int], int]
    ) -> dict[int, tuple[int, int]]:
        """Return the level and the end of each heading by the line in which it begins.

        Titles for which the reader has a `level` already, in any place of the page, are not among
        them.
        """
        found: dict[int, tuple[int, int]] = {}
        texts = [_letters(line.text) for line in lines] if page in self._titles else []
        for title, depth in self._titles.get(page, {}).items():
            places = list(_places(title, texts))
            if places and not any(level(first) for first, _ in places):
                first, end = places[0]
                found[first] = depth, end
        return found


def _places(title: str, lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where lines that are a title begin and end."""
    for first in range(len(lines)):
        text = ""
        for end in range(first + 1, min(first + LINES_AT_MOST, len(lines)) + 1):
            text += lines[end - 1]
            if text == title:
                yield first, end
            if not title.startswith(text):
                break


def _entries(document: Any) -> Iterator[tuple[int, str, int]]:
    try:
        for entry in islice(document.get_toc(max_depth=LEVELS), ENTRIES_AT_MOST):
            place = entry.get_dest()
            page = place.get_index() if place else None
            title = _letters(entry.get_title())
            if page is not None and any(letter.isalpha() for letter in title):
                yield page + 1, title, entry.level + 1
    except (pypdfium2.PdfiumError, UnicodeDecodeError):
        return  # what was found of a damaged outline is used


def _letters(text: str) -> str:
    """Return a text without white space, which titles and lines have in other places."""
    return "".join(text.replace(BROKEN_WORD, "-").split()).casefold()
