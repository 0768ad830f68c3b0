"""A passphrase is hidden, unless the person wants to see it."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from desktop.ui.encryption.passphrase_field import PassphraseField


def test_it_is_hidden_shown_and_forgotten(qtbot):
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed):
        field.line.setText("secret words")
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    field.show_text.click()
    assert field.line.echoMode() is QLineEdit.EchoMode.Normal
    field.clear()
    assert (field.text, field.line.echoMode()) == ("", QLineEdit.EchoMode.Password)
