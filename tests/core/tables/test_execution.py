import pytest

from desktop.core.tables import execution
from desktop.core.tables.columns import columns_of
from desktop.core.tables.execution import TableTooLargeError, run
from desktop.core.tables.query import CellTest, Condition, Operation, TableQuery

OPEN = Condition(4, CellTest.IS, ("open",))


def outcome(sheets, query):
    (table,) = sheets.tables()
    return run(query, columns_of(table))


def test_rows_are_counted_and_listed(invoices):
    assert outcome(invoices, TableQuery(Operation.COUNT, (OPEN,))).rows == (1, 2, 4)


def test_a_sum_is_exact_and_leaves_out_what_is_no_number(invoices):
    found = outcome(invoices, TableQuery(Operation.SUM, (OPEN,), 3))
    assert (found.figure, found.rows, found.left_out) == (126525, (1, 2), 1)


def test_the_largest_rows_are_all_rows_that_are_largest(sheets):
    sheets.add("s.csv", "Item,Price\nA,3\nB,9\nC,9\n")
    assert outcome(sheets, TableQuery(Operation.LARGEST, (), 1)).rows == (1, 2)


def test_groups_have_their_own_sums(invoices):
    found = outcome(invoices, TableQuery(Operation.SUM, (), 3, group=2))
    sums = {group.name: group.figure for group in found.groups}
    assert sums == {"Nordlift": 158575, "Kessler Heating": 94900, "City Water": 8000}


def test_a_cell_is_never_read_as_sql(sheets):
    sheets.add("s.csv", 'Item,Price\n"\'); DROP TABLE rows; --",3\nBolt,4\nNut,5\n')
    name = "'); DROP TABLE rows; --"
    found = outcome(sheets, TableQuery(Operation.SUM, (Condition(0, CellTest.IS, (name,)),), 1))
    assert found.figure == 3


def test_a_query_that_takes_too_long_ends(invoices, monkeypatch):
    monkeypatch.setattr(execution, "ROWS_AT_MOST", 3)
    with pytest.raises(TableTooLargeError):
        outcome(invoices, TableQuery(Operation.COUNT))
