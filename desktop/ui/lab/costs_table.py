"""Time and memory that an answer costs, for each arm."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget
from typing_extensions import override

from desktop.core.lab.report.results import Results
from desktop.ui.lab.wording import arm_meaning, arm_name, cost_columns
from desktop.ui.widgets.labels import label

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CostsTable(QScrollArea):
    """A row for each arm, with numbers aligned right; scrolls sideways by itself."""

    def __init__(self) -> None:
        super().__init__()
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 1)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(self._content)
        self._content.setAutoFillBackground(False)

    def show_results(self, results: Results) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        columns = cost_columns()
        for number, column in enumerate(columns, start=1):
            self._put(column.word.text, column.word.meaning, 0, number, "small")
        for row, arm in enumerate(results.arms, start=1):
            name = label(arm_name(arm.key), wraps=True)
            name.setToolTip(arm_meaning(arm))
            self._grid.addWidget(name, row, 0)
            for number, column in enumerate(columns, start=1):
                self._put(column.value(results.costs[arm.key]), "", row, number)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        bar = self.horizontalScrollBar().sizeHint().height()
        return self._content.sizeHint() + QSize(0, bar)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the height of the rows and no width, so that the table may become narrow."""
        return QSize(0, self.sizeHint().height())

    def _put(self, text: str, meaning: str, row: int, column: int, role: str = "") -> None:
        made = label(text, role, wraps=row == 0)
        made.setAlignment(RIGHT)
        made.setToolTip(meaning)
        self._grid.addWidget(made, row, column, RIGHT)
