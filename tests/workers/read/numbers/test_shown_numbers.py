import pytest

from desktop.workers.read.numbers.number_format import NumberFormat


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.5, "# ?/?", "1/2"),
        (2.25, "# ?/?", "2 1/4"),
        (3, "# ?/?", "3"),
        (0.333, "# ?/8", "3/8"),
        (2.999, "# ?/?", "3"),
        (12345, "0.00E+00", "1.23E+04"),
        (0.00012, "0.00E+00", "1.20E-04"),
        (123456, "##0.0E+0", "123.5E+3"),
        (9.999, "0.0E+0", "1.0E+1"),
    ],
)
def test_fractions_and_powers_are_shown(value, code, shown):
    assert NumberFormat(code).show(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.1 + 0.2, "0.3"),
        (787.200000000001, "787.2"),
        (1 / 3, "0.333333333"),
        (1234.56789012, "1234.56789"),
        (1e20, "1E+20"),
        (0.0000012345678, "1.23457E-06"),
        (123456789012, "123456789012"),
        (-12.5, "-12.5"),
    ],
)
def test_without_a_format_a_number_loses_only_the_noise_of_computing(value, shown):
    assert NumberFormat("General").show(value) == shown
