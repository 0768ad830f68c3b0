import pytest

from tests.fakes.pdf import at, lines, pdf, set_in_one
from tests.fakes.reading import read_bytes

PROSE = [
    "The lamp was lit for the first time on 3 November 1887 and burned whale oil",
    "until 1921, when the keeper put in a burner for paraffin.",
]


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("It has 310 m", "^2", " of oak."), "It has 310 m2 of oak."),
        (("It holds 10", "^3", " litres."), "It holds 10^3 litres."),
        (("A rate of 10", "^-6", ", or less."), "A rate of 10^-6, or less."),
        (("It gives CO", "_2", " and H", "_2", "SO", "_4", "."), "It gives CO2 and H2SO4."),
        (("The income was 310", "^2", " in May."), "The income was 310 2 in May."),
        (("The income was 310", "^2", ", in May."), "The income was 310 2, in May."),
        (("So said the keeper", "^3", " aloud."), "So said the keeper 3 aloud."),
        (("On the 5", "^th", " of May it rained."), "On the 5th of May it rained."),
        (("The Lamp", "^\xae", " is bright."), "The Lamp\xae is bright."),
    ],
)
def test_a_raised_or_lowered_mark_stays_in_its_line(tmp_path, parts, text):
    page = lines(*PROSE) + set_in_one(72, 600, *parts)
    assert read_bytes(tmp_path, "a.pdf", pdf(page)).text.split("\n\n")[1] == text


def test_small_numbers_that_stand_alone_are_text(tmp_path):
    axis = b"".join(at(100 + 80 * n, 400, str(year), size=6) for n, year in enumerate((2019, 2021)))
    text = read_bytes(tmp_path, "a.pdf", pdf(lines(*PROSE) + axis)).text
    assert "2019" in text
    assert "2021" in text


def test_numbers_beside_each_other_in_one_size_stay_apart(tmp_path):
    page = lines(*PROSE) + at(72, 600, "Lamp 310") + at(300, 604, "2", size=6)
    assert "3102" not in read_bytes(tmp_path, "a.pdf", pdf(page)).text
