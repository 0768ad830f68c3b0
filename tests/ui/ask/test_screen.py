"""Questions asked in the window: streamed, kept, stopped, branched, and asked of collections."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QToolButton

from desktop.core.errors import WorkerError
from desktop.core.say import say
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.types import SourceDisagreement, Statement
from desktop.services.answering import STOPPED
from desktop.ui.ask.composer import QuestionEdit
from desktop.ui.ask.conversation_list import ConversationList
from desktop.ui.ask.screen import VIEWER_WIDTH
from desktop.ui.ask.source_list import SourceList
from desktop.ui.ask.turn_state import TurnPhase
from desktop.ui.ask.viewer.text_view import TextView
from desktop.ui.widgets.document_drag import dragged_data
from desktop.ui.widgets.reading_view import ReadingView
from tests.fakes.answering import ScriptedModel
from tests.ui.finding import find, find_action

QUESTION = "What is the rent of the flat?"


def stored_turns(workspace, conversation_id):
    return workspace.library.conversations.shown_turns(conversation_id)


def test_an_answer_arrives_with_its_sources_and_is_kept(screen, ask, workspace):
    state = ask(QUESTION)

    assert state.phase is TurnPhase.DONE
    assert state.answer.answer == "The rent is 500 pounds a month."
    assert state.so_far.sentences[0].citations[0].text.startswith("The rent of the flat is 500")
    (turn,) = stored_turns(workspace, screen.dialogue.conversation_id)
    assert turn.answer == state.answer


def test_what_is_found_is_shown_before_the_model_speaks(qtbot, screen, processes, ask, turn_view):
    speaks = threading.Event()

    def reply(prompt):
        assert speaks.wait(10)
        return "The rent is 500 pounds a month."

    processes.says = ScriptedModel(reply)
    with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
        screen.ask(QUESTION)
        view = turn_view(0)
        qtbot.waitUntil(lambda: find(view, ReadingView, "Best sentences").isVisible(), timeout=5000)
        assert "500 pounds" in find(view, ReadingView, "Best sentences").toPlainText()
        assert not find(view, ReadingView, "Answer").isVisible()
        speaks.set()


def test_the_answer_shows_a_mark_that_leads_to_the_words_in_the_document(
    qtbot, screen, ask, turn_view
):
    ask(QUESTION)
    view = turn_view(0)
    assert "cite:0:0" in find(view, ReadingView, "Answer").toHtml()

    find(view, ReadingView, "Answer").link_clicked.emit("cite:0:0")

    shown = find(screen, TextView, "Text of the document")
    qtbot.waitUntil(lambda: shown.marked_text() != "", timeout=5000)
    assert shown.marked_text() == "The rent of the flat is 500 pounds a month."


def test_the_room_that_a_document_took_is_given_back_when_it_is_closed(
    qtbot, screen, ask, turn_view
):
    ask(QUESTION)
    panes = find(screen, QSplitter, "ask-panes")
    before = panes.sizes()
    for _ in range(2):
        find(turn_view(0), ReadingView, "Answer").link_clicked.emit("cite:0:0")
        assert panes.sizes()[2] >= VIEWER_WIDTH > before[2]
        assert panes.sizes()[0] == before[0]

        find(screen, QToolButton, "Back to the sources").click()
        assert panes.sizes() == before


def test_a_second_document_takes_no_more_room_and_gives_all_of_it_back(
    qtbot, screen, ask, turn_view
):
    ask(QUESTION)
    panes = find(screen, QSplitter, "ask-panes")
    before = panes.sizes()
    view = turn_view(0)
    find(view, ReadingView, "Answer").link_clicked.emit("cite:0:0")
    wide = panes.sizes()
    find(view, ReadingView, "Answer").link_clicked.emit("cite:0:0")
    assert panes.sizes() == wide

    find(screen, QToolButton, "Back to the sources").click()

    assert panes.sizes() == before


def test_documents_that_disagree_are_named_and_lead_into_them(qtbot, screen, ask, turn_view):
    state = ask(QUESTION)
    view = turn_view(0)
    shown = find(view, ReadingView, "Documents that disagree")
    assert not shown.isVisible()
    citation = state.answer.sentences[0].citations[0]
    found = SourceDisagreement(
        (
            Statement("500 pounds", citation, "2024-02-12", is_newest=True),
            Statement("450 <pounds>", citation, "", is_newest=False),
        )
    )
    view.show_state(replace(state, answer=replace(state.answer, disagreement=found)))
    assert shown.isVisible()
    said = shown.toPlainText().replace("\u00a0", " ").splitlines()
    assert said[1].startswith("500 pounds")
    assert said[1].endswith("rent.txt · 2024-02-12, the newest")
    assert said[2].startswith("450 <pounds>")
    assert said[2].endswith("rent.txt")

    shown.link_clicked.emit("differs:0")
    text = find(screen, TextView, "Text of the document")
    qtbot.waitUntil(lambda: text.marked_text() != "", timeout=5000)
    assert text.marked_text() == "The rent of the flat is 500 pounds a month."


def test_the_line_under_an_answer_is_one_and_says_on_hover_why_this_expert(screen, ask, turn_view):
    state = ask(QUESTION)
    answer = replace(
        state.answer, expert="Keeper", expert_reason=say("Most sources came from “{0}”.", "home")
    )
    view = turn_view(0)
    view.show_state(replace(state, answer=answer))
    screen.grab()

    why = "Most sources came from “home”"
    footer = find(view, QLabel, "footer")
    assert "expert Keeper" in footer.text()
    assert why not in footer.text()
    assert why in footer.toolTip()
    assert footer.accessibleDescription() == why
    assert footer.height() < 2 * footer.fontMetrics().height()


def test_an_unsupported_sentence_looks_different_and_says_why(screen, ask, processes, turn_view):
    processes.says = ScriptedModel(
        "The rent is 500 pounds a month. The landlord lives in Lisbon with nine parrots."
    )
    state = ask(QUESTION)

    assert [sentence.supported for sentence in state.so_far.sentences] == [True, False]
    answer = find(turn_view(0), ReadingView, "Answer")
    assert "why:1" in answer.toHtml()
    assert answer.reason("why:1") == state.so_far.sentences[1].reason != ""


def test_what_a_model_thinks_first_is_folded_and_no_part_of_the_answer(
    screen, ask, processes, turn_view
):
    processes.says = ScriptedModel(
        "<think>It might be 600.</think>The rent is 500 pounds a month.",
        template="<think></think>",
    )
    state = ask(QUESTION)
    view = turn_view(0)
    thoughts = find(view, ReadingView, "What the model thought first")
    assert state.answer.answer == "The rent is 500 pounds a month."
    assert not thoughts.isVisible()
    find(view, QPushButton, "What the model thought first").click()
    assert thoughts.isVisible()
    assert thoughts.toPlainText() == "It might be 600."


def test_a_stopped_answer_keeps_what_has_come(qtbot, screen, processes, workspace):
    def endless(prompt):
        return [" The", *[" rent is 500 pounds"] * 1_000_000]

    processes.says = ScriptedModel(endless)
    with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
        screen.ask(QUESTION)
        qtbot.waitUntil(lambda: "rent" in screen.dialogue.turns[-1].so_far.text, timeout=5000)
        assert not screen.dialogue.turns[-1].is_done
        screen.dialogue.stop()
    qtbot.waitUntil(lambda: screen.dialogue.turns[-1].is_done, timeout=5000)

    state = screen.dialogue.turns[-1]
    assert state.problem == STOPPED
    assert state.so_far.sources
    assert processes.says.cut_off == 1
    assert stored_turns(workspace, screen.dialogue.conversation_id)[0].problem == STOPPED


def test_a_model_that_fails_leaves_the_documents_words_and_a_sentence(
    screen, ask, processes, turn_view
):
    class BrokenModel(ScriptedModel):
        def generate(self, prompt, **how):
            raise WorkerError("The llama process ended unexpectedly.", "It is started again.")

    processes.says = BrokenModel()
    state = ask(QUESTION)

    assert "ended unexpectedly" in state.problem
    assert "500 pounds" in state.so_far.extracts[0].text
    assert find(turn_view(0), QLabel, "problem").isVisible()
    assert find(turn_view(0), ReadingView, "Best sentences").isVisible()


def test_a_follow_up_goes_on_in_the_same_conversation(screen, ask, workspace, processes, turn_view):
    ask(QUESTION)
    ask("When is it due?")

    turns = stored_turns(workspace, screen.dialogue.conversation_id)
    assert [turn.question for turn in turns] == [QUESTION, "When is it due?"]
    assert "rent" in turns[1].answer.searched_for.lower()
    assert not find(turn_view(0), QLabel, "searched-for").isVisible()
    assert "rent" in find(turn_view(1), QLabel, "searched-for").text()


def test_regenerating_makes_a_branch_that_can_be_left_again(
    qtbot, screen, ask, processes, turn_view
):
    processes.says = ScriptedModel("The rent is 500 pounds a month.", "It is due on the third day.")
    first = ask(QUESTION)
    with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
        screen.dialogue.regenerate(0)
    second = screen.dialogue.turns[0]
    assert second.id != first.id
    assert second.siblings == (first.id, second.id)
    assert find(turn_view(0), QLabel, "branch").text() == "2 / 2"

    find(turn_view(0), QToolButton, "The branch before").click()

    qtbot.waitUntil(lambda: screen.dialogue.turns[0].id == first.id, timeout=5000)
    assert find(turn_view(0), QLabel, "branch").text() == "1 / 2"


def test_an_edited_question_replaces_what_came_after_it_in_a_new_branch(
    qtbot, screen, ask, turn_view
):
    ask(QUESTION)
    ask("When is it due?")
    find(turn_view(0), QToolButton, "Edit the question and ask again").click()
    assert find(screen, QuestionEdit, "Question").toPlainText() == QUESTION

    state = ask("When was the boiler serviced?")

    assert [turn.question for turn in screen.dialogue.turns] == ["When was the boiler serviced?"]
    assert len(state.siblings) == 2


def test_only_the_chosen_collections_are_asked(qtbot, screen, ask):
    screen.dialogue.set_scope(Scope(("work",)))
    state = ask("When does the contract with the printer end?")

    assert {source.passage.collection for source in state.so_far.sources} == {"work"}
    assert state.so_far.coverage.documents_total == 1


def test_what_is_asked_stays_with_the_conversation(qtbot, screen, ask, workspace):
    screen.dialogue.set_scope(Scope(("work",)))
    ask("When does the contract end?")
    number = screen.dialogue.conversation_id
    screen.new_conversation()
    assert screen.dialogue.scope == EVERYTHING

    screen.dialogue.open(number)

    qtbot.waitUntil(lambda: screen.dialogue.scope == Scope(("work",)), timeout=5000)
    assert find(screen, QPushButton, "Give up work").isVisible()


def test_a_rating_is_kept(qtbot, screen, ask, workspace, turn_view):
    ask(QUESTION)
    find(turn_view(0), QToolButton, "Good answer; kept for training").click()

    qtbot.waitUntil(lambda: workspace.library.conversations.rated_turns() != [], timeout=5000)
    assert workspace.library.conversations.rated_turns()[0][1].rating == 1


def test_an_answer_goes_on_while_another_conversation_is_looked_at(qtbot, screen, ask, processes):
    ask(QUESTION)
    other = screen.dialogue.conversation_id
    speaks = threading.Event()

    def reply(prompt):
        assert speaks.wait(10)
        return "The boiler was serviced in May 2024."

    processes.says = ScriptedModel(reply)
    screen.new_conversation()
    with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
        screen.ask("When was the boiler serviced?")
        qtbot.waitUntil(lambda: screen.dialogue.turns[-1].phase is TurnPhase.FOUND, timeout=5000)
        waiting = screen.dialogue.conversation_id
        screen.dialogue.open(other)
        qtbot.waitUntil(lambda: screen.dialogue.turns[0].question == QUESTION, timeout=5000)
        assert screen.dialogue.turns[-1].is_done
        speaks.set()
    assert [turn.question for turn in screen.dialogue.turns] == [QUESTION]

    screen.dialogue.open(waiting)

    qtbot.waitUntil(lambda: "boiler" in screen.dialogue.turns[0].question, timeout=5000)
    assert screen.dialogue.turns[0].answer.answer == "The boiler was serviced in May 2024."


def test_a_deleted_conversation_comes_back_with_undo(qtbot, screen, ask, workspace):
    ask(QUESTION)
    offered = []
    screen.undo_offered.connect(lambda text, undo: offered.append(undo))
    find(screen, ConversationList, "conversation-list").deleted.emit(
        screen.dialogue.conversation_id
    )
    qtbot.waitUntil(lambda: workspace.library.conversations.all() == [], timeout=5000)
    assert screen.dialogue.turns == []

    offered[0]()

    qtbot.waitUntil(lambda: len(workspace.library.conversations.all()) == 1, timeout=5000)


def test_the_answer_is_copied_with_its_sources(qapp, screen, ask, turn_view):
    ask(QUESTION)
    find(turn_view(0), QToolButton, "Copy the answer").click()

    text = qapp.clipboard().text()
    assert text.startswith("The rent is 500 pounds a month. [1]")
    assert "rent.txt" in text


def test_what_went_wrong_is_said_in_the_language_of_the_window(
    german, screen, ask, processes, turn_view
):
    class Broken(ScriptedModel):
        def generate(self, prompt, **how):
            raise WorkerError(
                say("The {0} process ended unexpectedly (status {1}).", "llama", -9),
                say("It is started again for the next request."),
            )

    processes.says = Broken()
    ask(QUESTION)
    german = (
        "Der Prozess „llama“ endete unerwartet (Status -9)."
        " Für die nächste Anfrage wird er neu gestartet."
    )
    view = turn_view(0)
    assert find(view, QLabel, "problem").text() == german


@pytest.mark.parametrize(
    ("question", "refusal"),
    [
        ("What is the colour of the moon?", "Not in your documents."),
        ("Welche Farbe hat der Mond?", "Nicht in Ihren Dokumenten."),
    ],
)
def test_a_refusal_is_said_in_the_language_of_the_question(
    german, screen, ask, processes, turn_view, question, refusal
):
    processes.says = ScriptedModel("Not in your documents.")
    state = ask(question)
    assert state.answer.refused
    view = turn_view(0)
    assert refusal in find(view, ReadingView, "Antwort").toPlainText()
    find(view, QToolButton, "Antwort kopieren").click()
    assert QGuiApplication.clipboard().text() == refusal


def test_a_source_is_left_out_and_the_answer_made_again(qtbot, screen, ask):
    before = ask("What is the rent of the flat?")
    path = before.so_far.sources[0].passage.path
    sources = find(screen, SourceList, "Sources")
    sources.setCurrentIndex(sources.model().index(0, 0))
    with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
        find_action(sources, "Not this one: answer again").trigger()

    assert screen.dialogue.scope == Scope(excluded=(path,))
    (state,) = screen.dialogue.turns
    assert path not in {source.passage.path for source in state.so_far.sources}
    assert len(state.siblings) == 2
    assert find(screen, QPushButton, f"Give up not {path.name}").isVisible()


def test_leaving_out_all_that_was_chosen_asks_nothing_else(qtbot, screen, ask):
    before = ask("What is the rent of the flat?")
    path = before.so_far.sources[0].passage.path
    screen.dialogue.set_scope(Scope(documents=(path,)))
    with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
        screen.dialogue.answer_without(before.id, path)
    assert "Nothing of what you chose" in screen.dialogue.turns[-1].problem


def test_a_source_is_asked_alone(qtbot, screen, ask):
    path = ask("What is the rent of the flat?").so_far.sources[0].passage.path
    sources = find(screen, SourceList, "Sources")
    sources.setCurrentIndex(sources.model().index(0, 0))
    find_action(sources, "Ask this alone").trigger()
    assert screen.dialogue.scope == Scope(documents=(path,))


def test_a_named_file_narrows_the_question_and_a_click_undoes_it(qtbot, screen, ask, turn_view):
    state = ask("What does boiler.txt say about the pump?")
    assert [path.name for path in state.answer.narrowed_to] == ["boiler.txt"]
    assert "boiler.txt alone" in find(turn_view(0), QLabel, "asked-of").text()
    with qtbot.waitSignal(screen.answering_ended, timeout=10_000):
        find(turn_view(0), QPushButton, "Ask everything instead").click()
    (state,) = screen.dialogue.turns
    assert state.answer.narrowed_to == ()
    assert state.so_far.coverage.documents_total == 3


def test_what_has_gone_from_a_conversation_is_named(qtbot, screen, ask, turn_view):
    screen.dialogue.set_scope(Scope(("home", "gone")))
    ask("What is the rent of the flat?")
    assert "No longer in your library: gone" in find(turn_view(0), QLabel, "asked-of").text()


def test_dropped_documents_are_added_to_what_is_asked(screen):
    edit = find(screen, QuestionEdit, "Question")
    screen.dialogue.set_scope(Scope(("home",)))
    edit.insertFromMimeData(dragged_data([Path("/d/a.txt")]))
    assert screen.dialogue.scope == Scope(("home",), documents=(Path("/d/a.txt"),))
