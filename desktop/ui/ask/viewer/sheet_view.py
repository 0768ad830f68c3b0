"""The rows of a spreadsheet as a table, with the cited rows marked."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from desktop.core.ingest.units.delimited import detect_separator, split_rows
from desktop.core.ingest.units.header import FirstRow, judge_first_row
from desktop.core.store.excerpt import Excerpt
from desktop.core.types import Span
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.sealed_document import plain_tool_tip

FORMATS = frozenset({"csv", "xlsx", "xlsb", "xls", "ods", "tsv"})
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
COLUMN_WIDTH_AT_MOST = 280
ROWS_JUDGED = 200
ROWS_MEASURED = 60
"""The widths of columns fit this many rows around those that are seen."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns and cells of a sheet, and the numbers of its cited rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    cited_rows: frozenset[int]


def sheet_at(shown: Excerpt, char_start: int, char_end: int) -> Sheet | None:
    """Return the table that contains a range of characters; None if no table does."""
    start, end = char_start - shown.char_start, char_end - shown.char_start
    for table in shown.tables:
        if table.char_start < end and start < table.char_end:
            if shown.format in {"csv", "tsv"}:
                return _read_delimited(shown, table, Span(start, end))
            return _read_described(shown.text, table, Span(start, end))
    return None


def _read_delimited(shown: Excerpt, table: Span, cited: Span) -> Sheet:
    text, names = shown.text, shown.first_line
    separator = detect_separator(text, table.char_start, table.char_end) or ","
    rows = list(split_rows(text, table.char_start, table.char_end, separator))
    first = [row.cells for row in split_rows(names, 0, len(names), separator)]
    cells = [*first[:1], *(row.cells for row in rows)]
    meant = {
        number
        for number, row in enumerate(rows, start=len(first[:1]))
        if row.char_start < cited.char_end and cited.char_start < row.char_end
    }
    if cells and judge_first_row(cells[:ROWS_JUDGED]) in (FirstRow.NAMES, FirstRow.PROBABLY_NAMES):
        return Sheet(cells[0], tuple(cells[1:]), frozenset(row - 1 for row in meant if row))
    width = max(map(len, cells), default=0)
    columns = tuple(str(number + 1) for number in range(width))
    return Sheet(columns, tuple(cells), frozenset(meant))


def _read_described(text: str, table: Span, cited: Span) -> Sheet:
    lines: list[str] = []
    meant: set[int] = set()
    at = table.char_start
    for line in text[table.char_start : table.char_end].splitlines(keepends=True):
        if line.strip():
            if at < cited.char_end and cited.char_start < at + len(line.rstrip()):
                meant.add(len(lines))
            lines.append(line.strip())
        at += len(line)
    parsed = [
        dict(_name_and_value(cell, number) for number, cell in enumerate(line.split(" | ")))
        for line in lines
    ]
    names = tuple(dict.fromkeys(name for row in parsed for name in row))
    rows = tuple(tuple(row.get(name, "") for name in names) for row in parsed)
    return Sheet(names, rows, frozenset(meant))


def _name_and_value(cell: str, number: int) -> tuple[str, str]:
    name, colon, value = cell.partition(": ")
    return (name, value) if colon else (str(number + 1), cell)


class SheetModel(QAbstractTableModel):
    """Table model of a sheet, cell by cell."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._sheet = Sheet((), (), frozenset())

    def show_sheet(self, shown: Sheet) -> None:
        self.beginResetModel()
        self._sheet = shown
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._sheet.rows)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._sheet.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._sheet.rows[index.row()]
        cell = row[index.column()] if index.column() < len(row) else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(cell)
            case Qt.ItemDataRole.BackgroundRole if index.row() in self._sheet.cited_rows:
                return QColor(self._current_theme.colours.mark)
            case Qt.ItemDataRole.TextAlignmentRole if _is_number(cell):
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return self._sheet.columns[section]


class MarkDelegate(QStyledItemDelegate):
    """Paints the mark of cited rows itself, since a style sheet paints over that of the model."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colour = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(colour, QColor):
            painter.fillRect(option.rect, colour)  # type: ignore[attr-defined]
        super().paint(painter, option, index)


class SheetView(QTableView):
    """Shows a sheet from its first cited row on."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._model = SheetModel(current_theme)
        self.setModel(self._model)
        self.setItemDelegate(MarkDelegate(self))
        self.setAccessibleName(self.tr("Rows of the sheet"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setResizeContentsPrecision(ROWS_MEASURED)

    def show_sheet(self, shown: Sheet) -> None:
        self._model.show_sheet(shown)
        self.resizeColumnsToContents()
        for column in range(len(shown.columns)):
            self.setColumnWidth(column, min(COLUMN_WIDTH_AT_MOST, self.columnWidth(column)))
        if shown.cited_rows:
            first = self._model.index(min(shown.cited_rows), 0)
            self.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)


def _is_number(cell: str) -> bool:
    return bool(cell) and cell.replace(",", "").replace(".", "").lstrip("-+€$£").isdigit()
