import pytest

from desktop.core.answering.claims import denied_terms, make_claim, number_terms
from desktop.core.answering.extracts import QuestionFeatures


@pytest.fixture
def take_apart(folder):
    def take_apart(text, question="What is known?"):
        asked = QuestionFeatures.make(question, folder.vocabulary, None)
        return make_claim(text, asked, folder.vocabulary, None)

    return take_apart


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("The bridge was not opened in May.", {"open", "mai"}),
        ("It doesn't carry trains.", {"carri", "train"}),
        ("It doesn’t carry trains.", {"carri", "train"}),
        ("No dogs are allowed, cats are.", {"dog", "allow"}),
        ("There is no lift.", {"lift"}),
        ("It was never repaired.", {"repair"}),
        ("Trains cannot cross.", {"cross"}),
    ],
)
def test_a_negation_denies_the_words_after_it(folder, text, denied):
    (found,) = denied_terms(text, folder.vocabulary)
    assert found == denied - {"mai"}


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was opened.",
        "Not only trains cross it.",
        "It did not open until 1950.",
        "No, it was opened.",
        "Flat No. 16",
        "A knot and a note.",
    ],
)
def test_what_denies_nothing_has_no_denials(folder, text):
    assert denied_terms(text, folder.vocabulary) == ()


def test_a_claim_is_covered_by_the_share_of_its_weight_that_is_said(take_apart):
    claim = take_apart("Engines need diesel.")
    assert claim.coverage_by(frozenset()) == 0.0
    assert claim.coverage_by(frozenset({"engin"})) == pytest.approx(1 / 3)
    assert claim.coverage_by(frozenset({"engin", "need", "diesel", "other"})) == pytest.approx(1.0)


def test_words_of_the_question_claim_little(take_apart):
    claim = take_apart("Engines need diesel.", "What do engines need?")
    assert claim.coverage_by(frozenset({"diesel"})) > 0.5


def test_a_number_is_said_by_any_writing_of_its_value(take_apart):
    claim = take_apart("It weighs 1,240 kilograms.")
    (item,) = claim.items
    assert item.text == "1,240"
    assert not item.forms.isdisjoint(number_terms([1240.0]))
    assert item.forms.isdisjoint(number_terms([1.0]))
    assert claim.coverage_by(number_terms([1240.0])) > 0.3


def test_numbers_and_names_know_what_is_said_of_them(take_apart):
    claim = take_apart("The old bridge was opened by Edith Crane, and 12 ships passed slowly.")
    crane = next(item for item in claim.items if item.text == "Crane")
    twelve = next(item for item in claim.items if item.text == "12")
    assert crane.around == tuple(frozenset({t}) for t in ("old", "bridg", "open", "ship", "pass"))
    assert frozenset({"edith"}) not in crane.beside
    assert twelve.around == crane.around
    assert frozenset({"crane"}) in twelve.beside


def test_marks_of_lists_contractions_and_possessives_claim_nothing(take_apart):
    claim = take_apart("1. The bridge's arch wasn't red.")
    assert set(claim.weights) == {frozenset({"bridg"}), frozenset({"arch"}), frozenset({"red"})}


@pytest.mark.parametrize("text", ["", "It is.", "Yes.", "The answer is this:", "…"])
def test_a_sentence_without_content_weighs_nothing(take_apart, text):
    assert take_apart(text).weights == {}
