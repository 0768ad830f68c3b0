"""Questions come from every source that is named, and are split as the last expert was."""

from __future__ import annotations

import pytest

from desktop.core.errors import InputError
from desktop.core.experts.examples.example import Split
from desktop.core.experts.examples.split import split_collection
from desktop.core.experts.record import TrainingRecord
from desktop.core.experts.registry import ADAPTER, Experts
from desktop.core.lab.questions.question_sets import QuestionSets
from desktop.core.paths import DataFolder
from desktop.services.lab_questions import QuestionSources, add_questions, make_questions
from tests.fakes.answering import IndexedFolder, ScriptedModel
from tests.fakes.experts import CARE, finish
from tests.fakes.services import FakeProcesses

OTHER_SEED = 3


@pytest.fixture
def shelf(tmp_path):
    shelf = IndexedFolder(tmp_path)
    shelf.add("zoo", **CARE)
    yield shelf
    shelf.library.close()


@pytest.fixture
def collection_id(shelf):
    (collection,) = shelf.library.collections.all()
    return collection.id


@pytest.fixture
def own_file(tmp_path):
    file = tmp_path / "own.csv"
    file.write_text("question,answer\nWhen was the otter enclosure built?,1950\nWho owns Mars?,\n")
    return file


def surroundings(shelf):
    data = DataFolder(shelf.folder.parent)
    return shelf.library, FakeProcesses(ScriptedModel()), data


def add(shelf, name, collection_id, sources):
    return finish(add_questions(*surroundings(shelf), name, collection_id, sources))[1]


def held_out(shelf, collection_id, seed):
    documents = split_collection(shelf.library, collection_id, seed=seed).documents_in(
        Split.HELD_OUT
    )
    return {document.sha256 for document in documents}


def test_a_set_is_made_with_its_questions_and_takes_each_once(shelf, collection_id, own_file):
    sources = QuestionSources(file=own_file)
    assert add(shelf, "Mine", collection_id, sources) == 2
    assert add(shelf, "mine", collection_id, sources) == 0
    (question_set,) = QuestionSets(shelf.library).all()
    assert (question_set.name, question_set.questions) == ("Mine", 2)


def test_several_sources_fill_one_set(shelf, collection_id, own_file):
    sources = QuestionSources(file=own_file, generated_at_most=4)
    assert add(shelf, "Mine", collection_id, sources) == 6


def test_documents_are_held_out_as_the_last_expert_had_them(shelf, collection_id):
    experts = Experts(shelf.library, DataFolder(shelf.folder.parent).experts)
    created = experts.create("Keeper", collection_id, ScriptedModel().info)
    experts.set_trained(created.id, TrainingRecord(ADAPTER, {"seed": OTHER_SEED}, {}, 9, "", {}))
    expected = held_out(shelf, collection_id, OTHER_SEED)
    assert expected != held_out(shelf, collection_id, 0)

    steps = make_questions(
        *surroundings(shelf), collection_id, QuestionSources(generated_at_most=12)
    )
    assert {question.document for question in finish(steps)[1]} == expected


def test_a_seed_that_is_named_comes_before_that_of_the_expert(shelf, collection_id):
    sources = QuestionSources(generated_at_most=12, seed=OTHER_SEED)
    questions = finish(make_questions(*surroundings(shelf), collection_id, sources))[1]
    assert {question.document for question in questions} == held_out(
        shelf, collection_id, OTHER_SEED
    )


def test_no_set_is_made_where_no_answer_was_found_good(shelf, collection_id):
    with pytest.raises(InputError, match="No answer about this collection was found good"):
        add(shelf, "Mine", collection_id, QuestionSources(rated=True))
    assert QuestionSets(shelf.library).all() == []


def test_a_set_asks_about_one_collection(shelf, collection_id, own_file):
    add(shelf, "Mine", collection_id, QuestionSources(file=own_file))
    shelf.add("office", desk="The desk was built in 1990.")
    (other,) = shelf.library.collections.ids(["office"])
    with pytest.raises(InputError, match="“Mine” asks about “zoo”"):
        add(shelf, "Mine", other, QuestionSources(file=own_file))
