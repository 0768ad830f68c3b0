"""Table model of the files: the order is read at once, the rows when they come into view."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import islice

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop.core.store.file_list import FileRow, SortColumn
from desktop.ui.core_translation import translate_core
from desktop.ui.language import own_name
from desktop.ui.library.wording import state_colour, state_name
from desktop.ui.widgets.amounts import number_text, size_text
from desktop.ui.widgets.document_drag import PATHS, dragged_data
from desktop.ui.widgets.sealed_document import plain_tool_tip
from desktop.ui.widgets.times import age_text, exact_time_text

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
SECOND = Qt.ItemDataRole.UserRole + 1
"""The role for the second line of a cell."""
COLOUR = Qt.ItemDataRole.UserRole + 2
"""The role for the colour of the dot before a cell, as a name in the palette."""

PAGE = 64
DRAGGED_AT_MOST = 500
PAGES_KEPT = 64
COLUMNS = (
    SortColumn.NAME, SortColumn.STATE, SortColumn.FORMAT, SortColumn.SIZE, SortColumn.PASSAGES,
    SortColumn.READ,
)  # fmt: skip
NUMBERS = (SortColumn.SIZE, SortColumn.PASSAGES)


class DocumentsModel(QAbstractTableModel):
    """One row per file; `fetch` returns the rows of some files and must be quick."""

    def __init__(self, fetch: Callable[[Sequence[int]], list[FileRow]]) -> None:
        super().__init__()
        self._fetch = fetch
        self._ids: list[int] = []
        self._pages: OrderedDict[int, dict[int, FileRow]] = OrderedDict()

    def show_ids(self, ids: list[int]) -> None:
        """Show these files; if their order has not changed, only redraw them."""
        if ids == self._ids:
            self.forget_rows()
            return
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def forget_rows(self) -> None:
        """Forget the cached rows, because something in them may have changed."""
        self._pages.clear()
        if self._ids:
            last = self.index(len(self._ids) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def file(self, index: Index) -> FileRow | None:
        """Return the file of a row; None if the file has been removed meanwhile."""
        return self._row(index.row()) if index.isValid() else None

    def row_of(self, document_id: int) -> int:
        """Return the row of a file; -1 if it is not in the table."""
        try:
            return self._ids.index(document_id)
        except ValueError:
            return -1

    def id_at(self, row: int) -> int:
        return self._ids[row]

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._ids)

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        file = self._row(index.row())
        if file is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(file, column)
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self._hint(file, column))
            case _ if role == SECOND:
                return self._second_line(file, column)
            case _ if role == COLOUR and column is SortColumn.STATE:
                return state_colour(file.state)
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else usual

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [PATHS, "text/uri-list"]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = dict.fromkeys(index.row() for index in indexes)
        files = [self._row(row) for row in islice(rows, DRAGGED_AT_MOST)]
        return dragged_data([file.path for file in files if file])

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return self._title(column) if role == Qt.ItemDataRole.DisplayRole else None

    def _row(self, row: int) -> FileRow | None:
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            page = self._pages[number] = {file.id: file for file in self._fetch(ids)}
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return page.get(self._ids[row])

    def _title(self, column: SortColumn) -> str:
        match column:
            case SortColumn.NAME:
                return self.tr("Name")
            case SortColumn.STATE:
                return self.tr("State")
            case SortColumn.FORMAT:
                return self.tr("Type")
            case SortColumn.SIZE:
                return self.tr("Size")
            case SortColumn.PASSAGES:
                return self.tr("Passages")
            case _:
                return self.tr("Read")

    def _text(self, file: FileRow, column: SortColumn) -> str:
        match column:
            case SortColumn.NAME:
                return file.path.name
            case SortColumn.STATE:
                return state_name(file.state)
            case SortColumn.FORMAT:
                return file.format or file.path.suffix.removeprefix(".").lower()
            case SortColumn.SIZE:
                return size_text(file.size_bytes)
            case SortColumn.PASSAGES:
                return number_text(file.passages) if file.passages else ""
            case _:
                return age_text(file.read_at) if file.read_at else ""

    def _second_line(self, file: FileRow, column: SortColumn) -> str:
        if column is SortColumn.NAME:
            return str(file.path.parent)
        if column is SortColumn.STATE:
            if file.notes and not file.message:
                return self.tr("%Ln note(s)", "", file.notes)
            return f"{translate_core(file.message)} {translate_core(file.hint)}".strip()
        if column is SortColumn.FORMAT and file.language:
            return own_name(file.language)
        if column is SortColumn.PASSAGES and file.pages > 1:
            return self.tr("{0} pages").format(number_text(file.pages))
        return ""

    def _hint(self, file: FileRow, column: SortColumn) -> str:
        if column is SortColumn.NAME:
            return str(file.path)
        if column is SortColumn.READ and file.read_at:
            return exact_time_text(file.read_at)
        return self._second_line(file, column)
