"""Encrypts the library by one switch, and decides when it is locked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QWidget

from desktop.core.library_key import LibraryKey
from desktop.core.settings import Settings
from desktop.core.store.key_place import load_key_file
from desktop.core.store.replacement import list_set_aside
from desktop.jobs.job import call
from desktop.jobs.workspace import Workspace
from desktop.services.encryption import forget_in_key_ring, keep_in_key_ring
from desktop.services.key_ring import KeyRing
from desktop.services.unlocking import set_passphrase
from desktop.ui.encryption.key_change import KeyChange, KeyChangeKind
from desktop.ui.encryption.passphrase_dialog import PassphraseDialog
from desktop.ui.encryption.recovery_key_dialog import RecoveryKeyDialog
from desktop.ui.widgets.fields import Choice, Switch
from desktop.ui.widgets.setting_rows import SettingsPage

MINUTES = (1, 5, 10, 30, 60)


class EncryptionSettings(QObject):
    """The switch for encryption, and below it what an encrypted library needs.

    Signals:
        change_wanted: the window must close for this `KeyChange`.
        lock_wanted: the library is to be locked now.
        told: a sentence for a notice.
    """

    change_wanted = Signal(object)
    lock_wanted = Signal()
    told = Signal(str)

    def __init__(self, workspace: Workspace, page: SettingsPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._data = workspace.data
        self.encrypted = Switch()
        self.passphrase = QPushButton(self.tr("Change the passphrase …"))
        self.new_key = QPushButton(self.tr("New key …"))
        self.lock = QPushButton(self.tr("Lock now"))
        self.after = Choice()
        self.on_sleep, self.with_screen, self.key_ring = Switch(), Switch(), Switch()
        section = page.add_section(self.tr("Encryption"))
        section.add(
            self.tr("Encrypt the library"),
            self.tr(
                "Texts, questions, answers and backups can then be read only with your passphrase."
            ),
            self.encrypted,
        )
        self._rows: list[QWidget] = [self.passphrase, self.new_key, self.lock, self.after]
        self._rows += [self.on_sleep, self.with_screen, self.key_ring]
        if self._data.key is not None:
            section.add(
                self.tr("Passphrase"),
                self.tr("Another passphrase opens the same library; the recovery key stays."),
                self.passphrase,
            )
            section.add(
                self.tr("Key"),
                self.tr("If somebody may know the old one: everything is encrypted again."),
                self.new_key,
            )
            section.add(
                self.tr("Lock when unused"),
                self.tr("Not while it reads, trains or compares for you."),
                self.after,
            )
            section.add(self.tr("Lock before this machine sleeps"), "", self.on_sleep)
            section.add(self.tr("Lock when the screen is locked"), "", self.with_screen)
            section.add(
                self.tr("Open it with the system's key ring"),
                self.tr(
                    "At the start, as long as you are logged in; after a lock the passphrase is"
                    " asked for."
                ),
                self.key_ring,
            )
            section.add_at_the_right(self.lock)
        for minutes in MINUTES:
            self.after.addItem(self.tr("after %n minute(s)", "", minutes), minutes)
        self.after.addItem(self.tr("never"), 0)
        self.show_settings(workspace.settings)
        workspace.settings_changed.connect(self.show_settings)
        self.encrypted.clicked.connect(self._on_encrypted)
        self.passphrase.clicked.connect(self._on_passphrase)
        self.new_key.clicked.connect(self._on_new_key)
        self.lock.clicked.connect(self.lock_wanted)
        self.after.activated.connect(self._on_after)
        self.on_sleep.clicked.connect(self._on_sleep)
        self.with_screen.clicked.connect(self._on_screen)
        self.key_ring.clicked.connect(self._on_key_ring)

    def show_settings(self, settings: Settings) -> None:
        self.encrypted.setChecked(self._data.key is not None)
        if self.after.findData(settings.lock_after_minutes) < 0:
            minutes = settings.lock_after_minutes
            self.after.addItem(self.tr("after %n minute(s)", "", minutes), minutes)
        self.after.choose(settings.lock_after_minutes)
        self.on_sleep.setChecked(settings.lock_on_sleep)
        self.with_screen.setChecked(settings.lock_with_screen)

    def refresh(self) -> None:
        """Look on another thread whether there is a key ring, and whether it is used."""
        if self._data.key is None:
            return
        job = call(lambda: (KeyRing().exists, load_key_file(self._data).in_key_ring))
        job.done.connect(self._on_key_ring_known)
        self._workspace.runner.start(job)

    def _on_key_ring_known(self, known: tuple[bool, bool]) -> None:
        exists, used = known
        self.key_ring.setEnabled(exists or used)
        self.key_ring.setChecked(used)
        if not exists:
            self.key_ring.setToolTip(self.tr("This system has no key ring that encrypts."))

    def _on_encrypted(self, wanted: bool) -> None:
        # The switch shows what is so; it moves when the library is changed.
        self.encrypted.setChecked(self._data.key is not None)
        if wanted:
            self._encrypt()
        else:
            self._decrypt()

    def _encrypt(self) -> None:
        dialog = PassphraseDialog(
            self.tr("Encrypt the library"),
            self._what_it_covers(),
            self.tr("Go on"),
            self.encrypted.window(),
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._show_recovery_key(KeyChangeKind.ENCRYPT, dialog.passphrase)

    def _what_it_covers(self) -> list[str]:
        texts = [
            self.tr(
                "Encrypted are the texts of your documents, questions, answers, kept passwords,"
                " backups, and exports of the whole library."
            ),
            self.tr(
                "Not encrypted are the documents themselves, what experts learned from (examples,"
                " checkpoints, adapters), caches of the Lab, logs, settings, and conversations"
                " that you export. An encrypted disk covers them, too."
            ),
        ]
        if list_set_aside(self._data.library):
            texts.append(
                self.tr(
                    "Libraries that were set aside are encrypted, too, unless they are damaged:"
                    " “Delete now, for good” deletes those."
                )
            )
        return texts

    def _show_recovery_key(self, kind: KeyChangeKind, passphrase: str) -> None:
        key = LibraryKey.make()
        if RecoveryKeyDialog(key, self.encrypted.window()).exec() == QDialog.DialogCode.Accepted:
            self.change_wanted.emit(KeyChange(kind, key, passphrase))

    def _decrypt(self) -> None:
        question = self.tr(
            "Decrypt the library and its backups? Whoever can read this disk can then read them."
        )
        box = QMessageBox(
            QMessageBox.Icon.Question,
            "Lectern",
            question,
            QMessageBox.StandardButton.Cancel,
            self.encrypted.window(),
        )
        yes = box.addButton(self.tr("Decrypt"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        if box.clickedButton() is yes:
            self.change_wanted.emit(KeyChange(KeyChangeKind.DECRYPT))

    def _on_passphrase(self) -> None:
        dialog = PassphraseDialog(
            self.tr("Change the passphrase"),
            [
                self.tr(
                    "The old passphrase still opens what you exported or copied before. If somebody"
                    " may know it, choose a new key instead."
                )
            ],
            self.tr("Change"),
            self.passphrase.window(),
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            chosen = dialog.passphrase
            job = call(lambda: set_passphrase(self._data, chosen))
            job.done.connect(self._on_passphrase_set)
            job.failed.connect(self._workspace.problem)
            self._workspace.runner.start(job)

    def _on_passphrase_set(self, _: object) -> None:
        self.told.emit(self.tr("The passphrase is changed."))

    def _on_new_key(self) -> None:
        dialog = PassphraseDialog(
            self.tr("New key"),
            [
                self.tr(
                    "The library and its backups are encrypted again with a new key, and there is a"
                    " new recovery key. What you exported or copied before keeps the old one."
                )
            ],
            self.tr("Go on"),
            self.new_key.window(),
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._show_recovery_key(KeyChangeKind.REKEY, dialog.passphrase)

    def _on_after(self) -> None:
        self._workspace.change_settings(lock_after_minutes=self.after.currentData())

    def _on_sleep(self, checked: bool) -> None:
        self._workspace.change_settings(lock_on_sleep=checked)

    def _on_screen(self, checked: bool) -> None:
        self._workspace.change_settings(lock_with_screen=checked)

    def _on_key_ring(self, wanted: bool) -> None:
        change = keep_in_key_ring if wanted else forget_in_key_ring
        job = call(lambda: change(self._data))
        job.failed.connect(self._workspace.problem)
        job.ended.connect(self.refresh)
        self._workspace.runner.start(job)
