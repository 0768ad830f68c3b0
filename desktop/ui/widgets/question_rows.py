"""Questions as a table: each with a tick, its words, its answer, something about it, its document.

What a row is, the screens decide; they say of it what stands in its cells and what a change makes
of it.
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

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
USE, QUESTION, ANSWER, ABOUT, DOCUMENT = range(5)


class DisplayedQuestion(Protocol):
    """What every question has."""

    @property
    def question(self) -> str: ...
    @property
    def path(self) -> str:
        """Of the document that it is about."""
        ...

    @property
    def quote(self) -> str:
        """Words of the document that prove the answer."""
        ...


Row = TypeVar("Row")


class QuestionRows(QAbstractTableModel, Generic[Row]):
    """Questions that a person looks at, puts right and leaves out."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def texts_of(self, row: int) -> tuple[str, str, str] | None:
        """A row in full: its question, what is right, and what speaks for or against it."""
        if not 0 <= row < len(self._rows):
            return None
        question = self._rows[row]
        return self._question_of(question).question, self._answer(question), self._proof(question)

    @abstractmethod
    def _titles(self) -> tuple[str, str, str, str, str]:
        """Of the columns."""

    @abstractmethod
    def _question_of(self, row: Row) -> DisplayedQuestion: ...

    @abstractmethod
    def _is_used(self, row: Row) -> bool: ...

    @abstractmethod
    def _answer(self, row: Row) -> str:
        """As it is shown."""

    @abstractmethod
    def _written_answer(self, row: Row) -> str:
        """As it is edited."""

    @abstractmethod
    def _about(self, row: Row) -> str: ...

    @abstractmethod
    def _with_use(self, row: Row, used: bool) -> Row: ...

    @abstractmethod
    def _with_text(self, row: Row, column: int, text: str) -> Row | None:
        """With these words as its question or answer; None where they cannot be."""

    @abstractmethod
    def _on_changed(self, row: Row) -> None:
        """A person has changed it into this."""

    def _hint(self, row: Row, column: int) -> str:
        """What is said when the pointer rests on a cell."""
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
                return self._hint(row, column)
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
