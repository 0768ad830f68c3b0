"""The chat models: which are installed, which answers, and which can be downloaded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.core.errors import AppError
from desktop.core.models.catalogue import CATALOGUE, CatalogueModel
from desktop.core.settings import Settings
from desktop.jobs.downloads import Downloads
from desktop.jobs.model_files import ModelFiles, ModelListing
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.models.copy_strip import CopyStrip
from desktop.ui.models.details import ModelDetails
from desktop.ui.models.model_list import ModelDelegate, ModelList, row_at
from desktop.ui.models.rows import ModelRow, RowKind, rows_of
from desktop.ui.widgets.file_dialogs import choose_files

LIST_WIDTH = 340


class ChatModels(QSplitter):
    """The list at the left, details of the chosen model at the right."""

    failed = Signal(Exception)

    def __init__(
        self,
        workspace: Workspace,
        current_theme: CurrentTheme,
        files: ModelFiles,
        downloads: Downloads,
        offers: Sequence[CatalogueModel] = CATALOGUE,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._files = files
        self._downloads = downloads
        self._offers = offers
        self._here: ModelListing | None = None
        self._awaited = ""
        self._model = ModelList()
        self._delegate = ModelDelegate(current_theme)
        self.list = _List()
        self.list.setAccessibleName(self.tr("Chat models"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self._details = ModelDetails()
        self._add = QPushButton(self.tr("Add a file…"))
        self._adding = CopyStrip()
        self._lay_out(current_theme.theme.scale)
        self._connect(current_theme)
        self._details.show_row(None, downloads_allowed=False)
        self._model.renew_rows(
            [ModelRow(RowKind.HEADING, "looking", self.tr("Looking for models…"))]
        )

    @property
    def chosen(self) -> ModelRow | None:
        """The row whose details are shown."""
        return row_at(self.list.currentIndex())

    def choose(self, key: str) -> None:
        """Show the details of the row with this key, if it exists."""
        index = self._model.index_of(key)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def choose_file(self) -> None:
        """Ask for GGUF files in a dialog and add them."""
        title, kinds = self.tr("Add chat models"), self.tr("GGUF models (*.gguf)")
        self._files.add(choose_files(self, self._workspace, title, kinds))

    def use_chosen(self) -> None:
        """Make the chosen model answer, or download it first if it is not installed."""
        row = self.chosen
        if row is None or row.answers:
            return
        if row.offer:
            self._start()
        elif row.kind is RowKind.NONE:
            self._files.use(None)
        elif row.model and row.model.info:
            self._files.use(row.model)

    def remove_chosen(self) -> None:
        row = self.chosen
        if row and row.model and row.model.origin != "embedded":
            self._files.remove(row.model)

    def _connect(self, current_theme: CurrentTheme) -> None:
        self._files.listed.connect(self._on_listed)
        self._files.adding.connect(self._adding.show_progress)
        self._files.added.connect(self._on_added)
        self._downloads.changed.connect(self._on_transfer)
        self._downloads.arrived.connect(self._on_arrived)
        self._workspace.settings_changed.connect(self._on_settings)
        self._add.clicked.connect(self.choose_file)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.activated.connect(self.use_chosen)
        self.list.delete_pressed.connect(self.remove_chosen)
        self._details.use_wanted.connect(self.use_chosen)
        self._details.remove_wanted.connect(self.remove_chosen)
        self._details.folder_wanted.connect(self._show_folder)
        self._details.transfer.start_wanted.connect(self._start)
        self._details.transfer.pause_wanted.connect(self._pause)
        self._details.transfer.give_up_wanted.connect(self._give_up)
        self._details.transfer.allow_wanted.connect(self._allow)
        current_theme.changed.connect(self._on_theme_changed)

    def _start(self) -> None:
        if (row := self.chosen) and row.offer:
            try:
                self._downloads.start(row.offer)
            except AppError as error:
                self.failed.emit(error)

    def _pause(self) -> None:
        if (row := self.chosen) and row.offer:
            self._downloads.pause(row.offer)

    def _give_up(self) -> None:
        if (row := self.chosen) and row.offer:
            self._downloads.give_up(row.offer)

    def _allow(self) -> None:
        self._workspace.change_settings(downloads_allowed=True)

    def _show_folder(self) -> None:
        if (row := self.chosen) and row.model:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(row.model.path.parent)))

    def _show(self) -> None:
        """List all rows again and keep the chosen one."""
        if self._here is None:
            return
        before = self.chosen
        rows = rows_of(self._here, self._workspace.settings, self._downloads.transfer, self._offers)
        self._model.renew_rows(rows)
        if self.chosen is None:
            keys = [row.key for row in rows]
            answering = next((row.key for row in rows if row.answers), "none")
            self.choose(before.key if before and before.key in keys else answering)
        self._show_details()

    def _show_details(self) -> None:
        allowed = self._workspace.settings.downloads_allowed
        self._details.show_row(self.chosen, downloads_allowed=allowed)

    def _on_listed(self, here: ModelListing) -> None:
        self._here = here
        self._show()
        if self._model.index_of(self._awaited).isValid():
            self.choose(self._awaited)
            self._awaited = ""

    def _on_chosen(self, _: QModelIndex) -> None:
        self._show_details()

    def _on_transfer(self, _: str) -> None:
        self._show()

    def _on_arrived(self, _: CatalogueModel, path: Path) -> None:
        self._on_added(path)

    def _on_added(self, path: Path) -> None:
        self._awaited = str(path)

    def _on_settings(self, _: Settings) -> None:
        self._show()

    def _on_theme_changed(self) -> None:
        self.list.doItemsLayout()

    def _lay_out(self, scale: float) -> None:
        side = QWidget()
        side.setProperty("kind", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setMinimumWidth(260)
        down = QVBoxLayout(side)
        down.setContentsMargins(12, 8, 12, 12)
        down.setSpacing(8)
        down.addWidget(self.list, 1)
        down.addWidget(self._adding)
        across = QHBoxLayout()
        across.addWidget(self._add)
        across.addStretch(1)
        down.addLayout(across)
        self.addWidget(side)
        self.addWidget(self._details)
        self.setStretchFactor(1, 1)
        width = round(LIST_WIDTH * (1 + (scale - 1) / 3))
        self.setSizes([width, 3 * LIST_WIDTH - width])
        self.setChildrenCollapsible(False)


class _List(QListView):
    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "side")
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Delete):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
