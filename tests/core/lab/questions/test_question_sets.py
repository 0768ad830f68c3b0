from dataclasses import replace

import pytest

from desktop.core.errors import InputError
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import QuestionSets
from tests.fakes.lab import question_about, zoo
from tests.fakes.lab_records import question


@pytest.fixture
def sets(folder):
    zoo(folder)
    return QuestionSets(folder.library)


@pytest.fixture
def question_set(folder, sets):
    made = sets.create("Keepers", folder.library.collections.all()[0].id)
    sets.add(made.id, [question_about(folder, "heron"), question("Who sang?")])
    return made


def test_a_set_comes_back_as_it_was_stored(folder, sets, question_set):
    stored = [question.question for question in sets.questions(question_set.id)]
    assert stored == [question_about(folder, "heron"), question("Who sang?")]


def test_lists_show_how_many_are_asked_and_how_many_of_them_cannot_be_answered(sets, question_set):
    (shown,) = sets.all()
    assert (shown.name, shown.collection, shown.questions, shown.unanswerable) == (
        "Keepers", "zoo", 2, 1,
    )  # fmt: skip


def test_a_name_is_found_whatever_its_case_and_taken_only_once(sets, question_set):
    assert sets.get_by_name("KEEPERS") == sets.all()[0]
    with pytest.raises(InputError, match="already a question set"):
        sets.create("keepers", question_set.collection_id)
    with pytest.raises(InputError, match="no question set “other”"):
        sets.get_by_name("other")


def test_a_question_that_is_there_already_does_not_come_twice(folder, sets, question_set):
    assert (
        sets.add(question_set.id, [question_about(folder, "heron"), question_about(folder, "lynx")])
        == 1
    )
    assert len(sets.questions(question_set.id)) == 3


def test_answers_and_questions_can_be_changed(sets, question_set):
    row = sets.questions(question_set.id)[0]
    sets.change(row.id, replace(row.question, answers=("1952", "in 1952")))
    assert sets.questions(question_set.id)[0].question.answers == ("1952", "in 1952")


def test_a_change_into_a_question_that_is_there_is_refused(sets, question_set):
    first, second = sets.questions(question_set.id)
    with pytest.raises(InputError, match="has this question already"):
        sets.change(second.id, first.question)
    with pytest.raises(InputError, match="needs words"):
        sets.change(second.id, replace(second.question, question="?"))


def test_what_is_not_used_stays_but_is_not_asked(sets, question_set):
    first, second = sets.questions(question_set.id)
    sets.set_used([first.id], used=False)
    assert [question.question for question in sets.questions_in_use(question_set.id)] == [
        "Who sang?"
    ]
    assert len(sets.questions(question_set.id)) == 2
    sets.set_used([first.id], used=True)
    sets.delete([second.id])
    assert [question.id for question in sets.questions(question_set.id)] == [first.id]


def test_a_set_that_is_removed_takes_its_questions_along(folder, sets, question_set):
    sets.remove(question_set.id)
    assert sets.all() == []
    assert folder.library.db.execute("SELECT count(*) FROM lab_questions").get == 0


def test_fields_of_a_later_version_are_passed_over():
    fields = {**question("Who sang?", "Ada").as_fields(), "mood": "gay"}
    assert LabQuestion.from_fields(fields) == question("Who sang?", "Ada")
