"""Opens documents with the system's programs, also those that lie within another file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from desktop.core.store.part_path import BETWEEN
from desktop.jobs.workspace import Workspace
from desktop.services.opening_documents import file_to_open, place_to_show


class DocumentOpener(QObject):
    """Opens a document's file; an attachment is saved before that, on another thread.

    Of what the system could run, the folder is opened instead.
    """

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def open(self, path: Path) -> None:
        """Open the document with this path."""
        if BETWEEN not in path.name:
            self._show(path)
            return
        processes = self._workspace.processes
        self._workspace.read(lambda _: file_to_open(processes, path), self._show)

    def _show(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place_to_show(path))))
