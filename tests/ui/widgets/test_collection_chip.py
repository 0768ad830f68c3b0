"""A button whose menu chooses collections."""

from __future__ import annotations

import pytest

from desktop.ui.widgets.collection_chip import CollectionChip


@pytest.fixture
def chip(qtbot):
    made = CollectionChip("Which collections are meant")
    qtbot.addWidget(made)
    return made


def test_what_is_ticked_is_chosen_and_a_name_that_is_gone_is_not(chip):
    chip.show_scope(["home", "work"], ["work", "old"])
    assert chip.chosen == ("work",)
    assert chip.text() == "work"
    ticked = [action.text() for action in chip.menu().actions() if action.isChecked()]
    assert ticked == ["work"]


def test_another_choice_is_emitted(qtbot, chip):
    chip.show_scope(["home", "R&D"], ["home"])
    with qtbot.waitSignal(chip.scope_changed) as heard:
        chip.menu().actions()[-1].trigger()
    assert heard.args == [["R&D", "home"]]
    with qtbot.waitSignal(chip.scope_changed) as heard:
        chip.menu().actions()[0].trigger()
    assert heard.args == [[]]


def test_many_names_are_shortened(chip):
    names = [f"collection {n}" for n in range(9)]
    chip.show_scope(names, names)
    assert len(chip.text()) == 40
