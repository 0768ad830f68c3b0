"""Finds the rows above a PDF's table that name its columns, without the table's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.workers.read.pdf.lines import LineCell
from desktop.workers.read.pdf.table_regions import (
    LABELS_IN_A_ROW,
    PageRow,
    TableRegion,
    begins_table,
    is_label,
)

LINES_AT_MOST = 40
GAP = 2.0
"""The largest gap in type sizes, between names of columns and from them to the first row."""
HEIGHT = 8.0
"""The largest height of the names, in type sizes."""
LABEL_GAP = 1.5
LARGER = 1.15
"""The factor by which a table's title is larger than the names."""
FIRST_NAME_WIDTH = 60.0
"""The name of the first column may be this many points wider than its numbers."""
NAME_CHARACTERS_AT_MOST = 60
"""A longer line that reaches beyond the table is text of the page, and no name of a column."""
_REMARK = re.compile(
    r"^\(.*\)$|^\(?[\w.$€ ]{0,25}\bin (?:millions|thousands|billions)\b|^unaudited$", re.IGNORECASE
)


def find_header_rows(rows: Sequence[PageRow], region: TableRegion, above: int) -> tuple[int, int]:
    """Return the first row that names the columns, and the first row below these.

    Labels without numbers may come between names and numbers.
    """
    body = region.first
    while (
        body > above
        and region.first - body < LABELS_IN_A_ROW
        and is_label(rows[body - 1], region.columns)
        and _is_near(rows[body - 1], rows[body], LABEL_GAP)
    ):
        body -= 1
    for first in range(body, region.first + 1):
        head = first
        while first - head < LINES_AT_MOST:
            more = _count_header_rows(rows, region, head, first, above)
            if not more:
                break
            head -= more
        if any(not is_remark(row) for row in rows[head:first]):
            return head, first
    return region.first, region.first


def _count_header_rows(
    rows: Sequence[PageRow], region: TableRegion, head: int, first: int, above: int
) -> int:
    """Return how many rows above row `head` probably name columns, too."""
    # The name of the label column may be between the other names.
    for count in (1, 2) if head < first else (1,):
        position = head - count
        if position < above or not _is_near(rows[position], rows[position + 1], GAP):
            return 0
        below = rows[position + 1 : first]
        if _names_columns(rows[position], region):
            fits = not below or _is_header_too(rows, position, below, above)
            return count if fits else 0
        if not is_label(rows[position], region.columns) or _is_wide(rows[position], region):
            return 0
    return 0


def _is_wide(row: PageRow, region: TableRegion) -> bool:
    right = max(right for _, right in region.columns)
    return row.cells[0].right - row.cells[0].left > 0.4 * (right - row.cells[0].left)


def _is_near(row: PageRow, below: PageRow, gap: float) -> bool:
    # The file often has names column by column, so a row may be beside the next one, too.
    return -HEIGHT * row.size < row.bottom - below.top <= gap * row.size


def _is_header_too(
    rows: Sequence[PageRow], position: int, head: Sequence[PageRow], above: int
) -> bool:
    """Tell whether a row can belong to the names below it, and is not the title of the table."""
    row = rows[position]
    if row.bottom < min(other.bottom for other in head) - 1:
        return False
    if is_remark(row):
        return True
    if row.size >= LARGER * max(other.size for other in head):
        return False
    remarks = [other for other in head if is_remark(other) and row.bottom > other.top - 1]
    if not remarks or len(row.cells) > 1:
        return True
    # A title is alone above a remark; names have other names beside or below them.
    near = rows[max(above, position - LINES_AT_MOST) : position]
    return any(_is_beside(row, other) for other in (*near, *head)) or any(
        other.bottom > remarks[0].top - 1 for other in head if not is_remark(other)
    )


def _is_beside(row: PageRow, other: PageRow) -> bool:
    return min(row.top, other.top) - max(row.bottom, other.bottom) > 0.5 * row.size


def _names_columns(row: PageRow, region: TableRegion) -> bool:
    if begins_table(row) or row.text.startswith("•"):
        return False
    if len(row.cells) == 1:
        cell = row.cells[0]
        if len(cell.text) > NAME_CHARACTERS_AT_MOST and _reaches_beyond(cell, region):
            return False
        beginning = columns_begin(region) - 0.15 * (cell.right - cell.left)
        return is_remark(row) or cell.left >= beginning or _is_right_of_labels(cell, region)
    return sum(not is_above_columns(cell, region) for cell in row.cells) <= 1


def _reaches_beyond(cell: LineCell, region: TableRegion) -> bool:
    left, right = region.columns[0][0], region.columns[-1][1]
    return cell.right - right > 0.5 * (right - left) and cell.left < left


def is_remark(row: PageRow) -> bool:
    """Tell whether a row describes all numbers, for example `(in millions)`."""
    return bool(_REMARK.search(row.label))


def is_above_columns(cell: LineCell, region: TableRegion) -> bool:
    """Tell whether a cell is above numbers, and not above labels."""
    return cell.middle >= columns_begin(region) or _is_right_of_labels(cell, region)


def _is_right_of_labels(cell: LineCell, region: TableRegion) -> bool:
    near = cell.left >= region.columns[0][0] - FIRST_NAME_WIDTH
    return near and 0 < region.labels_right < cell.left - 2


def columns_begin(region: TableRegion) -> float:
    """Return where the first column begins, left of its numbers, since its name is often wider."""
    left, right = region.columns[0]
    return left - 0.5 * (right - left) - 6
