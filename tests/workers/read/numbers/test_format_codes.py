import pytest

from desktop.workers.read.numbers.format_codes import format_code_of
from desktop.workers.read.numbers.number_format import NumberFormat

DAY = 45000
"""15 March 2023."""


@pytest.mark.parametrize(
    "code", ["0/", "E+", ".", "/#", ",", "0E+", "[", '"', "\\", "0." + "0" * 60]
)
@pytest.mark.parametrize("value", [0, 2.5, -1e300, 1e-300])
def test_a_code_that_means_nothing_still_shows_something(value, code):
    assert isinstance(NumberFormat(code).show(value), str)


def test_formats_that_every_program_knows_have_no_code_in_the_file():
    assert NumberFormat(format_code_of(10, {})).show(0.1) == "10.00%"
    assert NumberFormat(format_code_of(14, {})).show(DAY) == "2023-03-15"
    assert NumberFormat(format_code_of(22, {})).show(DAY + 0.5) == "2023-03-15 12:00"
    assert format_code_of(170, {170: "0%"}) == "0%"
    assert format_code_of(1, {1: "yyyy"}) == "yyyy"
