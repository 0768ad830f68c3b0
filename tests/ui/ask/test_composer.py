"""Where a question is written: keys, the button, what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.core.scope import Scope
from desktop.services.scoping import LibraryPlace, PlaceKind
from desktop.ui.ask.composer import Composer, QuestionEdit
from desktop.ui.ask.scope_picker import ScopePicker
from tests.ui.finding import find


@pytest.fixture
def composer(qtbot, current_theme):
    made = Composer(current_theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def question(composer):
    return find(composer, QuestionEdit, "Question")


LEASE, OLD_LEASE = Path("/d/lease.txt"), Path("/d/old lease.txt")
PLACES = [
    LibraryPlace(PlaceKind.COLLECTION, "home"),
    LibraryPlace(PlaceKind.FOLDER, "d", Path("/d")),
    LibraryPlace(PlaceKind.FILE, "lease.txt", LEASE),
    LibraryPlace(PlaceKind.FILE, "old lease.txt", OLD_LEASE),
]


def test_enter_asks_and_shift_enter_begins_a_line(qtbot, composer, question):
    qtbot.keyClicks(question, "What is")
    qtbot.keyClick(question, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(question, "owed?")
    with qtbot.waitSignal(composer.asked) as heard:
        qtbot.keyClick(question, Qt.Key.Key_Return)

    assert heard.args == ["What is\nowed?", False]
    assert question.toPlainText() == ""


def test_nothing_is_asked_without_words_or_while_an_answer_is_under_way(qtbot, composer, question):
    asked = []
    composer.asked.connect(lambda *what: asked.append(what))
    qtbot.keyClick(question, Qt.Key.Key_Return)
    composer.show_answering(answering=True)
    qtbot.keyClicks(question, "Now?")
    qtbot.keyClick(question, Qt.Key.Key_Return)

    assert asked == []
    assert question.toPlainText() == "Now?"


def test_the_button_stops_an_answer_under_way(qtbot, composer):
    composer.show_answering(answering=True)
    with qtbot.waitSignal(composer.stopped):
        find(composer, QPushButton, "Stop answering").click()


def test_every_document_is_asked_for_one_question_alone(qtbot, composer):
    whole = find(composer, QPushButton, "Every document")
    whole.click()
    composer.write("All?")
    with qtbot.waitSignal(composer.asked) as heard:
        find(composer, QPushButton, "Ask").click()

    assert heard.args == ["All?", True]
    assert not whole.isChecked()


def test_what_is_asked_is_ticked_by_keyboard_and_given_up_with_a_click(qtbot, composer):
    scopes = []
    composer.scope_changed.connect(scopes.append)
    composer.scope_changed.connect(composer.show_scope)
    find(composer, QPushButton, "asked-scope").click()
    composer.show_places(PLACES)
    words = find(composer, QLineEdit, "Find a collection, folder or file")
    qtbot.keyClicks(words, "lease")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    qtbot.keyClick(words, Qt.Key.Key_Down)
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert scopes[-1] == Scope(documents=(LEASE, OLD_LEASE))
    qtbot.keyClick(words, Qt.Key.Key_Escape)
    assert not any(picker.isVisible() for picker in composer.findChildren(ScopePicker))

    find(composer, QPushButton, "Give up old lease.txt").click()
    assert scopes[-1] == Scope(documents=(LEASE,))


def test_an_at_sign_opens_the_list_and_is_taken_back_when_something_is_chosen(qtbot, composer):
    scopes = []
    composer.scope_changed.connect(scopes.append)
    edit = find(composer, QuestionEdit, "Question")
    qtbot.keyClicks(edit, "me@home")
    assert composer.findChildren(ScopePicker) == []
    qtbot.keyClicks(edit, " @")
    picker = find(composer, ScopePicker, "scope-picker")
    composer.show_places(PLACES)
    assert picker.isVisible()
    words = find(composer, QLineEdit, "Find a collection, folder or file")
    qtbot.keyClicks(words, "home")
    qtbot.keyClick(words, Qt.Key.Key_Return)
    assert scopes == [Scope(collections=("home",))]
    assert not picker.isVisible()
    assert edit.toPlainText() == "me@home "
