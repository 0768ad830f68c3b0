"""The chips above a question say what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.core.scope import EVERYTHING, Scope
from desktop.ui.ask.scope_chips import ScopeChips
from tests.ui.finding import find


@pytest.fixture
def chips(qtbot, current_theme):
    made = ScopeChips(current_theme)
    qtbot.addWidget(made)
    made.resize(700, 30)
    return made


def test_everything_needs_no_chip(chips):
    chips.show_scope(EVERYTHING)
    assert chips.isHidden()
    chips.show_scope(Scope(("home",)))
    assert not chips.isHidden()


def test_each_part_can_be_given_up_alone(qtbot, chips):
    scope = Scope(("R&D",), (Path("/d/in"),), (Path("/d/a.txt"),), (Path("/d/b.txt"),))
    for name, rest in (
        ("Give up R&D", Scope((), *(getattr(scope, n) for n in FIELDS))),
        ("Give up in", Scope(("R&D",), (), scope.documents, scope.excluded)),
        ("Give up a.txt", Scope(("R&D",), scope.folders, (), scope.excluded)),
        ("Give up not b.txt", Scope(("R&D",), scope.folders, scope.documents)),
        ("Ask everything", EVERYTHING),
    ):
        chips.show_scope(scope)
        with qtbot.waitSignal(chips.scope_changed) as heard:
            visible(chips, name).click()
        assert heard.args == [rest]


def test_many_parts_are_counted(qtbot, chips):
    chips.show_scope(Scope(documents=tuple(Path(f"/d/{n}.txt") for n in range(40))))
    shown = [chip for chip in chips.findChildren(QPushButton) if not chip.isHidden()]
    with qtbot.waitSignal(chips.more_wanted):
        visible(chips, f"{40 - (len(shown) - 2)} more").click()


def test_only_as_many_chips_are_shown_as_there_is_room_for(chips):
    chips.show_scope(Scope(documents=tuple(Path(f"/d/{n} report.txt") for n in range(6))))
    chips.show()
    for width in (360, 700, 2000):
        chips.resize(width, 30)
        shown = [chip for chip in chips.findChildren(QPushButton) if not chip.isHidden()]
        assert sum(chip.sizeHint().width() + 6 for chip in shown) <= width
    assert len(shown) == 7


FIELDS = ("folders", "documents", "excluded")


def visible(chips, name):
    """The button of this name; those that were shown before may still wait to be deleted."""
    return [b for b in chips.findChildren(QPushButton) if name in (b.accessibleName(), b.text())][
        -1
    ]


def test_a_long_name_is_shortened_and_told_whole(chips):
    chips.show_scope(Scope(documents=(Path("/d") / ("long " * 12 + ".txt"),)))
    chip = find(chips, QPushButton, "Give up " + "long " * 12 + ".txt")
    assert len(chip.text()) < 40
    assert "long long" in chip.toolTip()
