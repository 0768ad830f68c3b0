"""A question about a table as a small value, which is checked before it is run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Operation(StrEnum):
    """The kind of figure that is computed over the rows."""

    COUNT = "count"
    DISTINCT = "distinct"
    SUM = "sum"
    AVERAGE = "average"
    LARGEST = "largest"
    SMALLEST = "smallest"
    LIST = "list"


class CellTest(StrEnum):
    """The comparison of a cell with the values of a condition."""

    IS = "is"
    IS_NOT = "is not"
    MORE = "more"
    LESS = "less"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    WITHIN = "within"
    """From the first value on, before the second; several pairs may follow each other."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the cells of a column."""

    column: int
    test: CellTest
    values: tuple[str, ...] = ()
    """The cells that are meant, for `is` and `is not`."""
    numbers: tuple[int, ...] = ()
    """Limits in the measure of the column: days, seconds, or numbers times its scale."""
    shown: str = ""
    """The text for a person of the value that cells are compared with."""


@dataclass(frozen=True, slots=True)
class TableQuery:
    """The operation of a question, and the rows of one table that it is about."""

    operation: Operation
    conditions: tuple[Condition, ...] = ()
    column: int | None = None
    """The column that is added up or compared; None where rows are counted or listed."""
    group: int | None = None
    by_month: bool = False
    """Whether the days of the grouping column are taken together by months."""
    told: int | None = None
    """The column whose cells the answer names."""
    first_of_groups: bool = False
    """Whether only the group with the largest (or smallest) figure is wanted."""
    descending: bool = True
    limit: int = 0
    """The number of first rows that are wanted, as in `top 5`; 0 for those that are first alike."""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows that have one value in the grouping column."""

    name: str
    figure: int
    rows: tuple[int, ...]
    divisor: int = 1
    """The number by which the figure is divided: that of the rows of an average."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The rows and figures that a query found; figures are in the measure of the column."""

    rows: tuple[int, ...]
    """The rows that the figure stands for, by their index."""
    figure: int | None = None
    divisor: int = 1
    """The number by which the figure is divided: that of the rows of an average."""
    groups: tuple[Group, ...] = ()
    left_out: int = 0
    """Rows that fit the conditions, but whose cell is empty or unsure."""
