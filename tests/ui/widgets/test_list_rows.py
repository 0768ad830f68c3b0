"""What all lists do: show rows, find one by its key, draw anew what changed."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

import pytest
from PySide6.QtCore import QModelIndex, Qt
from typing_extensions import override

from desktop.ui.widgets.list_rows import ListRows


@dataclass(frozen=True)
class Entry:
    id: int
    name: str


class EntryModel(ListRows[Entry]):
    @override
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        thing = self.at(index)
        return thing.name if thing and role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def model(qapp):
    made = EntryModel(attrgetter("id"))
    made.show_rows([Entry(7, "a"), Entry(9, "b")])
    return made


def test_it_is_a_model_as_qt_wants_one(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_row_is_found_by_its_key_and_by_its_place(model):
    assert model.index_of(9).row() == 1
    assert model.at(model.index_of(9)) == Entry(9, "b")
    assert not model.index_of(8).isValid()
    assert model.at(QModelIndex()) is None


def test_where_the_keys_stay_only_what_changed_is_drawn_anew(qtbot, model):
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as heard:
        model.renew_rows([Entry(7, "a"), Entry(9, "c")])
    assert [index.row() for index in heard.args[:2]] == [1, 1]
    assert [row.name for row in model.rows] == ["a", "c"]


def test_where_nothing_changed_nothing_is_drawn(qtbot, model):
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        model.renew_rows([Entry(7, "a"), Entry(9, "b")])


def test_other_keys_are_another_list(qtbot, model):
    with qtbot.waitSignal(model.modelReset):
        model.renew_rows([Entry(9, "b")])
    assert model.rowCount() == 1
