"""A document is shown in its form, at once at the cited words, and the window goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QTextTable

from desktop.core.store.excerpt import Excerpt
from desktop.ui.ask.viewer.rendered_view import RenderedView
from desktop.workers.read.document_builder import DocumentBuilder

WANTED = "The anchor lies in the second shed."


@pytest.fixture
def view(qtbot, current_theme):
    made = RenderedView(current_theme)
    qtbot.addWidget(made)
    made.resize(480, 600)
    made.show()
    return made


def book(chapters=12):
    builder = DocumentBuilder()
    for number in range(chapters):
        builder.begin_page(number + 1)
        builder.heading(1, f"Chapter {number + 1}")
        builder.paragraph("The hull is cleaned in spring, and painted in summer. " * 4)
        builder.table([["", "2024", "2025"], ["Berth", "500", "510"], ["Paint", "70", "80"]])
        if number == chapters // 2:
            builder.paragraph(WANTED)
    made = builder.build("docx")
    return Excerpt(
        Path("a.docx"), "docx", made.text, 0, True, made.headings, made.tables, made.pages
    )


def show(view, shown, wanted):
    start = shown.text.index(wanted)
    view.show_excerpt(shown, start, start + len(wanted))


def test_the_cited_words_are_marked_at_once_and_seen_when_all_is_written(qtbot, view):
    show(view, book(), WANTED)
    assert view.marked_text() == WANTED
    assert not view.is_complete

    qtbot.waitUntil(lambda: view.is_complete, timeout=10_000)
    qtbot.wait(50)

    assert view.marked_text() == WANTED
    assert view.toPlainText().count("Chapter") == 12
    seen = view.cursorForPosition(view.viewport().rect().topLeft()).position()
    unseen = view.cursorForPosition(view.viewport().rect().bottomRight()).position()
    assert seen < view.document().find(WANTED).selectionStart() < unseen
    tables = [f for f in view.document().rootFrame().childFrames() if isinstance(f, QTextTable)]
    assert len(tables) == 12


def test_a_cited_row_is_marked_in_its_cells(qtbot, view):
    show(view, book(), "Paint | 2024: 70 | 2025: 80")
    assert view.marked_text() == "Paint 70 80"


def test_another_document_replaces_the_one_that_is_being_written(qtbot, view):
    show(view, book(), WANTED)
    show(view, book(1), WANTED)

    qtbot.waitUntil(lambda: view.is_complete, timeout=10_000)
    assert view.toPlainText().count("Chapter") == 1


def test_text_can_be_made_larger(qtbot, view):
    show(view, book(1), WANTED)
    low = view.document().size().height()
    view.zoom(1)
    view.zoom(1)

    assert view.document().size().height() > low
    assert view.marked_text() == WANTED
