import pytest

from desktop.core.retrieval.deduplication import remove_near_duplicates
from tests.core.retrieval.conftest import passage

LETTER = (
    "Tenancy agreement for flat 5 at 9 Weavers Row. The landlord lets the flat to Mr Egret from"
    " 1 April 2023. The rent is 970 crowns a month, payable in advance. Pets are allowed."
)


def kept(*texts):
    return len(remove_near_duplicates([passage(text) for text in texts]))


@pytest.mark.parametrize(
    ("words", "others"),
    [
        ("970", "935"),
        ("Egret", "Crane"),
        ("April", "March"),
        ("2023", "2024"),
        ("flat 5", "flat 5b"),
        ("970 crowns", "-970 crowns"),
        ("970 crowns", "970 $"),
        ("are allowed", "are not allowed"),
        ("are allowed", "are never allowed"),
        ("advance", "arrears"),
        ("payable", "unpayable"),
        ("Mr", "Ms"),
    ],
)
def test_texts_that_differ_in_a_name_a_number_or_a_negation_are_different(words, others):
    assert words in LETTER
    assert kept(LETTER, LETTER.replace(words, others)) == 2


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (". ", ".\n\n  "),
        ("landlord", "landlrod"),
        ("agreement", "agreemnt"),
        ("agreement", "agrement"),
        ("payable", "payabel"),
        ("crowns", "crownz"),
        ("Weavers Row.", "“Weavers Row”."),
        ("TENANCY", "Tenancy"),
    ],
)
def test_texts_that_differ_in_white_space_quotation_marks_or_a_slip_are_one(words, others):
    first = LETTER.replace("Tenancy", "TENANCY") if words == "TENANCY" else LETTER
    assert words in first
    assert kept(first, first.replace(words, others)) == 1


def test_many_slips_are_another_text():
    words = ["alpha", "bravo", "charlie", "golfing", "hotels"]
    assert kept(" ".join(words), " ".join(word[:-1] for word in words)) == 2


def test_a_word_of_a_million_letters_takes_no_time():
    assert kept("a" * 1_000_000, "a" * 999_999 + "b") == 1


def test_passages_without_words_are_one():
    assert kept("...", "!!") == 1
