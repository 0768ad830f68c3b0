"""Questions that two arms answer differently, both answers side by side with their sources."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.core.lab.record import Record
from desktop.core.lab.results import Disagreement, Results
from desktop.ui.lab.choices import wide_choice
from desktop.ui.look import Look
from desktop.ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
QUESTION, RIGHT, FIRST, SECOND, GAIN = range(5)
TABLE_HEIGHT = 280


class DisagreementModel(QAbstractTableModel):
    """What the second arm gains most comes first."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
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
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        names = (self.tr("Question"), self.tr("Right"), *self._names, self.tr("Gain"))
        return names[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(one, index.column())
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == GAIN:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ForegroundRole if index.column() == GAIN:
                colours = self._look.colours
                return QColor(colours.accent if one.gain > 0 else colours.danger)
            case _:
                return None

    def _text(self, one: Disagreement, column: int) -> str:
        match column:
            case 0:
                return one.question.question
            case 1:
                return " | ".join(one.question.answers) or self.tr("(is to be refused)")
            case 2:
                return self._said(one.first)
            case 3:
                return self._said(one.second)
            case _:
                return f"{one.gain:+.2f}"

    def _said(self, record: Record) -> str:
        return self.tr("(refused)") if record.refused else record.shown or record.said


class DisagreementsView(QWidget):
    """Two arms to choose, the table, and the chosen question in full."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._results: Results | None = None
        self._first = wide_choice()
        self._first.setAccessibleName(self.tr("First arm"))
        self._second = wide_choice()
        self._second.setAccessibleName(self.tr("Second arm"))
        self._model = DisagreementModel(look)
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Questions where the arms disagree"))
        self._table.setShowGrid(False)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setFixedHeight(TABLE_HEIGHT)
        header = self._table.horizontalHeader()
        for column in (QUESTION, RIGHT, FIRST, SECOND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self._table.setColumnWidth(GAIN, 70)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._count = label("", "small")
        self._sides = (_Side(), _Side())
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Where they disagree"), "heading"))
        top.addWidget(self._count)
        top.addStretch(1)
        for box in (self._first, self._second):
            box.currentIndexChanged.connect(self._on_arms)
            top.addWidget(box)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        for side in self._sides:
            sides.addWidget(side, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(top)
        down.addWidget(self._table)
        down.addLayout(sides)
        self._table.selectionModel().currentRowChanged.connect(self._on_row)

    def show_results(self, results: Results) -> None:
        self._results = results
        pair = results.pair
        for box, key in zip((self._first, self._second), pair or ("", ""), strict=True):
            chosen = box.currentData() or key
            box.blockSignals(True)
            box.clear()
            for arm in results.arms:
                box.addItem(arm.name, arm.key)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)
        self._on_arms()

    def _on_arms(self) -> None:
        first, second = self._first.currentData(), self._second.currentData()
        if self._results is None or not first or not second:
            return
        rows = self._results.disagreements(first, second)
        names = (self._first.currentText(), self._second.currentText())
        self._model.show_rows(rows, names)
        self._count.setText(self.tr("%n question(s)", "", len(rows)))
        self._table.selectRow(0)
        self._on_row(self._model.index(0, 0), QModelIndex())

    def _on_row(self, index: QModelIndex, _: QModelIndex) -> None:
        one = self._model.row(index.row())
        names = (self._first.currentText(), self._second.currentText())
        records = (one.first, one.second) if one else (None, None)
        for side, name, record in zip(self._sides, names, records, strict=True):
            side.show_record(name, record)


class _Side(QWidget):
    """One arm's answer with its sources."""

    def __init__(self) -> None:
        super().__init__()
        self._name = label("", "heading")
        self._answer = label("", "reading", wraps=True)
        self._sources = label("", "small", wraps=True)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        for one in (self._name, self._answer, self._sources):
            down.addWidget(one)
        down.addStretch(1)

    def show_record(self, name: str, record: Record | None) -> None:
        self._name.setText(name if record else "")
        if record is None:
            self._answer.setText("")
            self._sources.setText("")
            return
        said = self.tr("Refused.") if record.refused else record.shown or record.said
        self._answer.setText(said)
        lines = [
            f"[{number}] {Path(one.path).name}: {' '.join(one.text.split())[:240]}…"
            for number, one in enumerate(record.sources, start=1)
        ]
        self._sources.setText("\n\n".join(lines))
