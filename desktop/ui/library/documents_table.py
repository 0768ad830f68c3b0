"""The table of the files of a collection."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView
from typing_extensions import override

from desktop.core.store.file_list import FileRow, SortColumn
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.library.document_delegate import DocumentDelegate
from desktop.ui.library.documents_model import COLUMNS, DocumentsModel

WIDTHS = {SortColumn.FORMAT: 92, SortColumn.SIZE: 72, SortColumn.PASSAGES: 84, SortColumn.READ: 104}
LEAST = {
    SortColumn.FORMAT: 720,
    SortColumn.READ: 640,
    SortColumn.PASSAGES: 540,
    SortColumn.SIZE: 440,
}
"""A column is hidden in a table narrower than this, in pixels, to leave room for the names."""
STATE_SHARE = 0.24
STATE_WIDTHS = (152, 360)
"""Least and greatest width of the column with reasons, which gets `STATE_SHARE` of the table."""
SELECTION_LOOKED_AT = 500
"""In a larger selection, only this many files decide which actions are possible."""


class DocumentsTable(QTableView):
    """Keeps the selection and the scroll position while rows come and go.

    Signals:
        sorted_by: a `SortColumn`, and whether the order is descending.
        selection_told: the selection, or something in it, may have changed.
    """

    sorted_by = Signal(object, bool)
    selection_told = Signal()

    def __init__(self, model: DocumentsModel, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._documents = model
        self._current_theme = current_theme
        self._kept: tuple[list[int], int | None, int] = ([], None, 0)
        self.setModel(model)
        self._drawing = DocumentDelegate(current_theme, self)
        self.setItemDelegate(self._drawing)
        self.setAccessibleName(self.tr("Documents"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._set_up_headers()
        model.modelAboutToBeReset.connect(self._keep_place)
        model.modelReset.connect(self._restore_place)
        model.dataChanged.connect(self._tell)
        self.selectionModel().selectionChanged.connect(self._tell)
        current_theme.changed.connect(self._on_theme_changed)

    def selected_ids(self) -> list[int]:
        return [self._documents.id_at(row) for row in self._selected_rows()]

    def selected_files(self) -> list[FileRow]:
        """Return the selected files, at most `SELECTION_LOOKED_AT` of them."""
        rows = islice(self._selected_rows(), SELECTION_LOOKED_AT)
        found = (self._documents.file(self._documents.index(row, 0)) for row in rows)
        return [file for file in found if file]

    @property
    def current(self) -> FileRow | None:
        """The selected file; None if no file or more than one is selected."""
        files = list(islice(self._selected_rows(), 2))
        return self.selected_files()[0] if len(files) == 1 else None

    def _selected_rows(self) -> Iterator[int]:
        # By ranges: with every file selected there is an index for each of them.
        selection = self.selectionModel().selection()
        for number in range(selection.count()):
            part = selection.at(number)
            yield from range(part.top(), part.bottom() + 1)

    def _set_up_headers(self) -> None:
        across, down = self.horizontalHeader(), self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self._drawing.row_height())
        across.setHighlightSections(False)
        across.setSectionsClickable(True)
        across.setSortIndicatorShown(True)
        across.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        across.sortIndicatorChanged.connect(self._on_sorted)
        for number, column in enumerate(COLUMNS):
            if column is SortColumn.NAME:
                across.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
            elif column in WIDTHS:
                across.resizeSection(number, self._current_theme.theme.px(WIDTHS[column]))

    def _on_sorted(self, section: int, order: Qt.SortOrder) -> None:
        self.sorted_by.emit(COLUMNS[section], order is Qt.SortOrder.DescendingOrder)

    def _tell(self) -> None:
        self.selection_told.emit()

    def _keep_place(self) -> None:
        current = self.currentIndex()
        number = self._documents.id_at(current.row()) if current.isValid() else None
        ids = self.selected_ids()[:SELECTION_LOOKED_AT]
        self._kept = (ids, number, self.verticalScrollBar().value())

    def _restore_place(self) -> None:
        ids, current, place = self._kept
        selection = self.selectionModel()
        flags = selection.SelectionFlag.Select | selection.SelectionFlag.Rows
        if current is not None and (row := self._documents.row_of(current)) >= 0:
            selection.setCurrentIndex(
                self._documents.index(row, 0), selection.SelectionFlag.NoUpdate
            )
        for number in ids:
            if (row := self._documents.row_of(number)) >= 0:
                selection.select(self._documents.index(row, 0), flags)
        self.verticalScrollBar().setValue(place)
        # Later, because the view itself receives the reset after this slot.
        QTimer.singleShot(0, self, self._tell)

    def _on_theme_changed(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._drawing.row_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        least, most = (self._current_theme.theme.px(width) for width in STATE_WIDTHS)
        width = min(most, max(least, round(STATE_SHARE * self.width())))
        self.horizontalHeader().resizeSection(COLUMNS.index(SortColumn.STATE), width)
        for column, wide in LEAST.items():
            narrow = self.width() < self._current_theme.theme.px(wide)
            self.setColumnHidden(COLUMNS.index(column), narrow)
        super().resizeEvent(event)
