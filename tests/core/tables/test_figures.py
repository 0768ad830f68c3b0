import pytest

from desktop.core.tables.columns import columns_of
from desktop.core.tables.figures import ColumnFinder
from desktop.core.tables.question import Question
from desktop.core.tables.understanding import AmbiguousQuestion, Understanding


def finder(sheets, text, language="en"):
    (table,) = sheets.tables()
    return ColumnFinder(Understanding(Question(text, (language,)), columns_of(table)))


def test_how_many_of_a_measure_adds_it_up(sheets):
    sheets.add("h.csv", "Day,Who,Hours\n2024-05-01,A,7.5\n2024-05-02,B,8\n2024-05-06,A,6\n")
    assert finder(sheets, "How many hours did A work?").summed().name == "Hours"


def test_how_many_pieces_adds_up_the_quantity(sheets):
    sheets.add("s.csv", "Article,Quantity,Price\nhinge,7,1.20\nbolt,8,0.30\nnut,6,0.10\n")
    assert finder(sheets, "How many hinges do we have?").summed().name == "Quantity"
    assert finder(sheets, "How many articles do we have?").summed() is None


def test_two_measures_that_may_be_meant_are_named(sheets):
    sheets.add("s.csv", "Article,Net,Gross\nhinge,7.10,8.20\nbolt,8.10,9.30\nnut,6.10,7.10\n")
    with pytest.raises(AmbiguousQuestion, match="Net, Gross"):
        finder(sheets, "What is the total of the hinges?").figure([])


def test_the_column_to_group_by_follows_its_word(invoices):
    column, by_month = finder(invoices, "total amount per supplier").group()
    assert (column.name, by_month) == ("Supplier", False)
    column, by_month = finder(invoices, "total amount per month").group()
    assert (column.name, by_month) == ("Date", True)
