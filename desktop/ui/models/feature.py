"""The models' part of the window: their screen and their downloads.

Downloads continue on every screen, so they belong to the window, not to its screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.jobs.workspace import Workspace
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.core.models.catalogue import CatalogueModel
    from desktop.jobs.downloads import Downloads
    from desktop.jobs.model_files import ModelFiles

NAME = "models"
ENDING = ".gguf"


class ModelsFeature(QObject):
    """Adds the screen to the window; loads the code for models when it is first needed.

    Signals:
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence for a notice.
        failed: an error that the person should see.
        long_work_ended: a title and a sentence, for a person who may have looked away.
    """

    undo_offered = Signal(str, object)
    told = Signal(str)
    failed = Signal(Exception)
    long_work_ended = Signal(str, str)

    def __init__(
        self, workspace: Workspace, current_theme: CurrentTheme, window: MainWindow
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._current_theme = current_theme
        self._window = window
        self._downloads: Downloads | None = None
        self._files: ModelFiles | None = None
        window.add_screen(NAME, self.tr("Models"), "models", self._make_screen)

    def start(self) -> None:
        """Delete for good the models removed in earlier runs, which can no longer be undone."""
        if self._workspace.data.models.is_dir():
            self.files().discard_removed()

    def take(self, paths: Sequence[Path]) -> list[Path]:
        """Add the models among these files and show them; returns the other files."""
        models = [path for path in paths if path.suffix.lower() == ENDING]
        if models:
            self._window.show_screen(NAME)
            self.files().add(models)
        return [path for path in paths if path not in models]

    @property
    def is_busy(self) -> bool:
        loading = bool(self._downloads and self._downloads.active)
        return loading or bool(self._files and self._files.is_adding)

    def downloads(self) -> Downloads:
        if self._downloads is None:
            from desktop.jobs.downloads import Downloads

            made = self._downloads = Downloads(self._workspace)
            made.arrived.connect(self._on_arrived)
        return self._downloads

    def files(self) -> ModelFiles:
        if self._files is None:
            from desktop.jobs.model_files import ModelFiles

            made = self._files = ModelFiles(self._workspace)
            made.failed.connect(self.failed)
        return self._files

    def _make_screen(self) -> QWidget:
        from desktop.ui.models.screen import ModelsScreen

        screen = ModelsScreen(self._workspace, self._current_theme, self.files(), self.downloads())
        screen.undo_offered.connect(self.undo_offered)
        screen.failed.connect(self.failed)
        return screen

    def _on_arrived(self, offer: CatalogueModel, _: Path) -> None:
        text = self.tr("{0} is here and can be used.").format(offer.title)
        self.told.emit(text)
        self.long_work_ended.emit(self.tr("Download finished"), text)
