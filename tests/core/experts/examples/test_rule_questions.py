import pytest

from desktop.core.experts.examples.rule_questions import (
    SentenceContext,
    ask_about_heading,
    ask_about_sentence,
)

PLACE = SentenceContext("House rules", "Deposit", frozenset({"quiet", "parking"}))


def questions_of(sentence):
    return {(draft.question, draft.answer) for draft in ask_about_sentence(sentence, PLACE)}


@pytest.mark.parametrize(
    ("sentence", "question", "answer"),
    [
        ("The rent must be paid by 3 May.", "By which date must the rent be paid?", "3 May"),
        ("The bridge was built in 1998.", "In which year was the bridge built?", "1998"),
        ("The lift can carry eight persons at once.",
         "How many persons can the lift carry at once?", "eight persons"),
        ("The deposit for a flat is £300.", "How much is the deposit for a flat?", "£300"),
        ("The house has 12 flats in all parts.",
         "How many flats does the house have in all parts?", "12 flats"),
        ("Parking permits are valid until 31 March.",
         "Until which date are parking permits valid?", "31 March"),
        ("If the alarm sounds, leave by the nearest staircase.",
         "What should be done if the alarm sounds?", "Leave by the nearest staircase"),
        ("If smoke enters the hall, the doors close by themselves.",
         "What happens if smoke enters the hall?", "The doors close by themselves"),
        ("The lift may not be used because smoke rises in it.",
         "Why may the lift not be used?", "because smoke rises in it"),
        ("Maria Keller is responsible for the keys.",
         "Who or what is responsible for the keys?", "Maria Keller"),
        ("A common room is a room that all members may use.",
         "What is a common room?", "a room that all members may use"),
        ("Flat: 7 | Rent: 400 | Floor: 2", "What is the rent for “Flat 7”?", "400"),
        ("Flat: Flat 5 | Until 31 March: 347.2",
         "What is given for “Flat 5” under “Until 31 March”?", "347.2"),
        ("Job: Secretary | Term ends: March 2027",
         "What is given for “Secretary” under “Term ends”?", "March 2027"),
        ("Flat: Flat 13 | Area in m²: 58", "What is the area in m² for “Flat 13”?", "58"),
        ("Opening hours: 9 to 5", "What does “Deposit” give as “Opening hours”?", "9 to 5"),
    ],
)  # fmt: skip
def test_a_sentence_becomes_the_question_that_it_answers(sentence, question, answer):
    assert (question, answer) in questions_of(sentence)


# Sentences of the sample's documents, with what used to be asked of them.
@pytest.mark.parametrize(
    ("sentence", "poor"),
    [
        ("The observatory is closed from 20 December to 2 January.",
         "Which date is the observatory closed from 20 December to?"),
        ("Each flat may keep one dog or two cats without asking.",
         "How many cats may each flat keep one dog or without asking?"),
        ("Forgetting it has cost us two fuses and a gear wheel.",
         "How many fuses does Forgetting it have cost us and a gear wheel?"),
        ("A visitors’ evening is run by one duty observer and two helpers.",
         "How many helpers is a visitors’ evening run by one duty observer and?"),
        ("Wages are paid in full for the first six weeks of an illness.",
         "How many weeks are Wages paid in full for the first of an illness?"),
        ("Subscriptions are unchanged for the third year and are due by 28 February.",
         "By which date are Subscriptions unchanged for the third year and are due?"),
        ("The next is due in January 2027.", "In which month is the next due?"),
        ("Fri 9 January V 0 duty: OA Clouded out.", "Fri which date V 0 duty: OA Clouded out?"),
        ("The three clips that hold the mirror were too tight and pinched it.",
         "The how many clips that hold the mirror were too tight and pinched it?"),
        ("To keep the day I need your answer by Friday, 17 April.",
         "To keep the day I need your answer by Friday, which date?"),
        ("Why The suspension ropes are thirty years old and the panel gets no spare parts.",
         "How many years are Why The suspension ropes old and the panel gets no spare parts?"),
        ("If that does not help, ask Gwen Aldous, who has been the house mediator for long.",
         "What should be done if that does not help?"),
        ("If clouds spoil it, your ticket remains valid for twelve months.",
         "What should be done if clouds spoil it?"),
        ("Fennick Hill Astronomical Society, Fennick Lane, Uldersby.",
         "Which name is missing here: “Fennick …, Fennick Lane, Uldersby”?"),
        ("Nobody here has a landlord: the co-operative was founded on 14 June 1989.",
         "What does “Deposit” give as “Nobody here has a landlord”?"),
        ("Flat: Flat 5 | Until 31 March: 347.2", "What is the Until 31 March for “Flat 5”?"),
        ("Who: Solar working group | By: 15 September 2026",
         "What is the By for “Solar working group”?"),
    ],
)  # fmt: skip
def test_what_nobody_would_ask_like_that_is_not_asked(sentence, poor):
    questions = {question.removeprefix("According to “House rules”, ").casefold()
                 for question, _ in questions_of(sentence)}  # fmt: skip

    assert poor.casefold() not in questions


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("An evening takes place with at least four visitors; otherwise, we write to you by 16:00.",
         "An evening takes place with at least how many visitors?"),
        ("The Long Hut can be reached by wheelchair, and the Forty has a camera.",
         "Who or what can be reached by wheelchair?"),
        ("Ines Halloran was re-elected as chair and Gwen Aldous as a committee member.",
         "Who or what was re-elected as chair?"),
    ],
)  # fmt: skip
def test_only_the_clause_that_holds_the_answer_is_asked(sentence, question):
    questions = {found.removeprefix("According to “House rules”, ").casefold()
                 for found, _ in questions_of(sentence)}  # fmt: skip

    assert question.casefold() in questions


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Quiet hours", "What does “House rules” say about quiet hours?"),
        ("Why we did it", "What does “House rules” say under “Why we did it”?"),
        ("House Rules", ""),
    ],
)
def test_a_heading_is_quoted_where_it_is_nothing_to_ask_about(heading, question):
    assert ask_about_heading(heading, PLACE) == question


def test_where_a_sentence_cannot_be_turned_round_its_value_is_asked_for_in_its_place():
    (question, answer) = questions_of(
        "The tenant of the cellar pays £40 a month, in advance."
    ).pop()

    assert "pays how much money a month, in advance" in question
    assert answer == "£40"


@pytest.mark.parametrize(
    "sentence",
    ["Short one.", "A heading without an end", "------ table of 12 rows ------ was built in 1998.",
     "Name\tPrice\tcosts 12 euros each.", "word " * 60 + "in 1998."],
)  # fmt: skip
def test_what_is_no_plain_sentence_is_not_asked_about(sentence):
    assert questions_of(sentence) == set()


def test_names_keep_their_capital_within_a_question_and_other_words_lose_it():
    assert questions_of("Quiet hours are kept until 31 March.") == {
        ("Until which date are quiet hours kept?", "31 March")
    }
    assert questions_of("Rotterdam was rebuilt until 31 March.") == {
        ("Until which date was Rotterdam rebuilt?", "31 March")
    }
