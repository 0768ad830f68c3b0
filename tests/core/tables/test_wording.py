from desktop.core.tables.columns import columns_of
from desktop.core.tables.query import CellTest, Condition, Operation, TableQuery
from desktop.core.tables.wording import row_line, rows_in_words


def test_a_query_is_said_in_words_with_template_and_values(invoices):
    (table,) = invoices.tables()
    conditions = (
        Condition(4, CellTest.IS, ("open",), shown="open"),
        Condition(3, CellTest.MORE, numbers=(50000,), shown="> 500"),
    )
    said = rows_in_words(TableQuery(Operation.COUNT, conditions), columns_of(table), 2)
    assert said == "2 rows of invoices.csv where Status is open and Amount (EUR) > 500"
    assert said.template == "%n rows of {0} where {1}"


def test_the_cell_that_is_asked_for_comes_first(invoices):
    (table,) = invoices.tables()
    line = row_line(1, TableQuery(Operation.LIST, told=2), columns_of(table))
    assert line.startswith("Kessler Heating (Number: R-2, Date: 2024-02-03")
