"""Covers the window while files are dragged over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import label

MARGIN = 24


class DropOverlay(QFrame):
    """Says what letting go would do; takes no part in the drag itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._title = label("", "large")
        self._text = label("", "muted")
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        for one in (self._title, self._text):
            layout.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.hide()

    def cover(self, area: QRect, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.setGeometry(area.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        self.show()
        self.raise_()
