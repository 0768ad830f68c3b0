"""A locked library is opened by its passphrase or recovery key; each failure is one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.steps import run_to_end
from desktop.services.encryption import encrypt
from desktop.services.unlocking import unlock
from desktop.ui.encryption.passphrase_dialog import PassphraseDialog
from desktop.ui.encryption.unlock_dialog import UnlockDialog
from tests.core.store.conversion_child import CHEAP

PASSPHRASE = "correct horse battery"
KEY = LibraryKey(b"\x0c" * 32)
PATIENCE_MS = 20_000


@pytest.fixture
def data(tmp_path):
    done = run_to_end(encrypt(DataFolder(tmp_path), KEY, PASSPHRASE, CHEAP))
    return replace(done.data, key=None)


@pytest.fixture
def make(qtbot, data):
    def made():
        dialog = UnlockDialog(data)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return made


def said(dialog):
    return " ".join(part.text() for part in dialog.findChildren(QLabel) if part.isVisible())


def enter(dialog, text):
    dialog.field.line.setText(text)
    dialog.go_on.click()


def test_the_passphrase_opens_and_is_forgotten(qtbot, make):
    dialog = make()
    assert not dialog.go_on.isEnabled()
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE_MS):
        enter(dialog, PASSPHRASE)
    assert dialog.unlocked.key == KEY
    assert dialog.field.text == ""


def test_a_wrong_passphrase_is_told_whole_and_can_be_typed_again(qtbot, make):
    dialog = make()
    enter(dialog, "wrong")
    qtbot.waitUntil(lambda: "not the passphrase" in said(dialog), timeout=PATIENCE_MS)
    problem = next(p for p in dialog.findChildren(QLabel) if "not the passphrase" in p.text())
    assert problem.height() >= problem.heightForWidth(problem.width())
    assert dialog.field.line.selectedText()
    assert dialog.field.line.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE_MS):
        enter(dialog, PASSPHRASE)


def test_what_is_typed_is_hidden_until_it_is_asked_for(make):
    dialog = make()
    assert dialog.field.line.echoMode() is QLineEdit.EchoMode.Password
    dialog.field.show_text.click()
    assert dialog.field.line.echoMode() is QLineEdit.EchoMode.Normal


def choose_new(passphrase):
    """Types a new passphrase into the dialog that comes."""
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, PassphraseDialog):
        QTimer.singleShot(50, lambda: choose_new(passphrase))
        return
    for field in dialog.findChildren(QLineEdit):
        field.setText(passphrase)
    dialog.accept()


def test_the_recovery_key_opens_and_asks_for_a_new_passphrase(qtbot, make, data):
    dialog = make()
    dialog.other.click()
    assert dialog.field.line.echoMode() is QLineEdit.EchoMode.Normal
    QTimer.singleShot(0, lambda: choose_new("quite another one"))
    with qtbot.waitSignal(dialog.accepted, timeout=PATIENCE_MS):
        enter(dialog, KEY.recovery_key().replace("\n", " ").lower())
    assert dialog.unlocked.key == KEY
    assert unlock(data, "quite another one").key == KEY


def test_a_slip_in_the_recovery_key_is_told(qtbot, make):
    dialog = make()
    dialog.other.click()
    enter(dialog, KEY.recovery_key()[:-1] + ("0" if KEY.recovery_key()[-1] != "0" else "1"))
    qtbot.waitUntil(lambda: "slip in the recovery key" in said(dialog), timeout=PATIENCE_MS)


def test_without_a_key_file_the_recovery_key_is_asked_for_at_once(make, data):
    data.key_file.unlink()
    dialog = make()
    assert "key file" in said(dialog)
    assert "is missing" in said(dialog)
    assert dialog.field.line.accessibleName() == "Recovery key"
    assert not dialog.other.isEnabled()


def test_closing_it_unlocks_nothing(make):
    dialog = make()
    dialog.close()
    assert dialog.unlocked is None
