"""The source viewer shows the very words: on the page, in the text, in the row, under the image."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.paths import resources
from desktop.core.store.excerpt import Excerpt, read_excerpt
from desktop.core.types import Passage, Source, Span
from desktop.ui.ask.viewer.pdf_view import PdfView
from desktop.ui.ask.viewer.sheet_view import SheetModel, SheetView, sheet_at
from desktop.ui.ask.viewer.source_viewer import SourceViewer
from desktop.ui.ask.viewer.text_view import TextView
from desktop.ui.ask.viewer.words_on_page import find

SAMPLE = resources() / "sample" / "documents"


def sample(name):
    return next(SAMPLE.rglob(name))


def marked_words(page_text, wanted):
    return [
        page_text[stretch.start : stretch.start + stretch.length]
        for stretch in find(page_text, wanted)
    ]


def test_words_are_found_across_line_ends_hyphens_and_ligatures():
    page = "It should be be-\r\ntween 1.4 and 1.8 bar; the ﬁrst\nofﬁce."

    assert marked_words(page, "between 1.4 and 1.8 bar; the first office") == [
        "be-\r\ntween 1.4 and 1.8 bar; the ﬁrst\nofﬁce"
    ]


def test_a_sentence_with_something_in_between_is_marked_in_pieces():
    page = "One two three four five six PAGE 7 seven eight nine ten eleven twelve"
    wanted = "one two three four five six seven eight nine ten eleven twelve"

    assert marked_words(page, wanted) == [
        "One two three four five six",
        "seven eight nine ten eleven twelve",
    ]


def test_words_that_do_not_stand_there_are_not_found():
    assert marked_words("Nothing of that kind.", "entirely other words") == []
    assert marked_words("Nothing.", "…") == []


def test_a_pdf_opens_at_the_page_with_the_words_marked(qtbot, current_theme):
    view = PdfView(current_theme)
    qtbot.addWidget(view)
    view.resize(500, 600)
    view.show()
    assert view.open(sample("Heating manual.pdf"))

    assert view.show_words("It should be between 1.4 and 1.8 bar", 2)

    assert view.marked_pages == [1]
    assert view.verticalScrollBar().value() > 0
    assert not view.grab().isNull()


def test_a_wrong_page_number_is_put_right_by_its_neighbours(qtbot, current_theme):
    view = PdfView(current_theme)
    qtbot.addWidget(view)
    view.open(sample("Heating manual.pdf"))

    assert view.show_words("It should be between 1.4 and 1.8 bar", 1)
    assert view.marked_pages == [1]


def test_a_file_that_is_no_pdf_is_not_opened(qtbot, current_theme, tmp_path):
    file = tmp_path / "broken.pdf"
    file.write_bytes(b"%PDF-1.7 nothing")
    view = PdfView(current_theme)
    qtbot.addWidget(view)

    assert not view.open(file)


@pytest.mark.parametrize("text", ["plain and simple", "𝔘nder 🏠 the \r\n house of cards"])
def test_the_text_view_marks_the_range_whatever_stands_before_it(qtbot, current_theme, text):
    wanted = text.split()[-1]
    start = text.index(wanted)
    view = TextView(current_theme)
    qtbot.addWidget(view)
    shown = Excerpt(Path("a.txt"), "text", text, 100, True, (), (), ())

    view.show_excerpt(shown, 100 + start, 100 + len(text))

    assert view.marked_text() == wanted


def test_a_csv_row_is_shown_under_the_names_of_its_columns(qtbot, current_theme):
    text = 'name,owed\nBob,"1,200"\nEve,30\n'
    shown = Excerpt(Path("a.csv"), "csv", text, 0, True, (), (Span(0, len(text)),), ())
    start = text.index("Eve")
    made = sheet_at(shown, start, start + 6)

    assert made.columns == ("name", "owed")
    assert made.rows == (("Bob", "1,200"), ("Eve", "30"))
    assert made.cited_rows == {1}
    view = SheetView(current_theme)
    qtbot.addWidget(view)
    view.show_sheet(made)
    assert view.model().index(1, 0).data() == "Eve"


def test_a_workbooks_rows_are_put_back_into_columns():
    text = "Title\n\nItem: Rent | Year: 2025\nItem: Heat | Note: cold | Year: 2026\n"
    shown = Excerpt(Path("a.xlsx"), "xlsx", text, 0, True, (), (Span(7, len(text)),), ())
    start = text.index("Item: Heat")
    made = sheet_at(shown, start, start + 4)

    assert made.columns == ("Item", "Year", "Note")
    assert made.rows[1] == ("Heat", "2026", "cold")
    assert made.cited_rows == {1}


def test_the_sheets_model_is_sound(qtmodeltester, current_theme):
    model = SheetModel(current_theme)
    text = "a,b\n1,2\n3\n"
    shown = Excerpt(Path("a.csv"), "csv", text, 0, True, (), (Span(0, len(text)),), ())
    model.show_sheet(sheet_at(shown, 0, 1))

    qtmodeltester.check(model)


def test_an_excerpt_of_a_long_document_counts_from_its_own_beginning(workspace, tmp_path):
    row = workspace.library.documents.listed()[0]
    whole = read_excerpt(workspace.library, row.id, row.path, 4, 8)

    assert whole.is_whole
    assert whole.text[4:8] == "rent"


def test_a_document_indexed_anew_is_found_by_its_path(workspace):
    row = workspace.library.documents.listed()[0]

    assert read_excerpt(workspace.library, 9999, row.path, 0, 4).path == row.path
    assert read_excerpt(workspace.library, 9999, Path("/nowhere.txt"), 0, 4) is None


def source(path, text, start=0):
    passage = Passage(1, 999, path, "c", "", text, start, start + len(text), "", None, None)
    return Source(passage, 1.0)


def test_a_document_that_left_the_library_is_shown_from_the_answer(qtbot, workspace, current_theme):
    viewer = SourceViewer(workspace, current_theme)
    qtbot.addWidget(viewer)
    viewer.show_source(source(Path("/gone.txt"), "What it said.", 50), 55, 57)

    qtbot.waitUntil(lambda: viewer._text.marked_text() == "it", timeout=5000)
    assert "no longer in the library" in viewer._note.text()


def test_an_image_is_shown_above_what_was_recognised_in_it(qtbot, workspace, current_theme):
    viewer = SourceViewer(workspace, current_theme)
    qtbot.addWidget(viewer)
    viewer.resize(500, 700)
    viewer.show()
    viewer.show_source(source(sample("Lift notice.jpg"), "The lift is out of order."), 4, 8)

    qtbot.waitUntil(lambda: viewer._text.marked_text() == "lift", timeout=5000)
    assert viewer._pages.currentWidget() is viewer._picture
    assert not viewer._image.pixmap().isNull()
