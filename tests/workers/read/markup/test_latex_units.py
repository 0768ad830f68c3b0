"""Units that are commands are read as their signs."""

import pytest

from desktop.workers.read.markup.latex import read_latex
from desktop.workers.read.markup.latex_units import unit_signs


@pytest.mark.parametrize(
    ("source", "signs"),
    [
        (r"\kilo\gram", "kg"),
        (r"\metre\per\second\squared", "m/s²"),
        (r"\square\metre", "m²"),
        (r"\newton\metre", "N m"),
        (r"\degreeCelsius", "°C"),
        ("kg", "kg"),
        (r"m\per s", "m/s"),
        (r"\fathom", "fathom"),
    ],
)
def test_a_unit_is_its_sign(source: str, signs: str) -> None:
    assert unit_signs(source) == signs


def test_a_quantity_keeps_its_number_and_its_unit() -> None:
    source = rb"\SI{5}{\kilo\gram}, \qty{3}{\metre}, \si{\volt}, \SI{3}{kg}, \unit{\bar}"
    assert read_latex(source).text == "5 kg, 3 m, V, 3 kg, bar"
