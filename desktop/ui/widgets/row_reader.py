"""Shows the whole text of the selected row, because cells cut long texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFrame, QTableView, QVBoxLayout

from desktop.ui.widgets.labels import breakable, label


class RowReader(QFrame):
    """Shows a heading, an answer, and words of a document."""

    def __init__(
        self, table: QTableView, read: Callable[[int], tuple[str, str, str] | None]
    ) -> None:
        """Make the reader; `read` returns heading, text and quotation of a row, or None."""
        super().__init__()
        self.setProperty("kind", "card")
        self._table = table
        self._read = read
        self._parts = (
            label("", "heading", wraps=True),
            label("", wraps=True),
            label("", "muted", wraps=True),
        )
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 12)
        down.setSpacing(4)
        for part in self._parts:
            down.addWidget(part)
        table.selectionModel().currentChanged.connect(self._on_current)
        table.model().dataChanged.connect(self.renew)
        table.model().modelReset.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Show the selected row as it is now."""
        told = self._read(self._table.currentIndex().row())
        self.setVisible(told is not None)
        for part, text in zip(self._parts, told or ("", "", ""), strict=True):
            part.setText(breakable(text))
            part.setVisible(bool(text))

    def _on_current(self, _: QModelIndex, __: QModelIndex) -> None:
        self.renew()


def two_lines_high(table: QTableView) -> None:
    """Give every row room for two lines, and wrap its cells."""
    table.setWordWrap(True)
    height = 2 * table.fontMetrics().lineSpacing() + 14
    table.verticalHeader().setDefaultSectionSize(height)
