"""Finds the rows of every table in a damaged library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.core.store.salvage.page_file import PageFile
from desktop.core.store.salvage.shape import TableShape
from desktop.core.store.salvage.tree import (
    INDEX_INNER,
    INDEX_LEAF,
    TABLE_INNER,
    TABLE_LEAF,
    StoredRow,
    TreeReader,
)

_TABLE_KINDS, _INDEX_KINDS = (TABLE_INNER, TABLE_LEAF), (INDEX_INNER, INDEX_LEAF)


@dataclass(frozen=True, slots=True)
class SchemaEntry:
    """A table or an index, as the schema of the file names it."""

    kind: str
    name: str
    root: int


class DamagedFile:
    """The rows of a damaged library, table by table."""

    def __init__(self, pages: PageFile, tables: Iterable[str]) -> None:
        """`tables` are the tables that every library has."""
        self._pages = pages
        self._tree = TreeReader(pages)
        below = self._tree.pages_below(1, _TABLE_KINDS)
        self.schema = {entry.name: entry for entry in self._read_schema(below)}
        if not self.schema.keys() >= set(tables):
            everywhere = self._read_schema(range(2, pages.count + 1))
            self.schema = {entry.name: entry for entry in everywhere} | self.schema
        self._reached: set[int] = set(self._tree.pages_below(1, _TABLE_KINDS))
        self._below: dict[str, list[int]] = {}
        for entry in self.schema.values():
            below = self._tree.pages_below(entry.root, _TABLE_KINDS)
            below += self._tree.pages_below(entry.root, _INDEX_KINDS)
            self._below[entry.name] = below
            self._reached.update(below)

    def rows(self, shape: TableShape) -> Iterator[StoredRow]:
        """The rows that can be reached from the root of the table."""
        kinds = _TABLE_KINDS if shape.has_rowid else _INDEX_KINDS
        for number in self._below.get(shape.table, ()):
            if self._tree.kind(number) in kinds:
                yield from self._tree.rows(number)

    def index_rows(self, index: str) -> Iterator[StoredRow]:
        """The entries of an index that can be reached from its root."""
        for number in self._below.get(index, ()):
            if self._tree.kind(number) in _INDEX_KINDS:
                yield from self._tree.rows(number)

    def pages_astray(self) -> Iterator[list[StoredRow]]:
        """The rows of every page that no root leads to, since a page above it is damaged.

        Pages that were freed are left out: what they hold was deleted.
        """
        free = self._pages.free_pages()
        for number in range(2, self._pages.count + 1):
            if number not in self._reached and number not in free:
                kind = self._tree.kind(number)
                if kind in (TABLE_LEAF, *_INDEX_KINDS) and (rows := list(self._tree.rows(number))):
                    yield rows

    def _read_schema(self, numbers: Iterable[int]) -> Iterator[SchemaEntry]:
        leaves = (number for number in numbers if self._tree.kind(number) == TABLE_LEAF)
        for number in leaves:
            for row in self._tree.rows(number):
                match row.values:
                    case [("table" | "index") as kind, str() as name, str(), int() as root, *_]:
                        yield SchemaEntry(str(kind), name, root)
                    case _:
                        pass
