"""The parts that the dialogs here share: their two buttons, and a height that fits their words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

translate = QCoreApplication.translate


def accept_and_cancel(dialog: QDialog, accept: str) -> tuple[QDialogButtonBox, QPushButton]:
    """A button with this text that accepts the dialog, beside one that cancels it."""
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    )
    first = buttons.button(QDialogButtonBox.StandardButton.Ok)
    first.setText(accept)
    first.setProperty("kind", "primary")
    second = buttons.button(QDialogButtonBox.StandardButton.Cancel)
    second.setText(translate("EncryptionDialogs", "Cancel"))
    for button in (first, second):
        button.setIcon(QIcon())
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons, first


def fit_height(dialog: QDialog) -> None:
    """Make a dialog as high as its words need; Qt does it by itself only before it is shown."""
    layout = dialog.layout()
    width = max(dialog.width(), dialog.minimumWidth())
    if layout is not None:
        layout.activate()
        dialog.resize(width, layout.totalHeightForWidth(width))
