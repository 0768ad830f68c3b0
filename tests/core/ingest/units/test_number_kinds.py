import pytest

from desktop.core.ingest.units.number_kinds import are_alike, number_kind


@pytest.mark.parametrize(
    "texts",
    [
        ["54", "1.060", "-60,5", "1 200"],
        ["4,50 €", "1.200,00 €"],
        ["17:40", "07:05:10"],
        ["3.5.2024", "12.11.24"],
        ["PN-0077", "AX-12"],
        ["54 mm", "60.5 mm"],
    ],
)
def test_numbers_of_a_column_are_of_one_kind(texts):
    assert are_alike(texts)


def test_the_values_of_a_card_are_of_several_kinds():
    values = ["17:40", "204", "3.5.2024", "99 €", "12 %", "PN-0077"]
    assert len(set(map(number_kind, values))) == len(values)


def test_a_single_number_is_no_column():
    assert not are_alike(["204"])
