"""Finds again, on a page of a PDF, where some text of it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the page's lower left corner."""


def highlight_rectangles(path: Path, page: int, text: str) -> list[Rectangle]:
    """The rectangles, one for each line, that cover the text on a page (from 1).

    White space, and hyphens at the ends of lines, do not count. Empty where the text is not there,
    as on a page that was recognised as an image.
    """
    document = pypdfium2.PdfDocument(path)
    try:
        text_page = document[page - 1].get_textpage()
        characters, places = _solid(text_page.get_text_range())
        wanted, _ = _solid(text)
        at = _find(characters, wanted)
        if at is None:
            return []
        first, last = places[at[0]], places[at[1] - 1]
        count = text_page.count_rects(first, last - first + 1)
        return [text_page.get_rect(number) for number in range(count)]
    except (pypdfium2.PdfiumError, IndexError):
        return []
    finally:
        document.close()


_LOOSE = re.compile("[\\s\ufffe\x02\u00ad-]")


def _solid(text: str) -> tuple[str, list[int]]:
    """The characters that count, and the place of each."""
    kept = [(c, place) for place, c in enumerate(text) if not _LOOSE.match(c)]
    return "".join(c for c, _ in kept), [place for _, place in kept]


def _find(text: str, wanted: str) -> tuple[int, int] | None:
    if not wanted:
        return None
    at = text.find(wanted)
    if at >= 0:
        return at, at + len(wanted)
    # The passage may begin on the page before or end on the next one, or lost a running header.
    head, tail = wanted[:24], wanted[-24:]
    start, end = text.find(head), text.rfind(tail)
    if start >= 0:
        return start, end + len(tail) if end > start else min(len(text), start + len(wanted))
    return (0, end + len(tail)) if end >= 0 else None
