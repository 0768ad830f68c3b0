"""An answer that is stopped, and made again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.services.answering import STOPPED
from desktop.ui.ask.turn_state import TurnPhase
from tests.e2e.conftest import LONG_MS, click
from tests.ui.finding import find

pytestmark = [pytest.mark.slow, pytest.mark.model]

LONG_QUESTION = "What does the caretaker do every week?"


def test_a_stopped_answer_keeps_what_came_and_is_made_again(
    qtbot, session, indexed_session, picture
):
    ask = indexed_session.ask
    with qtbot.waitSignal(ask.answering_ended, timeout=LONG_MS):
        session.type_question(LONG_QUESTION)
        qtbot.waitUntil(lambda: ask.dialogue.turns[-1].phase is TurnPhase.WRITING, timeout=LONG_MS)
        session.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: ask.dialogue.turns[-1].problem == STOPPED, timeout=LONG_MS)
    stopped = ask.dialogue.turns[-1]
    assert stopped.so_far.extracts
    assert find(ask, QLabel, "problem").isVisible()
    picture("stopped 1 stopped")

    with qtbot.waitSignal(ask.answering_ended, timeout=LONG_MS):
        click(find(ask, QAbstractButton, "Answer again"))
    again = ask.dialogue.turns[-1]
    assert again.is_done
    assert not again.problem
    assert again.answer.sentences
    assert len(again.siblings) == 2
    picture("stopped 2 made again")
