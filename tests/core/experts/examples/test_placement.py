import pytest

from desktop.core.experts.examples.example import QuestionOrigin, Split
from desktop.core.experts.examples.placement import (
    NO_DOCUMENT_SAYS_IT,
    place_questions,
    read_rated_answers,
)
from desktop.core.experts.examples.question_file import UserQuestion
from desktop.core.experts.examples.split import split_collection
from tests.fakes.answering import ScriptedModel
from tests.fakes.experts import CARE


@pytest.fixture
def zoo(folder):
    return folder.add("zoo", **CARE)


def place(shelf, *given):
    (collection_id,) = shelf.library.collections.ids(["zoo"])
    materials = split_collection(shelf.library, collection_id, seed=0)
    parts = {str(document.path): document.split for document in materials.documents}
    return parts, place_questions(shelf.library, collection_id, given, materials, seed=0)


def test_a_given_question_gets_the_sentence_that_answers_it_and_its_documents_part(zoo):
    asked = [
        UserQuestion(f"What does the {a} house cost?", f"£{n + 2}") for n, a in enumerate(CARE)
    ]
    parts, examples = place(zoo, *asked)

    assert {example.part for example in examples} == set(Split)
    for animal, example in zip(CARE, examples, strict=True):
        assert example.quote == f"A ticket for the {animal} house costs {example.answer}."
        assert CARE[animal][example.char_start : example.char_end] == example.quote
        assert example.part == parts[example.path]
        assert example.origin is QuestionOrigin.OWN


def test_a_given_quote_is_taken_where_it_stands(zoo):
    quote = "close the otter gate and call the warden"
    _, (example,) = place(
        zoo, UserQuestion("Whom do I call when the otter alarm sounds?", "warden", quote)
    )

    assert example.quote == quote
    assert CARE["otter"][example.char_start : example.char_end] == quote


def test_an_answer_that_no_document_says_is_not_learned_and_none_at_all_is_a_refusal(zoo):
    _, (made_up, refused) = place(
        zoo,
        UserQuestion("What does the otter house cost?", "a fortune"),
        UserQuestion("Who feeds the otter?", ""),
    )

    assert (made_up.kept, made_up.reason) == (False, NO_DOCUMENT_SAYS_IT)
    assert refused.kept
    assert not refused.is_answerable


def test_answers_that_were_found_good_are_examples_of_the_collection_they_cite(zoo):
    zoo.add("office", rules="The office of the zoo opens at 9:00 in the morning.")
    rate = {}
    for question, rating in (
        ("What does a ticket for the otter house cost?", 1),
        ("What does a ticket for the heron house cost?", -1),
        ("When does the office of the zoo open?", 1),
    ):
        model = ScriptedModel("A ticket costs £2." if "otter" in question else "At 9:00.")
        _, made = zoo.ask(question, model=model)
        conversation = zoo.library.conversations.start()
        turn = zoo.library.conversations.ask(conversation, None, question)
        zoo.library.conversations.set_answer(turn, made)
        zoo.library.conversations.rate(turn, rating)
        rate[question] = made.answer
    (collection_id,) = zoo.library.collections.ids(["zoo"])
    (given,) = read_rated_answers(zoo.library, collection_id)

    assert given.question == "What does a ticket for the otter house cost?"
    assert given.answer == rate[given.question]
    _, (example,) = place(zoo, given)
    assert example.kept
    assert example.path.endswith("otter.txt")
