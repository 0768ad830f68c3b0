"""One switch encrypts the library, once the recovery key is kept; others say when it locks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QMessageBox

from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from desktop.jobs.workspace import Workspace
from desktop.services.encryption import encrypt
from desktop.services.unlocking import unlock
from desktop.ui.encryption.key_change import KeyChangeKind
from desktop.ui.encryption.passphrase_dialog import PassphraseDialog
from desktop.ui.encryption.recovery_key_dialog import RecoveryKeyDialog
from desktop.ui.settings.encryption import EncryptionSettings
from desktop.ui.widgets.setting_rows import SettingsPage
from tests.core.store.conversion_child import CHEAP

KEY = LibraryKey(b"\x0e" * 32)
PASSPHRASE = "correct horse battery"


@pytest.fixture
def plain(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path))
    yield made
    made.close()


@pytest.fixture
def encrypted(qapp, tmp_path):
    done = run_to_end(encrypt(DataFolder(tmp_path), KEY, PASSPHRASE, CHEAP))
    made = Workspace(done.data)
    yield made
    made.close()


@pytest.fixture
def shown(qtbot):
    pages = []

    def show(workspace):
        page = SettingsPage("Settings")
        qtbot.addWidget(page)
        pages.append(page)
        made = EncryptionSettings(workspace, page)
        page.resize(900, 700)
        page.show()
        return made

    return show


@pytest.fixture
def person():
    """Does one thing with each dialog of a kind that comes."""
    deeds = {}

    def look():
        dialog = QApplication.activeModalWidget()
        for kind, do in deeds.items():
            if isinstance(dialog, kind) and not dialog.property("seen"):
                dialog.setProperty("seen", True)
                do(dialog)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    yield deeds
    timer.stop()


def type_twice(dialog):
    for field in dialog.findChildren(QLineEdit):
        field.setText(PASSPHRASE)
    dialog.accept()


def keep(dialog):
    dialog.findChild(QCheckBox).click()
    dialog.accept()


def test_the_switch_asks_for_a_passphrase_shows_the_key_and_then_wants_the_change(
    shown, plain, person
):
    settings = shown(plain)
    wanted = []
    settings.change_wanted.connect(wanted.append)
    person[PassphraseDialog], person[RecoveryKeyDialog] = type_twice, keep
    settings.encrypted.click()
    (change,) = wanted
    assert (change.kind, change.passphrase) == (KeyChangeKind.ENCRYPT, PASSPHRASE)
    assert not settings.encrypted.isChecked()


@pytest.mark.parametrize("refused", [PassphraseDialog, RecoveryKeyDialog])
def test_nothing_is_changed_if_a_dialog_is_cancelled(shown, plain, person, refused):
    settings = shown(plain)
    wanted = []
    settings.change_wanted.connect(wanted.append)
    person[PassphraseDialog], person[RecoveryKeyDialog] = type_twice, keep
    person[refused] = lambda dialog: dialog.reject()
    settings.encrypted.click()
    assert wanted == []
    assert not settings.encrypted.isChecked()


def test_decrypting_is_asked_about(shown, encrypted, person):
    settings = shown(encrypted)
    wanted = []
    settings.change_wanted.connect(wanted.append)
    person[QMessageBox] = lambda box: box.reject()
    settings.encrypted.click()
    assert (wanted, settings.encrypted.isChecked()) == ([], True)
    accept = QMessageBox.ButtonRole.AcceptRole
    person[QMessageBox] = lambda box: next(
        button for button in box.buttons() if box.buttonRole(button) is accept
    ).click()
    settings.encrypted.click()
    assert [change.kind for change in wanted] == [KeyChangeKind.DECRYPT]


def test_another_passphrase_is_set_while_the_window_is_open(qtbot, shown, encrypted, person):
    settings = shown(encrypted)
    person[PassphraseDialog] = type_twice
    before = encrypted.data.key_file.read_bytes()
    with qtbot.waitSignal(settings.told, timeout=20_000):
        settings.passphrase.click()
    assert encrypted.data.key_file.read_bytes() != before
    assert unlock(replace(encrypted.data, key=None), PASSPHRASE).key == KEY


def test_when_it_is_locked_is_kept(shown, encrypted):
    settings = shown(encrypted)
    settings.after.setCurrentIndex(settings.after.findData(30))
    settings.after.activated.emit(settings.after.currentIndex())
    settings.on_sleep.click()
    settings.with_screen.click()
    stored = Settings.load(encrypted.data.settings)
    assert (stored.lock_after_minutes, stored.lock_on_sleep, stored.lock_with_screen) == (
        30,
        False,
        True,
    )


def test_a_plain_library_shows_the_switch_alone(shown, plain):
    settings = shown(plain)
    assert settings.encrypted.isVisible()
    assert not any(row.isVisible() for row in (settings.passphrase, settings.lock, settings.after))
