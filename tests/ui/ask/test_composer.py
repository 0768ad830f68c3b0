"""Where a question is written: keys, the button, the collections that are asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.ui.ask.composer import Composer, QuestionEdit
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


def test_collections_are_chosen_and_given_up_in_the_menu(qtbot, composer):
    composer.show_scope(["home", "work & play"], ["home"])
    chosen = []
    composer.scope_changed.connect(chosen.append)
    menu = find(composer, QPushButton, "asked-collections").menu()
    actions = {action.data(): action for action in menu.actions()}
    actions["work & play"].trigger()
    actions["home"].trigger()
    actions[None].trigger()

    assert chosen == [["home", "work & play"], [], []]
