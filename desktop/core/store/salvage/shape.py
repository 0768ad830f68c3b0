"""Tells whether a damaged record is a row of a table, and makes one of it that the table takes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import cast

import apsw

from desktop.core.store.migrations import migrate
from desktop.core.store.salvage.record import LOST, Value

_TYPES: dict[str, tuple[type, ...]] = {
    "INTEGER": (int,),
    "REAL": (float, int),
    "TEXT": (str,),
    "BLOB": (bytes,),
    "": (str, bytes),
}
_EMPTY: dict[str, Value] = {"INTEGER": 0, "REAL": 0.0, "TEXT": "", "BLOB": b"", "": ""}
_EMPTY_STRUCTURE = '{"pages": [], "headings": [], "tables": []}'
JSON_VALUES: dict[tuple[str, str], str | None] = {
    ("contents", "structure"): _EMPTY_STRUCTURE,
    ("contents", "notes"): "[]",
    ("conversations", "collections"): "[]",
    ("conversations", "scope"): "{}",
    ("turns", "answer"): None,
    ("experts", "recipe"): "{}",
    ("experts", "measures"): "{}",
    ("passages", "units"): None,
    ("lab_runs", "checks"): "[]",
}
"""The values that stand in the place of damaged JSON."""
_NEEDED_JSON = {
    ("lab_questions", "fields"),
    ("lab_runs", "setup"),
    ("lab_runs", "questions"),
    ("lab_answers", "record"),
}
"""JSON without which a row is of no use."""
_NEEDED = {("turns", "question"), ("passages", "text"), ("contents", "text")}
"""Columns without which a row is of no use, though they may be cut off."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, with what it takes."""

    name: str
    type: str
    may_be_null: bool
    has_default: bool
    in_key: bool


@dataclass(frozen=True)
class TableShape:
    """The columns of a table of the library, with the rows that it takes."""

    table: str
    columns: tuple[Column, ...]
    fewest: int
    """The number of columns that the table had at first: its oldest rows have no more."""
    has_rowid: bool

    @cached_property
    def rowid_column(self) -> int | None:
        """The place of the column that is the row's id; a record has NULL there."""
        keys = [index for index, column in enumerate(self.columns) if column.in_key]
        is_alias = len(keys) == 1 and self.columns[keys[0]].type == "INTEGER"
        return keys[0] if self.has_rowid and is_alias else None

    def accepts(self, values: Sequence[Value]) -> bool:
        """Whether these values may be a row of this table; the readable ones decide."""
        if not self.fewest <= len(values) <= len(self.columns) or all(v is LOST for v in values):
            return False
        return all(
            value is None
            if index == self.rowid_column
            else value is LOST or self._fits(column, value)
            for index, (column, value) in enumerate(zip(self.columns, values, strict=False))
        )

    def mended(self, rowid: int | None, values: Sequence[Value]) -> dict[str, Value] | None:
        """The row by names of columns, with a default in the place of each value that is lost.

        None where the row is of no use without what is lost.
        """
        row: dict[str, Value] = {}
        for index, (column, value) in enumerate(zip(self.columns, values, strict=False)):
            if index == self.rowid_column:
                row[column.name] = rowid
                continue
            sound = self._sound(column, value)
            if sound is LOST:
                return None
            row[column.name] = sound
        return row

    def _fits(self, column: Column, value: Value) -> bool:
        if value is None:
            return column.may_be_null
        return isinstance(value, _TYPES[column.type])

    def _sound(self, column: Column, value: Value) -> Value:
        place = (self.table, column.name)
        if place in _NEEDED_JSON:
            return value if _is_json(value) else LOST
        if place in JSON_VALUES:
            return value if value is None or _is_json(value) else JSON_VALUES[place]
        if value is not LOST and self._fits(column, value):
            return value
        if column.in_key or place in _NEEDED:
            return LOST
        return None if column.may_be_null else _EMPTY[column.type]


@cache
def shapes(version: int) -> Mapping[str, TableShape]:
    """The shape of every table that a library of this version has."""
    fewest: dict[str, int] = {}
    db = apsw.Connection(":memory:")
    try:
        for step in range(1, version + 1):
            migrate(db, step)
            for table in _tables(db):
                fewest.setdefault(table, len(_columns(db, table)))
        return {
            table: TableShape(table, _columns(db, table), fewest[table], has_rowid)
            for table, has_rowid in _tables(db).items()
        }
    finally:
        db.close()


def _tables(db: apsw.Connection) -> dict[str, bool]:
    """The names of the tables, and whether their rows have ids."""
    rows = db.execute(
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
        " AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return {name: not is_without for name, is_without in rows}


def _columns(db: apsw.Connection, table: str) -> tuple[Column, ...]:
    rows = db.execute(
        'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?)', (table,)
    )
    return tuple(
        Column(name, type_, not needed and not key, default is not None, bool(key))
        for name, type_, needed, default, key in cast(
            "list[tuple[str, str, int, str | None, int]]", list(rows)
        )
    )


def _is_json(value: Value) -> bool:
    if not isinstance(value, str):
        return False
    try:
        json.loads(value)
    except (ValueError, RecursionError):
        return False
    return True
