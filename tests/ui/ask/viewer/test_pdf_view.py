"""A PDF opens at the page with the words marked."""

from __future__ import annotations

from desktop.ui.ask.viewer.pdf_view import PdfView
from tests.ui.ask.viewer.test_source_viewer import sample


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
