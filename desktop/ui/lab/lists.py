"""The lists of question sets and runs at the left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView
from typing_extensions import override

from desktop.ui.ask.conversation_delegate import ConversationDelegate
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.list_rows import ListRows
from desktop.ui.widgets.sealed_document import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex
SECOND_LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One row of a list: its number, its name, and a second line."""

    id: int
    name: str
    about: str


class ListEntryModel(ListRows[ListEntry]):
    """List model whose rows have two lines."""

    def __init__(self) -> None:
        super().__init__(attrgetter("id"))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return line.name
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(f"{line.name}\n{line.about}")
            case _ if role == SECOND_LINE:
                return line.about
            case _:
                return None


class ListEntryView(QListView):
    """Lists question sets or runs, two lines each.

    Signals:
        chosen: the number of the chosen row.
    """

    chosen = Signal(int)

    def __init__(self, current_theme: CurrentTheme, name: str) -> None:
        super().__init__()
        self._model = ListEntryModel()
        self.setModel(self._model)
        self.setProperty("kind", "side")
        self.setAccessibleName(name)
        self.setItemDelegate(ConversationDelegate(current_theme, self))
        self.setUniformItemSizes(True)
        self.clicked.connect(self._on_chosen)
        self.activated.connect(self._on_chosen)

    def show_rows(self, rows: Sequence[ListEntry], current: int | None) -> None:
        self._model.show_rows(rows)
        self.choose(current)

    def choose(self, current: int | None) -> None:
        """Select the row with this number; selects none if it is not in the list."""
        self.setCurrentIndex(self._model.index_of(current))

    def _on_chosen(self, index: QModelIndex) -> None:
        if line := self._model.at(index):
            self.chosen.emit(line.id)
