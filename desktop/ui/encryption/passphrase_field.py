"""A field for a passphrase, which can be shown while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget


class PassphraseField(QWidget):
    """A field with a button that shows what is typed.

    Signals:
        changed: the text is another.
        entered: the Enter key was pressed.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str) -> None:
        """`name` is for screen readers, and shown while the field is empty."""
        super().__init__()
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(name)
        self.show_text = QPushButton(self.tr("Show"))
        self.show_text.setCheckable(True)
        self.show_text.setAutoDefault(False)
        self.show_text.toggled.connect(self._on_show)
        self.line.textChanged.connect(self.changed)
        self.line.returnPressed.connect(self.entered)
        self.setFocusProxy(self.line)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(self.line, 1)
        across.addWidget(self.show_text)

    @property
    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide what will be typed."""
        self.line.clear()
        self.show_text.setChecked(False)

    def _on_show(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
