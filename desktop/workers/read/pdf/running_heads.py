"""Removes the parts of PDF pages that are not their text: running heads, marks of footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop.workers.read.pdf.headings import LARGER, running_text
from desktop.workers.read.pdf.lines import TextLine
from desktop.workers.read.pdf.table_regions import PageRow, group_rows

PAGES_FOR_REPETITION = 4
REPEATED_SHARE = 0.15
"""The same words at the edges of this share of the pages are no text."""
TIMES_AT_LEAST = 3
EDGE_ROWS = 3
ROWS_WITH_EDGES = 3
"""A page with fewer rows would have nothing left."""
_MARK = re.compile(r"^(?:[\W\d]|(?:st|nd|rd|th|TM|SM)\b)*$")
_NUMBER = re.compile(r"\d{1,5}")
Numbered = tuple[str, int, int]
"""Words; the index of the number in them that counts pages; its distance from the page."""


def drop_running_heads(pages: Sequence[list[TextLine] | None]) -> None:
    """Remove repeated text at the edges of pages, except its first appearance.

    Text with a number that counts the pages is removed, too.
    """
    if len(pages) < PAGES_FOR_REPETITION:
        return
    body, _ = running_text(lines or [] for lines in pages)
    edges = [_edge_rows(group_rows(lines or [])) for lines in pages]
    texts: Counter[str] = Counter()
    numbered: Counter[Numbered] = Counter()
    for page, rows in enumerate(edges):
        for row in rows:
            texts[row.text] += 1
            numbered.update(_numbered_texts(row, page, body))
    least = max(TIMES_AT_LEAST, REPEATED_SHARE * len(pages))
    seen: set[str] = set()
    for page, (lines, rows) in enumerate(zip(pages, edges, strict=True)):
        heads: set[int] = set()
        for row in rows:
            repeated = texts[row.text] >= least and row.text in seen
            counts = any(
                numbered[key] >= TIMES_AT_LEAST for key in _numbered_texts(row, page, body)
            )
            if repeated or counts:
                heads.update(range(row.first, row.end))
            seen.add(row.text)
        if lines and heads:
            lines[:] = [line for number, line in enumerate(lines) if number not in heads]


def _numbered_texts(row: PageRow, page: int, body: float) -> set[Numbered]:
    # Larger text is the heading of a chapter or slide, although these have numbers, too.
    if row.size > LARGER * body:
        return set()
    shape = _NUMBER.sub("#", row.text)
    numbers = _NUMBER.findall(row.text)
    if len(numbers) > 2 and not any(c.isalpha() for c in shape):
        return set()  # a row of a table
    return {(shape, place, int(number) - page) for place, number in enumerate(numbers)}


def drop_reference_marks(pages: Sequence[list[TextLine] | None]) -> None:
    """Remove the raised numbers of footnotes, which pdfium gives as lines of their own."""
    body, _ = running_text(lines or [] for lines in pages)
    for lines in pages:
        if lines:
            lines[:] = [line for line in lines if not _is_mark(line, body)]


def _is_mark(line: TextLine, body: float) -> bool:
    return line.size < 0.8 * body and bool(_MARK.match(line.text))


def _edge_rows(rows: Sequence[PageRow]) -> list[PageRow]:
    """Return the highest and lowest rows of a page, where there are rows between them."""
    if len(rows) < ROWS_WITH_EDGES:
        return []
    by_height = sorted(rows, key=lambda row: -row.bottom)
    if len(by_height) <= 2 * EDGE_ROWS:
        return by_height
    return by_height[:EDGE_ROWS] + by_height[-EDGE_ROWS:]
