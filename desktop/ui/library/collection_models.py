"""List models of the collections, and of the folders and files of one."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from desktop.core.types import DocumentState
from desktop.ui.library.lines_delegate import COLOUR, ICON, MARK, SECOND
from desktop.ui.library.overview import CollectionRow, RootRow, total_counts
from desktop.ui.library.wording import documents_text
from desktop.ui.widgets.list_rows import ListRows
from desktop.ui.widgets.sealed_document import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex


class CollectionModel(ListRows[CollectionRow]):
    """List model with all documents first, then each collection.

    Signals:
        renamed: number and new name of a collection that was edited in place.
    """

    renamed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__(attrgetter("id"))

    def show_collections(self, rows: Sequence[CollectionRow]) -> None:
        """Show the entry for all documents, and these collections."""
        everything = CollectionRow(None, self.tr("All documents"), False, total_counts(list(rows)))
        self.renew_rows([everything, *rows])

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        collection = self._rows[index.row()]
        gone = collection.counts.get(DocumentState.UNAVAILABLE) or any(
            not root.available for root in collection.roots
        )
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return collection.name
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                followed = (
                    self.tr("Changes in its folders are followed.") if collection.watched else ""
                )
                about = (
                    f"{collection.name}\n{documents_text(collection.counts)}\n{followed}".strip()
                )
                return plain_tool_tip(about) if role == Qt.ItemDataRole.ToolTipRole else about
            case _ if role == SECOND:
                return documents_text(collection.counts)
            case _ if role == COLOUR:
                return "warning" if gone and collection.id is not None else "muted"
            case _ if role == MARK:
                return "eye" if collection.watched else None
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        collection = self.at(index)
        if collection is None or collection.id is None or not name or name == collection.name:
            return False
        self.renamed.emit(collection.id, name)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        collection = self.at(index)
        return (
            usual | Qt.ItemFlag.ItemIsEditable
            if collection and collection.id is not None
            else usual
        )


class RootModel(ListRows[RootRow]):
    """List model of the folders and files that were added to a collection."""

    def __init__(self) -> None:
        super().__init__(attrgetter("id"))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        root = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return root.path.name or str(root.path)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                about = f"{root.path}\n{self._remark(root)}"
                return plain_tool_tip(about) if role == Qt.ItemDataRole.ToolTipRole else about
            case _ if role == SECOND:
                return self._remark(root)
            case _ if role == COLOUR:
                return "muted" if root.available else "warning"
            case _ if role == ICON:
                return "folder" if root.is_folder else "file"
            case _:
                return None

    def _remark(self, root: RootRow) -> str:
        if not root.available:
            return self.tr("Not connected; its documents are kept")
        if not root.is_folder:
            return str(root.path.parent)
        count = self.tr("%Ln file(s)", "", root.files)
        return f"{count} · {root.path.parent}"
