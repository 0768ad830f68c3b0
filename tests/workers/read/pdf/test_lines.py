"""Pages whose fonts do not tell which letters they draw are read as images."""

import pytest

from tests.fakes.pdf import assemble, at, glyphs, lines, pdf, stream
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


def test_a_character_beyond_the_first_plane_is_read_whole(tmp_path):
    page = glyphs_of_pairs({65: "D83DDC1F", 66: "0062"}, "BAB")
    assert read_bytes(tmp_path, "a.pdf", page).text == "b🐟b"


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("Rooms – 18 free, pages 5 – 18", "Rooms – 18 free, pages 5 – 18"),
        ("It costs € 5 or $ 7 a day", "It costs € 5 or $ 7 a day"),
        ("Up ( 5 % ) again", "Up (5%) again"),
    ],
)
def test_a_dash_between_words_is_no_minus(tmp_path, drawn, text):
    assert read_bytes(tmp_path, "a.pdf", pdf(lines(drawn))).text == text


def test_a_sign_that_stands_alone_in_its_cell_belongs_to_its_number(tmp_path):
    page = at(72, 700, "Loss") + at(300, 700, "– 18") + at(72, 688, "Fee") + at(300, 688, "$ 5")
    text = read_bytes(tmp_path, "a.pdf", pdf(page)).text
    assert "–18" in text
    assert "$5" in text


def glyphs_of_pairs(named, drawn):
    """A page with letters, whose font gives each a name of UTF-16 units."""
    pairs = "".join(f"<{code:02x}> <{units}>\n" for code, units in named.items())
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(named)} beginbfchar\n{pairs}endbfchar endcmap end end"
    )
    return assemble(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
            b"/Resources<</Font<</plain 5 0 R>>>>>>",
            stream(lines(drawn)),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>",
            stream(cmap.encode()),
            b"<<>>",
        ]
    )
