"""The field for a text that is to be checked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override


class DraftEdit(QPlainTextEdit):
    """Takes typed and pasted text, and files that are dropped on it; Ctrl+Enter checks.

    Signals:
        entered: the text is to be checked.
        file_dropped: the path of a file whose text is to be checked.
    """

    entered = Signal()
    file_dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(8)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or _first_file(source) is not None

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if path := _first_file(source):
            self.file_dropped.emit(path)
        else:
            super().insertFromMimeData(source)


def _first_file(source: QMimeData) -> Path | None:
    return next(
        (Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()),
        None,
    )
