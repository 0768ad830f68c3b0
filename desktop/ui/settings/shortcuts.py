"""Keyboard shortcuts, read from the actions of the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()
ROW_PADDING = 14


@dataclass(frozen=True, slots=True)
class Shortcut:
    """An action and the keys that trigger it."""

    text: str
    keys: str


def shortcuts_of(actions: Iterable[QAction]) -> list[Shortcut]:
    """Return the actions that have keys, each once, sorted by text."""
    native = QKeySequence.SequenceFormat.NativeText
    found = {
        Shortcut(
            action.text().replace("&", ""),
            "   ".join(shortcut.toString(native) for shortcut in action.shortcuts()),
        )
        for action in actions
        if action.shortcuts() and action.text()
    }
    return sorted(found, key=lambda shortcut: shortcut.text.casefold())


class ShortcutTable(QAbstractTableModel):
    """Table model of the shortcuts, with two columns."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: Sequence[Shortcut] = ()

    def show(self, shortcuts: Sequence[Shortcut]) -> None:
        self.beginResetModel()
        self._rows = tuple(shortcuts)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = NO_PARENT) -> int:
        return 0 if parent.isValid() else 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        return row.keys if index.column() else row.text

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return self.tr("Keys") if section else self.tr("What they do")


class ShortcutView(QTableView):
    """A table as high as its rows, so that the page scrolls and not the table."""

    def __init__(self) -> None:
        super().__init__()
        self._table = ShortcutTable()
        self.setModel(self._table)
        self.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def show_actions(self, actions: Iterable[QAction]) -> None:
        self._table.show(shortcuts_of(actions))
        self.fit()

    def fit(self) -> None:
        """Set the height that all rows need."""
        height = self.fontMetrics().height() + ROW_PADDING
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + height * self._table.rowCount() + 4)
