"""What can be chosen is found by typing, and stays quick with many files."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView

from desktop.core.scope import Scope
from desktop.services.scoping import LibraryPlace, PlaceKind
from desktop.ui.ask.scope_picker import LISTED_AT_MOST, PlacesModel, ScopePicker
from tests.ui.finding import only

FILES = 50_000
WITHOUT_DELAY_S = 0.25
"""Far more than a keystroke takes, for a machine with other work."""


def files(count):
    return [
        LibraryPlace(PlaceKind.FILE, f"report {n}.pdf", Path(f"/d/{n % 40}/report {n}.pdf"))
        for n in range(count)
    ]


@pytest.fixture
def model(qapp, current_theme):
    made = PlacesModel(current_theme)
    made.show_places([LibraryPlace(PlaceKind.COLLECTION, "house"), *files(30)])
    return made


def listed(model):
    return [model.place(model.index(n)).name for n in range(model.rowCount())]


def test_all_words_must_occur_in_the_path_in_any_order(model):
    model.find("11 REPORT")
    assert listed(model) == ["report 11.pdf"]
    model.find("nowhere")
    assert (listed(model), model.found) == ([], 0)


def test_names_that_begin_with_the_word_come_first(model):
    model.show_places([LibraryPlace(PlaceKind.FILE, "a house.txt", Path("/a house.txt")), *PLACES])
    model.find("house")
    assert listed(model) == ["house", "a house.txt"]


PLACES = [LibraryPlace(PlaceKind.COLLECTION, "house")]


def test_what_is_chosen_stands_first_and_is_ticked(model):
    last = files(30)[-1]
    model.choose([last])
    model.find("")
    assert listed(model)[0] == last.name
    assert model.index(0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_a_keystroke_among_fifty_thousand_files_is_not_felt(qtbot, current_theme):
    picker = ScopePicker(None, current_theme)
    qtbot.addWidget(picker)
    picker.open_above(picker, Scope())
    picker.show_places(files(FILES))
    words, places = only(picker, QLineEdit), only(picker, QListView).model()
    began = time.process_time()
    words.setText("4999")
    assert time.process_time() - began < WITHOUT_DELAY_S
    assert places.rowCount() == 15
    words.setText("report")
    assert places.rowCount() == LISTED_AT_MOST
    assert any("50000" in told.text() for told in picker.findChildren(QLabel))
