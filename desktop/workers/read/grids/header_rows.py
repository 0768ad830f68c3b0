"""Tells which rows of a block hold the names of its columns, and whether it is a list of pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.ingest.units.number_kinds import are_alike
from desktop.workers.read.document_builder import can_be_names
from desktop.workers.read.grids.blocks import GridBlock
from desktop.workers.read.grids.grid import Area, Cell

NAME_LENGTH_AT_MOST = 80
HEADER_ROWS_AT_MOST = 3
ROWS_LOOKED_AT = 50
_DATE = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}")
_DIGIT = re.compile(r"\d")


def count_header_rows(block: GridBlock) -> int:
    """Return how many of the first rows hold names of columns; 0 if the first row is data."""
    if len(block.rows) < 2 or len(block.columns) < 2:
        return 0
    declared = any(
        area.top == block.rows[0] and area.left <= block.columns[0] for area in block.grid.tables
    )
    if not declared and not _is_header(block):
        return 0
    depth = 1
    while depth < min(HEADER_ROWS_AT_MOST, len(block.rows) - 1) and _goes_on(block, depth):
        depth += 1
    return depth


def header_names(block: GridBlock, depth: int) -> dict[int, str]:
    """Return the name of each column: the texts above it, those of merged cells included."""
    names: dict[int, str] = {}
    for column in block.columns:
        parts: list[str] = []
        for level, row in enumerate(block.rows[:depth]):
            text = _text_above(block, row, column, is_last=level == depth - 1)
            if text and text not in parts:
                parts.append(text)
        names[column] = " ".join(parts)
    return names


def are_pairs(block: GridBlock) -> bool:
    """Tell whether the rows are labels with values, as on a form or a card."""
    if len(block.columns) < 2:
        return False
    labels = [cell for row in block.rows if (cell := block.cell(row, block.columns[0]))]
    texts = [cell.text for cell in labels]
    if len(labels) < len(block.rows) or len(set(texts)) < len(texts):
        return False
    if any(cell.number is not None or len(cell.text) > NAME_LENGTH_AT_MOST for cell in labels):
        return False
    if any(text.startswith("=") for text in texts):
        return False
    marked = all(text.rstrip().endswith((":", "：")) for text in texts)
    return len(block.columns) == 2 or marked or _only_labels_are_bold(block)


def has_pairs_side_by_side(block: GridBlock) -> bool:
    """Tell whether each row has several labels with a value behind each, as on many forms."""
    if len(block.columns) < 4 or len(block.columns) % 2:
        return False
    cells = [found for row in block.rows for found in block.cells(row)]
    labels = [cell for column, cell in cells if column in block.columns[0::2]]
    values = [cell for column, cell in cells if column in block.columns[1::2]]
    if any(cell.number is not None for cell in labels) or not values:
        return False
    marked = all(cell.text.rstrip().endswith((":", "：")) for cell in labels)
    return marked or (
        all(cell.is_bold for cell in labels) and not any(cell.is_bold for cell in values)
    )


def _only_labels_are_bold(block: GridBlock) -> bool:
    first = block.columns[0]
    return all(
        cell.is_bold == (column == first) for row in block.rows for column, cell in block.cells(row)
    )


def _is_header(block: GridBlock) -> bool:
    if has_pairs_side_by_side(block):
        return False
    first = [cell for _, cell in block.cells(block.rows[0])]
    shown = [cell.text for cell in first]
    merged = bool(_merged_across(block, block.rows[0]))
    half = len(shown) // 2
    if half > 1 and shown[:half] == shown[half:]:
        shown = shown[:half]  # two tables without a gap, whose names are the same
    if any(len(text) > NAME_LENGTH_AT_MOST for text in shown) or len(set(shown)) < len(shown):
        return False
    if shown[0].rstrip().endswith((":", "：")):
        return False
    below = [[cell for _, cell in block.cells(row)] for row in block.rows[1:ROWS_LOOKED_AT]]
    if len(first) > 1 and _is_styled_apart(first, below):
        return True
    if not can_be_names(_without_dates(block)) and not (merged and len(first) > 1):
        return False
    if _only_labels_are_bold(block):
        return False
    if len(block.columns) == 2:
        return _values_differ_from_name(block)
    if len(first) <= len(block.columns) / 2 and not merged:
        return False
    return merged or not _repeats_below(block)


def _without_dates(block: GridBlock) -> list[str]:
    """Return the first row with other words for dates that stand above cells that are none."""
    names: list[str] = []
    for column in block.columns:
        text, below = (block.grid.text(row, column) for row in block.rows[:2])
        is_name = _DATE.fullmatch(text) and not _DATE.fullmatch(below)
        names.append(f"day {text}" if is_name else text)
    return names


def _is_styled_apart(first: Sequence[Cell], below: Sequence[Sequence[Cell]]) -> bool:
    return all(cell.is_bold for cell in first) and not any(
        cell.is_bold for row in below[:1] for cell in row[1:]
    )


def _values_differ_from_name(block: GridBlock) -> bool:
    """Tell whether the second column is all numbers or codes below a name without digits.

    On a card of labels and values its first row would have a value that is like the others, or
    the values would be of different kinds.
    """
    labels, column = block.columns
    name = block.cell(block.rows[0], column)
    values = [cell for row in block.rows[1:] if (cell := block.cell(row, column))]
    if name is None or not values or _DIGIT.search(name.text):
        return False
    firsts = [block.grid.text(row, labels) for row in block.rows]
    if len(set(firsts)) < len(firsts):
        return True
    if len(values) == 1 and len(name.text.split()) > 1:
        return False  # of two rows nobody knows; several words are rather a value
    if len(values) > 1 and not are_alike([cell.text for cell in values]):
        return False
    return all(cell.number is not None for cell in values) or all(
        cell.number is None and _DIGIT.search(cell.text) for cell in values
    )


def _repeats_below(block: GridBlock) -> bool:
    """Tell whether a text of the first row stands below it again, as only a value does."""
    names = block.cells(block.rows[0])
    return any(
        block.grid.text(row, column) == cell.text
        for row in block.rows[1:ROWS_LOOKED_AT]
        for column, cell in names
    )


def _merged_across(block: GridBlock, row: int) -> list[Area]:
    return [
        area
        for area in block.grid.merged
        if area.top <= row <= area.bottom
        and area.right > area.left
        and block.columns[0] <= area.left
        and (area.left > block.columns[0] or area.right < block.columns[-1])
    ]


def _goes_on(block: GridBlock, depth: int) -> bool:
    """Tell whether the row at this depth divides the names above it further."""
    above, row = block.rows[depth - 1], block.rows[depth]
    cells = block.cells(row)
    if not cells or any(_is_value(cell) for _, cell in cells):
        return False
    if _merged_across(block, above):
        return True
    if any(a.top <= above < row <= a.bottom for a in block.grid.merged if a.left in block.columns):
        return True
    return _fills_gaps(block, above, row)


def _fills_gaps(block: GridBlock, above: int, row: int) -> bool:
    """Tell whether a row has names below the gaps of the row above, and values only below it."""
    gaps = [column for column in block.columns[1:] if not block.grid.text(above, column)]
    if not gaps or not all(block.grid.text(row, column) for column in gaps):
        return False
    below = block.rows[block.rows.index(row) + 1]
    named = [column for column, _ in block.cells(row)]
    values = [block.cell(below, column) for column in named if column != block.columns[0]]
    return bool(values) and all(cell is None or cell.number is not None for cell in values)


def _is_value(cell: Cell) -> bool:
    return cell.number is not None and not re.fullmatch(r"(?:19|20)\d\d", cell.text)


def _text_above(block: GridBlock, row: int, column: int, *, is_last: bool) -> str:
    text = block.grid.text(row, column)
    if text:
        return text
    for area in block.grid.merged:
        if area.holds(row, column):
            return block.grid.text(area.top, area.left)
    if is_last:
        return ""
    # A head over several columns that is not merged stands above the first of them.
    left = [other for other in block.columns[1:] if other < column and block.grid.text(row, other)]
    return block.grid.text(row, left[-1]) if left and column != block.columns[0] else ""
