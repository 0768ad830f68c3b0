"""Makes tables of the records of a document that is stored in the library.

Nothing is stored a second time: rows and columns are read from the units of the passages when a
question asks for them, so they are encrypted, deleted and repaired with the text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored
from desktop.core.tables.table import Row, Table
from desktop.core.tables.words import is_total
from desktop.core.types import UnitKind
from desktop.core.units import from_json

CELL_SEPARATOR, LABEL_END = " | ", ": "
SAME_COLUMNS_SHARE = 0.5
"""Share of a row's columns that the table above must have, if the row belongs to it."""
LAST_ROWS = 3
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
        known = sum(name in self.columns for name in cells)
        enough = known >= SAME_COLUMNS_SHARE * len(cells)
        return not self.rows or (enough and (heading == self.heading or known == len(cells)))


def tables_of(library: Library, document_id: int) -> list[Table]:
    """The tables of a document, in order; none if it was read by an earlier version."""
    found = list(
        library.db.execute(
            "SELECT d.content_id, d.path, k.name, c.language FROM documents d JOIN collections k"
            " ON k.id = d.collection_id JOIN contents c ON c.id = d.content_id WHERE d.id = ?",
            (document_id,),
        )
    )
    if not found:
        return []
    content_id, path, collection, language = found[0]
    return [
        _finish(table, content_id, document_id, from_stored(path), collection, language)
        for table in _grow(library, content_id)
        if len(table.columns) > 1 and len(table.rows) > 1
    ]


def _grow(library: Library, content_id: int) -> Iterator[_Growing]:
    table = _Growing("")
    last = -1
    for heading, char_start, text, units in library.db.execute(
        "SELECT heading, char_start, text, units FROM passages WHERE content_id = ?"
        " ORDER BY ordinal",
        (content_id,),
    ):
        for unit in from_json(units, char_start):
            if unit.char_start <= last:
                continue  # passages may overlap
            last = unit.char_start
            if unit.kind is UnitKind.NAMES:
                yield table
                table = _Growing(heading)
                continue
            if unit.kind is not UnitKind.RECORD:
                continue
            shown = unit.labelled or text[unit.char_start - char_start : unit.char_end - char_start]
            cells = _cells(shown)
            if not cells:
                continue
            if not table.takes(cells, heading):
                yield table
                table = _Growing(heading)
            table.heading = table.heading or heading
            table.columns |= dict.fromkeys(cells)
            table.rows.append((unit.char_start, unit.char_end, cells))
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
) -> Table:
    names = tuple(grown.columns)
    rows = [
        Row(start, end, tuple(cells.get(name, "") for name in names))
        for start, end, cells in grown.rows
    ]
    kept = _without_totals(rows)
    place = (content_id, document_id, path, collection, grown.heading, language)
    return Table(*place, names, tuple(kept), len(rows) - len(kept))


def _without_totals(rows: Sequence[Row]) -> list[Row]:
    """The rows without those that add up others: they would be counted twice."""
    sizes = Counter(sum(map(bool, row.cells)) for row in rows)
    usual = median(size for size, count in sizes.items() for _ in range(count))
    kept: list[Row] = []
    for place, row in enumerate(rows):
        filled = [cell for cell in row.cells if cell]
        is_sparse = len(filled) < usual
        at_end = place >= len(rows) - LAST_ROWS
        if not ((is_sparse or at_end) and filled and is_total(filled[0])):
            kept.append(row)
    return kept
