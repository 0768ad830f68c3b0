"""Asks for the password of a protected file."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import ElidedLabel, label

WIDTH = 420


class PasswordDialog(QDialog):
    """Has a field for the password, and a choice whether it is kept."""

    def __init__(self, file_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Give password"))
        self.setMinimumWidth(WIDTH)
        self._field = QLineEdit()
        self._field.setObjectName("password")
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(self.tr("Password"))
        self._keep = QCheckBox(self.tr("Keep the password in the library"))
        self._keep.setObjectName("keep-password")
        self._keep.setToolTip(self.tr("Then the file is read again when it has changed."))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._accept.setText(self.tr("Read it"))
        self._accept.setEnabled(False)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._field.textChanged.connect(self._on_typed)
        down = QVBoxLayout(self)
        down.setSpacing(12)
        down.addWidget(ElidedLabel(file_name, "heading"))
        down.addWidget(self._field)
        down.addWidget(self._keep)
        text = self.tr(
            "The text that is read stands in the library on this machine like that of any file, and"
            " is protected only if the library is encrypted; so is a password that is kept."
        )
        down.addWidget(label(text, "small", wraps=True))
        down.addWidget(buttons)

    @property
    def password(self) -> str:
        return self._field.text()

    @property
    def keep(self) -> bool:
        """Return whether the password shall be kept."""
        return self._keep.isChecked()

    def _on_typed(self, text: str) -> None:
        self._accept.setEnabled(bool(text))
