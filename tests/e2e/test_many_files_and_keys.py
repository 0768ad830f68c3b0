"""Ten thousand files in the list, and a question asked without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from desktop.ui.command_palette import CommandPalette
from desktop.ui.library.filter_chips import FilterChips
from desktop.ui.widgets.amounts import number_text
from tests.benchmarks.window import _list_files
from tests.e2e.conftest import LONG_MS, click
from tests.ui.finding import find, only

pytestmark = [pytest.mark.slow, pytest.mark.model]

LISTED = 10_000
CONTROL = Qt.KeyboardModifier.ControlModifier
QUESTION = "How much may the caretaker spend on a repair without asking anyone?"


def test_ten_thousand_files_are_scrolled_searched_and_filtered(qtbot, session, picture):
    session.data.make()
    with Library.open(session.data.library) as library:
        _list_files(library, LISTED)
    opened = session.open()
    session.press(Qt.Key.Key_2, CONTROL)
    qtbot.waitUntil(lambda: opened.window.screen_name == "library")
    pane = opened.window.show_screen("library").documents
    files, table = pane.model, pane.table
    qtbot.waitUntil(lambda: files.rowCount() == LISTED, timeout=LONG_MS)

    click(table.viewport())
    QTest.keyClick(table, Qt.Key.Key_End, CONTROL)
    bar = table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    assert table.currentIndex().row() == LISTED - 1
    picture("many 1 the end")

    session.press(Qt.Key.Key_F, CONTROL)
    search = find(pane, QLineEdit, "Search files")
    assert search.hasFocus()
    QTest.keyClicks(search, "document 1234")
    qtbot.waitUntil(lambda: files.rowCount() == 1, timeout=LONG_MS)
    assert files.index(0, 0).data() == "document 1234.pdf"
    picture("many 2 searched")

    QTest.keyClick(search, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(search, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: files.rowCount() == LISTED, timeout=LONG_MS)
    chip = find(pane, QPushButton, "filter-unreadable")
    click(chip)
    qtbot.waitUntil(lambda: only(pane, FilterChips).states == (DocumentState.UNREADABLE,))
    assert chip.text().endswith(number_text(LISTED))
    qtbot.waitUntil(lambda: files.rowCount() == LISTED, timeout=LONG_MS)
    picture("many 3 filtered")


def test_a_question_is_asked_by_keys_alone(qtbot, session, folder, picture):
    opened = session.open()
    library = opened.workspace.library
    session.drop(folder)
    qtbot.waitUntil(lambda: library.documents.searchable_count() == 3, timeout=LONG_MS)
    qtbot.waitUntil(lambda: library.vectors.active() is not None, timeout=LONG_MS)

    session.press(Qt.Key.Key_K, CONTROL)
    palette = opened.window.findChild(CommandPalette)
    command = find(palette, QLineEdit, "Find a command")
    QTest.keyClicks(command, "go to settings")
    picture("keys 1 palette")
    QTest.keyClick(command, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: opened.window.screen_name == "settings")

    session.press(Qt.Key.Key_1, CONTROL)
    qtbot.waitUntil(lambda: opened.window.screen_name == "ask")
    edit = opened.window.focusWidget()
    QTest.keyClicks(edit, QUESTION)
    with qtbot.waitSignal(opened.ask.answering_ended, timeout=LONG_MS):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert "£250" in opened.ask.dialogue.turns[-1].answer.answer
    picture("keys 2 answered")
