"""The recovery key is shown once, and nothing goes on before it is kept."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLabel, QPushButton

from desktop.core.library_key import LibraryKey
from desktop.ui.encryption.recovery_key_dialog import RecoveryKeyDialog

KEY = LibraryKey(b"\x0d" * 32)


@pytest.fixture
def dialog(qtbot):
    made = RecoveryKeyDialog(KEY)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_key_is_shown_whole(dialog):
    shown = dialog.findChild(QLabel, "recovery-key")
    assert shown.text() == KEY.recovery_key()
    assert shown.width() >= shown.sizeHint().width()
    assert shown.height() >= shown.sizeHint().height()


def test_it_goes_on_only_when_the_key_is_kept(dialog):
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.findChild(QCheckBox).click()
    assert ok.isEnabled()


def test_the_key_can_be_copied(dialog):
    copy = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy")
    copy.click()
    assert LibraryKey.from_recovery_key(QGuiApplication.clipboard().text()) == KEY


def test_the_sheet_has_the_key_and_says_what_it_is(dialog):
    text = dialog.sheet().toPlainText()
    assert KEY.recovery_key() in text
    assert "Recovery key of the Lectern library" in text
