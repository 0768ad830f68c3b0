"""Documents that answer differently are both named, and the newer one where that is sure."""

import pytest

from desktop.core.answering.answer import answer
from tests.fakes.answering import ScriptedModel, finish
from tests.fakes.judging import CONTRADICTS, SILENT, DecidedVerifier, Judgement

OLD = "LEASE of 3 May 2021\n\nThe notice period is 180 days. Pets need a consent."
NEW = "AMENDMENT of 12 February 2024\n\nThe notice period is 270 days."
QUESTION = "What is the notice period?"


class Contradicting(DecidedVerifier):
    """Whatever answers contradicts what answers otherwise, as its words say."""

    def _judge(self, pair):
        if not pair.claim:
            return super()._judge(pair)
        said = [text for text in self._answers if text in pair.claim]
        other = [text for text in self._answers if text in pair.evidence and text not in said]
        return Judgement(support=CONTRADICTS if said and other else SILENT)


VERIFIER = Contradicting(answers=["180 days", "270 days"])


@pytest.fixture
def lease(folder_with_vectors):
    return folder_with_vectors.add(lease=OLD, amendment=NEW)


def ask(shelf, verifier=VERIFIER, question=QUESTION, **options):
    steps = answer(shelf.library, question, embedder=shelf.embedder, verifier=verifier, **options)
    return finish(steps)[1]


def said(made):
    return [(item.value, item.date, item.is_newest) for item in made.disagreement.statements]


def test_both_versions_are_named_the_newer_first(lease):
    made = ask(lease)
    assert said(made) == [("270 days", "2024-02-12", True), ("180 days", "2021-05-03", False)]
    assert [sentence.text for sentence in made.sentences] == [
        "The notice period is 270 days.",
        "The notice period is 180 days.",
    ]
    assert made.answer == "The notice period is 270 days. The notice period is 180 days."


def test_a_model_that_knows_one_version_does_not_leave_it_alone(lease):
    model = ScriptedModel("The notice period is 180 days.")
    made = ask(lease, model=model)
    assert "270 days" in made.answer
    assert made.disagreement
    texts = [sentence.text for sentence in made.sentences]
    assert len(texts) == len(set(texts))


def test_without_dates_both_are_named_and_neither_is_newer(folder_with_vectors):
    shelf = folder_with_vectors.add(
        one="The notice period is 180 days.", two="The notice period is 270 days."
    )
    assert sorted(said(ask(shelf))) == [("180 days", "", False), ("270 days", "", False)]


@pytest.mark.parametrize(
    "other",
    ["The notice period is 180 days.", "The notice period is a half year, 180 days."],
)
def test_documents_that_say_the_same_do_not_disagree(folder_with_vectors, other):
    shelf = folder_with_vectors.add(lease=OLD, copy=other)
    assert ask(shelf).disagreement is None


def test_sentences_alike_but_for_the_value_disagree_whatever_the_verifier_says(lease):
    made = ask(lease, DecidedVerifier(answers=["180 days", "270 days"]))
    assert len(said(made)) == 2


def test_what_is_said_of_another_thing_is_no_disagreement(folder_with_vectors):
    shelf = folder_with_vectors.add(
        lease=OLD, club="Whoever leaves the rowing club tells its board 270 days before."
    )
    verifier = DecidedVerifier(answers=["180 days", "270 days"])
    assert ask(shelf, verifier).disagreement is None


def test_the_value_of_another_document_is_the_one_of_the_same_unit(folder_with_vectors):
    shelf = folder_with_vectors.add(
        old="The monthly rent is 1,150 euros.",
        new="The monthly rent is 1,240 euros from 1 April 2024 on.",
    )
    verifier = DecidedVerifier(answers=["1,150 euros", "1 April 2024"])
    made = ask(shelf, verifier, "What is the monthly rent?")
    assert {value for value, _, _ in said(made)} == {"1,150 euros", "1,240 euros"}


def test_sentences_of_one_document_do_not_disagree_with_each_other(folder_with_vectors):
    text = "The notice period is 180 days. For the garage the notice period is 270 days."
    assert ask(folder_with_vectors.add(lease=text)).disagreement is None


@pytest.mark.parametrize("answers", ["180 days", "for either party"])
def test_a_question_with_one_of_the_values_brings_the_other_as_well(folder_with_vectors, answers):
    old = OLD.replace("180 days", "180 days for either party")
    shelf = folder_with_vectors.add(lease=old, amendment=NEW)
    made = ask(shelf, DecidedVerifier(answers=[answers]), "Is the notice period 180 days?")
    assert [value for value, _, _ in said(made)] == ["270 days", "180 days"]


def test_the_price_of_another_thing_in_the_same_words_is_none(folder_with_vectors):
    shelf = folder_with_vectors.add(
        first="The meeting decided to repaint the stairwell at a cost of 2,300 euros.",
        second="The meeting decided to renew the entrance at a cost of 4,150 euros.",
    )
    verifier = DecidedVerifier(answers=["2,300 euros"])
    assert ask(shelf, verifier, "How much did the stairwell cost?").disagreement is None


def test_ranges_that_share_a_number_differ_and_a_part_of_a_range_does_not(folder_with_vectors):
    shelf = folder_with_vectors.add(
        **{
            "Rules v1": "Cards have the priorities 1 to 3.",
            "Rules v2": "Cards have the priorities 1 to 5.",
        }
    )
    made = ask(shelf, DecidedVerifier(answers=["1 to 3", "1 to 5"]), "Which priorities have cards?")
    assert said(made) == [("1 to 5", "2", True), ("1 to 3", "1", False)]
    shelf.add("other", more="Cards have the priorities 1.")
    made = ask(shelf, DecidedVerifier(answers=["1 to 3", "1."]), "Which priorities have cards?")
    assert made.disagreement is None


def test_a_refusal_has_none(lease):
    made = ask(lease, DecidedVerifier())
    assert made.refused
    assert made.disagreement is None
