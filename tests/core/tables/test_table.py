import pytest

from desktop.core.tables.table import unit_of, without_unit


@pytest.mark.parametrize(
    ("name", "plain", "unit"),
    [
        ("Amount (EUR)", "Amount", "EUR"),
        ("Verbrauch [kWh]", "Verbrauch", "kWh"),
        ("Preis in €", "Preis", "€"),
        ("Status", "Status", ""),
    ],
)
def test_the_name_of_a_column_is_told_from_its_unit(name, plain, unit):
    assert (without_unit(name), unit_of(name)) == (plain, unit)
