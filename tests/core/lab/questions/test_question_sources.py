import json

import pytest

from desktop.core.errors import InputError
from desktop.core.experts.examples.example import Example, QuestionOrigin, Split, write_examples
from desktop.core.experts.examples.generate import EXAMPLES_FILE
from desktop.core.experts.examples.question_file import UserQuestion, read_question_file
from desktop.core.experts.examples.split import split_collection
from desktop.core.experts.record import TrainingRecord
from desktop.core.experts.registry import Experts
from desktop.core.lab.questions.question_sources import (
    choose_shots,
    exclude_learned,
    generate_held_out_questions,
    hashes_learned_by,
    place_file_questions,
    questions_from_conversations,
)
from desktop.core.scope import Scope
from desktop.core.types import ModelInfo
from tests.fakes.answering import ScriptedModel, finish
from tests.fakes.experts import CARE


@pytest.fixture
def zoo(folder):
    folder.add("zoo", **CARE)
    return folder.library.collections.all()[0].id


@pytest.fixture
def expert(folder, zoo):
    """An expert that has learned what the split gives it to learn."""
    base: ModelInfo = ScriptedModel().info
    experts = Experts(folder.library, folder.folder.parent / "experts")
    made = experts.create("keeper", zoo, base)
    documents = split_collection(folder.library, zoo, seed=0).splits_by_hash()
    experts.set_trained(made.id, TrainingRecord("adapter.gguf", {"seed": 0}, {}, 9, "", documents))
    return experts.get(made.id)


def held_out(shelf, zoo):
    return {
        document.sha256
        for document in split_collection(shelf.library, zoo, seed=0).documents_in(Split.HELD_OUT)
    }


def generate_questions(shelf, zoo, **options):
    steps = generate_held_out_questions(
        shelf.library, zoo, shelf.folder.parent / "lab", at_most=12, **options
    )
    return finish(steps)[1]


def test_questions_are_made_of_held_out_documents_alone(folder, zoo, expert):
    questions = generate_questions(folder, zoo, learned=hashes_learned_by(folder.library, [expert]))
    assert len(questions) >= 5
    assert {question.document for question in questions} <= held_out(folder, zoo)
    assert all(question.quote in CARE[question.path.split("/")[-1][:-4]] for question in questions)


def test_a_part_of_them_cannot_be_answered_since_its_document_is_withheld(folder, zoo):
    questions = generate_questions(folder, zoo)
    withheld = [question for question in questions if not question.is_answerable]
    assert len(withheld) == round(0.2 * len(questions)) > 0


def test_the_same_seed_makes_the_same_questions(folder, zoo):
    assert generate_questions(folder, zoo) == generate_questions(folder, zoo)


def test_where_everything_was_learned_nothing_can_be_asked(folder, zoo):
    everything = frozenset(split_collection(folder.library, zoo, seed=0).splits_by_hash())
    with pytest.raises(InputError, match="no document that could be held out"):
        generate_questions(folder, zoo, learned=everything)


def test_questions_about_what_an_expert_has_learned_are_left_out(folder, zoo, expert):
    given = [UserQuestion(f"What does a ticket for the {animal} house cost?", f"£{n + 2}")
             for n, animal in enumerate(CARE)]  # fmt: skip
    questions = place_file_questions(folder.library, zoo, given)
    kept = exclude_learned(folder.library, zoo, questions, [expert])
    assert 0 < len(kept) < len(questions)
    assert {question.document for question in kept} <= held_out(folder, zoo)


def test_a_question_that_was_an_example_is_left_out_wherever_it_stands(folder, zoo, expert):
    question = "What does a unicorn  cost?"
    write_examples(
        [Example(question, "", origin=QuestionOrigin.OWN)], expert.folder / EXAMPLES_FILE
    )
    asked = place_file_questions(
        folder.library, zoo, [UserQuestion("what does a unicorn cost?", "")]
    )
    assert exclude_learned(folder.library, zoo, asked, [expert]) == []


def test_without_an_expert_nothing_is_left_out(folder, zoo):
    asked = place_file_questions(
        folder.library, zoo, [UserQuestion("What does a unicorn cost?", "")]
    )
    assert exclude_learned(folder.library, zoo, asked, []) == asked


def test_a_persons_question_gets_the_place_of_its_answer(folder, zoo):
    (question,) = place_file_questions(
        folder.library,
        zoo,
        [UserQuestion("What does the otter house ticket cost?", "£2", "", ("2 £",))],
    )
    assert question.quote == "A ticket for the otter house costs £2."
    assert CARE["otter"][question.char_start : question.char_end] == question.quote
    assert question.answers == ("£2", "2 £")


def test_the_source_that_a_person_names_is_believed(folder, zoo):
    (question,) = place_file_questions(
        folder.library,
        zoo,
        [UserQuestion("What does the otter house ticket cost?", "£2", source="lynx.txt")],
    )
    assert question.path.endswith("lynx.txt")
    assert not question.has_place


def test_an_answer_that_stands_nowhere_has_no_place_but_is_asked(folder, zoo):
    (question,) = place_file_questions(
        folder.library, zoo, [UserQuestion("What is the otter called?", "Egon")]
    )
    assert question.is_answerable
    assert not question.has_place


def test_a_file_may_name_several_answers_and_a_source(tmp_path):
    csv = tmp_path / "questions.csv"
    csv.write_text("question,answers,source\nWho sang?,Ada|Ada L.,a.txt\nWho hid?,,\n")
    assert read_question_file(csv) == [
        UserQuestion("Who sang?", "Ada", other_answers=("Ada L.",), source="a.txt"),
        UserQuestion("Who hid?", ""),
    ]
    lines = tmp_path / "questions.jsonl"
    lines.write_text(json.dumps({"question": "Who sang?", "answers": ["Ada", "Ada L."]}))
    assert read_question_file(lines) == [
        UserQuestion("Who sang?", "Ada", other_answers=("Ada L.",))
    ]


def test_answers_that_are_no_texts_are_said_line_by_line(tmp_path):
    lines = tmp_path / "questions.jsonl"
    lines.write_text('{"question": "Who?", "answer": "a"}\n{"question": "Who?", "answers": [1]}\n')
    with pytest.raises(InputError, match="line 2 has “answers” that are no list of texts"):
        read_question_file(lines)


def test_answers_and_refusals_that_were_found_good_become_questions(folder, zoo):
    conversations = folder.library.conversations
    conversation = conversations.start(Scope(("zoo",)))
    for text, rating in (
        ("What does a ticket for the otter house cost?", 1),
        ("What does a ticket for the lynx house cost?", -1),
        ("Where do unicorns graze on Sundays?", 1),
    ):
        turn = conversations.ask(conversation, None, text)
        _, answer = folder.ask(text)
        conversations.set_answer(turn, answer)
        conversations.rate(turn, rating)
    questions = questions_from_conversations(folder.library, zoo)
    assert [(question.question, question.is_answerable) for question in questions] == [
        ("What does a ticket for the otter house cost?", True),
        ("Where do unicorns graze on Sundays?", False),
    ]
    assert {question.origin for question in questions} == {QuestionOrigin.RATED}


def test_examples_in_prompts_come_from_what_may_be_learned(folder, zoo):
    shots = choose_shots(folder.library, zoo, [])
    learned = split_collection(folder.library, zoo, seed=0).documents_in(Split.TRAINING)
    texts = " ".join(passage.text for document in learned for passage in document.passages)
    assert len(shots) == 3
    assert all(shot.text in texts for shot in shots)
    assert all(shot.answer in shot.text for shot in shots)
