"""Words that a wrong table of a font makes are told from words of languages."""

import pytest

from desktop.workers.read.pdf.odd_words import has_odd_words

PROSE = "The rent of the mill is due every year before March and the tenant keeps the sluice. "


def shifted(text, steps):
    return "".join(chr(ord(letter) + steps) if letter.isalpha() else letter for letter in text)


@pytest.mark.parametrize("steps", [-15, -11, 3])
def test_letters_that_are_all_shifted_are_odd(steps):
    assert has_odd_words(shifted(PROSE * 5, steps))


@pytest.mark.parametrize(
    "text",
    [
        PROSE * 5,
        PROSE.upper() * 5,
        "Die Miete der Mühle ist jährlich vor März fällig und der Pächter pflegt das Wehr. " * 5,
        "strč prst skrz krk a vlk zmrzl u trati, kde stojí dlouhá řada starých domů. " * 6,
        "getText setValue isOpen return while import package class readFile " * 8,
        "GMBH HTML ANSI JPEG shown with words of a common letter about prices " * 8,
        "PN-0077 KX4471 TR-88 " * 40,
    ],
)
def test_languages_programs_and_codes_are_not(text):
    assert not has_odd_words(text)
