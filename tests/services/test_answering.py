"""Questions are answered by themselves or in a conversation, which keeps whatever came."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.core.answering.events import Token
from desktop.core.errors import InputError, WorkerError
from desktop.core.paths import DataFolder
from desktop.core.scope import Scope
from desktop.core.settings import Settings
from desktop.services.answering import (
    STOPPED,
    Answerer,
    AnswerOptions,
    Begun,
    ConversationQuestion,
    ask_in_conversation,
)
from tests.fakes.answering import IndexedFolder, ScriptedModel, finish
from tests.fakes.services import FakeProcesses

RENT = "The rent of the flat is 500 pounds a month. It is due on the third day of the month."
QUESTION = "What is the rent of the flat?"
SAID = "The rent is 500 pounds a month."


@pytest.fixture
def data(tmp_path):
    return DataFolder(tmp_path)


@pytest.fixture
def library(tmp_path):
    shelf = (
        IndexedFolder(tmp_path).add("home", rent=RENT).add("work", contract="It ends in June 2027.")
    )
    yield shelf.library
    shelf.library.close()


@pytest.fixture
def converse(library, data):
    """Asks in a conversation; the steps, for a test that leaves them."""

    def ask(model=None, **changes):
        asked = replace(ConversationQuestion(None, None, QUESTION), **changes)
        processes = FakeProcesses(model or ScriptedModel(SAID))
        return ask_in_conversation(library, processes, data, Settings(), asked)

    return ask


def answerer(library, data, model=None, **options):
    processes = FakeProcesses(model or ScriptedModel(SAID))
    return Answerer(library, processes, data, Settings(), **options)


def test_one_question_is_answered_and_nothing_is_kept(library, data):
    _, answer = finish(answerer(library, data).ask_once(QUESTION))
    assert answer.answer.startswith(SAID)
    assert library.conversations.all() == []


def test_the_chosen_collections_alone_are_asked(library, data):
    work = Scope(collections=("work",))
    _, answer = finish(answerer(library, data, scope=work).ask_once(QUESTION))
    assert answer.coverage.documents_total == 1
    assert {source.passage.collection for source in answer.sources} <= {"work"}


def test_what_the_options_say_goes_before_the_settings(library, data):
    options = AnswerOptions(sources_at_most=1)
    _, answer = finish(answerer(library, data, options=options).ask_once("month June?"))
    assert len(answer.sources) == 1


def test_an_unknown_expert_is_said_before_anything_is_answered(library, data):
    with pytest.raises(InputError, match="Nobody"):
        answerer(library, data, options=AnswerOptions(expert="Nobody"))


def test_where_nothing_can_be_asked_no_process_is_wanted(tmp_path, data):
    shelf = IndexedFolder(tmp_path)
    with pytest.raises(InputError, match="no documents yet"):
        Answerer(shelf.library, None, data, Settings())
    shelf.library.close()


def test_a_conversation_keeps_the_answer(library, converse):
    events, turn = finish(converse())
    assert isinstance(events[0], Begun)
    assert turn.id == events[0].turn_id
    assert turn.answer.answer.startswith(SAID)
    assert turn.problem == ""
    assert library.conversations.turn(turn.id) == turn


def test_a_follow_up_knows_what_was_said_before(converse):
    events, first = finish(converse())
    begun = events[0]
    _, turn = finish(
        converse(
            conversation_id=begun.conversation_id,
            parent_id=first.id,
            question="When is it due?",
        )
    )
    assert turn.parent_id == first.id
    assert "rent" in turn.answer.searched_for


def test_an_answer_that_is_left_is_kept_with_a_note(library, converse):
    steps = converse(ScriptedModel([f"{SAID} "] * 50))
    begun = next(steps)
    while not isinstance(next(steps), Token):
        pass
    steps.close()
    turn = library.conversations.turn(begun.turn_id)
    assert turn.problem == STOPPED
    assert turn.answer.sources
    assert turn.answer.answer.startswith("The rent")


def test_a_question_that_is_left_at_once_is_kept_without_an_answer(library, converse):
    steps = converse()
    begun = next(steps)
    steps.close()
    turn = library.conversations.turn(begun.turn_id)
    assert turn.question == QUESTION
    assert turn.answer is None


def test_a_model_that_fails_is_a_note_beside_what_was_found(converse):
    class Failing(ScriptedModel):
        def generate(self, prompt, **options):
            raise WorkerError("The llama process ended.", "It starts again.")

    _, turn = finish(converse(Failing()))
    assert turn.problem == "The llama process ended.\nIt starts again."
    assert turn.answer.extracts


def test_what_was_not_foreseen_is_kept_and_not_hidden(library, converse):
    class Faulty(ScriptedModel):
        def generate(self, prompt, **options):
            raise ZeroDivisionError

    steps = converse(Faulty())
    begun = next(steps)
    with pytest.raises(ZeroDivisionError):
        finish(steps)
    assert "unforeseen" in library.conversations.turn(begun.turn_id).problem


def test_a_collection_that_was_removed_since_is_passed_over_and_named(converse):
    scope = Scope(collections=("home", "gone"))
    _, turn = finish(converse(scope=scope))
    assert {source.passage.collection for source in turn.answer.sources} == {"home"}
    assert turn.answer.gone == ("gone",)
    assert turn.answer.scope == scope


def test_a_scope_of_which_nothing_is_left_is_said_and_not_made_wider(converse):
    _, turn = finish(converse(scope=Scope(collections=("gone",))))
    assert turn.answer is None
    assert turn.problem.startswith("No longer in your library: gone.")


def test_a_single_document_is_asked_alone(library, data):
    (path,) = {row.path for row in library.documents.list_page() if row.collection == "work"}
    _, made = finish(answerer(library, data, scope=Scope(documents=(path,))).ask_once(QUESTION))
    assert {source.passage.path for source in made.sources} <= {path}
    assert made.coverage.documents_total == 1


def test_a_source_that_was_left_out_is_not_used_again(library, data):
    _, before = finish(answerer(library, data).ask_once(QUESTION))
    best = before.sources[0].passage.path
    _, made = finish(answerer(library, data, scope=Scope(excluded=(best,))).ask_once(QUESTION))
    assert best not in {source.passage.path for source in made.sources}


def test_a_question_that_names_a_file_is_asked_of_it_alone_unless_that_is_not_wanted(library, data):
    rows = library.documents.list_page()
    named = rows[-1].path
    question = f"What does {named.name} say?"
    _, made = finish(answerer(library, data).ask_once(question))
    assert made.narrowed_to == (named,)
    assert made.coverage.documents_total == 1
    wide = AnswerOptions(narrows=False)
    _, made = finish(answerer(library, data, options=wide).ask_once(question))
    assert made.narrowed_to == ()
    assert made.coverage.documents_total == len(rows)
