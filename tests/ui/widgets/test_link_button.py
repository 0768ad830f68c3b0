"""A link is shortened to its room, and says the rest when the pointer rests on it."""

from __future__ import annotations

from desktop.ui.widgets.link_button import LinkButton

TEXT = "How strong may gusts of wind be before the shutter of the dome has to stay closed?"


def draw(qtbot, width):
    button = LinkButton(TEXT)
    qtbot.addWidget(button)
    button.resize(width, 24)
    button.grab()
    return button


def test_with_room_for_all_of_it_nothing_is_hidden(qtbot):
    assert draw(qtbot, 2000).toolTip() == ""


def test_without_room_the_whole_is_the_tool_tip_and_still_its_text_and_name(qtbot):
    button = draw(qtbot, 120)
    assert button.toolTip() == TEXT
    assert button.text() == TEXT
    assert button.accessibleName() == TEXT
    assert button.minimumSizeHint().width() == 0
