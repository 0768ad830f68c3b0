from desktop.core.tables.quarters import find_quarters
from desktop.core.tables.words import folded


def test_a_quarter_has_its_place_with_its_year():
    text = "the third quarter of 2022 was good"
    found = next(find_quarters(text))
    assert (found.number, found.year) == (3, 2022)
    assert text[found.start : found.end] == "the third quarter of 2022"[4:]


def test_a_year_before_the_quarter_is_its_year():
    found = next(find_quarters("2023年第二季度的收入"))
    assert (found.start, found.number, found.year) == (0, 2, 2023)


def test_a_folded_text_is_read_as_well():
    found = next(find_quarters(folded("le deuxième trimestre 2021")))
    assert (found.number, found.year) == (2, 2021)
