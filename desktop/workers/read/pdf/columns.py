"""Puts the columns of a PDF page one after the other where the file draws them row by row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from desktop.workers.read.pdf.lines import LineCell, TextLine

ROWS_AT_LEAST = 4
SHORT_ROWS = 3
"""So few rows are columns only where each line of both goes on with the sentence of the first."""
GUTTER = 0.6
"""The smallest width of the white space between two columns, in type sizes."""
ROW_GAP = 3.0
CHARACTERS_AT_LEAST = 16
"""The lines of a column have more characters than this; cells of tables mostly have fewer."""
FULL = 0.6
"""The share of its column that a line of prose takes, except the last of a paragraph."""
WRAPPED_SHARE = 0.25
"""At least this share of a column's lines begins in the middle of a sentence."""


@dataclass(slots=True)
class _Gutter:
    left: float
    right: float
    end: int
    """The line after the last one that leaves the gutter white."""


def order_columns(lines: Sequence[TextLine]) -> list[TextLine]:
    """Return the lines with those of each column together; tables stay rows."""
    ordered: list[TextLine] = []
    position = 0
    while position < len(lines):
        found = next(_columns(lines, position), None)
        if found:
            left, right, position = found
            ordered += [*order_columns(left), *order_columns(right)]
        else:
            ordered.append(lines[position])
            position += 1
    return ordered


def _columns(
    lines: Sequence[TextLine], first: int
) -> Iterator[tuple[list[TextLine], list[TextLine], int]]:
    """Yield the lines left and right of each gutter that begins in a line, and the line after."""
    cells = lines[first].cells
    if len(cells) < 2 or _words(cells) < CHARACTERS_AT_LEAST:
        return
    for before, after in pairwise(cells):
        if min(len(before.text), len(after.text)) < CHARACTERS_AT_LEAST / 2:
            continue  # a cell of a table
        gutter = _follow(lines, first, before.right, after.left)
        if gutter.end - first < SHORT_ROWS:
            continue
        left, right = _split(lines[first : gutter.end], gutter)
        short = gutter.end - first < ROWS_AT_LEAST
        if short and not (_is_sentence(left) and _is_sentence(right)):
            continue
        if _is_prose(left) and _is_prose(right):
            yield left, right, gutter.end


def _follow(lines: Sequence[TextLine], first: int, left: float, right: float) -> _Gutter:
    gutter = _Gutter(left, right, first + 1)
    for position in range(first + 1, len(lines)):
        line, above = lines[position], lines[position - 1]
        drop = above.bottom - line.bottom
        if drop < -0.5 * line.size or drop > ROW_GAP * line.size:
            break
        middle = (gutter.left + gutter.right) / 2
        # A wide line narrows the gutter from the left, an early one from the right.
        ends = max([c.right for c in line.cells if c.middle < middle], default=gutter.left)
        begins = min([c.left for c in line.cells if c.middle >= middle], default=gutter.right)
        if min(begins, gutter.right) - max(ends, gutter.left) < GUTTER * line.size:
            break
        gutter = _Gutter(max(ends, gutter.left), min(begins, gutter.right), position + 1)
    return gutter


def _split(lines: Sequence[TextLine], gutter: _Gutter) -> tuple[list[TextLine], list[TextLine]]:
    left: list[TextLine] = []
    right: list[TextLine] = []
    for line in lines:
        before = tuple(cell for cell in line.cells if cell.right <= gutter.left + 0.1)
        after = line.cells[len(before) :]
        left += [replace(line, cells=before)] if before else []
        right += [replace(line, cells=after)] if after else []
    return left, right


def _is_prose(lines: Sequence[TextLine]) -> bool:
    """Tell whether lines continue each other, as those of a column do and cells do not."""
    if len(lines) < ROWS_AT_LEAST - 1:
        return False
    begin, end = min(line.left for line in lines), max(line.right for line in lines)
    full = [line for line in lines if line.right - line.left >= FULL * (end - begin)]
    cased = [text for line in lines if (text := line.text)[:1].lower() != text[:1].upper()]
    wrapped = sum(text[:1].islower() for text in cased)
    return (
        median(_words(line.cells) for line in lines) >= CHARACTERS_AT_LEAST
        and len(full) >= FULL * len(lines)
        and wrapped >= WRAPPED_SHARE * len(cased)
    )


def _is_sentence(lines: Sequence[TextLine]) -> bool:
    """Tell whether all lines are one sentence."""
    first, *others = (line.text for line in lines)
    return (
        first[:1].isupper()
        and all(text[:1].islower() for text in others)
        and not any(text.endswith((".", ":", "!", "?")) for text in (first, *others[:-1]))
    )


def _words(cells: Sequence[LineCell]) -> int:
    letters = sum(sum(map(str.isalpha, cell.text)) for cell in cells)
    # A character of Chinese or Japanese says as much as two or three letters.
    wide = sum("\u2e80" <= letter <= "\u9fff" for cell in cells for letter in cell.text)
    return letters + wide
