"""Asks for a new passphrase, and says what it protects and what it does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from desktop.core.store.key_file import PASSPHRASE_CHARACTERS_AT_LEAST
from desktop.ui.encryption.dialog_buttons import accept_and_cancel
from desktop.ui.encryption.passphrase_field import PassphraseField
from desktop.ui.widgets.labels import label

WIDTH = 520


class PassphraseDialog(QDialog):
    """Has two fields for the same new passphrase."""

    def __init__(
        self,
        title: str,
        explanations: Sequence[str],
        accept: str,
        parent: QWidget | None = None,
    ) -> None:
        """`accept` is the text of the button."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(WIDTH)
        self._first = PassphraseField(self.tr("New passphrase"))
        self._second = PassphraseField(self.tr("The same once more"))
        self._why_not = label("", "small", wraps=True)
        buttons, self._accept = accept_and_cancel(self, accept)
        down = QVBoxLayout(self)
        down.setContentsMargins(24, 24, 24, 16)
        down.setSpacing(12)
        down.addWidget(label(title, "title", wraps=True))
        for text in explanations:
            down.addWidget(label(text, wraps=True))
        down.addWidget(self._first)
        down.addWidget(self._second)
        down.addWidget(self._why_not)
        down.addWidget(buttons)
        self._first.changed.connect(self._on_typed)
        self._second.changed.connect(self._on_typed)
        self._on_typed()

    @property
    def passphrase(self) -> str:
        return self._first.text

    def _on_typed(self) -> None:
        first, second = self._first.text, self._second.text
        least = PASSPHRASE_CHARACTERS_AT_LEAST
        if len(first) < least:
            why = self.tr("%n characters or more; best a few words.", "", least)
        elif first != second:
            why = self.tr("The two are not the same yet.")
        else:
            why = self.tr("Lectern cannot find a forgotten passphrase again.")
        self._why_not.setText(why)
        self._accept.setEnabled(len(first) >= least and first == second)
