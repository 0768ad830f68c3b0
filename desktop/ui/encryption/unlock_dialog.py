"""Asks for the passphrase of an encrypted library, or for its recovery key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout
from typing_extensions import override

from desktop.core.errors import LockedLibraryError
from desktop.core.paths import DataFolder
from desktop.core.store.key_place import load_key_file
from desktop.jobs.job import call
from desktop.jobs.runner import JobRunner
from desktop.services.unlocking import set_passphrase, unlock, unlock_by_recovery_key
from desktop.ui.core_translation import translate_error
from desktop.ui.encryption.dialog_buttons import fit_height
from desktop.ui.encryption.passphrase_dialog import PassphraseDialog
from desktop.ui.encryption.passphrase_field import PassphraseField
from desktop.ui.icons import application_icon
from desktop.ui.widgets.labels import label

WIDTH = 620


class UnlockDialog(QDialog):
    """Stands in the place of the window while the library is locked."""

    def __init__(self, data: DataFolder, style_sheet: str = "") -> None:
        super().__init__(None)
        self.setStyleSheet(style_sheet)
        self._data = data
        self.unlocked: DataFolder | None = None
        """The data folder with its key, once that was given."""
        self._by_recovery_key = False
        self._runner = JobRunner(self)
        self.setWindowTitle("Lectern")
        self.setWindowIcon(application_icon())
        self.setMinimumWidth(WIDTH)
        self._about = label("", wraps=True)
        self.field = PassphraseField(self.tr("Passphrase"))
        self._problem = label("", "danger", wraps=True)
        self._problem.hide()
        self.go_on = QPushButton(self.tr("Unlock"))
        self.go_on.setProperty("kind", "primary")
        self.go_on.setDefault(True)
        self.other = QPushButton(self.tr("Recovery key …"))
        self.other.setAutoDefault(False)
        quit_button = QPushButton(self.tr("Quit"))
        quit_button.setAutoDefault(False)
        down = QVBoxLayout(self)
        down.setContentsMargins(24, 24, 24, 16)
        down.setSpacing(12)
        down.addWidget(label(self.tr("The library is locked"), "title", wraps=True))
        down.addWidget(self._about)
        down.addWidget(self.field)
        down.addWidget(self._problem)
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.other)
        across.addStretch(1)
        across.addWidget(quit_button)
        across.addWidget(self.go_on)
        down.addLayout(across)
        self.field.changed.connect(self._on_typed)
        self.go_on.clicked.connect(self._on_go_on)
        self.other.clicked.connect(self._on_other)
        quit_button.clicked.connect(self.reject)
        self._ask_for(recovery_key=False)
        self._look_for_key_file()
        self.field.setFocus()

    def _look_for_key_file(self) -> None:
        """Say at once if only the recovery key can help."""
        try:
            load_key_file(self._data)
        except LockedLibraryError as error:
            self._ask_for(recovery_key=True)
            self._tell(translate_error(error))
            self.other.setEnabled(False)

    def _ask_for(self, *, recovery_key: bool) -> None:
        self._by_recovery_key = recovery_key
        self.field.clear()
        name = self.tr("Recovery key") if recovery_key else self.tr("Passphrase")
        self.field.line.setPlaceholderText(name)
        self.field.line.setAccessibleName(name)
        self.field.show_text.setChecked(recovery_key)
        self.other.setText(self.tr("Passphrase …") if recovery_key else self.tr("Recovery key …"))
        self._about.setText(
            self.tr(
                "Type the groups of the sheet that you printed; afterwards you choose a new"
                " passphrase."
            )
            if recovery_key
            else self.tr("Your documents, questions and answers are encrypted.")
        )
        self._problem.hide()
        self._on_typed()
        fit_height(self)

    def _on_other(self) -> None:
        self._ask_for(recovery_key=not self._by_recovery_key)
        self.field.setFocus()

    def _on_typed(self) -> None:
        self.go_on.setEnabled(bool(self.field.text))

    def _on_go_on(self) -> None:
        unlock_by = unlock_by_recovery_key if self._by_recovery_key else unlock
        self._run(partial(unlock_by, self._data, self.field.text), self._on_unlocked)

    def _on_unlocked(self, data: DataFolder) -> None:
        self._set_waiting(False)
        if self._by_recovery_key:
            self._choose_passphrase(data)
            return
        self.unlocked = data
        self.accept()

    def _choose_passphrase(self, data: DataFolder) -> None:
        dialog = PassphraseDialog(
            self.tr("Choose a new passphrase"),
            [self.tr("The recovery key stays the same.")],
            self.tr("Set"),
            self,
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.unlocked = data
            self._run(partial(set_passphrase, data, dialog.passphrase), self._on_passphrase_set)

    def _on_passphrase_set(self, _: object) -> None:
        self.accept()

    def _run(self, function: Callable[[], object], then: Callable[..., None]) -> None:
        """Run what takes half a second on purpose on another thread."""
        self._set_waiting(True)
        job = call(function)
        job.done.connect(then)
        job.failed.connect(self._on_failed)
        self._runner.start(job)

    def _set_waiting(self, waiting: bool) -> None:
        for part in (self.field, self.go_on, self.other):
            part.setDisabled(waiting)
        self.go_on.setText(self.tr("Unlocking …") if waiting else self.tr("Unlock"))

    def _on_failed(self, error: Exception) -> None:
        self._set_waiting(False)
        self._tell(translate_error(error))
        self.field.line.selectAll()
        self.field.setFocus()

    def _tell(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()
        fit_height(self)

    @override
    def done(self, result: int, /) -> None:
        self._runner.shut_down()
        self.field.clear()
        super().done(result)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        super().closeEvent(event)
