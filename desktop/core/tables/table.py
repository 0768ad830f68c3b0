"""Tables as they stand in documents: named columns, and rows with their places in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_UNIT = re.compile(r"[(\[]([^()\[\]]{1,24})[)\]]$|(?<= in )(€|\$|£|EUR|USD|GBP|CHF|kWh|km|kg|h)$")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table; `cells` has a text for each column, empty where it has none."""

    char_start: int
    char_end: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table of a document with its rows, and with its place in the library."""

    content_id: int
    document_id: int
    path: Path
    collection: str
    heading: str
    """The heading above it, such as the name of its sheet."""
    language: str
    """The ISO 639-1 code of the document; empty if that is unknown."""
    columns: tuple[str, ...]
    """The names of the columns; two of one name are told apart by a number."""
    rows: tuple[TableRow, ...]
    totals: int = 0
    """How many rows of totals stood in it; they are none of the rows."""
    is_list: bool = False
    """Whether it is a list of items below a heading, with one column."""

    @property
    def name(self) -> str:
        """The name of its file, for a person."""
        return self.path.name

    def column(self, index: int) -> list[str]:
        return [row.cells[index] for row in self.rows]


def without_unit(name: str) -> str:
    """The name of a column without its unit: `Amount` of `Amount (EUR)`."""
    found = _UNIT.search(name.strip())
    if found is None:
        return name
    plain = name.strip()[: found.start()].rstrip()
    return (plain.removesuffix(" in").rstrip() if found[2] else plain) or name


def unit_of(name: str) -> str:
    """The unit in the name of a column: `EUR` of `Amount (EUR)`; empty if it has none."""
    found = _UNIT.search(name.strip())
    return (found[1] or found[2] or "").strip() if found else ""
