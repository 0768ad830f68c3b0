"""The right pane of the Library: the files of the chosen collection."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.core.store.file_list import FileQuery, FileRow, SortColumn
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from desktop.jobs.throttled_read import ThrottledRead
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.library.documents_model import DocumentsModel
from desktop.ui.library.documents_table import DocumentsTable
from desktop.ui.library.file_actions import FileActions
from desktop.ui.library.file_details import FileDetails
from desktop.ui.library.filter_chips import FilterChips
from desktop.ui.library.overview import CollectionRow
from desktop.ui.library.wording import documents_text
from desktop.ui.widgets.document_opener import DocumentOpener
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import ElidedLabel, hairline, label

TYPING_MS = 150
Found = tuple[FileQuery, list[int], dict[DocumentState, int], int]


class DocumentsPane(QWidget):
    """Shows the files of a collection, or of all collections.

    Signals:
        ask_wanted, again_wanted, treatment_wanted, unlocking_wanted: forwarded from `FileActions`.
    """

    ask_wanted = Signal(list)
    again_wanted = Signal(list)
    treatment_wanted = Signal(object, list)
    unlocking_wanted = Signal(object)

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._workspace = workspace
        self._current_theme = current_theme
        self._wanted = FileQuery()
        self._asked = False
        self._name = ElidedLabel("", "title")
        self._counts = label("", "muted")
        self._search = QLineEdit()
        self._chips = FilterChips()
        self.model = DocumentsModel(self._rows)
        self.table = DocumentsTable(self.model, current_theme)
        self.actions_of_files = actions = FileActions(self.table, DocumentOpener(workspace, self))
        self._details = FileDetails(
            [
                actions.open,
                actions.folder,
                actions.unlock,
                actions.again,
                actions.ocr,
                actions.skip,
                actions.unskip,
            ]
        )
        self._nothing = EmptyState(
            self.tr("No file matches"), icon_name="search", colours=current_theme.colours
        )
        self._nothing.setObjectName("no-files")
        self._reading = ThrottledRead(workspace)
        self._typing = QTimer(self)
        self._set_up_search()
        self._lay_out()
        self._connect()
        current_theme.changed.connect(self._on_theme_changed)

    def show_collection(self, row: CollectionRow) -> None:
        """Show the files of a collection; updates only name and counts if it is shown already."""
        self._name.setText(row.name)
        self._counts.setText(documents_text(row.counts))
        if row.id != self._wanted.collection_id or not self._asked:
            self._chips.clear()
            self.table.clearSelection()
            self.table.scrollToTop()
            self._want(replace(self._wanted, collection_id=row.id, states=(), with_notes=False))

    def refresh(self) -> None:
        """Read the files again, because the library has changed."""
        self._reading.again()

    def begin_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    def sort_by(self, column: SortColumn, descending: bool) -> None:
        self._want(replace(self._wanted, column=column, descending=descending))

    def _want(self, wanted: FileQuery) -> None:
        self._wanted = wanted
        self._asked = True

        def read(library: Library) -> Found:
            browsing = library.file_list
            counts, with_notes = browsing.counts(wanted), browsing.count_with_notes(wanted)
            return wanted, browsing.ids(wanted), counts, with_notes

        self._reading.request(read)

    def _rows(self, ids: Sequence[int]) -> list[FileRow]:
        return self._workspace.library.file_list.rows(ids)

    def _on_read(self, found: Found) -> None:
        wanted, ids, counts, with_notes = found
        self.model.show_ids(ids)
        self._chips.show_counts(counts, with_notes)
        searched = bool(wanted.words or wanted.states or wanted.with_notes)
        self._nothing.setVisible(not ids)
        self._nothing.title.setText(
            self.tr("No file matches") if searched else self.tr("No files here yet")
        )
        self.table.setVisible(bool(ids))

    def _on_selection(self) -> None:
        file = self.table.current
        notes = self._workspace.library.file_list.notes(file.id) if file else "[]"
        self._details.show_file(file, notes)

    def _on_theme_changed(self) -> None:
        self._nothing.tint(self._current_theme.colours)

    def _on_typed(self) -> None:
        self._want(replace(self._wanted, words=self._search.text()))

    def _on_chips(self) -> None:
        states, with_notes = self._chips.states, self._chips.with_notes
        self._want(replace(self._wanted, states=states, with_notes=with_notes))

    def _set_up_search(self) -> None:
        self._search.setPlaceholderText(self.tr("Search files by name and folder"))
        self._search.setAccessibleName(self.tr("Search files"))
        self._search.setClearButtonEnabled(True)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._on_typed)
        self._chips.changed.connect(self._on_chips)
        self._reading.read.connect(self._on_read)
        self.table.sorted_by.connect(self.sort_by)
        self.table.selection_told.connect(self._on_selection)
        self.actions_of_files.ask_wanted.connect(self.ask_wanted)
        self.actions_of_files.again_wanted.connect(self.again_wanted)
        self.actions_of_files.treatment_wanted.connect(self.treatment_wanted)
        self.actions_of_files.unlocking_wanted.connect(self.unlocking_wanted)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self._name, 1)
        first.addWidget(self._counts)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 12)
        top.setSpacing(8)
        top.addLayout(first)
        top.addWidget(self._search)
        top.addWidget(self._chips)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(top)
        down.addWidget(hairline())
        beside = QHBoxLayout()
        beside.setContentsMargins(8, 0, 0, 0)
        beside.addWidget(self.table)
        down.addLayout(beside, 1)
        down.addWidget(self._nothing, 1)
        down.addWidget(self._details)
        self._nothing.hide()
