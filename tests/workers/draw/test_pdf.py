"""Words are marked where they are drawn, and forms are drawn with what was filled in."""

from __future__ import annotations

import pytest

from desktop.workers.draw.pdf import PdfPages
from tests.fakes.drawn_pictures import dark_box
from tests.fakes.hostile_pages import page

SENTENCE = "The caretaker reads the meter on the first Monday."


@pytest.mark.parametrize("more", [
    b"", b"/CropBox[10 500 500 790]", b"/CropBox[-50 600 560 790]", b"/UserUnit 2",
])  # fmt: skip
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_words_are_marked_where_they_are_drawn_on_a_turned_or_cropped_page(tmp_path, turn, more):
    path = tmp_path / "a.pdf"
    path.write_bytes(page(more=b"/Rotate %d%b" % (turn, more)))
    pages = PdfPages(path)

    found = pages.find(1, SENTENCE)

    assert len(found) == 1
    assert found[0] == pytest.approx(dark_box(pages.draw(1, 900)), abs=0.02)
    pages.close()


def test_words_with_others_in_between_are_marked_in_pieces(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(page())
    pages = PdfPages(path)

    assert len(pages.find(1, "The caretaker reads the meter on each of the first Mondays")) == 1
    assert pages.find(1, "Words of another book altogether.") == []
    assert pages.find(99, SENTENCE) == []
    pages.close()
