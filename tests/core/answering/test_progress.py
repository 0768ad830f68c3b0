"""What has come of an answer grows with each event, and can be kept when it breaks off."""

from __future__ import annotations

import pytest

from desktop.core.answering.events import Checked, ExpertChosen, SourcesFound, Token
from desktop.core.answering.progress import AnswerSoFar
from tests.fakes.answering import IndexedFolder, ScriptedModel

RENT = "The rent of the flat is 500 pounds a month. It is due on the third day of the month."
QUESTION = "What is the rent of the flat?"


@pytest.fixture
def folder(tmp_path):
    shelf = IndexedFolder(tmp_path).add("home", rent=RENT)
    yield shelf
    shelf.library.close()


def folded(events):
    so_far = AnswerSoFar()
    for event in events:
        so_far = so_far.after(event)
    return so_far


def test_after_every_event_it_is_the_finished_answer(folder):
    model = ScriptedModel("The rent is 500 pounds a month.")
    events, answer = folder.ask(QUESTION, model=model)
    so_far = folded(events)
    assert so_far.sources == answer.sources
    assert so_far.sentences == answer.sentences
    assert so_far.text.strip() == answer.answer
    assert so_far.coverage is not None


def test_an_answer_that_breaks_off_keeps_what_was_found_and_said(folder):
    events, answer = folder.ask(QUESTION, model=ScriptedModel("The rent is 500 pounds a month."))
    until = next(number for number, event in enumerate(events) if isinstance(event, Token)) + 1
    partial = folded(events[:until]).partial_answer(QUESTION)
    assert partial.question == QUESTION
    assert partial.extracts == answer.extracts
    assert partial.sources == answer.sources
    assert 0 < len(partial.answer) < len(answer.answer)
    assert partial.sentences == ()


def test_before_anything_is_found_there_is_no_answer_to_keep():
    assert AnswerSoFar().after(ExpertChosen(None, "")).partial_answer(QUESTION) is None


def test_an_event_leaves_the_value_before_it_as_it_is(folder):
    events, _ = folder.ask(QUESTION, model=ScriptedModel("The rent is 500 pounds a month."))
    found = next(event for event in events if isinstance(event, SourcesFound))
    checked = next(event for event in events if isinstance(event, Checked))
    before = AnswerSoFar().after(found)
    assert before.after(checked) != before
    assert before.sentences == ()


def test_a_stored_answer_is_where_its_events_have_led(folder):
    events, answer = folder.ask(QUESTION, model=ScriptedModel("The rent is 500 pounds a month."))
    stored = AnswerSoFar.of_answer(answer)
    assert stored.sources == folded(events).sources
    assert stored.text == answer.answer
