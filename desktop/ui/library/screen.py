"""The screen Library: collections, their files, and the progress of indexing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.ingest.given_password import GivenPassword
from desktop.core.store.file_list import FileRow, SortColumn
from desktop.core.store.library import Library
from desktop.core.types import Treatment
from desktop.jobs.indexing.indexer import Indexer
from desktop.jobs.throttled_read import ThrottledRead
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.indexing import Removed
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.library.collections_pane import CollectionsPane
from desktop.ui.library.documents_pane import DocumentsPane
from desktop.ui.library.overview import CollectionRow, read_overview
from desktop.ui.library.password_dialog import PasswordDialog
from desktop.ui.library.progress_strip import ProgressStrip
from desktop.ui.widgets.empty_state import EmptyState

WIDTHS = (264, 900)
LEAST = 480


class LibraryScreen(QWidget):
    """Combines the panes, and carries out their actions on the library.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        folder_wanted, files_wanted, sample_wanted: what the person wants to add.
        ask_wanted: the paths of the files that are to be asked.
    """

    undo_offered = Signal(str, object)
    folder_wanted = Signal()
    files_wanted = Signal()
    sample_wanted = Signal()
    ask_wanted = Signal(list)

    def __init__(
        self, workspace: Workspace, indexing: Indexer, current_theme: CurrentTheme
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._indexing = indexing
        self._current_theme = current_theme
        self.collections = CollectionsPane(current_theme)
        self.documents = DocumentsPane(workspace, current_theme)
        self.progress = ProgressStrip(current_theme)
        self._empty = EmptyState(
            self.tr("Drop a folder here"),
            self.tr(
                "Its files become searchable as they are read, and nothing leaves this machine."
                " The files themselves stay where they are."
            ),
            icon_name="library",
            colours=current_theme.colours,
            large=True,
        )
        self._empty.setObjectName("empty-library")
        self._stack = QStackedWidget()
        self._overview = ThrottledRead(workspace)
        self._lay_out()
        self._connect()
        self._add_commands()
        self.setFocusProxy(self.documents.table)
        self.progress.show_state(indexing.state)
        self._overview.request(read_overview)

    @property
    def target(self) -> str | None:
        """The name of the collection that new files go to; None if none is chosen."""
        current = self.collections.current
        return current.name if current and current.id is not None else None

    def select(self, collection_id: int | None) -> None:
        """Show a collection, as soon as it is in the list."""
        self.collections.select(collection_id)

    def _on_overview(self, rows: list[CollectionRow]) -> None:
        self._stack.setCurrentIndex(2 if rows else 1)
        self.collections.show_collections(rows)
        self._on_chosen()

    def _on_chosen(self) -> None:
        if row := self.collections.current:
            self.documents.show_collection(row)

    def _on_changed(self, what: Changed) -> None:
        if what in (Changed.COLLECTIONS, Changed.DOCUMENTS):
            self._overview.again()
            self.documents.refresh()

    def _on_renamed(self, number: int, name: str) -> None:
        self._workspace.change(
            lambda library: library.collections.rename(number, name), changes=Changed.COLLECTIONS
        )

    def _on_removed(self, number: int) -> None:
        name = self.target or ""
        self._remove(Removed(number), self.tr("“{0}” was removed; its files stay.").format(name))

    def _on_root_removed(self, number: int, root_id: int) -> None:
        text = self.tr("It was removed from “{0}”; its files stay.").format(self.target or "")
        self._remove(Removed(number, (root_id,)), text)

    def _remove(self, removed: Removed, text: str) -> None:
        self._indexing.remove(removed)
        self.undo_offered.emit(text, lambda: self._indexing.take_back(removed))

    def _on_refreshed(self, number: int) -> None:
        self._indexing.refresh(number)

    def _on_first(self, number: int) -> None:
        self._indexing.refresh(number, first=True)

    def _on_again(self, ids: list[int]) -> None:
        self._change(ids, lambda library: library.documents.try_again(ids))

    def _on_treatment(self, treatment: Treatment, ids: list[int]) -> None:
        self._change(ids, lambda library: library.documents.set_treatment(ids, treatment))
        if treatment is Treatment.SKIP:
            text = self.tr("%n file(s) left out.", "", len(ids))
            self.undo_offered.emit(text, lambda: self._on_treatment(Treatment.USUAL, ids))

    def _on_unlocking(self, file: FileRow) -> None:
        dialog = PasswordDialog(file.path.name, self)
        dialog.accepted.connect(lambda: self._unlock(file, dialog))
        dialog.open()

    def _unlock(self, file: FileRow, dialog: PasswordDialog) -> None:
        given = GivenPassword(file.path, dialog.password, dialog.keep)
        self._indexing.unlock(file.collection_id, given)

    def _change(self, ids: list[int], change: Callable[[Library], None]) -> None:
        def steps(library: Library) -> list[int]:
            change(library)
            return library.file_list.collections_of(ids)

        self._workspace.change(steps, changes=Changed.DOCUMENTS, then=self._on_files_changed)

    def _on_files_changed(self, collection_ids: list[int]) -> None:
        for number in collection_ids:
            self._indexing.refresh(number)

    def _on_pause(self, pause: bool) -> None:
        (self._indexing.pause if pause else self._indexing.resume)()

    def _on_cancel(self) -> None:
        self._indexing.cancel()

    def _sort_by_folder(self) -> None:
        self.documents.sort_by(SortColumn.PATH, descending=False)

    def _on_theme_changed(self) -> None:
        self._empty.tint(self._current_theme.colours)

    def _lay_out(self) -> None:
        for text, primary, signal in (
            (self.tr("Add folder…"), True, self.folder_wanted),
            (self.tr("Add files…"), False, self.files_wanted),
            (self.tr("Try the sample"), False, self.sample_wanted),
        ):
            self._empty.add_button(text, primary=primary).clicked.connect(signal)
        # From the outside in: a widget with a new parent is styled again with all its children.
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._stack, 1)
        down.addWidget(self.progress)
        panes = QSplitter()
        self._stack.addWidget(QWidget())  # shown until the library has been read
        self._stack.addWidget(self._empty)
        self._stack.addWidget(panes)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        self.documents.setMinimumWidth(LEAST)
        for pane in (self.collections, self.documents):
            panes.addWidget(pane)
        panes.setStretchFactor(1, 1)
        panes.setSizes(list(WIDTHS))

    def _connect(self) -> None:
        left, right = self.collections, self.documents
        left.chosen.connect(self._on_chosen)
        left.renamed.connect(self._on_renamed)
        left.removed.connect(self._on_removed)
        left.root_removed.connect(self._on_root_removed)
        left.refreshed.connect(self._on_refreshed)
        left.put_first.connect(self._on_first)
        left.watch_toggled.connect(self._indexing.set_watched)
        left.folder_wanted.connect(self.folder_wanted)
        left.files_wanted.connect(self.files_wanted)
        right.ask_wanted.connect(self.ask_wanted)
        right.again_wanted.connect(self._on_again)
        right.treatment_wanted.connect(self._on_treatment)
        right.unlocking_wanted.connect(self._on_unlocking)
        self.progress.pause_toggled.connect(self._on_pause)
        self.progress.cancelled.connect(self._on_cancel)
        self._indexing.state_changed.connect(self.progress.show_state)
        self._overview.read.connect(self._on_overview)
        self._workspace.changed.connect(self._on_changed)
        self._current_theme.changed.connect(self._on_theme_changed)

    def _add_commands(self) -> None:
        for text, keys, do in (
            (self.tr("Search files"), "Ctrl+F", self.documents.begin_search),
            (self.tr("Sort by folder"), "", self._sort_by_folder),
            (self.tr("Pause indexing"), "", self._indexing.pause),
            (self.tr("Resume indexing"), "", self._indexing.resume),
            (self.tr("Cancel indexing"), "", self._on_cancel),
        ):
            action = QAction(text, self)
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(do)
            self.addAction(action)
