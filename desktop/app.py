"""The window, put together."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core import log
from desktop.core.paths import DataFolder, data_folder
from desktop.jobs.workspace import Workspace
from desktop.ui.ask.screen import AskScreen
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from desktop.jobs.training import Training

CONTINUE_MS = 3_000
"""After the window is there, what was under way when it was closed goes on."""


def main(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    parser = argparse.ArgumentParser(prog="main.py")
    parser.add_argument("--data-dir", type=Path)
    parser.add_argument("files", nargs="*", type=Path)
    given = parser.parse_args(arguments)
    data = data_folder(given.data_dir)
    log.start(data.logs)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Lectern")
    application.setDesktopFileName("lectern")
    opened = Opened(application, data)
    opened.window.show()
    if given.files:
        QTimer.singleShot(0, lambda: opened.window.files_dropped.emit(given.files))
    status = application.exec()
    opened.close()
    return status


class Opened:
    """Everything that lives as long as the window."""

    def __init__(self, application: QApplication, data: DataFolder) -> None:
        data.root.mkdir(parents=True, exist_ok=True)
        self.workspace = Workspace(data)
        self.look = Look(application, self.workspace.settings)
        geometry = QSettings(str(data.root / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self.look, geometry)
        self.workspace.settings_changed.connect(self.look.follow)
        self.ask = AskScreen(self.workspace, self.look)
        self.window.add_screen("ask", self.window.tr("Ask"), "ask", self._ask_screen)
        self.ask.undo_offered.connect(self._offer_undo)
        self._training: Training | None = None
        self.window.add_screen(
            "experts", self.window.tr("Experts"), "experts", self._experts_screen
        )
        self.window.show_screen("ask")
        QTimer.singleShot(CONTINUE_MS, self._continue)

    def training(self) -> Training:
        """What makes experts; loaded when it is first needed, since it takes a while."""
        if self._training is None:
            from desktop.jobs.training import Training

            self._training = Training(self.workspace)
            self.ask.answering_began.connect(self._training.hold)
            self.ask.answering_ended.connect(self._training.release)
        return self._training

    def _continue(self) -> None:
        self.training().continue_pending()

    def _ask_screen(self) -> AskScreen:
        return self.ask

    def _experts_screen(self) -> QWidget:
        from desktop.ui.experts.screen import ExpertsScreen

        screen = ExpertsScreen(self.workspace, self.training(), self.look)
        screen.undo_offered.connect(self._offer_undo)
        screen.told.connect(self.window.notice.tell)
        return screen

    def _offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        self.window.notice.tell(text, self.window.tr("Undo"), undo)

    def close(self) -> None:
        if self._training:
            self._training.close()
        self.workspace.close()
