"""A check ends when the person stops it."""

import threading

from PySide6.QtWidgets import QPushButton

from desktop.ui.check.checked_view import CheckedView
from tests.ui.check.conftest import FALSE, OTHER, TRUE
from tests.ui.finding import find

TEXT = f"{TRUE} {FALSE}\n\n{OTHER}"


def test_a_check_can_be_stopped_and_keeps_what_it_has(qtbot, screen, edit, verifier, progress):
    goes_on = threading.Event()
    judge = verifier.judge

    def slowly(pairs):
        if any(pair.claim == FALSE for pair in pairs):
            assert goes_on.wait(10)
        return judge(pairs)

    verifier.judge = slowly
    view = find(screen, CheckedView, "Checked sentences")
    edit.setPlainText(TEXT)
    find(screen, QPushButton, "Check").click()
    qtbot.waitUntil(lambda: len(view.checked) == 1, timeout=10_000)
    find(screen, QPushButton, "Stop").click()
    goes_on.set()
    qtbot.waitUntil(lambda: progress().startswith("Stopped after"), timeout=10_000)
    assert "of 3 sentences" in progress()
    assert edit.toPlainText() == TEXT
