"""The table view that shows questions."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.ui.widgets.question_rows import ABOUT, ANSWER, DOCUMENT, QUESTION, USE, QuestionRows
from desktop.ui.widgets.row_reader import two_lines_high

USE_WIDTH = 72


class QuestionTable(QTableView):
    """Shows questions; several rows can be selected."""

    def __init__(
        self, model: QuestionRows[Any], name: str, *, about_width: int, document_width: int
    ) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        for column in (QUESTION, ANSWER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        widths = {USE: USE_WIDTH, ABOUT: about_width, DOCUMENT: document_width}
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        two_lines_high(self)

    def chosen_rows(self) -> list[int]:
        return sorted({index.row() for index in self.selectionModel().selectedRows()})
