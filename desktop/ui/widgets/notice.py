"""A short message at the lower edge that disappears by itself, with undo if possible."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop.ui.widgets.labels import label

SHOWN_FOR_MS = 8_000


class Notice(QFrame):
    """Shows one notice at a time.

    It takes room of its own and covers nothing: what it would cover, such as the question that is
    being written, is often in use.
    """

    def __init__(self) -> None:
        super().__init__()
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
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(16)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self.hide()

    def tell(
        self, text: str, action_text: str = "", action: Callable[[], object] | None = None
    ) -> None:
        """Show a sentence, with a button such as “Undo” if there is an action."""
        self._text.setText(text)
        self._action = action
        if action_text:
            self._button.setText(action_text)
        self._button.setVisible(bool(action_text))
        self.show()
        self._timer.start()

    @property
    def text(self) -> str:
        """The shown sentence; empty while no notice is shown."""
        return self._text.text() if self.isVisible() else ""

    def act(self) -> None:
        """Run the action of the button."""
        self._act()

    def _act(self) -> None:
        self.hide()
        if self._action:
            self._action()
