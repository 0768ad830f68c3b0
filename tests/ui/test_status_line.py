"""The status line tells what goes on for every screen, and leads there."""

import pytest
from PySide6.QtWidgets import QProgressBar, QPushButton

from desktop.ui.status_line import StatusLine
from tests.ui.finding import find


@pytest.fixture
def line(qtbot):
    made = StatusLine()
    qtbot.addWidget(made)
    return made


def test_what_goes_on_for_several_screens_is_told_together(line):
    line.show_activity("Reading", 0.25, of="library")
    line.show_activity("zoo: Training", 0.5, of="experts")
    line.show_activity("Reading more", 0.75, of="library")

    assert line.activity == "Reading more · zoo: Training"
    assert find(line, QProgressBar, "Progress").value() == 750


def test_what_has_ended_makes_room_for_what_goes_on(line):
    line.show_activity("Reading", 0.25, of="library")
    line.show_activity("zoo: Training", 0.5, of="experts")
    line.show_activity("", of="library")

    assert line.activity == "zoo: Training"
    assert find(line, QProgressBar, "Progress").value() == 500


def test_a_click_leads_to_where_it_comes_from(line, qtbot):
    line.show_activity("zoo: Training", None, of="experts")
    details = find(line, QPushButton, "Details")
    with qtbot.waitSignal(line.activity_clicked) as heard:
        details.click()

    assert heard.args == ["experts"]
    line.show_activity("", of="experts")
    assert details.isHidden()
