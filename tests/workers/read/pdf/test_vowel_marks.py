"""Hebrew and Arabic vowel marks follow their letters, and words stay whole."""

import pytest

from desktop.workers.read.pdf.highlight import highlight_rectangles
from desktop.workers.read.pdf.vowel_marks import order_marks
from tests.fakes.pdf import glyphs
from tests.fakes.reading import read_bytes

SHALOM = "\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd"


def order(signs, y=0):
    """Return the order of signs (letter, left, right) or line ends."""
    boxes = [(left, y, right, y + 10) for _, left, right in signs]
    return order_marks("".join(letter for letter, _, _ in signs), boxes.__getitem__)


def test_marks_that_are_set_beside_their_letters_follow_them():
    text, places = order(
        [
            ("\u05b8", 92, 95), ("\u05e9", 90, 96), (" ", 96, 96), ("\u05dc", 84, 90),
            ("\n", 0, 0), ("\u05b9", 80, 82), ("\u05d5", 79, 83), (" ", 83, 83),
            ("\u05dd", 72, 78),
        ]
    )  # fmt: skip
    assert text == SHALOM
    assert places == [1, 0, 3, 6, 5, 8]


def test_words_are_parted_by_their_gap_and_numbers_run_forward():
    text, _ = order(
        [
            ("\u05e9", 90, 96), ("\u05b8", 92, 95), (" ", 90, 90), ("2", 70, 75), ("5", 75, 80),
            (" ", 70, 70), ("\u05dc", 60, 66),
        ]
    )  # fmt: skip
    assert text == "\u05e9\u05b8 25 \u05dc"


def test_text_without_marks_stays_as_it_is():
    assert order([("\u05dc", 10, 15), (" ", 9, 9), ("\u05e9", 0, 5)])[1] is None


@pytest.mark.parametrize(
    ("drawn", "read"),
    [
        (SHALOM[::-1], SHALOM),
        ("\ufee1\ufefc\ufeb3", "\u0633\u0644\u0627\u0645"),
        ("\ufee3\ufee0\ufecc", "\u0639\u0644\u0645"),
    ],
)
def test_words_that_are_drawn_from_the_left_are_read_from_the_right(tmp_path, drawn, read):
    document = read_bytes(tmp_path, "a.pdf", glyphs(range(40, 40 + len(drawn)), drawn))
    assert document.text == read


def test_a_word_with_marks_is_found_on_its_page(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(glyphs(range(40, 46), SHALOM[::-1]))
    found = highlight_rectangles(path, 1, SHALOM)
    assert min(left for left, _, _, _ in found) < 25
    assert max(right for _, _, right, _ in found) > 70
