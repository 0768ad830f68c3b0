from datetime import date
from decimal import Decimal

import pytest

from desktop.core.tables.cells import (
    Measurement,
    has_unsure_days,
    is_day_first,
    read_day,
    read_duration,
    read_number,
    reads_points,
)


@pytest.mark.parametrize(
    ("cell", "has_point", "value", "unit"),
    [
        ("1,269.50", True, "1269.50", ""),
        ("1.269,50", False, "1269.50", ""),
        ("1\u202f234,50 €", False, "1234.50", "EUR"),
        ("-$20.00", True, "-20.00", "USD"),
        ("(45.00)", True, "-45.00", ""),
        ("−5", True, "-5", ""),
        ("EUR 12.30", True, "12.30", "EUR"),
        ("15 %", True, "15", "%"),
        ("12 kg", True, "12", "kg"),
        ("1,000,000", True, "1000000", ""),
        ("3 200", False, "3200", ""),
    ],
)
def test_a_number_is_read_with_its_unit(cell, has_point, value, unit):
    assert read_number(cell, has_point=has_point) == Measurement(Decimal(value), unit)


@pytest.mark.parametrize(
    "cell", ["PT-2001", "B2", "", "n/a", "2024-03-05", "about 5 or 6", "M-101"]
)
def test_what_is_no_number_is_not_read_as_a_number(cell):
    assert read_number(cell, has_point=True) is None


def test_a_column_shows_whether_its_decimals_stand_after_a_point():
    assert reads_points(["1.234,50"], "en", frozenset({"en"})) is False
    assert reads_points(["1234.50"], "de", frozenset({"en"})) is True
    assert reads_points(["1.234"], "de", frozenset({"en"})) is False


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024-03-05", date(2024, 3, 5)),
        ("5.3.2024", date(2024, 3, 5)),
        ("5 March 2024", date(2024, 3, 5)),
        ("Mar 5, 2024", date(2024, 3, 5)),
        ("5. März 2024", date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5)),
        ("2024-02-31", None),
        ("soon", None),
    ],
)
def test_a_day_is_read_in_usual_spellings(cell, day):
    assert read_day(cell, day_first=True) == day


def test_other_days_of_the_column_tell_days_from_months():
    assert is_day_first(["03/04/2024", "25/04/2024"], "en")
    assert not is_day_first(["03/04/2024", "04/25/2024"], "de")
    assert has_unsure_days(["03/04/2024"], "en")
    assert not has_unsure_days(["03/04/2024", "25/04/2024"], "en")


def test_a_duration_is_read_in_seconds():
    assert read_duration("1:30") == 5400
    assert read_duration("2 h 15") == 8100
    assert read_duration("12.5") is None
