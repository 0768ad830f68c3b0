from datetime import date

import pytest

from desktop.core.tables.columns import columns_of
from desktop.core.tables.conditions import ConditionFinder
from desktop.core.tables.query import CellTest
from desktop.core.tables.question import Question
from desktop.core.tables.understanding import AmbiguousQuestion, Understanding

DUES = """Who,Joined,Left,Paid,Fee (EUR)
Olga,2020-01-05,2022-01-05,ja,40.00
Hana,2021-03-05,2023-04-01,nein,60.00
Greta,2022-07-09,2024-02-11,ja,80.50
"""


def found(sheets, text, language="en"):
    (table,) = sheets.tables()
    seen = Understanding(Question(text, (language,)), columns_of(table))
    return ConditionFinder(seen).find()


def test_a_period_is_a_range_of_days(invoices):
    (condition,) = found(invoices, "invoices between 1 February 2024 and 31 March 2024")
    days = [date.fromordinal(number) for number in condition.numbers]
    assert days == [date(2024, 2, 1), date(2024, 4, 1)]


def test_a_column_of_yes_and_no_is_a_condition_that_can_be_denied(sheets):
    sheets.add("dues.csv", DUES)
    assert found(sheets, "Who paid?")[0].values == ("ja",)
    assert found(sheets, "Wer hat nicht bezahlt? Paid", "de")[0].values == ("nein",)


def test_a_limit_between_two_whole_numbers_is_exact(sheets):
    sheets.add("dues.csv", DUES)
    (more,) = found(sheets, "members with a fee of more than 80.495 euros")
    assert (more.test, more.numbers) == (CellTest.MORE, (8049,))
    (less,) = found(sheets, "members with a fee of less than 80.495 euros")
    assert (less.test, less.numbers) == (CellTest.LESS, (8050,))


def test_a_period_that_may_be_about_two_columns_is_not_chosen(sheets):
    sheets.add("dues.csv", DUES)
    with pytest.raises(AmbiguousQuestion):
        found(sheets, "How many members in 2022?")
    (joined,) = found(sheets, "How many members joined in 2022?")
    assert joined.column == 1
