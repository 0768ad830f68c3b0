"""Question sets and runs, as lists at the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView
from typing_extensions import override

from desktop.ui.ask.conversation_delegate import ConversationDelegate
from desktop.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SECOND_LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number, its name, and a second line."""

    id: int
    name: str
    about: str


class LineModel(QAbstractListModel):
    """Rows of two lines."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Line] = []

    def show_rows(self, rows: Sequence[Line]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_of(self, number: int | None) -> int:
        return next((at for at, one in enumerate(self._rows) if one.id == number), -1)

    def line(self, row: int) -> Line | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

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
                return one.name
            case Qt.ItemDataRole.ToolTipRole:
                return f"{one.name}\n{one.about}"
            case _ if role == SECOND_LINE:
                return one.about
            case _:
                return None


class LineList(QListView):
    """Says which row was chosen.

    Signals:
        chosen: its number.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._model = LineModel()
        self.setModel(self._model)
        self.setProperty("kind", "side")
        self.setAccessibleName(name)
        self.setItemDelegate(ConversationDelegate(look, self))
        self.setUniformItemSizes(True)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_rows(self, rows: Sequence[Line], current: int | None) -> None:
        self._model.show_rows(rows)
        self.choose(current)

    def choose(self, current: int | None) -> None:
        """Mark the row of this number; none where it is not there."""
        self.setCurrentIndex(self._model.index(self._model.row_of(current), 0))

    def _on_chosen(self, index: QModelIndex) -> None:
        if one := self._model.line(index.row()):
            self.chosen.emit(one.id)
