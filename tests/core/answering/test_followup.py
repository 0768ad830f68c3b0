import pytest

from desktop.core.answering.followup import CARRIED_WORDS_AT_MOST, NAMES_AT_MOST, complete_question
from desktop.core.types import Message


def conversation(*turns):
    """Questions and answers in turn, the person first."""
    roles = ("user", "assistant") * len(turns)
    return [Message(role, text) for role, text in zip(roles, turns, strict=False)]


BRIDGE = conversation(
    "When was the Larkspur Bridge opened?",
    "The bridge was opened on 4 May 1932 by Mayor Edith Crane.",
)


@pytest.mark.parametrize(
    "question",
    [
        "Who designed it?",
        "How long did they take to build those arches in total?",
        "Did she have children with her second husband later?",
        "And in 2023?",
        "What about the toll?",
        "Why?",
        "When?",
        "How many cars?",
        "Who else spoke at the opening ceremony there?",
        "Is this still so?",
        "What is the same thing called in the neighbouring country?",
    ],
)
def test_a_question_that_leans_on_the_last_one_is_completed_from_it(question):
    resolved = complete_question(question, BRIDGE)
    assert resolved.startswith(question)
    assert "Larkspur" in resolved
    assert "Bridge" in resolved


@pytest.mark.parametrize(
    "question",
    [
        "When was the Harrow viaduct built by Tomas Weil?",
        "What does the botanical garden charge visitors?",
        "How many apartments are there in the house on Elm Street?",
        "Which documents mention that the toll was abolished?",
        "Is it true that the toll of the Harrow viaduct was abolished?",
        "Which one of the twelve committee members resigned in April?",
    ],
)
def test_a_complete_question_stays_as_it_is(question):
    assert complete_question(question, BRIDGE) == question


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote Hamlet?",
        "Who is Picasso?",
        "Is smoking allowed?",
        "What does parking cost?",
        "When did Napoleon die?",
        "How does photosynthesis work?",
    ],
)
def test_a_complete_question_of_two_words_carries_nothing_over(question):
    assert complete_question(question, BRIDGE) == question


@pytest.mark.parametrize(
    "question",
    [
        "When was Crane elected?",
        "Who paid workers there?",
        "When is the toll due?",
        "Which two colours?",
        "What is included?",
        "What was spent then?",
    ],
)
def test_a_short_question_that_may_be_about_what_was_said_is_completed(question):
    assert "Larkspur" in complete_question(question, BRIDGE)


@pytest.mark.parametrize("question", ["Who designed it?", "Why?", "And in 2023?", ""])
def test_without_a_question_before_nothing_is_added(question):
    assert complete_question(question, []) == question
    assert complete_question(question, [Message("assistant", "Ask Edith Crane.")]) == question
    assert complete_question(question, [Message("system", "Answer Edith Crane.")]) == question


def test_names_of_the_last_answer_are_carried_over():
    resolved = complete_question("Where was she born?", BRIDGE)
    assert "Mayor Edith Crane" in resolved


def test_a_name_loses_the_article_before_it():
    history = conversation("What did Weil build?", "The Harrow Viaduct.")
    assert complete_question("When?", history) == "When? (Weil build Harrow Viaduct)"


def test_only_the_words_that_say_something_are_carried_over():
    added = complete_question("Why?", conversation("What did the mayor say about the old bridge?"))
    assert added == "Why? (mayor say old bridge)"


def test_words_that_the_question_has_are_not_said_twice():
    resolved = complete_question("Who paid for the bridge?", BRIDGE)
    assert resolved.lower().count("bridge") == 1


def test_a_chain_of_follow_ups_keeps_its_subject():
    history = [*BRIDGE, *conversation("Who designed it?", "It was Tomas Weil.")]
    assert "Larkspur" in complete_question("When?", history)
    history += conversation("What else did he build?", "He also built the Harrow viaduct.")
    resolved = complete_question("How long is it?", history)
    assert {"Larkspur", "Harrow", "Weil"} & set(resolved.replace(")", " ").split())


def test_a_new_subject_ends_the_chain():
    history = [
        *BRIDGE,
        *conversation("What does the botanical garden in Harrow charge visitors?", "Three euros."),
    ]
    resolved = complete_question("And children?", history)
    assert "garden" in resolved
    assert "Larkspur" not in resolved


def test_what_is_carried_over_has_an_end():
    question = " ".join(f"word{number}" for number in range(200))
    answer = ". ".join(f"said Name{number}" for number in range(200))
    added = complete_question("Why?", conversation(question, answer))
    assert len(added.split()) == 1 + CARRIED_WORDS_AT_MOST + NAMES_AT_MOST


def test_a_conversation_of_thousands_of_turns_is_no_problem():
    history = BRIDGE + 3000 * conversation("And it?", "Edith Crane said so.")
    assert complete_question("And then?", history).startswith("And then? (Edith Crane")
