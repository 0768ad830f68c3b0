"""The list of conversations."""

from __future__ import annotations

from desktop.core.store.conversations import Conversation
from desktop.ui.ask.conversation_list import ConversationModel


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
