import pytest

from desktop.research.reader.detokenise import detokenise, imitate_haste, normalise, restore_case


@pytest.mark.parametrize(
    ("tokens", "written"),
    [
        ("Curie and Maria Goeppert - Mayer ( 1963 ) .", "Curie and Maria Goeppert-Mayer (1963)."),
        ("in 1916 , 1931 , 1940 -- 1942", "in 1916, 1931, 1940–1942"),
        ("the only laureate to win twice -- in 1956", "the only laureate to win twice – in 1956"),
        ("called `` eyespots '' , found", "called “eyespots”, found"),
        ("a Medical Examiner 's office did n't", "a Medical Examiner's office didn't"),
        ("worth $ 5 , or 4 % of it ; so ?", "worth $5, or 4% of it; so?"),
    ],
)
def test_marks_stand_where_people_put_them(tokens, written):
    assert detokenise(tokens) == written


def test_text_that_was_never_cut_stays_as_it_is():
    text = "In 1975, the “old” mill (built in 1712) didn't burn down – it was sold for $5."
    assert detokenise(text) == text


def test_a_question_gets_its_first_capital_and_its_mark_once():
    assert restore_case("who won the first prize", "") == "Who won the first prize?"
    assert restore_case("Who won ?", "") == "Who won?"


def test_a_question_gets_the_capitals_that_the_passage_always_has():
    passage = "The White House is in Washington. A white cat lives there, but no NASA."
    asked = restore_case("does the cat of the white house in washington know nasa", passage)

    assert asked == "Does the cat of the white House in Washington know NASA?"


def test_a_hasty_question_has_neither_capitals_nor_mark():
    assert imitate_haste("Who won the Nobel Prize?") == "who won the nobel prize"


def test_spaces_marks_and_capitals_make_no_difference_to_what_is_compared():
    assert normalise("Who won the 1st Prize ?") == normalise("who won -- the 1ST prize")
