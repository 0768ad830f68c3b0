"""A model that dies in the middle of an answer."""

from __future__ import annotations

import os
import signal

import pytest
from PySide6.QtWidgets import QLabel

from desktop.ui.ask.turn_state import TurnPhase
from tests.e2e.conftest import LONG_MS
from tests.ui.finding import find

pytestmark = [pytest.mark.slow, pytest.mark.model]

LONG_QUESTION = "What does the caretaker do every week?"
QUESTION = "How much may the caretaker spend on a repair without asking anyone?"


def begin_answer(qtbot, desk, ask):
    """Ask, and wait until the model writes."""
    desk.type_question(LONG_QUESTION)
    qtbot.waitUntil(lambda: ask.dialogue.turns[-1].phase is TurnPhase.WRITING, timeout=LONG_MS)


def test_a_model_that_is_killed_in_an_answer_is_told_and_answers_the_next(
    qtbot, session, indexed_session, picture
):
    ask = indexed_session.ask
    with qtbot.waitSignal(ask.answering_ended, timeout=LONG_MS):
        begin_answer(qtbot, session, ask)
        killed = indexed_session.workspace.processes.model().pid
        os.kill(killed, signal.SIGKILL)
    problem = find(ask, QLabel, "problem")
    assert problem.isVisible()
    assert problem.text()
    assert "\n" not in problem.text()
    picture("killed 1 model")

    with qtbot.waitSignal(ask.answering_ended, timeout=LONG_MS):
        session.type_question(QUESTION)
    state = ask.dialogue.turns[-1]
    assert not state.problem
    assert "£250" in state.answer.answer
    assert indexed_session.workspace.processes.model().pid != killed
    picture("killed 2 next answer")
