"""Makes tables of the records of a document that is stored in the library.

Nothing is stored a second time: rows and columns are read from the units of the passages when a
question asks for them, so they are encrypted, deleted and repaired with the text.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from desktop.core.ingest.units.delimited import detect_separator, split_rows
from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored
from desktop.core.tables.table import DataTable, TableRow
from desktop.core.tables.words import is_total
from desktop.core.types import UnitKind

CELL_SEPARATOR, LABEL_END = " | ", ": "
SAME_COLUMNS_SHARE = 0.5
"""Share of a row's columns that the table above must have, if the row belongs to it."""
LAST_ROWS = 3
ROWS_COMPARED = 20
DELIMITED = ("csv", "tsv")
_NUMERIC = re.compile(r"\s*[-+−(]?[^\w\s]?\s?\d[\d.,:/ \u00a0\u202f-]*\W{0,3}")
_KINDS = (UnitKind.RECORD, UnitKind.NAMES)
FORMATS_OF_ROWS = ("csv", "tsv", "json", "xlsx", "xls", "xlsb", "ods")


@dataclass(slots=True)
class _Growing:
    """A table while its rows are read."""

    heading: str
    rows: list[tuple[int, int, dict[str, str]]] = field(
        default_factory=list[tuple[int, int, dict[str, str]]]
    )
    columns: dict[str, None] = field(default_factory=dict[str, None])

    def takes(self, cells: dict[str, str], heading: str) -> bool:
        if not self.rows or cells.keys() <= self.columns.keys():
            return True
        known = sum(name in self.columns for name in cells)
        enough = known >= SAME_COLUMNS_SHARE * len(cells)
        return enough and heading == self.heading


def tables_of(library: Library, document_id: int) -> list[DataTable]:
    """The tables of a document, in order; none if it was read by an earlier version."""
    found = list(
        library.db.execute(
            "SELECT d.content_id, d.path, k.name, c.language, c.format FROM documents d"
            " JOIN collections k ON k.id = d.collection_id"
            " JOIN contents c ON c.id = d.content_id WHERE d.id = ?",
            (document_id,),
        )
    )
    if not found:
        return []
    content_id, path, collection, language, kind = found[0]
    place = (content_id, document_id, from_stored(path), collection, language)
    grown = [*filter(_is_table, _grow(library, content_id))]
    if not grown and kind in DELIMITED:
        grown = [*filter(_is_table, [_with_first_row(library, content_id)])]
    return [_finish(table, *place) for table in grown]


def _is_table(table: _Growing) -> bool:
    return len(table.columns) > 1 and len(table.rows) > 1


def _with_first_row(library: Library, content_id: int) -> _Growing:
    """A sheet whose first row may be names, but was read as a row, such as one with a name twice.

    It has names if none of its cells is a number, but those below one of them are.
    """
    table = _Growing("")
    text = library.contents.document(content_id).text
    separator = detect_separator(text, 0, len(text))
    rows = list(split_rows(text, 0, len(text), separator or "\0"))
    if len(rows) <= 1:
        return table
    names = rows[0].cells
    below = rows[1 : ROWS_COMPARED + 1]
    if not all(names) or any(_NUMERIC.fullmatch(name) for name in names):
        return table
    if not any(
        all(len(row.cells) > n and _NUMERIC.fullmatch(row.cells[n]) for row in below)
        for n in range(len(names))
    ):
        return table
    table.columns = dict.fromkeys(_told_apart(names))
    table.rows = [
        (row.char_start, row.char_end, dict(zip(table.columns, row.cells, strict=False)))
        for row in rows[1:]
    ]
    return table


def _told_apart(names: Sequence[str]) -> list[str]:
    seen: Counter[str] = Counter()
    told: list[str] = []
    for name in names:
        seen[name] += 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return told


@dataclass(frozen=True, slots=True)
class Record:
    """A row or an item of a document as it was read."""

    heading: str
    char_start: int
    char_end: int
    kind: str
    text: str
    labelled: str
    """The row with the names of its columns; empty where the text says as much."""


def records_in(library: Library, content_id: int) -> Iterator[Record]:
    """The records of a text, and the rows with names of columns, in order."""
    last = -1
    for heading, char_start, text, units in library.db.execute(
        "SELECT heading, char_start, text, units FROM passages WHERE content_id = ?"
        " AND instr(units, '\"record\"') > 0 ORDER BY ordinal",
        (content_id,),
    ):
        for start, end, *rest in json.loads(units):
            # Passages may overlap.
            if rest and rest[0] in _KINDS and char_start + start > last:
                last = char_start + start
                yield Record(heading, last, char_start + end, rest[0], text[start:end], rest[1])


def _grow(library: Library, content_id: int) -> Iterator[_Growing]:
    table = _Growing("")
    for record in records_in(library, content_id):
        if record.kind == UnitKind.NAMES:
            yield table
            table = _Growing(record.heading)
            continue
        cells = _cells(record.labelled or record.text)
        if not cells:
            continue
        if not table.takes(cells, record.heading):
            yield table
            table = _Growing(record.heading)
        table.heading = table.heading or record.heading
        if not table.columns.keys() >= cells.keys():
            table.columns |= dict.fromkeys(cells)
        table.rows.append((record.char_start, record.char_end, cells))
    yield table


def _cells(labelled: str) -> dict[str, str]:
    """The cells of a row by the names of their columns; empty if it has no names."""
    cells: dict[str, str] = {}
    last = ""
    for part in labelled.split(CELL_SEPARATOR):
        name, colon, value = part.partition(LABEL_END)
        if not colon:
            if last:
                cells[last] += f"{CELL_SEPARATOR}{part}"
            continue
        last, number = name, 1
        while last in cells:
            number += 1
            last = f"{name} ({number})"
        cells[last] = value
    return cells


def _finish(
    grown: _Growing,
    content_id: int,
    document_id: int,
    path: Path,
    collection: str,
    language: str,
) -> DataTable:
    names = tuple(grown.columns)
    rows = [
        TableRow(start, end, tuple(cells.values()))
        if len(cells) == len(names) and tuple(cells) == names
        else TableRow(start, end, tuple(cells.get(name, "") for name in names))
        for start, end, cells in grown.rows
    ]
    kept = _without_totals(rows)
    place = (content_id, document_id, path, collection, grown.heading, language)
    return DataTable(*place, names, tuple(kept), len(rows) - len(kept))


def _without_totals(rows: Sequence[TableRow]) -> list[TableRow]:
    """The rows without those that add up others: they would be counted twice."""
    sizes = Counter(len(row.cells) - row.cells.count("") for row in rows)
    usual = median(size for size, count in sizes.items() for _ in range(count))
    kept: list[TableRow] = []
    for place, row in enumerate(rows):
        is_sparse = len(row.cells) - row.cells.count("") < usual
        if is_sparse or place >= len(rows) - LAST_ROWS:
            first = next((cell for cell in row.cells if cell), "")
            if is_total(first):
                continue
        kept.append(row)
    return kept
