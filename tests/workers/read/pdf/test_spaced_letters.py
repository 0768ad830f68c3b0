import pytest

from tests.fakes.pdf import at, lines, pdf
from tests.fakes.reading import read_bytes


@pytest.mark.parametrize(
    ("drawn", "text"),
    [
        ("T o t a l", "Total"),
        ("I N V O I C E", "INVOICE"),
        ("T o t a l  4 1 2 0", "Total 4120"),
        ("Answers: a b c d e", "Answers: a b c d e"),
        ("A B C D E F", "A B C D E F"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("x y z t", "x y z t"),
    ],
)
def test_letters_set_apart_are_a_word_where_they_spell_one(tmp_path, drawn, text):
    page = lines("The lamp was lit for the first time on 3 November 1887.") + at(72, 600, drawn)
    assert read_bytes(tmp_path, "a.pdf", pdf(page)).text.split("\n\n")[1] == text


def test_letters_far_apart_are_columns(tmp_path):
    page = b"".join(at(72 + 40 * n, 700, letter) for n, letter in enumerate("Total"))
    assert "Total" not in read_bytes(tmp_path, "a.pdf", pdf(page)).text
