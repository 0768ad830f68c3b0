"""Finds the names of the columns of a PDF's table: above it, in lines that may span columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.workers.read.pdf.header_rows import (
    FIRST_NAME_WIDTH,
    columns_begin,
    find_header_rows,
    is_above_columns,
    is_remark,
)
from desktop.workers.read.pdf.lines import BROKEN_WORD, LineCell
from desktop.workers.read.pdf.table_regions import PERIOD, PageRow, TableRegion

Span = tuple[float, float]
"""The left and right edge, in points."""
LABEL_CHARACTERS_AT_MOST = 25
LINE_PITCH = 1.4
"""The distance in type sizes from line to line of one name; a spanning name is further above."""
ALIGNED = 4.0
"""The lines of one name may differ by this many points in their left, right or middle."""
FLUSH = 1.5
"""The same for a name that is aligned with the edge of its numbers, in points."""
_YEAR = re.compile(r"^(?:19|20)\d\d$")


@dataclass(frozen=True, slots=True)
class TableHeader:
    """The names and remarks above the numbers of a table."""

    first: int
    """The first row of the header."""
    body: int
    """The first row below the header."""
    names: tuple[str, ...]
    """One name per column; all are empty where the table has none."""
    labels: str
    """The name of the column of labels, where the table has one."""
    remarks: str
    """Text that names no column, for example `(in millions)`."""


@dataclass(slots=True)
class _NameBlock:
    """A name of one or several columns, of one or more lines set under each other."""

    lines: list[str]
    left: float
    right: float
    top: float
    bottom: float
    size: float
    columns: list[int]

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def find_header(rows: Sequence[PageRow], region: TableRegion, above: int) -> TableHeader:
    """Look for names from the first row of a table up to row `above`."""
    first, body = find_header_rows(rows, region, above)
    names, remarks = _column_names(rows[first:body], region)
    labels = ""
    if any(names) and remarks and _is_label_name(remarks[-1], rows[body - 1]):
        labels = remarks.pop()
    return TableHeader(first, body, tuple(names), labels, " ".join(remarks))


def _column_names(head: Sequence[PageRow], region: TableRegion) -> tuple[list[str], list[str]]:
    """Return a name for each column, and the other text above the table."""
    slots = _column_slots(region)
    blocks: list[_NameBlock] = []
    remarks: list[str] = []
    prefix = ""
    lowest = min(head, key=lambda row: row.top, default=None)
    # Names of several lines, set under each other, do not tell how many columns are under one.
    full = lowest and sum(is_above_columns(c, region) for c in lowest.cells) == len(slots)
    for row in sorted(head, key=lambda row: -row.top):
        names = [cell for cell in row.cells if is_above_columns(cell, region)]
        for cell in row.cells:
            under = _columns_under(cell, slots) if cell in names else []
            if group := _group_under(names, cell, region, parted=row is not lowest and bool(full)):
                under = group
            if is_remark(row) and not any(set(under) & set(block.columns) for block in blocks):
                remarks.append(cell.text)
            elif under:
                _add_to_blocks(blocks, row, cell, under)
            elif row.is_dates and PERIOD.search(cell.text):
                prefix = f"{cell.text} "
            else:
                remarks.append(cell.text)
    narrow = [(max(slots[0][0], columns_begin(region)), slots[0][1]), *slots[1:]]
    _share_over_years(blocks)
    for block in blocks:
        block.columns = _spanned_columns(block, blocks, narrow)
    names = [" ".join(_lines_over(blocks, number)) for number in range(len(slots))]
    names = [name.replace(f"{BROKEN_WORD} ", "-") for name in names]
    return [prefix + name for name in names] if any(names) else names, remarks


def _group_under(
    names: Sequence[LineCell], cell: LineCell, region: TableRegion, *, parted: bool
) -> list[int]:
    """Return the columns of a name in a row that shares all columns evenly among its names."""
    columns = region.columns
    if cell not in names or not 1 < len(names) <= len(columns) or len(columns) % len(names):
        return []
    size = len(columns) // len(names)
    if size > 1 and not parted:
        return []
    for number, name in enumerate(names):
        first, last = columns[number * size], columns[(number + 1) * size - 1]
        if size > 1 and not first[0] <= name.middle <= last[1]:
            return []
        if size == 1 and min(name.right, last[1]) < max(name.left, first[0]) - ALIGNED:
            return []
    first_column = names.index(cell) * size
    return list(range(first_column, first_column + size))


def _is_label_name(remark: str, last: PageRow) -> bool:
    """Tell whether a remark is beside the lowest names, and is itself the name of the labels."""
    return (
        last.cells[0].text == remark
        and len(remark) <= LABEL_CHARACTERS_AT_MOST
        and not remark.startswith("(")
    )


def _add_to_blocks(
    blocks: list[_NameBlock], row: PageRow, cell: LineCell, under: list[int]
) -> None:
    for block in blocks:
        if _is_next_line(block, row, cell):
            block.lines.append(cell.text)
            block.left, block.right = min(block.left, cell.left), max(block.right, cell.right)
            block.bottom = row.bottom
            block.columns = sorted({*block.columns, *under})
            return
    blocks.append(
        _NameBlock([cell.text], cell.left, cell.right, row.top, row.bottom, row.size, under)
    )


def _is_next_line(block: _NameBlock, row: PageRow, cell: LineCell) -> bool:
    aligned = (
        abs(block.middle - cell.middle) < ALIGNED
        or abs(block.left - cell.left) < 1
        or abs(block.right - cell.right) < 1
    )
    return aligned and 0.5 * row.size < block.bottom - row.bottom <= LINE_PITCH * row.size


def _spanned_columns(
    block: _NameBlock, blocks: Sequence[_NameBlock], slots: Sequence[Span]
) -> list[int]:
    """Return the columns under a name that is above other names.

    A short name in the middle of many columns belongs to all of them.
    """
    if not any(other.top < block.bottom + 1 and _share_columns(other, block) for other in blocks):
        return block.columns
    taken = {
        column
        for other in blocks
        if other is not block and other.top > block.bottom and other.bottom < block.top
        for column in other.columns
    }
    first, last = block.columns[0], block.columns[-1]
    while (
        first > 0
        and last + 1 < len(slots)
        and not taken & {first - 1, last + 1}
        and _is_centred(block, slots[first - 1], slots[last + 1])
    ):
        first, last = first - 1, last + 1
    return list(range(first, last + 1))


def _share_over_years(blocks: Sequence[_NameBlock]) -> None:
    """Give a period that is beside a year to both years.

    For example, `Three Months Ended` over `2025 2024` may be aligned with the second year alone.
    """
    years: dict[int, _NameBlock] = {}
    named: set[int] = set()
    for block in blocks:
        if _YEAR.match(block.lines[-1]) and len(block.columns) == 1:
            years[block.columns[0]] = block
        else:
            named.update(block.columns)
    for block in blocks:
        first, last = block.columns[0], block.columns[-1]
        if _YEAR.match(block.lines[-1]) or not years.keys() >= set(block.columns):
            continue
        if abs(block.right - years[last].right) < FLUSH:
            step, column = -1, first - 1
        elif abs(block.left - years[first].left) < FLUSH:
            step, column = 1, last + 1
        else:
            continue
        while column in years and column not in named:
            named.add(column)
            block.columns = sorted({*block.columns, column})
            column += step


def _share_columns(block: _NameBlock, other: _NameBlock) -> bool:
    return bool(set(block.columns) & set(other.columns))


def _is_centred(block: _NameBlock, first: Span, last: Span) -> bool:
    return abs(block.middle - (first[0] + last[1]) / 2) < 0.3 * (last[1] - last[0])


def _lines_over(blocks: Sequence[_NameBlock], column: int) -> Iterator[str]:
    for block in blocks:
        if column in block.columns:
            yield from block.lines


def _column_slots(region: TableRegion) -> list[Span]:
    """Return the columns, widened to their neighbours; a name may be wider than its numbers."""
    columns = region.columns
    slots: list[Span] = []
    for number, (left, right) in enumerate(columns):
        before = columns[number - 1][1] + 2 if number else _first_begins(region)
        after = columns[number + 1][0] if number + 1 < len(columns) else right + 40
        slots.append((min(left, before), right + 0.3 * max(0.0, after - right)))
    return slots


def _first_begins(region: TableRegion) -> float:
    beginning = columns_begin(region)
    if not region.labels_right:
        return beginning
    return min(beginning, max(region.labels_right + 2, beginning - FIRST_NAME_WIDTH))


def _columns_under(cell: LineCell, slots: Sequence[Span]) -> list[int]:
    found: list[int] = []
    for number, (left, right) in enumerate(slots):
        shared = min(cell.right, right) - max(cell.left, left)
        if shared > 0.35 * min(cell.right - cell.left, right - left):
            found.append(number)
    return found
