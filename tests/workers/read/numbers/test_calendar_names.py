import pytest

from desktop.workers.read.numbers.number_format import NumberFormat

DAY = 45000
"""15 March 2023."""


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("[$-407]d. mmmm yyyy", "15. März 2023"),
        ("[$-de-AT]dddd", "Mittwoch"),
        ("[$-415]d mmmm yyyy", "15 marca 2023"),
        ("[$-415]mmmm yyyy", "marzec 2023"),
        ("[$-40C]d mmmm", "15 mars"),
        ("[$-419]d mmmm", "15 марта"),
        ("[$-816]mmmm", "março"),
        ("[$-zz-ZZ]mmmm", "March"),
    ],
)
def test_months_and_weekdays_are_in_the_language_of_the_format(code, shown):
    assert NumberFormat(code).show(DAY) == shown
