"""The examples of an expert: looked at, put right, and left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from desktop.core.experts.examples.example import (
    DROPPED_BY_PERSON,
    Example,
    Part,
    kept,
)
from desktop.ui.experts.wording import reason_of
from desktop.ui.look import Look
from desktop.ui.widgets.row_reader import two_lines_high

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
USE, QUESTION, ANSWER, PART, DOCUMENT = range(5)


class ExampleModel(QAbstractTableModel):
    """Examples, those that are kept first.

    Signals:
        edited: a person has changed something.
    """

    edited = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Example] = []

    def show_examples(self, rows: Sequence[Example]) -> None:
        self.beginResetModel()
        self._rows = sorted(rows, key=lambda one: not one.kept)
        self.endResetModel()

    @property
    def examples(self) -> list[Example]:
        return list(self._rows)

    def count(self, part: Part) -> int:
        return len(kept(self._rows, part))

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else DOCUMENT + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return (
            self.tr("Use"),
            self.tr("Question"),
            self.tr("Answer"),
            self.tr("For"),
            self.tr("Document"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(one, index.column())
            case Qt.ItemDataRole.CheckStateRole if index.column() == USE:
                return Qt.CheckState.Checked if one.kept else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(one, index.column())
            case Qt.ItemDataRole.ForegroundRole if not one.kept:
                return QColor(self._look.colours.muted)
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == USE:
            uses = Qt.CheckState(value) == Qt.CheckState.Checked
            changed = replace(one, kept=uses, reason="" if uses else DROPPED_BY_PERSON)
        elif role == Qt.ItemDataRole.EditRole and str(value).strip():
            name = "question" if index.column() == QUESTION else "answer"
            changed = replace(one, **{name: str(value).strip()})
        else:
            return False
        if changed != one:
            self._rows[index.row()] = changed
            left, right = self.index(index.row(), 0), self.index(index.row(), DOCUMENT)
            self.dataChanged.emit(left, right)
            self.edited.emit()
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not index.isValid():
            return usual
        if index.column() == USE:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in (QUESTION, ANSWER):
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def _hint(self, one: Example, column: int) -> str:
        if column == PART and not one.kept:
            return reason_of(one.reason)
        return one.path if column == DOCUMENT else self._text(one, column)

    def reading(self, row: int) -> tuple[str, str, str] | None:
        """A row in full: its question, the answer, and the words that prove it or why it is left
        out.
        """
        if not 0 <= row < len(self._rows):
            return None
        one = self._rows[row]
        quote = f"{Path(one.path).name}: “{' '.join(one.quote.split())}”" if one.quote else ""
        why = self.tr("Left out: {0}").format(reason_of(one.reason)) if not one.kept else ""
        return one.question, self._text(one, ANSWER), "\n".join(filter(None, (why, quote)))

    def _text(self, one: Example, column: int) -> str:
        match column:
            case 1:
                return one.question
            case 2:
                return one.answer or self.tr("(the documents do not say)")
            case 3 if not one.kept:
                return self.tr("left out")
            case 3:
                return self.tr("measuring") if one.part is Part.HELD_OUT else self.tr("learning")
            case 4:
                return Path(one.path).name
            case _:
                return ""


class ExampleTable(QTableView):
    """Shows examples."""

    def __init__(self, model: ExampleModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(self.tr("Examples"))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QUESTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ANSWER, QHeaderView.ResizeMode.Stretch)
        for column, width in ((USE, 72), (PART, 96), (DOCUMENT, 144)):
            self.setColumnWidth(column, width)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        two_lines_high(self)
