"""A message for a screen or a pane that has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.theme import Palette
from desktop.ui.widgets.labels import label

ICON_SIZE = 32


class EmptyState(QWidget):
    """An icon, a title, a sentence, and buttons for what the person can do."""

    def __init__(
        self,
        title: str,
        text: str = "",
        *,
        icon_name: str = "",
        colours: Palette | None = None,
        large: bool = False,
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 32, 32, 32)
        layout.setSpacing(8)
        layout.addStretch(1)
        self._icon = QLabel()
        self._icon_name = icon_name
        if icon_name and colours:
            layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(8)
            self.tint(colours)
        self.title = label(title, "large" if large else "heading", wraps=True)
        self.text = label(text, "muted", wraps=True)
        for text_label in (self.title, self.text):
            text_label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text_label)
        self.text.setVisible(bool(text))
        layout.addSpacing(8)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)
        layout.addLayout(self._buttons)
        layout.addStretch(2)

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "primary" if primary else "")
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def add_layout(self, further: QLayout) -> None:
        """Add a layout below the buttons."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(layout.count() - 1, further)

    def tint(self, colours: Palette) -> None:
        if self._icon_name:
            drawn = icon(self._icon_name, colours, "muted", (ICON_SIZE,))
            self._icon.setPixmap(drawn.pixmap(ICON_SIZE))
