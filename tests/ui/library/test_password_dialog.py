"""The dialog that asks for the password of a file."""

import pytest
from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QLineEdit, QWidget

from desktop.ui.library.password_dialog import PasswordDialog
from tests.ui.finding import find, only


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(window):
    return PasswordDialog("lease.pdf", window)


def test_it_can_be_accepted_with_a_password_alone(qtbot, dialog):
    accept = only(dialog, QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not accept.isEnabled()
    field = find(dialog, QLineEdit, "password")
    qtbot.keyClicks(field, "lamp")
    assert accept.isEnabled()
    assert dialog.password == "lamp"


def test_the_password_is_hidden_and_not_kept_unless_that_is_wished(dialog):
    assert find(dialog, QLineEdit, "password").echoMode() is QLineEdit.EchoMode.Password
    assert not dialog.keep
    find(dialog, QCheckBox, "keep-password").setChecked(True)
    assert dialog.keep
