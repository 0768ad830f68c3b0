"""A new passphrase is long enough, and typed twice."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QLineEdit

from desktop.ui.encryption.passphrase_dialog import PassphraseDialog


@pytest.fixture
def dialog(qtbot):
    made = PassphraseDialog("Encrypt", ["What it covers."], "Go on")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("first", "second", "allowed"),
    [
        ("", "", False),
        ("short", "short", False),
        ("long enough", "", False),
        ("long enough", "long enougH", False),
        ("long enough", "long enough", True),
        ("  spaces  count  ", "  spaces  count  ", True),
    ],
)
def test_only_two_equal_passphrases_of_some_length_go_on(dialog, first, second, allowed):
    for field, text in zip(dialog.findChildren(QLineEdit), (first, second), strict=True):
        field.setText(text)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert ok.isEnabled() == allowed
    assert dialog.passphrase == first


def test_everything_that_it_says_is_shown_whole(dialog):
    for part in dialog.findChildren(QLabel):
        assert part.height() >= part.heightForWidth(part.width())
