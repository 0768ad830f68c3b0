from datetime import date

import pytest

from desktop.core.tables.periods import find_periods


@pytest.mark.parametrize(
    ("text", "first", "until"),
    [
        ("in march 2024", date(2024, 3, 1), date(2024, 4, 1)),
        ("im dezember 2024", date(2024, 12, 1), date(2025, 1, 1)),
        ("en marzo de 2024", date(2024, 3, 1), date(2024, 4, 1)),
        ("in 2023", date(2023, 1, 1), date(2024, 1, 1)),
        ("q2 2024", date(2024, 4, 1), date(2024, 7, 1)),
        ("im dritten quartal 2023", date(2023, 7, 1), date(2023, 10, 1)),
        ("on 5 march 2024", date(2024, 3, 5), date(2024, 3, 6)),
        ("am 5.3.2024", date(2024, 3, 5), date(2024, 3, 6)),
    ],
)
def test_a_period_is_found(text, first, until):
    (period,) = find_periods(text, day_first=True)
    assert (period.first, period.until) == (first, until)


def test_a_month_without_a_year_is_that_of_every_year():
    (period,) = find_periods("how many in march", day_first=True)
    assert (period.first, period.month) == (None, 3)
    assert period.shown == "March"


@pytest.mark.parametrize("text", ["invoice r-2024-12", "over 2024.50 euros", "you may go"])
def test_numbers_and_words_that_are_no_period_are_left_alone(text):
    assert find_periods(text, day_first=True) == []
