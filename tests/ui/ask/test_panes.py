"""The panes around the conversation: the list, the sources, the composer, the start."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.core.store.conversations import Conversation
from desktop.core.types import Passage, Source
from desktop.ui.ask.composer import Composer
from desktop.ui.ask.conversation_list import ConversationModel
from desktop.ui.ask.source_list import SourceModel
from desktop.ui.ask.start_page import StartPage


def conversations(*titles):
    return [Conversation(n, title, (), "auto", 1e9) for n, title in enumerate(titles, 1)]


def test_the_conversations_model_is_sound(qtmodeltester):
    model = ConversationModel()
    model.show_rows(conversations("a", "", "c"))

    qtmodeltester.check(model)
    assert model.index(1).data() == "New conversation"


def test_a_conversation_is_renamed_in_place_but_never_to_nothing(qtbot):
    model = ConversationModel()
    model.show_rows(conversations("a"))
    with qtbot.waitSignal(model.renamed) as heard:
        assert model.setData(model.index(0), "  Rent ")

    assert heard.args == [1, "Rent"]
    assert not model.setData(model.index(0), "  ")


def test_the_sources_model_is_sound(qtmodeltester, tmp_path):
    passage = Passage(1, 1, tmp_path / "a.txt", "c", "", "words", 0, 5, "A › B", 3, 3)
    model = SourceModel()
    model.show_sources((Source(passage, 1.0), Source(passage, 0.5)), frozenset({1}))

    qtmodeltester.check(model)
    assert model.index(0).data() == "1. a.txt · page 3 · B"


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


def test_an_empty_library_is_shown_what_to_do(qtbot, current_theme):
    page = StartPage(current_theme)
    qtbot.addWidget(page)
    page.show_documents(0)
    assert page.currentIndex() == 0

    page.show_documents(3, ["Who may?"])

    assert page.currentIndex() == 1
    with qtbot.waitSignal(page.question_chosen) as heard:
        page._suggested[0].click()
    assert heard.args == ["Who may?"]
