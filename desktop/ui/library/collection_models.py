"""The collections, and the folders and files of one, as models for lists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from desktop.core.types import DocumentState
from desktop.ui.library.lines_delegate import COLOUR, ICON, MARK, SECOND
from desktop.ui.library.overview import CollectionRow, RootRow, total
from desktop.ui.library.wording import documents_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class CollectionModel(QAbstractListModel):
    """All documents first, then each collection.

    Signals:
        renamed: number and new name of the one that was edited in place.
    """

    renamed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[CollectionRow] = []

    def show_rows(self, rows: Sequence[CollectionRow]) -> None:
        """Show these; where the same collections are listed, only what changed is drawn anew."""
        everything = CollectionRow(None, self.tr("All documents"), False, total(list(rows)))
        shown = [everything, *rows]
        if [one.id for one in shown] == [one.id for one in self._rows]:
            changed = [n for n, one in enumerate(shown) if one != self._rows[n]]
            self._rows = shown
            for number in changed:
                self.dataChanged.emit(self.index(number), self.index(number))
            return
        self.beginResetModel()
        self._rows = shown
        self.endResetModel()

    def collection(self, index: Index) -> CollectionRow | None:
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, collection_id: int | None) -> QModelIndex:
        """Of this collection; invalid where it is gone."""
        for row, one in enumerate(self._rows):
            if one.id == collection_id:
                return self.index(row)
        return QModelIndex()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        gone = one.counts.get(DocumentState.UNAVAILABLE) or any(
            not root.available for root in one.roots
        )
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return one.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                followed = self.tr("Changes in its folders are followed.") if one.watched else ""
                return f"{one.name}\n{documents_text(one.counts)}\n{followed}".strip()
            case _ if role == SECOND:
                return documents_text(one.counts)
            case _ if role == COLOUR:
                return "warning" if gone and one.id is not None else "muted"
            case _ if role == MARK:
                return "eye" if one.watched else None
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        one = self.collection(index)
        if one is None or one.id is None or not name or name == one.name:
            return False
        self.renamed.emit(one.id, name)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        one = self.collection(index)
        return usual | Qt.ItemFlag.ItemIsEditable if one and one.id is not None else usual


class RootModel(QAbstractListModel):
    """What a person added to a collection."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[RootRow] = []

    def show_rows(self, rows: Sequence[RootRow]) -> None:
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def root(self, index: Index) -> RootRow | None:
        return self._rows[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.path.name or str(one.path)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return f"{one.path}\n{self._remark(one)}"
            case _ if role == SECOND:
                return self._remark(one)
            case _ if role == COLOUR:
                return "muted" if one.available else "warning"
            case _ if role == ICON:
                return "folder" if one.is_folder else "file"
            case _:
                return None

    def _remark(self, one: RootRow) -> str:
        if not one.available:
            return self.tr("Not connected; its documents are kept")
        if not one.is_folder:
            return str(one.path.parent)
        count = self.tr("%Ln file(s)", "", one.files)
        return f"{count} · {one.path.parent}"
