"""Removes the running heads of PDF pages, and numbers that count the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.workers.read.pdf.headings import LARGER, running_text
from desktop.workers.read.pdf.lines import TextLine
from desktop.workers.read.pdf.table_regions import PageRow, group_rows

PAGES_FOR_REPETITION = 4
REPEATED_SHARE = 0.4
"""A running head is on this share of the pages; left and right pages may have two."""
TIMES_AT_LEAST = 3
EDGE_ROWS = 3
MARGIN = 72.0
"""The highest bottom, in points, of a page number of a short document."""
APART = 0.5
"""Such a number is at least this many type sizes below the text, whose own lines nearly touch."""
HEIGHT = 6.0
"""Rows of different pages whose heights differ by less than this many points are in one place."""
LEFT_AT_LEAST = 120
"""The characters that must remain on a page; a shorter page is a slip, card or form."""
HEAD_SHARE = 0.25
"""The largest share of a page's characters that its running heads may be."""
_COUNTER = re.compile(r"^\W*(\d{1,5})\W*$")
_BARS = frozenset("|·•–—-")
_DIGITS = re.compile(r"\d+")
_LABEL = re.compile(r"^[^:]{1,40}:")


@dataclass(frozen=True, slots=True)
class _EdgeRow:
    page: int
    row: PageRow

    @property
    def place(self) -> int:
        return round(self.row.bottom / HEIGHT)

    @property
    def shape(self) -> str:
        return _DIGITS.sub("#", self.row.text)


def drop_running_heads(pages: Sequence[list[TextLine] | None]) -> None:
    """Remove repeated text at the edges of pages, except its first appearance.

    Numbers that count the pages are removed, too. A row whose words or numbers differ from page
    to page is text, and so is all of a page on which little else would remain.
    """
    if len(pages) < PAGES_FOR_REPETITION:
        _drop_numbers_below(pages)
        return
    rows = _rows_of_edges(pages)
    first = {(edge.page, edge.row.first) for edge in _first_of_repeated(rows, pages)}
    found = {(edge.page, edge.row.first) for edge in _repeated(rows, pages)}
    found |= {(edge.page, edge.row.first) for edge in _counters(rows, pages)}
    for page, lines in enumerate(pages):
        heads = _outermost(lines or [], page, found, first - found)
        if lines and heads and _enough_remains(lines, heads):
            numbers = {number for head in heads for number in range(head.first, head.end)}
            lines[:] = [line for number, line in enumerate(lines) if number not in numbers]


def _drop_numbers_below(pages: Sequence[list[TextLine] | None]) -> None:
    """Remove the number of the page alone in the bottom margin, where all of a few pages have it.

    With so few pages, only their own numbers from 1 are proof.
    """
    found = [_number_below(lines or [], number) for number, lines in enumerate(pages, start=1)]
    heads = [head for head in found if head]
    if len(pages) < 2 or len(heads) < len(pages):
        return
    if max(head.bottom for head in heads) - min(head.bottom for head in heads) > HEIGHT:
        return
    for lines, head in zip(pages, heads, strict=True):
        if lines and _enough_remains(lines, [head]):
            del lines[head.first : head.end]


def _number_below(lines: Sequence[TextLine], page: int) -> PageRow | None:
    rows = sorted(group_rows(lines), key=lambda row: row.bottom)
    if len(rows) < 2 or rows[0].bottom > MARGIN:
        return None
    number = _COUNTER.match(rows[0].text)
    apart = rows[1].bottom - rows[0].top >= APART * rows[0].size
    return rows[0] if number and int(number.group(1)) == page and apart else None


def _outermost(
    lines: Sequence[TextLine], page: int, found: set[tuple[int, int]], kept: set[tuple[int, int]]
) -> list[PageRow]:
    """Return the rows to leave out that have no text between them and the edge of the page."""
    by_height = sorted(group_rows(lines), key=lambda row: -row.bottom)
    heads: dict[int, PageRow] = {}
    for rows in (by_height, by_height[::-1]):
        for row in rows[:EDGE_ROWS]:
            if (page, row.first) in found:
                heads[row.first] = row
            elif (page, row.first) not in kept:
                break
    return list(heads.values())


def _rows_of_edges(pages: Sequence[list[TextLine] | None]) -> list[_EdgeRow]:
    return [
        _EdgeRow(number, row)
        for number, lines in enumerate(pages)
        for row in _edge_rows(group_rows(lines or []))
    ]


def _first_of_repeated(rows: Sequence[_EdgeRow], pages: Sequence[object]) -> list[_EdgeRow]:
    """Return the rows that stay in the text because they are the first of their kind."""
    return [edges[0] for edges in _same_in_place(rows, pages)]


def _repeated(rows: Sequence[_EdgeRow], pages: Sequence[object]) -> list[_EdgeRow]:
    return [edge for edges in _same_in_place(rows, pages) for edge in edges[1:]]


def _same_in_place(rows: Sequence[_EdgeRow], pages: Sequence[object]) -> list[list[_EdgeRow]]:
    """Return the rows that say the same in the same place of most pages, together."""
    same: defaultdict[tuple[str, int], list[_EdgeRow]] = defaultdict(list)
    kinds: defaultdict[tuple[str, int], set[str]] = defaultdict(set)
    for edge in rows:
        for place in (edge.place, edge.place + 1):
            same[edge.row.text, place].append(edge)
            kinds[_kind(edge), place].add(edge.row.text)
    # Amounts and names that change on some pages are values, also where others repeat.
    return [
        edges
        for (_, place), edges in same.items()
        if _is_often(edges, pages) and len(kinds[_kind(edges[0]), place]) == 1
    ]


def _is_often(edges: Sequence[_EdgeRow], pages: Sequence[object]) -> bool:
    """Tell whether a row is on most pages, or is the name of a chapter on all pages of that."""
    text = edges[0].row.text
    if not _DIGITS.search(text) and ":" not in text and len(edges) >= TIMES_AT_LEAST:
        return edges[-1].page - edges[0].page <= 2 * len(edges)
    return len(edges) >= max(TIMES_AT_LEAST, REPEATED_SHARE * len(pages))


def _kind(edge: _EdgeRow) -> str:
    """Return the label of a row, or its text without numbers."""
    label = _LABEL.match(edge.row.text)
    return label.group() if label else edge.shape


def _counters(rows: Sequence[_EdgeRow], pages: Sequence[list[TextLine] | None]) -> list[_EdgeRow]:
    """Return the rows with a number that counts the pages, in the same place of most of them."""
    body, _ = running_text(lines or [] for lines in pages)
    counted: defaultdict[tuple[str, int, int], list[_EdgeRow]] = defaultdict(list)
    for edge in rows:
        # Larger text is the heading of a chapter or slide, although these have numbers, too.
        number = _page_number(edge) if edge.row.size <= LARGER * body else None
        if number is not None:
            for place in (edge.place, edge.place + 1):
                counted[edge.shape, place, number - edge.page].append(edge)
    found: dict[tuple[int, int], _EdgeRow] = {}
    for (shape, _, _), edges in counted.items():
        if len(edges) >= TIMES_AT_LEAST:
            # Words beside the number stay where they are first.
            words = any(letter.isalpha() for letter in shape)
            left_out = edges[1:] if words and len(shape) > 12 else edges
            found |= {(edge.page, edge.row.first): edge for edge in left_out}
    return list(found.values())


def _page_number(edge: _EdgeRow) -> int | None:
    text = edge.row.text
    if match := _COUNTER.match(text):
        return int(match.group(1))
    cells = [edge.row.cells[0].text, edge.row.cells[-1].text]
    numbers = [int(match.group(1)) for cell in cells if (match := _COUNTER.match(cell))]
    if not any(letter.isalpha() for letter in text):
        return None  # a row of a table
    numbers = numbers or _numbers_beside_words(text.split())
    # Beside words a number must be near the page's own; a higher one may be that of an invoice.
    near = [number for number in numbers if abs(number - edge.page) <= max(30, edge.page)]
    return near[0] if near else None


def _numbers_beside_words(words: Sequence[str]) -> list[int]:
    """Return the number after one word, for example `Page 3 of 9`, or beside a bar."""
    found: list[str] = []
    if len(words) in (2, 4):
        found.append(words[1])
    if len(words) > 2 and words[-2] in _BARS:
        found.append(words[-1])
    if len(words) > 2 and words[1] in _BARS:
        found.append(words[0])
    return [int(word) for word in found if word.isdecimal() and len(word) <= 5]


def _enough_remains(lines: Sequence[TextLine], heads: Sequence[PageRow]) -> bool:
    total = sum(len(line.text) for line in lines)
    left_out = sum(len(head.text) for head in {head.first: head for head in heads}.values())
    numbers = all(_COUNTER.match(head.text) for head in heads)
    if numbers:
        return total - left_out >= LEFT_AT_LEAST / 2
    return total - left_out >= LEFT_AT_LEAST and left_out <= HEAD_SHARE * total


def _edge_rows(rows: Sequence[PageRow]) -> list[PageRow]:
    """Return the highest and lowest rows of a page."""
    by_height = sorted(rows, key=lambda row: -row.bottom)
    if len(by_height) <= 2 * EDGE_ROWS:
        return by_height
    return by_height[:EDGE_ROWS] + by_height[-EDGE_ROWS:]
