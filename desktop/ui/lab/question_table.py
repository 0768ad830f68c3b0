"""The questions of a set: looked at, put right, left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from desktop.core.lab.question import LabQuestion
from desktop.core.lab.sets import Stored
from desktop.ui.lab.wording import kind_name
from desktop.ui.look import Look
from desktop.ui.widgets.row_reader import two_lines_high

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
USE, QUESTION, ANSWERS, KIND, DOCUMENT = range(5)
BETWEEN = " | "
"""Between several right answers."""


class QuestionModel(QAbstractTableModel):
    """Stored questions.

    Signals:
        edited: number of a row of the library, and the question that is to stand there.
    """

    edited = Signal(int, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._rows: list[Stored] = []

    def show_questions(self, rows: Sequence[Stored]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def ids(self, rows: Sequence[int]) -> list[int]:
        """Numbers of the library for rows of the table."""
        return [self._rows[row].id for row in rows]

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
            self.tr("Right answers"),
            self.tr("Asks for"),
            self.tr("Document"),
        )[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()].question
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(one, index.column())
            case Qt.ItemDataRole.EditRole:
                shown = (None, one.question, BETWEEN.join(one.answers))
                return shown[index.column()] if index.column() < len(shown) else None
            case Qt.ItemDataRole.CheckStateRole if index.column() == USE:
                return Qt.CheckState.Checked if one.used else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return self._hint(one, index.column())
            case Qt.ItemDataRole.ForegroundRole if not one.used:
                return QColor(self._look.colours.muted)
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        stored = self._rows[index.row()]
        changed = self._changed(stored.question, index.column(), value, role)
        if changed is None:
            return False
        if changed != stored.question:
            self._rows[index.row()] = Stored(stored.id, changed)
            left, right = self.index(index.row(), 0), self.index(index.row(), DOCUMENT)
            self.dataChanged.emit(left, right)
            self.edited.emit(stored.id, changed)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        if not index.isValid():
            return usual
        if index.column() == USE:
            return usual | Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in (QUESTION, ANSWERS):
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def _changed(
        self, one: LabQuestion, column: int, value: object, role: int
    ) -> LabQuestion | None:
        if role == Qt.ItemDataRole.CheckStateRole and column == USE:
            return replace(one, used=Qt.CheckState(value) == Qt.CheckState.Checked)
        if role != Qt.ItemDataRole.EditRole:
            return None
        text = " ".join(str(value).split())
        if column == QUESTION and text:
            return replace(one, question=text)
        if column == ANSWERS:
            answers = tuple(part.strip() for part in text.split("|") if part.strip())
            return replace(one, answers=answers)
        return None

    def _hint(self, one: LabQuestion, column: int) -> str:
        if column == DOCUMENT:
            return one.path
        return self._text(one, column)

    def reading(self, row: int) -> tuple[str, str, str] | None:
        """A row in full: its question, what is right, and the words that prove it."""
        if not 0 <= row < len(self._rows):
            return None
        one = self._rows[row].question
        quote = f"{Path(one.path).name}: “{' '.join(one.quote.split())}”" if one.quote else ""
        return one.question, self._text(one, ANSWERS), quote

    def _text(self, one: LabQuestion, column: int) -> str:
        match column:
            case 1:
                return one.question
            case 2 if one.is_answerable:
                return BETWEEN.join(one.answers)
            case 2:
                return self.tr("(is to be refused)")
            case 3:
                return kind_name(one.kind)
            case 4:
                return Path(one.path).name
            case _:
                return ""


class QuestionTable(QTableView):
    """Shows questions; several can be chosen."""

    def __init__(self, model: QuestionModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(self.tr("Questions"))
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QUESTION, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(ANSWERS, QHeaderView.ResizeMode.Stretch)
        for column, width in ((USE, 72), (KIND, 112), (DOCUMENT, 128)):
            self.setColumnWidth(column, width)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        two_lines_high(self)

    def chosen_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedRows()})
