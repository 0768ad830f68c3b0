import pytest

from desktop.core.tables.columns import columns_of
from desktop.core.tables.parsing import Parsed, Undecided, parse
from desktop.core.tables.query import CellTest, Operation
from desktop.core.tables.question import Question


def parsed(sheets, text, language="en"):
    (table,) = sheets.tables()
    return parse(Question(text, (language,)), columns_of(table))


def test_a_question_becomes_a_query(invoices):
    found = parsed(invoices, "What is the total amount of the open invoices of Nordlift?")
    assert isinstance(found, Parsed)
    query = found.query
    assert (query.operation, query.column) == (Operation.SUM, 3)
    assert sorted((c.column, c.test, c.values) for c in query.conditions) == [
        (2, CellTest.IS, ("Nordlift",)),
        (4, CellTest.IS, ("open",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "How many employees does Nordlift have?",
        "Who is Nordlift?",
        "How many invoices did Halden Glass send?",
        "How many invoices have the number R-77?",
    ],
)
def test_what_the_table_does_not_explain_is_left_to_others(invoices, text):
    assert parsed(invoices, text) is None


def test_two_columns_that_may_be_meant_are_not_chosen_from(sheets):
    sheets.add("stock.csv", "Item,Net price,Gross price\nHinge,3,4\nBolt,1,2\nNut,5,6\n")
    found = parsed(sheets, "What is the total price in the stock?")
    assert isinstance(found, Undecided)
    assert "Net price, Gross price" in found.reason


def test_a_second_column_to_group_by_is_refused(sheets):
    sheets.add("sales.csv", "Region,Quarter,Revenue\nA,Q1,5\nA,Q2,6\nB,Q1,7\nB,Q2,9\n")
    found = parsed(sheets, "revenue per region and quarter")
    assert isinstance(found, Undecided)
