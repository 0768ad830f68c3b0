"""The words of a passage are marked in its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.store.excerpt import Excerpt
from desktop.ui.ask.viewer.text_view import TextView


@pytest.mark.parametrize("text", ["plain and simple", "𝔘nder 🏠 the \r\n house of cards"])
def test_the_text_view_marks_the_range_whatever_stands_before_it(qtbot, current_theme, text):
    wanted = text.split()[-1]
    start = text.index(wanted)
    view = TextView(current_theme)
    qtbot.addWidget(view)
    shown = Excerpt(Path("a.txt"), "text", text, 100, True, (), (), ())

    view.show_excerpt(shown, 100 + start, 100 + len(text))

    assert view.marked_text() == wanted
