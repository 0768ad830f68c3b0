"""Finds the place of a text on a page of a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pypdfium2

from desktop.core.store.text_normalisation import expand_ligatures
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.pdf.boxes import Box
from desktop.workers.read.pdf.columns import order_columns
from desktop.workers.read.pdf.lines import PageText, TextLine, page_lines
from desktop.workers.read.pdf.opening import open_pdf

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top, in points from the page's lower left corner."""
CELL_SEPARATOR = " | "
BETWEEN_CELLS_AT_MOST = 60
"""Characters between two cells of one row, for example dots before a page number."""
RUN_GAP = 6
"""White space and line ends between two characters that follow each other in the file."""
PART = 24
"""This many characters identify a line of which only a part is on the page."""
_LOOSE = re.compile("[\\s\ufffe\x02\u00ad\u2060^_•\uf000-\uf0ff-]")
_NAME = re.compile(r": ")
CharacterRange = tuple[int, int]
"""The first character, and the one after the last, counted in solid characters."""


def highlight_rectangles(path: Path, page: int, text: str) -> list[Rectangle]:
    """Return rectangles that cover the text on a page (counted from 1), one for each line.

    White space, hyphens at the ends of lines, and the names that were put before the cells of a
    table are ignored. The result is empty where the text is not found, as on a page that was
    recognised as an image.
    """
    try:
        document, _ = open_pdf(path)
    except (NotReadError, OSError):
        return []
    try:
        shown = document[page - 1]
        text_page = shown.get_textpage()
        page_text = PageText(shown, text_page)
        characters, places = _in_columns(page_text, *_solid_characters(page_text.text))
        found = [
            run
            for first, end in _find_lines(characters, text)
            for run in _runs([page_text.place(position) for position in places[first:end]])
        ]
        return list(_line_rectangles(text_page, found))
    except (pypdfium2.PdfiumError, IndexError):
        return []
    finally:
        document.close()


def _in_columns(page_text: PageText, characters: str, places: list[int]) -> tuple[str, list[int]]:
    """Return the characters and their places in the order in which the page is read."""
    lines = page_lines(page_text)
    ordered = order_columns(lines)
    if ordered == lines:
        return characters, places
    indexes: list[int] = []
    for place in places:
        index = _line_of(page_text.box(place), ordered)
        indexes.append(index if index is not None else indexes[-1] if indexes else 0)
    order = sorted(range(len(places)), key=indexes.__getitem__)
    return "".join(characters[n] for n in order), [places[n] for n in order]


def _line_of(box: Box, lines: Sequence[TextLine]) -> int | None:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for number, line in enumerate(lines):
        if line.bottom <= up <= line.top and line.left - 1 <= across <= line.right + 1:
            return number
    return None


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last of places that follow each other in the file."""
    first = last = places[0]
    for place in places[1:]:
        if not last - RUN_GAP <= place <= last + RUN_GAP:
            yield first, last
            first = last = place
        first, last = min(first, place), max(last, place)
    yield first, last


def _line_rectangles(text_page: Any, found: list[tuple[int, int]]) -> Iterator[Rectangle]:
    """Yield one rectangle for each line that a range of characters takes."""
    for first, last in found:
        line: Rectangle | None = None
        for number in range(text_page.count_rects(first, last - first + 1)):
            piece: Rectangle = text_page.get_rect(number)
            if line and _on_one_line(line, piece):
                line = _union(line, piece)
                continue
            if line:
                yield line
            line = piece
        if line:
            yield line


def _on_one_line(rectangle: Rectangle, other: Rectangle) -> bool:
    shared = min(rectangle[3], other[3]) - max(rectangle[1], other[1])
    return shared > 0.5 * min(rectangle[3] - rectangle[1], other[3] - other[1])


def _union(rectangle: Rectangle, other: Rectangle) -> Rectangle:
    return (
        min(rectangle[0], other[0]),
        min(rectangle[1], other[1]),
        max(rectangle[2], other[2]),
        max(rectangle[3], other[3]),
    )


def _solid_characters(text: str) -> tuple[str, list[int]]:
    """Return the characters that are compared, and the place of each."""
    solid = ((c, place) for place, c in enumerate(text) if not _LOOSE.match(c))
    kept = [(letter, place) for c, place in solid for letter in expand_ligatures(c)]
    return "".join(c for c, _ in kept), [place for _, place in kept]


def _find_lines(characters: str, text: str) -> Iterator[CharacterRange]:
    # Text that a page repeats is taken where it follows the line before.
    after = 0
    for line in text.splitlines():
        find = _find_row if CELL_SEPARATOR in line else _find_line
        found = find(characters, line, after) or find(characters, line, 0)
        if not found and ": " in line:
            # The value of a field of a form is not in the text of its page, but its label is.
            found = _find_line(characters, _NAME.split(line)[0] + ":", 0)
        if found:
            yield found
            after = found[1]


def _find_line(characters: str, line: str, after: int) -> CharacterRange | None:
    wanted, _ = _solid_characters(line)
    if not wanted:
        return None
    at = characters.find(wanted, after)
    if at >= 0:
        return at, at + len(wanted)
    if len(wanted) < 2 * PART:
        return None
    # The text may begin on the page before, or end on the next page.
    start, end = characters.find(wanted[:PART], after), characters.rfind(wanted[-PART:])
    if start >= 0:
        return start, end + PART if end > start else min(len(characters), start + len(wanted))
    return (0, end + PART) if end >= 0 else None


def _find_row(characters: str, line: str, after: int) -> CharacterRange | None:
    """Find a label and the cells that follow it, or only the cells where the label is elsewhere."""
    first, *rest = line.split(CELL_SEPARATOR)
    cells = [_solid_characters(_NAME.split(cell)[-1])[0] for cell in rest]
    for label in _labels(first):
        if found := list(_find_rows(characters, label, cells, after)):
            # Cells of a later row may follow the same label too, but farther away.
            return min(found, key=lambda place: place[1] - place[0])
    together = "".join(cells)
    at = characters.find(together, after) if len(together) > 3 else -1
    return (at, at + len(together)) if at >= 0 else None


def _find_rows(
    characters: str, label: str, cells: list[str], after: int
) -> Iterator[CharacterRange]:
    at = characters.find(label, after)
    while at >= 0:
        end = _end_of_cells(characters, cells, at + len(label))
        if end is not None:
            yield at, end
        at = characters.find(label, at + 1)


def _labels(first: str) -> Iterator[str]:
    """Yield the label with and without its section, and with the name of the labels before it."""
    parts = _NAME.split(first)
    for number in range(len(parts)):
        for joint in (":", ""):
            label, _ = _solid_characters(joint.join(parts[number:]))
            if label:
                yield label


def _end_of_cells(characters: str, cells: list[str], at: int) -> int | None:
    for cell in cells:
        found = characters.find(cell, at, at + BETWEEN_CELLS_AT_MOST + len(cell))
        if found < 0:
            return None
        at = found + len(cell)
    return at
