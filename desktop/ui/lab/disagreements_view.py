"""Questions that two arms answer differently, with both answers and their sources."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.core.lab.report.results import Results
from desktop.core.lab.runs.answer_record import AnswerRecord
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.lab.disagreement_model import (
    FIRST,
    GAIN,
    QUESTION,
    RIGHT,
    SECOND,
    DisagreementModel,
)
from desktop.ui.lab.term_choice import TermChoice
from desktop.ui.lab.wording import Term, arm_meaning, arm_name
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.labels import breakable, label
from desktop.ui.widgets.row_reader import RowReader, two_lines_high

TABLE_HEIGHT = 280
SOURCE_CHARACTERS = 240


class DisagreementsView(QWidget):
    """Shows a choice of two arms, the table, and the selected question in full."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._results: Results | None = None
        self._first = TermChoice()
        self._first.setAccessibleName(self.tr("First way of answering"))
        self._second = TermChoice()
        self._second.setAccessibleName(self.tr("Second way of answering"))
        for box in (self._first, self._second):
            box.currentIndexChanged.connect(self._on_arms)
        self._model = DisagreementModel(current_theme)
        self._table = self._make_table()
        self._reader = RowReader(self._table, self._texts_of)
        self._count = label("", "small")
        self._sides = (_Side("first-answer"), _Side("second-answer"))
        self._lay_out()
        self._table.selectionModel().currentRowChanged.connect(self._on_row)

    def show_results(self, results: Results) -> None:
        self._results = results
        words = [(arm.key, Term(arm_name(arm.key), arm_meaning(arm))) for arm in results.arms]
        for box, key in zip((self._first, self._second), results.pair or ("", ""), strict=True):
            box.offer(words, key)
        self._on_arms()

    def _on_arms(self) -> None:
        first, second = self._first.currentData(), self._second.currentData()
        if self._results is None or not first or not second:
            return
        rows = self._results.disagreements(first, second)
        names = (self._first.currentText(), self._second.currentText())
        self._model.show_rows(rows, names)
        self._count.setText(self.tr("%n question(s)", "", len(rows)))
        self._table.setVisible(bool(rows))
        self._table.selectRow(0)
        self._on_row(self._model.index(0, 0), QModelIndex())

    def _on_row(self, index: QModelIndex, _: QModelIndex) -> None:
        disagreement = self._model.row(index.row())
        names = (self._first.currentText(), self._second.currentText())
        records = (disagreement.first, disagreement.second) if disagreement else (None, None)
        for side, name, record in zip(self._sides, names, records, strict=True):
            side.show_record(name, record)

    def _texts_of(self, row: int) -> tuple[str, str, str] | None:
        disagreement = self._model.row(row)
        if disagreement is None:
            return None
        return (
            disagreement.question.question,
            self.tr("Right: {0}").format(self._model.right(disagreement)),
            "",
        )

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._model)
        table.setAccessibleName(self.tr("Questions that are answered differently"))
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setFixedHeight(TABLE_HEIGHT)
        header = table.horizontalHeader()
        for column in (QUESTION, RIGHT, FIRST, SECOND):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(GAIN, 80)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        two_lines_high(table)
        return table

    def _lay_out(self) -> None:
        top = FlowLayout()
        top.addWidget(label(self.tr("Where they disagree"), "heading"))
        top.addWidget(self._count)
        boxes = FlowLayout()
        for box in (self._first, self._second):
            boxes.addWidget(box)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        for side in self._sides:
            sides.addWidget(side, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addLayout(top)
        down.addLayout(boxes)
        down.addWidget(self._table)
        down.addWidget(self._reader)
        down.addLayout(sides)


class _Side(QWidget):
    """Shows the answer of one arm with its sources."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._name = label("", "heading", wraps=True)
        self._answer = label("", "reading", wraps=True)
        self._sources = label("", "small", wraps=True)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(4)
        for widget in (self._name, self._answer, self._sources):
            down.addWidget(widget)
        down.addStretch(1)

    def show_record(self, name: str, record: AnswerRecord | None) -> None:
        self._name.setText(name if record else "")
        if record is None:
            self._answer.setText("")
            self._sources.setText("")
            return
        said = self.tr("Refused.") if record.refused else record.shown or record.said
        self._answer.setText(breakable(said))
        lines = [
            f"[{number}] {Path(source.path).name}:"
            f" {' '.join(source.text.split())[:SOURCE_CHARACTERS]}…"
            for number, source in enumerate(record.sources, start=1)
        ]
        self._sources.setText(breakable("\n\n".join(lines)))
