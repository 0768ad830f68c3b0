"""Finds tables of numbers among the lines of a PDF page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.workers.read.pdf.lines import LineCell, TextLine, join_signs

LABELS_IN_A_ROW = 3
"""At most this many lines without numbers may come between two rows of a table."""
ROW_GAP = 3.0
"""A distance between rows of more than this many type sizes ends the table."""
ALIGNED_GAP = 5.0
"""The same for a row, such as a sum, whose label and numbers stand below the table's others."""
SLACK = 6.0
"""The numbers of a column may be this many points outside each other's width."""
LABEL_SLACK = 2.0
"""The labels of a table begin within this many points of each other."""
_NUMERIC = re.compile(
    r"^[$€£¥(+~<>≈–—-]*\s?(?:US\$)?\d[\d,.'’ ]*\s?(?:%|ppts?|pts?|bps|x|[BMKT]|bn|mn"
    r"|[mb]illion|trillion|years?|yrs?|months?|days?|hours?)?[)*†%]*$"
    r"|^[$€£¥]?[–—-]+\s?%?$|^\(?(?:N/?M|N/?A|n/?m|n/?a|nil)\)?\*?$"
)
PERIOD = re.compile(r",$|\b(?:ended|ending|as of|quarters?|months?|years?)\b", re.IGNORECASE)
_DATE = re.compile(
    r"^(?:19|20)\d\d\*?$|^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d",
    re.IGNORECASE,
)


@dataclass(slots=True)
class PageRow:
    """The lines of a page that are at one height."""

    first: int
    end: int
    """Its lines are from `first` to before `end`."""
    cells: list[LineCell]
    bottom: float
    top: float
    size: float

    @property
    def values(self) -> list[LineCell]:
        """The cells after the label that are numbers."""
        return [cell for cell in self.cells[1:] if _NUMERIC.match(cell.text)]

    @property
    def is_data(self) -> bool:
        after_label = len(self.cells) - 1
        share = len(self.values) / after_label if after_label else 0.0
        # A line of a table of contents has a number, a title and a page.
        return share > 0.5 or (share == 0.5 and self.values[-1] is self.cells[-1])

    @property
    def text(self) -> str:
        return " ".join(cell.text for cell in self.cells)

    @property
    def label(self) -> str:
        """The text of a row that has only one cell; else empty."""
        return self.cells[0].text if len(self.cells) == 1 else ""

    @property
    def is_dates(self) -> bool:
        """Whether the row may name columns by years or days, although it looks like numbers."""
        numbers = [cell for cell in self.cells if _NUMERIC.match(cell.text)]
        return len(numbers) > 1 and all(_DATE.match(cell.text) for cell in numbers)

    @property
    def begins_with_name(self) -> bool:
        """Whether the row begins with words that are no period of time."""
        first = self.cells[0].text
        return not (_NUMERIC.match(first) or PERIOD.search(first) or first.startswith("("))


@dataclass(slots=True)
class TableRegion:
    """A table in the rows from `first` to before `end`, with the columns of its numbers."""

    first: int
    end: int
    columns: list[tuple[float, float]]
    """The left and right edge of each column, from left to right."""
    data_rows: int
    labels_right: float
    """The right edge of the labels."""

    def column_of(self, cell: LineCell) -> int | None:
        """Return the column that contains most of a cell; None where it is in none."""
        shares = [_overlap(cell, column) for column in self.columns]
        best = max(range(len(shares)), key=shares.__getitem__)
        return best if shares[best] > -SLACK else None


def group_rows(lines: Sequence[TextLine]) -> list[PageRow]:
    """Join lines that follow each other at one height."""
    rows: list[PageRow] = []
    for number, line in enumerate(lines):
        if rows and _side_by_side(rows[-1], line):
            row = rows[-1]
            row.cells = join_signs(sorted([*row.cells, *line.cells], key=lambda cell: cell.left))
            row.end = number + 1
            row.bottom, row.top = min(row.bottom, line.bottom), max(row.top, line.top)
        else:
            row = PageRow(number, number + 1, list(line.cells), line.bottom, line.top, line.size)
            rows.append(row)
    return rows


def find_regions(rows: Sequence[PageRow]) -> list[TableRegion]:
    """Find the tables, without the names of their columns."""
    regions: list[TableRegion] = []
    position = 0
    while position < len(rows):
        region = _region(rows, position) if begins_table(rows[position]) else None
        if region:
            regions.append(region)
        position = region.end if region else position + 1
    return regions


def begins_table(row: PageRow) -> bool:
    """Tell whether a row has numbers in columns."""
    return row.is_data and not row.is_dates


def _goes_on(row: PageRow) -> bool:
    # Years beside a name are numbers like others, once there is a table.
    return row.is_data and not (row.is_dates and not row.begins_with_name)


def _region(rows: Sequence[PageRow], first: int) -> TableRegion | None:
    columns = _merge((cell.left, cell.right) for cell in rows[first].values)
    end = first + 1
    data_rows = 1
    for position in range(first + 1, len(rows)):
        row = rows[position]
        row.cells = [part for cell in row.cells for part in _part_numbers(cell, columns)]
        near = ALIGNED_GAP if _is_aligned(row, rows[first], columns) else ROW_GAP
        if position - end >= LABELS_IN_A_ROW + 1 or _far_apart(rows[position - 1], row, near):
            break
        if _goes_on(row) and _fits_columns(row, columns):
            columns = _merge([*columns, *((cell.left, cell.right) for cell in row.values)])
            end = position + 1
            data_rows += 1
        elif not is_label(row, columns) and not _is_remark_between(rows, position, columns):
            break
    if data_rows < 2 and len(columns) < 2:
        return None
    region = TableRegion(first, end, columns, data_rows, 0.0)
    labels = (
        cell.right
        for row in rows[first:end]
        for cell in row.cells
        if row.is_data and cell.middle < columns[0][0] - SLACK
    )
    region.labels_right = max(labels, default=0.0)
    return region


def _part_numbers(cell: LineCell, columns: Sequence[tuple[float, float]]) -> list[LineCell]:
    """Return a cell's numbers apart where they are close together, each in a column of its own."""
    numbers = cell.text.split()
    over = [column for column in columns if _overlap(cell, column) > 0]
    if not 1 < len(numbers) == len(over) or not all(_NUMERIC.match(text) for text in numbers):
        return [cell]
    lefts = [cell.left, *(max(a[1], b[0] - SLACK) for a, b in pairwise(over))]
    rights = [*(column[1] for column in over[:-1]), cell.right]
    return [LineCell(*part) for part in zip(numbers, lefts, rights, strict=True)]


def _is_remark_between(
    rows: Sequence[PageRow], position: int, columns: Sequence[tuple[float, float]]
) -> bool:
    """Tell whether a line of words stands over the numbers, between two rows of a table.

    A name of one column would have others beside it.
    """
    row, following = rows[position], rows[position + 1 : position + 2]
    return (
        len(columns) > 1
        and bool(row.label)
        and row.cells[0].right > columns[1][0]
        and len(following) == 1
        and _goes_on(following[0])
        and len(following[0].values) == len(columns)
        and _fits_columns(following[0], columns)
        and not _far_apart(row, following[0])
    )


def _fits_columns(row: PageRow, columns: Sequence[tuple[float, float]]) -> bool:
    hits = sum(any(_overlap(cell, column) > -SLACK for column in columns) for cell in row.values)
    return hits > 0


def _is_aligned(row: PageRow, first: PageRow, columns: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a row has its label and all its numbers where the table has them."""
    return (
        _goes_on(row)
        and len(columns) > 1
        and abs(row.cells[0].left - first.cells[0].left) <= LABEL_SLACK
        and abs(row.size - first.size) < 0.1 * first.size
        and all(any(_overlap(cell, column) > 0 for column in columns) for cell in row.cells[1:])
    )


def is_label(row: PageRow, columns: Sequence[tuple[float, float]]) -> bool:
    """Tell whether a row is the name of a section, or a part of a long label."""
    table_right = columns[-1][1]
    return (
        row.cells[0].left < columns[0][0]
        and row.cells[-1].right < columns[0][0] + 0.5 * (table_right - columns[0][0])
        and (len(row.cells) == 1 or row.cells[-1].right < columns[0][0])
    )


def _far_apart(row: PageRow, below: PageRow, near: float = ROW_GAP) -> bool:
    gap = row.bottom - below.top
    return gap > near * row.size or gap < -2 * row.size


def _side_by_side(row: PageRow, line: TextLine) -> bool:
    shared = min(row.top, line.top) - max(row.bottom, line.bottom)
    beside = line.left >= row.cells[-1].right - 1 or line.right <= row.cells[0].left + 1
    if not beside or shared <= 0:
        return False
    if abs(row.bottom - line.bottom) < 0.35 * row.size:
        return True
    # The numbers may be in the middle, beside a label of several lines.
    numbers = all(_NUMERIC.match(cell.text) for cell in line.cells)
    return numbers and len(row.cells) == 1 and shared > 0.3 * (line.top - line.bottom)


def _merge(spans: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted(spans):
        if merged and left < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _overlap(cell: LineCell, column: tuple[float, float]) -> float:
    """Return the width in common, in points; below zero it is the distance."""
    return min(cell.right, column[1]) - max(cell.left, column[0])
