"""The source viewer shows the very words: on the page, in the text, in the row, under the image."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from desktop.core.paths import DataFolder, resources
from desktop.core.store.stored_path import to_stored
from desktop.core.types import Passage, Source
from desktop.jobs.workspace import Workspace
from desktop.ui.ask.viewer.page_view import PageView
from desktop.ui.ask.viewer.rendered_view import RenderedView
from desktop.ui.ask.viewer.source_viewer import SourceViewer
from desktop.ui.ask.viewer.text_view import TextView
from desktop.ui.widgets.amounts import number_text
from desktop.ui.widgets.labels import ElidedLabel
from tests.fakes.answering import IndexedFolder
from tests.ui.finding import find

CARE = "Care\n\nThe mast is oiled.\n\nThe hull is painted."
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


def test_a_document_with_a_form_is_rendered_and_its_words_are_marked(
    qtbot, tmp_path, current_theme, processes
):
    path = tmp_path / "care.docx"
    path.write_bytes(b"not opened by the window")
    viewer = made_with(qtbot, tmp_path, current_theme, processes, path, "docx")
    viewer.show_source(source(path, "The mast is oiled."), 6, 24)

    rendered = find(viewer, RenderedView, "Document with its headings and tables")
    qtbot.waitUntil(lambda: rendered.marked_text() == "The mast is oiled.", timeout=5000)
    assert rendered.isVisible()


def test_a_pdf_whose_pages_cannot_be_drawn_is_shown_as_text(
    qtbot, tmp_path, current_theme, processes
):
    path = tmp_path / "care.pdf"
    path.write_bytes(b"%PDF-1.7 nothing")
    viewer = made_with(qtbot, tmp_path, current_theme, processes, path, "pdf")
    viewer.show_source(source(path, "The mast is oiled."), 6, 24)

    note = find(viewer, QLabel, "source-note")
    qtbot.waitUntil(lambda: "could not be drawn" in note.text(), timeout=10_000)
    rendered = find(viewer, RenderedView, "Document with its headings and tables")
    assert rendered.isVisible()
    assert rendered.marked_text() == "The mast is oiled."


def test_the_line_of_the_file_stands_with_the_place(qtbot, tmp_path, current_theme, processes):
    path = tmp_path / "care.tex"
    path.write_bytes(b"not opened by the window")
    viewer = made_with(qtbot, tmp_path, current_theme, processes, path, "latex")
    viewer.show_source(source(path, "The mast is oiled."), 6, 24)
    places = viewer.findChildren(ElidedLabel)
    qtbot.waitUntil(lambda: any("line 12" in place.text() for place in places), timeout=5000)


def test_a_part_of_a_long_document_is_told_and_more_of_it_is_shown_when_wanted(
    qtbot, tmp_path, current_theme, processes
):
    path = tmp_path / "care.txt"
    path.write_bytes(b"not opened by the window")
    text = "".join(f"Line {number} of the log.\n" for number in range(9_000))
    viewer = made_with(qtbot, tmp_path, current_theme, processes, path, "text", text=text)
    at = text.index("Line 4500 ")
    viewer.show_source(source(path, "Line 4500 of the log."), at, at + 21)
    shown = find(viewer, TextView, "Text of the document")
    told, more = find(viewer, QLabel, "shown-part"), find(viewer, QPushButton, "show-more")

    qtbot.waitUntil(lambda: shown.marked_text() == "Line 4500 of the log.", timeout=5000)
    before = len(shown.toPlainText())
    assert told.isVisible()
    assert told.text().endswith(f"of {number_text(len(text))} are shown.")
    more.click()
    qtbot.waitUntil(lambda: len(shown.toPlainText()) > 5 * before, timeout=5000)
    assert shown.marked_text() == "Line 4500 of the log."
    more.click()
    qtbot.waitUntil(lambda: not told.isVisible(), timeout=5000)
    assert shown.toPlainText().startswith("Line 0 ")


def made_with(qtbot, tmp_path, current_theme, processes, path, kind, text=CARE):
    """A viewer for a library in which a document of this format was read."""
    folder = tmp_path / "library"
    folder.mkdir()
    shelf = IndexedFolder(folder)
    shelf.add("boat", care=text)
    with shelf.library.transaction():
        shelf.library.db.execute("UPDATE documents SET path = ?", (to_stored(path),))
        shelf.library.db.execute("UPDATE contents SET format = ?", (kind,))
        shelf.library.db.execute(
            "UPDATE contents SET structure = json_set(structure, '$.lines', json('[[6, 12]]'))"
        )
    shelf.library.close()
    workspace = Workspace(DataFolder(folder), processes)
    viewer = SourceViewer(workspace, current_theme)
    qtbot.addWidget(viewer)
    viewer.destroyed.connect(workspace.close)
    viewer.resize(500, 700)
    viewer.show()
    return viewer
