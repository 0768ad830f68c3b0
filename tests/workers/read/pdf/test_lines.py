"""Pages whose fonts do not tell which letters they draw are read as images."""

import pytest

from tests.fakes.pdf import glyphs, lines, pdf
from tests.fakes.reading import read_bytes

NUMBERS = list(range(36, 56))
MAPS = {
    "no map": "",
    "private signs": "".join(chr(0xE000 + number) for number in NUMBERS),
    "signs of a symbol font": "".join(chr(0xF000 + number) for number in NUMBERS),
    "replacement characters": "\ufffd" * len(NUMBERS),
}


@pytest.mark.parametrize("kind", MAPS)
def test_a_page_without_letters_is_recognised(tmp_path, kind):
    document = read_bytes(tmp_path, "a.pdf", glyphs(NUMBERS, MAPS[kind]))
    assert document.pages[0].ocr
    assert sum(letter.isalpha() for letter in document.text) >= 10
    assert "•" not in document.text


def test_a_page_of_which_neither_fonts_nor_images_tell_the_letters_is_named(tmp_path):
    names = "<</Differences[32" + "".join(f"/g{number}" for number in range(32, 127)) + "]>>"
    document = read_bytes(tmp_path, "a.pdf", pdf(lines("Unknown signs alone"), encoding=names))
    assert "Page 1 has letters that its fonts do not name." in document.notes


def test_a_font_with_a_map_is_read_by_it(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", glyphs(NUMBERS, "The keeper is awake."))
    assert document.text == "The keeper is awake."


def test_soft_hyphens_within_words_are_left_out(tmp_path):
    document = read_bytes(tmp_path, "a.pdf", glyphs(NUMBERS[:11], "The kee\u00adper"))
    assert document.text == "The keeper"
