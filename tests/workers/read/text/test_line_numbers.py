"""Lines are numbered as editors number them."""

from __future__ import annotations

from desktop.workers.read.text.line_numbers import LineNumbers


def test_each_usual_end_ends_a_line_and_a_form_feed_does_not() -> None:
    text = "a\nb\r\nc\rd\x0ce\u2028f\n\ng"
    numbers = LineNumbers(text)
    assert [numbers.at(text.index(letter)) for letter in "abcdefg"] == [1, 2, 3, 4, 4, 4, 6]
