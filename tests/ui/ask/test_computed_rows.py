"""The rows of a computed answer stand below it, all of them, and each leads to its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView

from desktop.core.say import joined, say
from desktop.core.types import (
    Answer,
    AnswerSentence,
    Computed,
    ComputedRow,
    Coverage,
)
from desktop.ui.ask.computed_rows import ComputedRowsView, translated_answer

ROWS = tuple(ComputedRow(10 * n, 10 * n + 9, (f"R-{n}", "open")) for n in range(300))
COMPUTED = Computed(
    1, Path("/invoices.csv"), "all", "", "count",
    say("%n rows of {0} where {1}", "invoices.csv", "Status is open", n=300),
    ("Number", "Status"), ROWS, figure="300",
)  # fmt: skip


@pytest.fixture
def view(qtbot):
    made = ComputedRowsView()
    qtbot.addWidget(made)
    made.show_rows(COMPUTED)
    return made


def test_all_rows_are_there_with_the_names_of_their_columns(view):
    model = view.findChild(QTableView).model()
    assert (model.rowCount(), model.columnCount()) == (300, 2)
    assert model.index(299, 0).data() == "R-299"


def test_a_click_on_a_row_tells_its_place(view, qtbot):
    table = view.findChild(QTableView)
    with qtbot.waitSignal(view.row_chosen) as chosen:
        table.clicked.emit(table.model().index(7, 1))
    assert chosen.args == [70]


def test_any_other_answer_has_no_rows(view):
    view.show_rows(None)
    assert view.isHidden()


def test_a_computed_answer_is_said_in_the_language_of_the_window():
    sentence = joined("", [COMPUTED.in_words, "."])
    answer = Answer(
        "?", joined("\n\n", [sentence]), (AnswerSentence(sentence, True),), (), (), False,
        Coverage(1, 1), None, computed=COMPUTED,
    )  # fmt: skip
    text, sentences = translated_answer(answer)
    assert text == sentences[0].text == "300 rows of invoices.csv where Status is open."
