"""A sentence at the lower edge of the window that goes by itself, with a way back where there is
one.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget
from typing_extensions import override

from desktop.ui.widgets.labels import label

SHOWN_FOR_MS = 8_000
MARGIN = 16


class Notice(QFrame):
    """Lies over its parent; shows one notice at a time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("kind", "notice")
        self._text = label(wraps=True)
        self._button = QPushButton(self.tr("Undo"))
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR_MS)
        self._timer.timeout.connect(self.hide)
        self._button.clicked.connect(self._act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self.hide()
        parent.installEventFilter(self)

    def tell(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence, with a button such as “Undo” where there is something to do."""
        self._text.setText(text)
        self._action = action
        self._button.setText(action_text)
        self._button.setVisible(bool(action_text))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    @property
    def text(self) -> str:
        """What is shown; empty while nothing is."""
        return self._text.text() if self.isVisible() else ""

    def act(self) -> None:
        """Do what the button does."""
        self._act()

    def _act(self) -> None:
        self.hide()
        if self._action:
            self._action()

    def _place(self) -> None:
        parent = self._over
        width = min(parent.width() - 2 * MARGIN, max(320, self.sizeHint().width()))
        width = min(width, 640)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        left = (parent.width() - width) // 2
        self.setGeometry(left, parent.height() - height - 2 * MARGIN - 24, width, height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
