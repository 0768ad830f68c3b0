"""The screen Models, with three tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.core.models.catalogue import CATALOGUE, CatalogueModel
from desktop.jobs.downloads import Downloads
from desktop.jobs.model_files import ModelFiles, RemovedModel
from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.models.chat_models import ChatModels
from desktop.ui.models.embedding_models import EmbeddingModels
from desktop.ui.models.inference_settings import InferenceSettings
from desktop.ui.widgets.labels import hairline, label


class ModelsScreen(QWidget):
    """Chat models, their settings, and the models for search by meaning, each in a tab.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        failed: an error that the person should see.
    """

    undo_offered = Signal(str, object)
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
        self.setProperty("kind", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._files = files
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(self.tr("Kinds of models"))
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._pages = QStackedWidget()
        self.chat = ChatModels(workspace, current_theme, files, downloads, offers)
        self.inference_settings = InferenceSettings(workspace, files)
        self.embedding_models = EmbeddingModels(workspace)
        self._lay_out()
        self._add_actions()
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        for page in (self.chat, self.inference_settings, self.embedding_models):
            page.failed.connect(self.failed)
        files.removed.connect(self._on_removed)
        self.setFocusProxy(self.chat.list)
        files.refresh()  # last, because two threads at once would slow each other down

    def _add_actions(self) -> None:
        self._add_action(self.tr("Add a chat model…"), self.chat.choose_file, "Ctrl+Shift+M")
        self._add_action(self.tr("Use the chosen model"), self.chat.use_chosen)
        self._add_action(self.tr("Remove the chosen model"), self.chat.remove_chosen)
        self._add_action(
            self.tr("Choose an embedding model…"), self.embedding_models.choose_embedding_folder
        )

    def _add_action(self, text: str, do: Callable[[], object], keys: str = "") -> None:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.triggered.connect(do)
        self.addAction(action)

    def _on_removed(self, removed: RemovedModel) -> None:
        text = (
            self.tr("{0} was removed.") if removed.aside else self.tr("{0} is not used any more.")
        )
        self._removed = removed
        self.undo_offered.emit(text.format(removed.name), self._undo_removal)

    def _undo_removal(self) -> None:
        self._files.undo(self._removed)

    def _lay_out(self) -> None:
        for name, page in (
            (self.tr("Chat models"), self.chat),
            (self.tr("How they run"), self.inference_settings),
            (self.tr("Search by meaning"), self.embedding_models),
        ):
            self._tabs.addTab(name)
            self._pages.addWidget(page)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(_Head(label(self.tr("Models"), "title"), self._tabs))
        down.addWidget(hairline())
        down.addWidget(self._pages, 1)


class _Head(QWidget):
    """Title and tabs: beside each other, or below each other if the text is large."""

    def __init__(self, title: QWidget, tabs: QWidget) -> None:
        super().__init__()
        self._parts = (title, tabs)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(24, 16, 24, 8)
        self._line.setSpacing(24)
        self._line.addWidget(title)
        self._line.addWidget(tabs)
        self._line.addStretch(1)

    def _arrange(self) -> None:
        need = sum(part.sizeHint().width() for part in self._parts) + 4 * 24
        directions = QBoxLayout.Direction
        fits = need <= self.width()
        self._line.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
        self._line.setSpacing(24 if fits else 4)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
