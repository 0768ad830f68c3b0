"""A number that no source has may be the sum, the difference or the share of two that they have."""

import pytest

from desktop.core.answering.computed_numbers import computation

PRICES = ("Price: 52,500 euros including installation.", "Price: 48,000 euros.")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("4,500", "52,500 − 48,000"),
        ("100,500", "52,500 + 48,000"),
        ("9.4 %", ""),  # below the least number
        ("4,600", ""),
        ("several", ""),
    ],
)
def test_the_terms_are_told_where_one_computation_gives_the_number(written, shown):
    assert computation(written, PRICES) == shown


def test_a_share_is_told_by_both_numbers():
    assert computation("25", ("It rose from 80 to 100 euros.",)) == "(100 − 80) / 80"


def test_where_several_computations_fit_none_is_told():
    assert computation("30", ("Rooms have 10, 20, 40 and 70 chairs.",)) == ""


def test_years_and_small_numbers_are_no_terms():
    assert computation("5", ("From 15 to 20 people came.",)) == ""
    assert computation("24", ("The house of 2024 replaced that of 2000.",)) == ""
