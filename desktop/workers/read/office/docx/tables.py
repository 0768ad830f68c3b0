"""Decides what the cells of a Word table are: names of columns, pairs, records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.ingest.units.number_kinds import are_alike
from desktop.workers.read.document_builder import can_be_names

LABEL_CHARACTERS_AT_MOST = 40
HEADER_ROWS_AT_MOST = 4
COLUMNS_AT_MOST = 63
"""The limit that Word itself has."""


@dataclass(frozen=True, slots=True)
class WordCell:
    """A cell, over as many columns as it covers."""

    text: str
    columns: int = 1
    is_bold: bool = False
    goes_on: bool = False
    """Whether the cell continues the one above it."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """A row of cells, and whether Word repeats it on each page as the names of the columns."""

    cells: tuple[WordCell, ...]
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class TableText:
    """A table made ready for the document: a title above it, and its rows."""

    title: str
    rows: list[list[str]]
    named: bool | None
    lines: list[str]
    """The rows as complete lines, where they are pairs of label and value; else empty."""


def describe(rows: Sequence[WordRow]) -> TableText:
    """Return the table with joined cells repeated, and its rows of names made one."""
    rows = [row for row in rows if row.cells]
    width = max((sum(cell.columns for cell in row.cells) for row in rows), default=0)
    rows = _with_cells_above(rows)
    title = ""
    if len(rows) > 2 and width > 1 and _fills_the_width(rows[0], width):
        title, rows = rows[0].cells[0].text, rows[1:]
    count = _header_rows(rows, width)
    if count:
        names = _joined_names([_spread(row, width, repeat=True) for row in rows[:count]])
        data = [
            _spread(row, width, repeat=not _fills_the_width(row, width)) for row in rows[count:]
        ]
        lines = _lines_around_wide_rows(names, rows[count:], data)
        return TableText(title, [names, *data], True, lines)
    plain = [_spread(row, width, repeat=False) for row in rows]
    if lines := _pairs(rows, width):
        return TableText(title, plain, False, lines)
    named = _is_named(plain, width)
    lines = []
    if plain and (named or (named is None and can_be_names(plain[0]))):
        lines = _lines_around_wide_rows(plain[0], rows[1:], plain[1:])
    return TableText(title, plain, named, lines)


def _lines_around_wide_rows(
    names: Sequence[str], rows: Sequence[WordRow], texts: Sequence[Sequence[str]]
) -> list[str]:
    """Return the rows as lines if some fill the width, which are about no column."""
    if not any(_fills_the_width(row, len(names)) for row in rows):
        return []
    return [
        _in_one_line(row.cells[0].text)
        if _fills_the_width(row, len(names))
        else " | ".join(
            f"{_in_one_line(name)}: {_in_one_line(text)}" if name else _in_one_line(text)
            for name, text in zip(names, cells, strict=True)
            if text
        )
        for row, cells in zip(rows, texts, strict=True)
    ]


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _with_cells_above(rows: Sequence[WordRow]) -> list[WordRow]:
    """Give each cell that continues the one above it the text of that one."""
    filled: list[WordRow] = []
    above: dict[int, WordCell] = {}
    for row in rows:
        cells: list[WordCell] = []
        column = 0
        for cell in row.cells:
            if cell.goes_on and column in above and not cell.text:
                told = above[column]
                cell = WordCell(told.text, cell.columns, told.is_bold, goes_on=True)
            cells.append(cell)
            above[column] = cell
            column += cell.columns
        filled.append(WordRow(tuple(cells), row.is_header))
    return filled


def _fills_the_width(row: WordRow, width: int) -> bool:
    told = [cell for cell in row.cells if cell.text]
    return len(told) == 1 and told[0].columns == width and width > 1


def _spread(row: WordRow, width: int, *, repeat: bool) -> list[str]:
    """Return a text for each column; a wide cell is repeated, unless it is the first."""
    texts: list[str] = []
    for cell in row.cells:
        again = cell.text if repeat and texts else ""
        texts += [cell.text, *[again] * (cell.columns - 1)]
    return texts[:width] + [""] * (width - len(texts))


def _header_rows(rows: Sequence[WordRow], width: int) -> int:
    """Return how many rows hold the names of the columns; 0 where nothing but the words tells."""
    count = 0
    while count < min(len(rows), HEADER_ROWS_AT_MOST) and rows[count].is_header:
        count += 1
    if count == 0 and len(rows) > 1 and _is_bold(rows[0]) and not _is_bold(rows[1]):
        count = 1
    if count <= 1 and len(rows) > 2 and _has_wide_names(rows[0], width):
        second = [cell.text for cell in rows[1].cells]
        if not any(_has_digit(text) for text in second) or _is_bold(rows[1]):
            count = 2
    elif count == 0 and len(rows) > 2 and _is_bold(rows[0]) and _has_joined_names(rows):
        count = 2
    return count if count < len(rows) else 0


def _has_joined_names(rows: Sequence[WordRow]) -> bool:
    return _is_bold(rows[1]) and any(cell.goes_on for cell in rows[1].cells)


def _has_wide_names(row: WordRow, width: int) -> bool:
    wide = [cell for cell in row.cells if cell.columns > 1 and cell.text]
    return bool(wide) and all(cell.columns < width for cell in wide) and not any(
        _has_digit(cell.text) and cell.columns == 1 for cell in row.cells
    )  # fmt: skip


def _is_bold(row: WordRow) -> bool:
    told = [cell for cell in row.cells if cell.text]
    return bool(told) and all(cell.is_bold for cell in told)


def _joined_names(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return a name for each column, from the top to the bottom of its rows of names."""
    return [" ".join(dict.fromkeys(filter(None, column))) for column in zip(*rows, strict=True)]


def _pairs(rows: Sequence[WordRow], width: int) -> list[str]:
    """Return lines as “Boat: Sea Otter” where each row consists of labels and values."""
    if width % 2 or any(len(row.cells) != width for row in rows):
        return []
    labels = [cell for row in rows for cell in row.cells[0::2] if cell.text]
    values = [cell for row in rows for cell in row.cells[1::2] if cell.text]
    marked = all(cell.text.endswith(":") for cell in labels) or (
        all(cell.is_bold for cell in labels) and not any(cell.is_bold for cell in values)
    )
    if not labels or not values or not (marked or (width == 2 < len(rows) and _are_labels(rows))):
        return []
    return list(filter(None, map(_pair_line, rows)))


def _are_labels(rows: Sequence[WordRow]) -> bool:
    """Tell whether the first of two columns names what the second says."""
    labels = [row.cells[0].text for row in rows if row.cells[0].text]
    values = [row.cells[1].text for row in rows]
    # Words above numbers are the names of the columns; of two rows nobody knows.
    if not _has_digit(values[0]) and _are_numbers(values[1:]):
        return False
    return len(set(labels)) == len(labels) == len(rows) and all(
        len(label) <= LABEL_CHARACTERS_AT_MOST and not _has_digit(label) for label in labels
    )


def _pair_line(row: WordRow) -> str:
    texts = [cell.text for cell in row.cells]
    return " | ".join(
        f"{label.rstrip(' :')}: {text}" if label and text else label or text
        for label, text in zip(texts[0::2], texts[1::2], strict=True)
        if label or text
    )


def _is_named(plain: list[list[str]], width: int) -> bool | None:
    if width != 2:
        return None
    values = [texts[1] for texts in plain]
    numbers_below = _are_numbers(values[1:])
    return bool(numbers_below and values[0] and not _has_digit("".join(plain[0])))


def _are_numbers(texts: Sequence[str]) -> bool:
    return all(map(_has_digit, texts)) and are_alike(texts)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
