"""A new person's first minutes, in the real window with the real processes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from desktop.ui.ask.viewer.rendered_view import RenderedView
from desktop.ui.library.documents_model import SECOND
from desktop.ui.widgets.reading_view import ReadingView
from tests.e2e.conftest import LONG_MS, click_link
from tests.ui.finding import find, only

pytestmark = [pytest.mark.slow, pytest.mark.model]

QUESTION = "How much may the caretaker spend on a repair without asking anyone?"


@pytest.mark.parametrize("embedding_model", [""], ids=["embedded"])
def test_a_dropped_folder_is_asked_and_the_very_sentence_is_shown(qtbot, session, folder, picture):
    opened = session.open()
    library = opened.workspace.library
    picture("first 1 empty")
    session.drop(folder)
    qtbot.waitUntil(lambda: library.documents.searchable_count() == 3, timeout=LONG_MS)
    assert [collection.name for collection in library.collections.all()] == ["House"]
    qtbot.waitUntil(lambda: library.vectors.active() is not None, timeout=LONG_MS)
    session.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened.window.screen_name == "library")
    files = opened.window.show_screen("library").documents.model
    qtbot.waitUntil(lambda: files.rowCount() == 4, timeout=LONG_MS)
    rows = {files.index(row, 0).data(): files.index(row, 1) for row in range(4)}
    qtbot.waitUntil(lambda: bool(rows["broken.pdf"].data(SECOND)), timeout=LONG_MS)
    picture("first 2 read")

    session.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    ask = opened.ask
    with qtbot.waitSignal(ask.answering_ended, timeout=LONG_MS):
        session.type_question(QUESTION)
    picture("first 3 answered")

    state = ask.dialogue.turns[-1]
    assert not state.problem
    assert "£250" in state.answer.answer
    cited = next(
        sentence
        for sentence in state.so_far.sentences
        if "£250" in sentence.text and sentence.supported
    )
    number = state.so_far.sentences.index(cited)
    click_link(find(ask, ReadingView, "Answer"), f"cite:{number}:0")
    text = only(ask, RenderedView)
    qtbot.waitUntil(lambda: "£250" in text.marked_text(), timeout=LONG_MS)
    picture("first 4 cited")


def test_what_was_asked_is_there_after_a_restart(qtbot, session, folder):
    opened = session.open()
    library = opened.workspace.library
    opened.window.files_dropped.emit([folder])
    qtbot.waitUntil(lambda: library.documents.searchable_count() == 3, timeout=LONG_MS)
    with qtbot.waitSignal(opened.ask.answering_ended, timeout=LONG_MS):
        opened.ask.ask(QUESTION)
    session.close()

    again = session.open()
    model = find(again.ask, QListView, "Conversations").model()
    qtbot.waitUntil(lambda: model.rowCount() == 1, timeout=LONG_MS)
    again.ask.dialogue.open(model.at(model.index(0)).id)
    qtbot.waitUntil(lambda: bool(again.ask.dialogue.turns), timeout=LONG_MS)

    assert again.ask.dialogue.turns[0].question == QUESTION
    assert again.ask.dialogue.turns[0].answer.sources


def test_closing_while_a_folder_is_read_asks_nothing_and_loses_nothing(qtbot, session, folder):
    opened = session.open()
    for number in range(60):
        (folder / f"note {number}.txt").write_text(f"Note {number} is about the pump. " * 200)
    library = opened.workspace.library
    opened.window.files_dropped.emit([folder])
    qtbot.waitUntil(lambda: library.documents.searchable_count() >= 5, timeout=LONG_MS)
    session.close()

    again = session.open()
    later = again.workspace.library
    qtbot.waitUntil(lambda: later.documents.searchable_count() == 63, timeout=LONG_MS)
