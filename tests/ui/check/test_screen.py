"""A text is checked in the window, and its spans lead into the documents."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QPushButton

from desktop.core.types import SupportStatus
from desktop.ui.ask.viewer.source_viewer import SourceViewer
from desktop.ui.ask.viewer.text_view import TextView
from tests.ui.check.conftest import FALSE, TRUE
from tests.ui.finding import find, only


def test_a_span_opens_the_document_at_its_words(qtbot, screen, checked):
    view = checked(FALSE)
    viewer = only(screen, SourceViewer)
    assert not viewer.isVisible()
    view.anchorClicked.emit(QUrl("cite:0:0"))
    text = find(screen, TextView, "Text of the document")
    qtbot.waitUntil(lambda: text.marked_text() != "", timeout=5000)
    assert text.marked_text() == "Dogs are not allowed in the flat."
    assert viewer.isVisible()


def test_only_the_chosen_collections_are_compared(qtbot, screen, checked):
    chip = find(screen, QPushButton, "checked-collections")
    qtbot.waitUntil(lambda: any(a.text() == "work" for a in chip.menu().actions()))
    next(action for action in chip.menu().actions() if action.text() == "work").trigger()
    assert checked(TRUE).checked[0].sentence.status is SupportStatus.NOT_FOUND


def test_nothing_is_checked_without_words(screen, edit, progress):
    edit.setPlainText(" … ---")
    find(screen, QPushButton, "Check").click()
    assert find(screen, QPushButton, "Check").isEnabled()
    assert progress() == ""
