"""A table of questions is the same for the examples of an expert and for question sets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.core.experts.examples.example import DROPPED_BY_PERSON, Example
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.questions.question_sets import StoredQuestion
from desktop.ui.experts.example_table import ExampleModel
from desktop.ui.lab.question_table import QuestionModel
from desktop.ui.widgets.question_rows import ABOUT, ANSWER, DOCUMENT, QUESTION, USE
from desktop.ui.widgets.question_table import QuestionTable

QUOTE = "It was built\nin 1950."


@pytest.fixture
def examples(current_theme):
    made = ExampleModel(current_theme)
    made.show_rows(
        [
            Example("Who owns the moon?", "", kept=False, reason="The answer is too long."),
            Example("When was it built?", "1950", QUOTE, path="/zoo/otters.txt"),
        ]
    )
    return made


@pytest.fixture
def questions(current_theme):
    made = QuestionModel(current_theme)
    made.show_rows(
        [
            StoredQuestion(
                3, LabQuestion("When was it built?", ("1950",), QUOTE, path="/zoo/otters.txt")
            ),
            StoredQuestion(5, LabQuestion("Who owns the moon?", (), used=False)),
        ]
    )
    return made


@pytest.fixture(params=["examples", "questions"])
def model(request):
    return request.getfixturevalue(request.param)


def cells(model, row):
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_it_is_a_model_as_qt_wants_one(model, qtmodeltester):
    qtmodeltester.check(model)


def test_what_is_used_comes_with_its_words_and_its_document(model):
    told = cells(model, 0)
    assert (told[QUESTION], told[ANSWER], told[DOCUMENT]) == (
        "When was it built?", "1950", "otters.txt",
    )  # fmt: skip
    assert model.index(0, USE).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert model.index(0, DOCUMENT).data(Qt.ItemDataRole.ToolTipRole) == "/zoo/otters.txt"
    assert model.texts_of(0) == (
        "When was it built?", "1950", "otters.txt: “It was built in 1950.”",
    )  # fmt: skip


def test_what_is_left_out_is_grey(model):
    assert model.index(0, QUESTION).data(Qt.ItemDataRole.ForegroundRole) is None
    assert model.index(1, QUESTION).data(Qt.ItemDataRole.ForegroundRole) is not None


def test_there_is_nothing_to_read_beside_the_rows(model):
    assert model.texts_of(-1) is None
    assert model.texts_of(2) is None


def test_question_and_answer_alone_can_be_written_anew(model):
    editable = [
        column
        for column in range(model.columnCount())
        if model.flags(model.index(0, column)) & Qt.ItemFlag.ItemIsEditable
    ]
    assert editable == [QUESTION, ANSWER]
    assert not model.setData(model.index(0, DOCUMENT), "other.txt")
    assert not model.setData(model.index(0, QUESTION), "   ")


def test_what_stands_for_no_answer_is_not_what_is_edited(model):
    """Else it would become the answer of who opens the cell and leaves it again."""
    assert "(" in model.index(1, ANSWER).data()
    assert model.index(1, ANSWER).data(Qt.ItemDataRole.EditRole) == ""


def test_a_change_is_told_once(qtbot, model):
    with qtbot.waitSignal(model.edited):
        assert model.setData(model.index(0, QUESTION), " Who built it? ")
    assert model.index(0, QUESTION).data() == "Who built it?"
    with qtbot.assertNotEmitted(model.edited):
        assert model.setData(model.index(0, QUESTION), "Who built it?")


def test_an_example_that_a_person_drops_says_so(examples):
    role = Qt.ItemDataRole.CheckStateRole
    assert examples.index(1, ABOUT).data(Qt.ItemDataRole.ToolTipRole) == "The answer is too long."
    assert examples.setData(examples.index(0, USE), Qt.CheckState.Unchecked.value, role)
    assert examples.examples[0].reason == DROPPED_BY_PERSON
    assert examples.texts_of(0)[2].startswith("Left out: You dropped it.\notters.txt")
    assert examples.setData(examples.index(0, USE), Qt.CheckState.Checked.value, role)
    assert examples.examples[0].reason == ""


def test_several_right_answers_are_written_in_one_cell(questions):
    assert questions.setData(questions.index(0, ANSWER), "1950 |  in 1950 |")
    assert questions.index(0, ANSWER).data() == "1950 | in 1950"
    assert questions.setData(questions.index(0, ANSWER), "")
    assert questions.index(0, ANSWER).data() == "(is to be refused)"


def test_the_table_tells_which_rows_are_chosen(qtbot, questions):
    table = QuestionTable(questions, "Questions", about_width=112, document_width=128)
    qtbot.addWidget(table)
    table.selectAll()
    assert questions.ids(table.chosen_rows()) == [3, 5]
