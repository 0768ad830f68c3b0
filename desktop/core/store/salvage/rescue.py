"""Copies every row that can be read in a damaged library into a new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import cast

import apsw

from desktop.core.store.migrations import STEPS, migrate
from desktop.core.store.salvage.page_file import PageFile
from desktop.core.store.salvage.record import LOST, Value
from desktop.core.store.salvage.shape import Column, TableShape, shapes
from desktop.core.store.salvage.source import DamagedFile
from desktop.core.store.salvage.tree import StoredRow

DERIVED = ("words", "pending_", "codes_", "vectors_")
"""Beginnings of the names of tables that are derived from others, or read apart."""
SAVED_BY_INDEX = ("collections", "documents", "embedders", "roots")
"""Tables of whose lost rows the indexes hold enough to make them again."""


NUMBERED = {"collections": "name", "lab_sets": "name", "passages": "ordinal"}
"""A column that must be unique, and may be given another value so that a row can be kept."""
ORDINAL_BEYOND = 1_000_000
"""More than any document has passages."""
_VECTOR_COLUMNS = (
    Column("passage_id", "INTEGER", may_be_null=False, has_default=False, in_key=True),
    Column("vector", "BLOB", may_be_null=False, has_default=False, in_key=False),
)


def copy_rows(pages: PageFile, db: apsw.Connection) -> dict[str, int]:
    """Copy all rows into an empty file, which gets the tables of the damaged library's version.

    Its foreign keys must be off. Returns by table the number of rows that are known to be lost.
    """
    return _Rescue(db, pages).copy()


class _Rescue:
    def __init__(self, db: apsw.Connection, pages: PageFile) -> None:
        self._db = db
        self._file = DamagedFile(pages, _own_tables(len(STEPS)))
        version = pages.user_version() or len(STEPS)
        while version < len(STEPS) and not self._is_version(version):
            version += 1
        migrate(db, min(version, len(STEPS)))
        self._shapes = _own_tables(min(version, len(STEPS)))
        self._rejected: dict[str, set[int]] = {name: set() for name in self._shapes}

    def _is_version(self, version: int) -> bool:
        """Whether no table and no column is newer; a damaged header may name an older version."""
        own, newest = _own_tables(version), _own_tables(len(STEPS))
        if any(name in newest and name not in own for name in self._file.schema):
            return False
        widths = (
            (len(row.values), shape) for shape in own.values() for row in self._file.rows(shape)
        )
        return all(width <= len(shape.columns) for width, shape in widths)

    def copy(self) -> dict[str, int]:
        lost: dict[str, int] = {}
        with self._db:
            for shape in self._shapes.values():
                self._insert(shape, rows_in_order_first(self._file.rows(shape)))
            astray = list(self._file.pages_astray())
            for rows in astray:
                self._insert_astray(rows)
            lost.update((name, self._lost(shape)) for name, shape in self._shapes.items())
            self._copy_vectors(astray)
        return lost

    def _insert(self, shape: TableShape, rows: Iterable[StoredRow]) -> None:
        for row in rows:
            self._insert_row(shape, row)

    def _insert_row(self, shape: TableShape, row: StoredRow) -> None:
        mended = shape.mended(row.rowid, row.values) if shape.accepts(row.values) else None
        if mended is not None and not self._put(shape.table, mended):
            self._put_beside(shape.table, mended)
        if row.rowid is not None and (mended is None or not self._db.changes()):
            self._rejected[shape.table].add(row.rowid)

    def _put(self, table: str, row: dict[str, Value]) -> bool:
        """Insert a row, unless another has its id or what must be unique."""
        columns = ", ".join(f'"{name}"' for name in row)
        self._db.execute(
            f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({', '.join('?' * len(row))})",
            tuple(cast("list[apsw.SQLiteValue]", list(row.values()))),
        )
        return bool(self._db.changes())

    def _put_beside(self, table: str, row: dict[str, Value]) -> None:
        """Insert a row although another has its number or name: that one may be the damaged one."""
        column = NUMBERED.get(table)
        if column is None:
            return
        if column == "ordinal":
            row[column] = ORDINAL_BEYOND + cast("int", row["id"])
        else:
            row[column] = f"{row[column]} {row['id']}"
        self._put(table, row)

    def _insert_astray(self, rows: list[StoredRow]) -> None:
        """Insert the rows of a page into the one table that takes them all."""
        has_rowid = rows[0].rowid is not None
        taking = [
            shape
            for shape in self._shapes.values()
            if shape.has_rowid == has_rowid and all(shape.accepts(row.values) for row in rows)
        ]
        if len(taking) == 1:
            self._insert(taking[0], rows)

    def _lost(self, shape: TableShape) -> int:
        """Make rows again from the indexes where that can be done; the number of others."""
        if shape.rowid_column is None:
            return 0
        known = self._known_by_indexes(shape)
        ids = {id_ for (id_,) in self._db.execute(f"SELECT rowid FROM {shape.table}")}
        lost = (known.keys() | self._rejected[shape.table]) - ids
        if shape.table in SAVED_BY_INDEX:
            for rowid in sorted(lost):
                values = known.get(rowid, {})
                if values:
                    listed: list[Value] = [
                        None if column.in_key else values.get(column.name, LOST)
                        for column in shape.columns
                    ]
                    self._insert_row(shape, StoredRow(rowid, listed))
            ids = {id_ for (id_,) in self._db.execute(f"SELECT rowid FROM {shape.table}")}
        return len(lost - ids)

    def _known_by_indexes(self, shape: TableShape) -> dict[int, dict[str, Value]]:
        """The values that the indexes of a table hold of each row, by its id."""
        known: dict[int, dict[str, Value]] = {}
        indexes = self._db.execute(
            "SELECT name FROM pragma_index_list(?) WHERE NOT partial", (shape.table,)
        ).fetchall()
        for (index,) in cast("list[tuple[str]]", indexes):
            columns = [
                cast("str", name)
                for (name,) in self._db.execute(
                    "SELECT name FROM pragma_index_info(?) ORDER BY seqno", (index,)
                )
            ]
            for row in self._file.index_rows(index):
                *values, rowid = row.values
                if isinstance(rowid, int) and len(values) == len(columns):
                    found = zip(columns, values, strict=True)
                    known.setdefault(rowid, {}).update(found)
        return known

    def _copy_vectors(self, astray: list[list[StoredRow]]) -> None:
        """Copy the vectors of every embedder; those that are lost are made anew later."""
        spaces = self._db.execute("SELECT id, dimension FROM embedders").fetchall()
        for number, dimension in cast("list[tuple[int, int]]", spaces):
            self._db.execute(
                f"CREATE TABLE vectors_{number} (passage_id INTEGER PRIMARY KEY, vector BLOB NOT"
                f" NULL); CREATE TABLE pending_{number} (passage_id INTEGER PRIMARY KEY);"
            )
            shape = TableShape(f"vectors_{number}", _VECTOR_COLUMNS, 2, has_rowid=True)
            rows = list(rows_in_order_first(self._file.rows(shape)))
            if len(spaces) == 1:
                rows += (row for page in astray for row in page)
            vectors = [(row.rowid, vector) for row in rows if (vector := _vector(row))]
            lengths = Counter(len(vector) for _, vector in vectors)
            length = 4 * dimension or max(lengths, key=lengths.__getitem__, default=0)
            self._db.execute(
                "UPDATE embedders SET dimension = ? WHERE id = ?", (length // 4, number)
            )
            self._db.executemany(
                f"INSERT OR IGNORE INTO vectors_{number} VALUES (?, ?)",
                (found for found in vectors if len(found[1]) == length),
            )
        self._db.execute("DELETE FROM embedders WHERE dimension = 0")


def rows_in_order_first(rows: Iterable[StoredRow]) -> Iterator[StoredRow]:
    """The rows as they come, but those whose ids break the order at the end.

    A table keeps its rows by their ids. A damaged id may be that of another row, which is then the
    one to keep, and the first of two is kept.
    """
    astray: list[StoredRow] = []
    before, waiting = None, None
    for row in rows:
        if waiting is not None:
            yield from _pass_on(before, waiting, row.rowid, astray)
            before = waiting.rowid
        waiting = row
    if waiting is not None:
        yield from _pass_on(before, waiting, None, astray)
    yield from astray


def _pass_on(
    before: int | None, row: StoredRow, after: int | None, astray: list[StoredRow]
) -> Iterator[StoredRow]:
    """The row, if its id lies between those beside it; else it is put among the others."""
    follows = before is None or row.rowid is None or before < row.rowid
    precedes = after is None or row.rowid is None or row.rowid < after
    if follows and precedes:
        yield row
    else:
        astray.append(row)


def _own_tables(version: int) -> dict[str, TableShape]:
    return {name: shape for name, shape in shapes(version).items() if not name.startswith(DERIVED)}


def _vector(row: StoredRow) -> bytes:
    """The vector of a row; empty where the row has none."""
    match row.values:
        case [None, bytes() as vector]:
            return vector
        case _:
            return b""
