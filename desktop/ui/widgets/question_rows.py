"""Table model of questions, with columns for a tick, question, answer, a remark, and document.

Each screen has its own type of row: its subclass says what the cells show and what an edit changes.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.sealed_document import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
USE, QUESTION, ANSWER, ABOUT, DOCUMENT = range(5)


class DisplayedQuestion(Protocol):
    """Attributes that every displayed question has."""

    @property
    def question(self) -> str: ...
    @property
    def path(self) -> str:
        """Path of the document that the question is about."""
        ...

    @property
    def quote(self) -> str:
        """Words of the document that prove the answer."""
        ...


Row = TypeVar("Row")


class QuestionRows(QAbstractTableModel, Generic[Row]):
    """Questions that a person reviews, corrects and leaves out."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def texts_of(self, row: int) -> tuple[str, str, str] | None:
        """Return the question of a row, its answer and its proof; None if there is no row."""
        if not 0 <= row < len(self._rows):
            return None
        question = self._rows[row]
        return self._question_of(question).question, self._answer(question), self._proof(question)

    @abstractmethod
    def _titles(self) -> tuple[str, str, str, str, str]:
        """Return the titles of the columns."""

    @abstractmethod
    def _question_of(self, row: Row) -> DisplayedQuestion: ...

    @abstractmethod
    def _is_used(self, row: Row) -> bool: ...

    @abstractmethod
    def _answer(self, row: Row) -> str:
        """Return the answer as it is shown."""

    @abstractmethod
    def _written_answer(self, row: Row) -> str:
        """Return the answer as it is edited."""

    @abstractmethod
    def _about(self, row: Row) -> str: ...

    @abstractmethod
    def _with_use(self, row: Row, used: bool) -> Row: ...

    @abstractmethod
    def _with_text(self, row: Row, column: int, text: str) -> Row | None:
        """Return the row with a new question or answer; None if the text is not allowed."""

    @abstractmethod
    def _on_changed(self, row: Row) -> None:
        """Handle a row that a person has changed."""

    def _hint(self, row: Row, column: int) -> str:
        """Return the tool tip of a cell."""
        return self._question_of(row).path if column == DOCUMENT else self._text(row, column)

    def _proof(self, row: Row) -> str:
        question = self._question_of(row)
        return (
            f"{Path(question.path).name}: “{' '.join(question.quote.split())}”"
            if question.quote
            else ""
        )

    def _text(self, row: Row, column: int) -> str:
        match column:
            case 1:
                return self._question_of(row).question
            case 2:
                return self._answer(row)
            case 3:
                return self._about(row)
            case 4:
                return Path(self._question_of(row).path).name
            case _:
                return ""

    def _editable_text(self, row: Row, column: int) -> str | None:
        if column == QUESTION:
            return self._question_of(row).question
        return self._written_answer(row) if column == ANSWER else None

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
        return self._titles()[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, column)
            case Qt.ItemDataRole.EditRole:
                return self._editable_text(row, column)
            case Qt.ItemDataRole.CheckStateRole if column == USE:
                used = self._is_used(row)
                return Qt.CheckState.Checked if used else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self._hint(row, column))
            case Qt.ItemDataRole.ForegroundRole if not self._is_used(row):
                return QColor(self._current_theme.colours.muted)
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        number = index.row()
        changed = self._with_edit(self._rows[number], index.column(), value, role)
        if changed is None:
            return False
        if changed != self._rows[number]:
            self._rows[number] = changed
            self.dataChanged.emit(self.index(number, USE), self.index(number, DOCUMENT))
            self._on_changed(changed)
        return True

    def _with_edit(self, row: Row, column: int, value: object, role: int) -> Row | None:
        if role == Qt.ItemDataRole.CheckStateRole and column == USE:
            return self._with_use(row, Qt.CheckState(value) == Qt.CheckState.Checked)
        if role == Qt.ItemDataRole.EditRole and column in (QUESTION, ANSWER):
            return self._with_text(row, column, str(value).strip())
        return None

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
