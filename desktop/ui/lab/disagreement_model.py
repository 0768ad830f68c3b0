"""Table model of the questions that two arms answer differently."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from desktop.core.lab.report.results import Disagreement
from desktop.core.lab.runs.answer_record import AnswerRecord
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.amounts import signed_text
from desktop.ui.widgets.sealed_document import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
QUESTION, RIGHT, FIRST, SECOND, GAIN = range(5)


class DisagreementModel(QAbstractTableModel):
    """Rows of questions; the largest gain of the second arm comes first."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._rows: list[Disagreement] = []
        self._names = ("", "")

    def show_rows(self, rows: Sequence[Disagreement], names: tuple[str, str]) -> None:
        self.beginResetModel()
        self._rows, self._names = list(rows), names
        self.endResetModel()

    def row(self, number: int) -> Disagreement | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else GAIN + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        names = (self.tr("Question"), self.tr("Right"), *self._names, self.tr("Gain"))
        if role == Qt.ItemDataRole.DisplayRole:
            return names[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            gain = self.tr("By how much the second answer scores more than the first, at most 1")
            return gain if section == GAIN else plain_tool_tip(names[section])
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        disagreement = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(disagreement, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self._text(disagreement, index.column()))
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == GAIN:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ForegroundRole if index.column() == GAIN:
                colours = self._current_theme.colours
                return QColor(colours.accent if disagreement.gain > 0 else colours.danger)
            case _:
                return None

    def right(self, disagreement: Disagreement) -> str:
        """Return the right answers of a question as one text."""
        if not disagreement.question.is_answerable:
            return self.tr("(is to be refused)")
        return " | ".join(disagreement.question.answers)

    def _text(self, disagreement: Disagreement, column: int) -> str:
        match column:
            case 0:
                return disagreement.question.question
            case 1:
                return self.right(disagreement)
            case 2:
                return self._answer_text(disagreement.first)
            case 3:
                return self._answer_text(disagreement.second)
            case _:
                return signed_text(disagreement.gain, 2)

    def _answer_text(self, record: AnswerRecord) -> str:
        return self.tr("(refused)") if record.refused else record.shown or record.said
