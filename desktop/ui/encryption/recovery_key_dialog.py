"""Shows the recovery key once, before the library is encrypted."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.library_key import LibraryKey
from desktop.ui.encryption.dialog_buttons import accept_and_cancel
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.sealed_document import SealedDocument

WIDTH = 560
KEY_PIXELS = 18


class RecoveryKeyDialog(QDialog):
    """Shows the key, prints it, and goes on only when the person says that it is kept."""

    def __init__(self, key: LibraryKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recovery key"))
        self.setMinimumWidth(WIDTH)
        self._key = key
        shown = label(key.recovery_key(), "heading")
        shown.setObjectName("recovery-key")
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
        shown.setStyleSheet(f'font-family: "{family}"; font-size: {KEY_PIXELS}px; padding: 8px')
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        shown.setAccessibleName(self.tr("Recovery key"))
        self._print = QPushButton(self.tr("Print …"))
        self._copy = QPushButton(self.tr("Copy"))
        self._kept = QCheckBox(self.tr("I have printed it or written it down"))
        self._kept.setObjectName("recovery-key-kept")
        buttons, self._accept = accept_and_cancel(self, self.tr("Go on"))
        self._accept.setEnabled(False)
        self._print.clicked.connect(self._on_print)
        self._copy.clicked.connect(self._on_copy)
        self._kept.toggled.connect(self._accept.setEnabled)
        down = QVBoxLayout(self)
        down.setContentsMargins(24, 24, 24, 16)
        down.setSpacing(12)
        down.addWidget(label(self.tr("Your recovery key"), "title"))
        text = self.tr(
            "It opens the library if the passphrase is forgotten or the key file is lost, and is"
            " not shown again. Keep it on paper, away from this machine: whoever has it can read"
            " everything."
        )
        down.addWidget(label(text, wraps=True))
        down.addWidget(shown)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addStretch(1)
        across.addWidget(self._print)
        across.addWidget(self._copy)
        across.addStretch(1)
        down.addLayout(across)
        down.addWidget(self._kept)
        down.addWidget(buttons)

    def sheet(self) -> QTextDocument:
        """The page that the printer gets."""
        title = self.tr("Recovery key of the Lectern library")
        date = QLocale().toString(QDate.currentDate(), QLocale.FormatType.LongFormat)
        use = self.tr("Type it where Lectern asks for the passphrase, after “Recovery key”.")
        document = SealedDocument()
        document.setPlainText(f"{title}\n{date}\n\n{self._key.recovery_key()}\n\n{use}\n")
        document.setDefaultFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        return document

    def _on_print(self) -> None:
        printer = QPrinter()
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.sheet().print_(printer)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._key.recovery_key())
