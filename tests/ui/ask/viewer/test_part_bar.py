"""The bar under a document says which part of it is shown."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.store.excerpt import Excerpt
from desktop.ui.ask.viewer.part_bar import PartBar
from desktop.ui.widgets.amounts import number_text
from tests.ui.finding import find


def excerpt(text, *, start=0, is_whole=False, characters=0):
    nothing = ((), (), ())
    path = Path("a.txt")
    return Excerpt(path, "text", text, start, is_whole, *nothing, document_characters=characters)


def test_the_bar_is_there_only_for_a_part(qtbot):
    bar = PartBar()
    qtbot.addWidget(bar)
    bar.show_part(excerpt("four", start=1000, characters=5000))
    first, last, all_ = map(number_text, (1001, 1004, 5000))
    told = f"Characters {first} to {last} of {all_} are shown."
    assert find(bar, QLabel, "shown-part").text() == told
    assert bar.isVisible()
    bar.show_part(excerpt("four", is_whole=True, characters=4))
    assert not bar.isVisible()
    bar.show_part(excerpt("What an answer kept of a document that is gone."))
    assert not bar.isVisible()


def test_the_button_asks_for_more(qtbot):
    bar = PartBar()
    qtbot.addWidget(bar)
    asked = []
    bar.more_wanted.connect(lambda: asked.append("more"))
    find(bar, QPushButton, "show-more").click()
    assert asked == ["more"]
