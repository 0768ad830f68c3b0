import pytest

from desktop.core.answering.comparison import compare, find_sides
from desktop.core.answering.grounding import Grounder
from tests.core.answering.test_substitution import PhraseEmbedder
from tests.fakes.judging import DecidedVerifier


@pytest.mark.parametrize(
    ("question", "alike", "first", "second"),
    [
        (
            "Who charges more per hour, the electrician or the plumber?",
            ("electrician", "plumber"),
            "Who charges more per hour, the electrician?",
            "Who charges more per hour, the plumber?",
        ),
        (
            "Welche Rechnung ist höher, R-2024-01 oder R-2024-08?",
            (),
            "Welche Rechnung ist höher, R-2024-01?",
            "Welche Rechnung ist höher, R-2024-08?",
        ),
        (
            "Was the rent in March and in October 2024 the same?",
            ("March", "October 2024"),
            "Was the rent in March 2024 the same?",
            "Was the rent in October 2024 the same?",
        ),
    ],
)
def test_each_side_is_asked_by_itself(question, alike, first, second):
    sides = find_sides(question, PhraseEmbedder(*alike), None)
    assert (sides.first, sides.second) == (first, second)


@pytest.mark.parametrize(
    "question",
    ["Who pays the rent?", "Who wrote and signed the letter?", "What does salt and pepper cost?"],
)
def test_what_is_not_alike_is_no_comparison(question):
    assert find_sides(question, PhraseEmbedder(), "en") is None


def grounder(folder, question, *answers):
    return Grounder(
        folder.library, question, None, folder.embedder, verifier=DecidedVerifier(answers)
    )


PRICES = {
    "plums": "A kilogram of plums costs 4 euros. It is a good year.",
    "pears": "A kilogram of pears costs 3 euros. It is a bad year.",
}
QUESTION = "Which costs more, plums 2024 or pears 2024?"


def test_both_sides_are_answered_each_from_its_own_document(folder_with_vectors):
    folder_with_vectors.add(**PRICES)
    found = compare(grounder(folder_with_vectors, QUESTION, "costs 4", "costs 3"), 3)
    answers = found.answering_extracts(3)
    assert [extract.text for extract in answers] == [
        "A kilogram of plums costs 4 euros.",
        "A kilogram of pears costs 3 euros.",
    ]
    names = [found.sources[extract.source].passage.path.stem for extract in answers]
    assert names == ["plums", "pears"]


def test_where_only_one_side_is_answered_it_is_no_comparison(folder_with_vectors):
    folder_with_vectors.add(**PRICES)
    assert compare(grounder(folder_with_vectors, QUESTION, "costs 4"), 3) is None


def test_without_a_verifier_nothing_is_compared(folder_with_vectors):
    folder_with_vectors.add(**PRICES)
    without = Grounder(folder_with_vectors.library, QUESTION, None, folder_with_vectors.embedder)
    assert compare(without, 3) is None


@pytest.mark.parametrize(
    ("question", "language", "first", "second"),
    [
        (
            "Which fence offer is cheaper, Kerr or Lomond?",
            "en",
            "How much does offer Kerr cost?",
            "How much does offer Lomond cost?",
        ),
        (
            "Compare the warranty of Kerr and Lomond.",
            "en",
            "What is the warranty of Kerr.",
            "What is the warranty of Lomond.",
        ),
    ],
)
def test_names_are_of_one_kind_and_each_is_asked_as_a_question(question, language, first, second):
    sides = find_sides(question, PhraseEmbedder(), language)
    assert (sides.first, sides.second) == (first, second)


def test_sentences_that_say_the_same_of_each_side_go_together(folder_with_vectors):
    folder_with_vectors.add(
        plums="A kilogram of plums costs 4 euros. Plums 2024 were sweet.",
        pears="A kilogram of pears costs 3 euros. Pears 2024 were sour.",
    )
    asked = grounder(folder_with_vectors, QUESTION, "costs", "sweet")
    texts = [extract.text for extract in compare(asked, 3).answering_extracts(3)][:2]
    assert texts == ["A kilogram of plums costs 4 euros.", "A kilogram of pears costs 3 euros."]
