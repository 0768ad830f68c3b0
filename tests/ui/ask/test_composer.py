"""Where a question is written: keys, the button, the collections that are asked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.ui.ask.composer import Composer


@pytest.fixture
def composer(qtbot, current_theme):
    made = Composer(current_theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_enter_asks_and_shift_enter_begins_a_line(qtbot, composer):
    qtbot.keyClicks(composer._edit, "What is")
    qtbot.keyClick(composer._edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(composer._edit, "owed?")
    with qtbot.waitSignal(composer.asked) as heard:
        qtbot.keyClick(composer._edit, Qt.Key.Key_Return)

    assert heard.args == ["What is\nowed?", False]
    assert composer._edit.toPlainText() == ""


def test_nothing_is_asked_without_words_or_while_an_answer_is_under_way(qtbot, composer):
    asked = []
    composer.asked.connect(lambda *what: asked.append(what))
    qtbot.keyClick(composer._edit, Qt.Key.Key_Return)
    composer.show_answering(answering=True)
    qtbot.keyClicks(composer._edit, "Now?")
    qtbot.keyClick(composer._edit, Qt.Key.Key_Return)

    assert asked == []
    assert composer._edit.toPlainText() == "Now?"


def test_the_button_stops_an_answer_under_way(qtbot, composer):
    composer.show_answering(answering=True)
    with qtbot.waitSignal(composer.stopped):
        composer._go.click()
    assert composer._go.accessibleName() == "Stop answering"


def test_every_document_is_asked_for_one_question_alone(qtbot, composer):
    composer._whole.click()
    composer.write("All?")
    with qtbot.waitSignal(composer.asked) as heard:
        composer._on_entered()

    assert heard.args == ["All?", True]
    assert not composer._whole.isChecked()


def test_collections_are_chosen_and_given_up_in_the_menu(qtbot, composer):
    composer.show_scope(["home", "work & play"], ["home"])
    chosen = []
    composer.scope_changed.connect(chosen.append)
    actions = {action.data(): action for action in composer._menu.actions()}
    actions["work & play"].trigger()
    actions["home"].trigger()
    actions[None].trigger()

    assert chosen == [["home", "work & play"], [], []]
