import pytest

from desktop.core.experts.examples.rules import Place, questions_from

PLACE = Place("House rules", "Deposit", frozenset({"quiet", "parking"}))


def asked(sentence):
    return {(draft.question, draft.answer) for draft in questions_from(sentence, PLACE)}


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
        ("Flat: 7 | Rent: 400 | Floor: 2", "What is the Rent for “7”?", "400"),
        ("Opening hours: 9 to 5", "What does “Deposit” give as “Opening hours”?", "9 to 5"),
    ],
)  # fmt: skip
def test_a_sentence_becomes_the_question_that_it_answers(sentence, question, answer):
    assert (question, answer) in asked(sentence)


def test_where_a_sentence_cannot_be_turned_round_its_value_is_asked_for_in_its_place():
    (question, answer) = asked("The tenant of the cellar pays £40 a month, in advance.").pop()

    assert "pays how much money a month, in advance" in question
    assert answer == "£40"


@pytest.mark.parametrize(
    "sentence",
    ["Short one.", "A heading without an end", "------ table of 12 rows ------ was built in 1998.",
     "Name\tPrice\tcosts 12 euros each.", "word " * 60 + "in 1998."],
)  # fmt: skip
def test_what_is_no_plain_sentence_is_not_asked_about(sentence):
    assert asked(sentence) == set()


def test_names_keep_their_capital_within_a_question_and_other_words_lose_it():
    assert asked("Quiet hours are kept until 31 March.") == {
        ("Until which date are quiet hours kept?", "31 March")
    }
    assert asked("Rotterdam was rebuilt until 31 March.") == {
        ("Until which date was Rotterdam rebuilt?", "31 March")
    }
