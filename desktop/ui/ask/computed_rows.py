"""Shows the rows of a table from which an answer was computed, all of them, below the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.core.types import Answer, AnswerSentence, Computed
from desktop.ui.core_translation import translate_core
from desktop.ui.widgets.labels import label

ROWS_SHOWN = 8
Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class ComputedRowsView(QWidget):
    """The rows with the names of their columns, under the query in words.

    Signals:
        row_chosen: the first character of the row that the person clicked.
    """

    row_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._title = label("", "small", wraps=True)
        self._model = _Rows()
        self._table = QTableView()
        self._table.setModel(self._model)
        self._table.setAccessibleName(self.tr("Rows of the table"))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        self._table.clicked.connect(self._on_clicked)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self._title)
        down.addWidget(self._table)
        self.hide()

    def show_rows(self, computed: Computed | None) -> None:
        """Show all rows of what was computed; nothing for any other answer."""
        self._model.set_rows(computed)
        self.setVisible(computed is not None and bool(computed.rows))
        if computed is None:
            return
        words = translate_core(computed.in_words)
        self._title.setText(self.tr("Computed from: {0}").format(words))
        shown = min(ROWS_SHOWN, len(computed.rows)) + 1
        height = self._table.verticalHeader().defaultSectionSize()
        self._table.setFixedHeight(shown * height + 2 * self._table.frameWidth() + height // 2)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self._model.char_start(index.row()))


class _Rows(QAbstractTableModel):
    """The rows as a table that is drawn as far as it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self._computed: Computed | None = None

    def set_rows(self, computed: Computed | None) -> None:
        self.beginResetModel()
        self._computed = computed
        self.endResetModel()

    def char_start(self, row: int) -> int:
        return self._computed.rows[row].char_start if self._computed else 0

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return len(self._computed.rows) if self._computed and not parent.isValid() else 0

    @override
    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return len(self._computed.columns) if self._computed and not parent.isValid() else 0

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if self._computed is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._computed.rows[index.row()].cells[index.column()]

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        is_name = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._computed.columns[section] if self._computed and is_name else None


def translated_answer(answer: Answer) -> tuple[str, Sequence[AnswerSentence]]:
    """The text and sentences of a computed answer in the person's language."""
    sentences = [
        replace(sentence, text=translate_core(sentence.text)) for sentence in answer.sentences
    ]
    return translate_core(answer.answer), sentences
