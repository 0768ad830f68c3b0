"""Two buttons decide a dialog, which grows with what it says."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout

from desktop.ui.encryption.dialog_buttons import accept_and_cancel, fit_height


def test_the_first_button_accepts(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    _, accept = accept_and_cancel(dialog, "Go on")
    assert accept.text() == "Go on"
    with qtbot.waitSignal(dialog.accepted):
        accept.click()


def test_a_dialog_becomes_as_high_as_its_words(qtbot):
    dialog, words = QDialog(), QLabel("short")
    qtbot.addWidget(dialog)
    words.setWordWrap(True)
    QVBoxLayout(dialog).addWidget(words)
    dialog.resize(200, 60)
    dialog.show()
    words.setText("many words " * 40)
    fit_height(dialog)
    assert words.height() >= words.heightForWidth(words.width())
