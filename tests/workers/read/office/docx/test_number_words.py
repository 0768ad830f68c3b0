"""Numbers are written in the formats of Word."""

from __future__ import annotations

import pytest

from desktop.workers.read.office.docx.number_words import in_format


@pytest.mark.parametrize(
    ("name", "numbers", "shown"),
    [
        ("lowerRoman", (1, 4, 9, 14, 40, 1999, 4000), "i iv ix xiv xl mcmxcix 4000"),
        ("lowerLetter", (1, 26, 27, 28, 53), "a z aa bb aaa"),
        ("ordinal", (1, 2, 3, 4, 11, 21, 112), "1st 2nd 3rd 4th 11th 21st 112th"),
        ("ordinalText", (1, 20, 21), "First Twentieth 21"),
        ("chineseCounting", (1, 10, 11, 20, 35), "一 十 十一 二十 三十五"),
        ("hebrew2", (1, 3), "א ג"),
        ("decimalEnclosedCircle", (1, 20, 21), "① ⑳ 21"),
        ("lowerLetter", (0, -2, 100_000), "0 -2 100000"),
    ],
)
def test_numbers_are_written_as_word_writes_them(
    name: str, numbers: tuple[int, ...], shown: str
) -> None:
    assert " ".join(in_format(number, name) or "" for number in numbers) == shown


def test_a_format_that_is_unknown_is_told() -> None:
    assert in_format(3, "vietnameseCounting") is None
