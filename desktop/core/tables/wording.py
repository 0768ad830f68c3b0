"""Says what was computed: the figure, and the query in words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from desktop.core.say import Sentence, joined, say
from desktop.core.tables.columns import ColumnKind, TableColumn
from desktop.core.tables.measure import shown
from desktop.core.tables.query import CellTest, Condition, Operation, Outcome, TableQuery
from desktop.core.tables.table import unit_of

LISTED_AT_MOST = 200
"""Rows that the text of an answer lists; all of them stand beside it."""


def condition_in_words(condition: Condition, columns: Sequence[TableColumn]) -> Sentence:
    """A condition, such as `Status is open`."""
    name = columns[condition.column].full_name
    if condition.test is CellTest.IS:
        return say("{0} is {1}", name, condition.shown)
    if condition.test is CellTest.IS_NOT:
        return say("{0} is not {1}", name, condition.shown)
    if condition.test is CellTest.WITHIN:
        return say("{0} in {1}", name, condition.shown)
    return Sentence(f"{name} {condition.shown}")


def rows_in_words(query: TableQuery, columns: Sequence[TableColumn], count: int) -> Sentence:
    """The rows of a query, such as `11 rows of invoices.csv where Status is open`."""
    name = columns[0].table.name
    if columns[0].table.is_list:
        heading = columns[0].table.heading
        return say(
            "%n entries of “{0}” in {1}", heading, name, n=count,
            singular="%n entry of “{0}” in {1}",
        )  # fmt: skip
    if not query.conditions:
        return say("%n rows of {0}", name, n=count, singular="%n row of {0}")
    parts = [condition_in_words(condition, columns) for condition in query.conditions]
    where = reduce(lambda said, more: say("{0} and {1}", said, more), parts)
    return say("%n rows of {0} where {1}", name, where, n=count, singular="%n row of {0} where {1}")


def figure_text(column: TableColumn, figure: int, divisor: int = 1, unit: str = "") -> str:
    """A figure with the unit of its column."""
    return " ".join(filter(None, (shown(column, figure, divisor), unit)))


def answer_sentence(
    query: TableQuery, outcome: Outcome, columns: Sequence[TableColumn], unit: str
) -> Sentence:
    """The first sentence of the answer: the figure, and what it stands for."""
    fitting = len(outcome.rows)
    rows = rows_in_words(query, columns, fitting)
    if query.group is not None:
        return _grouped(query, columns, rows)
    if query.operation is Operation.LIST:
        return joined("", [rows, ":"])
    if query.column is None:
        return joined("", [rows, "."])
    column = columns[query.column]
    if query.operation is Operation.DISTINCT:
        return say(
            "%n different values of “{0}” in {1}.", column.full_name, rows,
            n=outcome.figure or 0, singular="%n value of “{0}” in {1}.",
        )  # fmt: skip
    if query.limit and outcome.figure is None:
        return say("The first of {0} by “{1}”:", rows, column.full_name)
    if outcome.figure is None:
        return say("There is no sure value of “{0}” in {1}.", column.full_name, rows)
    figure = figure_text(column, outcome.figure, outcome.divisor, unit)
    if query.operation is Operation.SUM:
        return say("{0} is the sum of “{1}” in {2}.", figure, column.full_name, rows)
    if query.operation is Operation.AVERAGE:
        return say("{0} is the average of “{1}” in {2}.", figure, column.full_name, rows)
    return _extreme(query, column, columns, figure)


def _extreme(
    query: TableQuery, column: TableColumn, columns: Sequence[TableColumn], figure: str
) -> Sentence:
    count = len(column.table.rows)
    where = rows_in_words(TableQuery(query.operation), columns, count)
    if query.conditions:
        parts = [condition_in_words(condition, columns) for condition in query.conditions]
        limits = reduce(lambda said, more: say("{0} and {1}", said, more), parts)
        where = say("the rows of {0} where {1}", column.table.name, limits)
    name = column.full_name
    if column.kind is ColumnKind.DAY:
        if query.operation is Operation.LARGEST:
            return say("{0} is the latest “{1}” in {2}:", figure, name, where)
        return say("{0} is the earliest “{1}” in {2}:", figure, name, where)
    if query.operation is Operation.LARGEST:
        return say("{0} is the largest “{1}” in {2}:", figure, name, where)
    return say("{0} is the smallest “{1}” in {2}:", figure, name, where)


def _grouped(query: TableQuery, columns: Sequence[TableColumn], rows: Sentence) -> Sentence:
    assert query.group is not None
    by = columns[query.group].full_name
    if query.first_of_groups:
        return _first_group(query, columns, by)
    if query.column is None:
        return say("{0}, by “{1}”:", rows, by)
    name = columns[query.column].full_name
    if query.operation is Operation.AVERAGE:
        return say("The average of “{0}” in {1}, by “{2}”:", name, rows, by)
    return say("The sum of “{0}” in {1}, by “{2}”:", name, rows, by)


def _first_group(query: TableQuery, columns: Sequence[TableColumn], by: str) -> Sentence:
    table = columns[0].table.name
    if query.column is None:
        if query.descending:
            return say("The most rows of {0} by “{1}”:", table, by)
        return say("The fewest rows of {0} by “{1}”:", table, by)
    name = columns[query.column].full_name
    if query.descending:
        return say("The largest sum of “{0}” in {1} by “{2}”:", name, table, by)
    return say("The smallest sum of “{0}” in {1} by “{2}”:", name, table, by)


def lines(
    query: TableQuery, outcome: Outcome, columns: Sequence[TableColumn], unit: str
) -> list[str]:
    """The groups or rows that the answer lists below its sentence."""
    if query.group is not None:
        if query.column is None:
            return [f"{group.name}: {group.figure}" for group in outcome.groups]
        column = columns[query.column]
        return [
            f"{g.name}: {figure_text(column, g.figure, g.divisor, unit)}" for g in outcome.groups
        ]
    is_listed = query.operation in (Operation.LIST, Operation.LARGEST, Operation.SMALLEST)
    if not is_listed and not query.limit:
        return []
    return [row_line(row, query, columns) for row in outcome.rows[:LISTED_AT_MOST]]


def row_line(row: int, query: TableQuery, columns: Sequence[TableColumn]) -> str:
    """A row with the names of its columns, the one that is asked for first and alone."""
    cells = columns[0].table.rows[row].cells
    order = list(range(len(cells)))
    if query.told is not None:
        order.remove(query.told)
        first = cells[query.told]
        rest = [f"{columns[n].full_name}: {cells[n]}" for n in order if cells[n]]
        return f"{first} ({', '.join(rest)})" if first and rest else first or ", ".join(rest)
    return ", ".join(f"{columns[n].full_name}: {cells[n]}" for n in order if cells[n])


def remarks(query: TableQuery, outcome: Outcome, columns: Sequence[TableColumn]) -> list[Sentence]:
    """Sentences on the rows that were left out of the figure."""
    found: list[Sentence] = []
    if outcome.left_out and query.column is not None:
        found.append(
            say(
                "%n rows without a sure value in “{0}” were left out.",
                columns[query.column].full_name,
                n=outcome.left_out,
                singular="%n row without a sure value in “{0}” was left out.",
            )
        )
    if totals := columns[0].table.totals:
        found.append(
            say(
                "%n rows of totals were not counted.", n=totals,
                singular="%n row of totals was not counted.",
            )
        )  # fmt: skip
    shown_rows = len(outcome.rows)
    if query.operation is Operation.LIST and shown_rows > LISTED_AT_MOST:
        found.append(say("The first {0} stand here.", LISTED_AT_MOST))
    return found


def unit_of_rows(column: TableColumn, rows: Sequence[int]) -> list[str]:
    """The different units of a column in some rows; a cell without one has that of the others."""
    if column.kind is not ColumnKind.NUMBER:
        return [unit_of(column.full_name)]
    return sorted({column.unit(row) for row in rows if column.numbers[row]} - {""}) or [""]
