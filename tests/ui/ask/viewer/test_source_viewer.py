"""The source viewer shows the very words: on the page, in the text, in the row, under the image."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel

from desktop.core.paths import resources
from desktop.core.types import Passage, Source
from desktop.ui.ask.viewer.page_view import PageView
from desktop.ui.ask.viewer.source_viewer import SourceViewer
from desktop.ui.ask.viewer.text_view import TextView
from tests.ui.finding import find

SAMPLE = resources() / "sample" / "documents"


def sample(name):
    return next(SAMPLE.rglob(name))


def source(path, text, start=0):
    passage = Passage(1, 999, path, "c", "", text, start, start + len(text), "", None, None)
    return Source(passage, 1.0)


def test_a_document_that_left_the_library_is_shown_from_the_answer(qtbot, workspace, current_theme):
    viewer = SourceViewer(workspace, current_theme)
    qtbot.addWidget(viewer)
    text = find(viewer, TextView, "Text of the document")
    viewer.show_source(source(Path("/gone.txt"), "What it said.", 50), 55, 57)

    qtbot.waitUntil(lambda: text.marked_text() == "it", timeout=5000)
    assert "no longer in the library" in find(viewer, QLabel, "source-note").text()


def test_an_image_is_shown_above_what_was_recognised_in_it(qtbot, workspace, current_theme):
    viewer = SourceViewer(workspace, current_theme)
    qtbot.addWidget(viewer)
    text = find(viewer, TextView, "Text of the document")
    viewer.resize(500, 700)
    viewer.show()
    viewer.show_source(source(sample("Lift notice.jpg"), "The lift is out of order."), 4, 8)

    qtbot.waitUntil(lambda: text.marked_text() == "lift", timeout=5000)
    pages = find(viewer, PageView, "Pages of the document")
    assert pages.isVisible()
    qtbot.waitUntil(lambda: pages.is_drawn(0), timeout=10_000)
    assert text.isVisible()
