"""The common base of all list models."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
Row = TypeVar("Row")


class ListRows(QAbstractListModel, Generic[Row]):
    """A list of values, each with a key that stays the same when the value is updated."""

    def __init__(self, key: Callable[[Row], object]) -> None:
        super().__init__()
        self._key = key
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows and reset the model."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def renew_rows(self, rows: Sequence[Row]) -> None:
        """Update the rows; if the keys are the same, only changed rows are redrawn."""
        if list(map(self._key, rows)) != list(map(self._key, self._rows)):
            self.show_rows(rows)
            return
        changed = [number for number, row in enumerate(rows) if row != self._rows[number]]
        self._rows = list(rows)
        for number in changed:
            self.dataChanged.emit(self.index(number), self.index(number))

    def at(self, index: Index) -> Row | None:
        """Return the row at an index; None if the index is invalid."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: object) -> QModelIndex:
        """Return the index of the row with this key; invalid if there is none."""
        number = next((n for n, row in enumerate(self._rows) if self._key(row) == key), -1)
        return self.index(number) if number >= 0 else QModelIndex()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)
