"""Accepts files that are dragged over the window, and covers it meanwhile."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.widgets.document_drag import PATHS
from desktop.ui.widgets.labels import label

MARGIN = 24


class DropOverlay(QFrame):
    """Tells the person what dropping the files would do.

    Signals:
        dropped: the list of paths that were dropped on the window.
    """

    dropped = Signal(list)

    def __init__(self, window: QWidget, covers: QWidget) -> None:
        """Make a hidden overlay; `covers` is the part of the window that it will cover."""
        super().__init__(window)
        self._covers = covers
        self.setProperty("kind", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for text, role in (
            (self.tr("Let go to add"), "large"),
            (
                self.tr(
                    "Folders and files become searchable; GGUF files become chat models, and"
                    " adapters become experts."
                ),
                "muted",
            ),
        ):
            layout.addWidget(label(text, role), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter if isinstance(event, QDragEnterEvent):
                self._enter(event)
            case QEvent.Type.DragLeave:
                self.hide()
            case QEvent.Type.Drop if isinstance(event, QDropEvent):
                self._drop(event)
            case _:
                return False
        return True

    def _enter(self, event: QDragEnterEvent) -> None:
        # Documents that are dragged within the window are in the library already.
        if event.mimeData().hasUrls() and not event.mimeData().hasFormat(PATHS):
            event.acceptProposedAction()
            self.setGeometry(self._covers.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
            self.show()
            self.raise_()

    def _drop(self, event: QDropEvent) -> None:
        self.hide()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths)
