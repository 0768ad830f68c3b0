"""Makes records of the rows of a table in a plain file, each with the names of its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from desktop.core.ingest.units.delimited import Row, detect_separator, split_rows
from desktop.core.ingest.units.header import (
    ROWS_COMPARED,
    CellType,
    FirstRow,
    cell_type,
    judge_first_row,
)
from desktop.core.types import Unit, UnitKind

CELL_SEPARATOR = " | "
_BLANK = re.compile(r"(?:\r\n?+|\n)[ \t]*+(?=[\r\n])")
LABEL_ENDS = ":： "
ROWS_ABOVE_AT_MOST = 10
"""Lines that may stand above a table in its file: a title, a date, a note."""


def table_units(text: str, start: int, end: int) -> Iterator[Unit]:
    """The rows of a CSV or TSV file.

    Where they have no common number of cells, each block between blank lines is a table: the head
    of a statement, its rows, and its totals.
    """
    separator = detect_separator(text, start, end)
    if separator or not _BLANK.search(text, start, end):
        yield from row_units(split_rows(text, start, end, separator or "\0"))
        return
    at = start
    for gap in chain(_BLANK.finditer(text, start, end), [None]):
        until = end if gap is None else gap.start()
        separator = detect_separator(text, at, until)
        yield from row_units(split_rows(text, at, until, separator or "\0"))
        at = end if gap is None else gap.end()


def row_units(rows: Iterable[Row], *, named: bool | None = None) -> Iterator[Unit]:
    """The rows as records; `named` tells whether the first one has the names, if that is known."""
    coming = iter(rows)
    sample = list(islice(coming, ROWS_ABOVE_AT_MOST + ROWS_COMPARED + 1))
    if not sample:
        return
    above = 0 if named is not None else _rows_above(sample)
    yield from (Unit(row.char_start, row.char_end, UnitKind.RECORD) for row in sample[:above])
    table = sample[above:]
    kind = FirstRow.NAMES if named else judge_first_row([row.cells for row in table])
    if named is False:
        kind = FirstRow.ROW
    if kind in (FirstRow.NAMES, FirstRow.PROBABLY_NAMES):
        first, *table = table
        is_row = kind is FirstRow.PROBABLY_NAMES or not table
        yield Unit(first.char_start, first.char_end, UnitKind.RECORD if is_row else UnitKind.NAMES)
        for row in chain(table, coming):
            yield _record(row, label_cells(first.cells, row.cells))
    elif kind is FirstRow.LABEL:
        yield from _pairs(chain(table, coming))
    else:
        yield from (_record(row, "") for row in chain(table, coming))


def label_cells(names: Sequence[str], cells: Sequence[str]) -> str:
    """The cells of a row, each with the name of its column."""
    named = (
        f"{names[n].rstrip(LABEL_ENDS)}: {cell}" if n < len(names) and names[n] else cell
        for n, cell in enumerate(cells)
        if cell
    )
    return CELL_SEPARATOR.join(" ".join(cell.split()) for cell in named)


def _rows_above(rows: Sequence[Row]) -> int:
    """The number of lines above the table, which have fewer cells than its rows."""
    widths = sorted(sum(1 for cell in row.cells if cell) for row in rows)
    usual = widths[len(widths) // 2]
    filled = (sum(1 for cell in row.cells if cell) for row in rows[: ROWS_ABOVE_AT_MOST + 1])
    place = next((n for n, count in enumerate(filled) if count > 1 and count >= usual - 1), 0)
    return place if usual > 1 and place <= ROWS_ABOVE_AT_MOST else 0


def _record(row: Row, labelled: str) -> Unit:
    return Unit(row.char_start, row.char_end, UnitKind.RECORD, labelled)


def _pairs(rows: Iterable[Row]) -> Iterator[Unit]:
    """The rows as labels with values; values of several types are of the thing named first."""
    listed = list(rows)
    types = [cell_type(row.cells[1]) for row in listed if len(row.cells) > 1]
    is_of_a_thing = len(set(types) - {CellType.NOTHING}) > 1
    head = ""
    for row in listed:
        label, *values = row.cells
        pair = label_cells([label] * len(values), values) or label
        kind = UnitKind.PAIR if is_of_a_thing else UnitKind.RECORD
        labelled = f"{head}{CELL_SEPARATOR}{pair}" if head else pair
        yield Unit(row.char_start, row.char_end, kind, labelled)
        head = head or (pair if is_of_a_thing else "")
