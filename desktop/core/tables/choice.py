"""Chooses the table that a question is about, and computes over it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.core.say import Sentence, joined, say
from desktop.core.tables.columns import ColumnKind, TableColumn
from desktop.core.tables.execution import TableTooLargeError, run
from desktop.core.tables.lists import find_list, listed
from desktop.core.tables.parsing import Parsed, Undecided, parse
from desktop.core.tables.query import Operation, Outcome, TableQuery
from desktop.core.tables.question import Question
from desktop.core.tables.table import DataTable
from desktop.core.tables.understanding import Understanding
from desktop.core.tables.wording import rows_in_words, unit_of_rows
from desktop.core.tables.words import (
    UNSPACED,
    UNSPACED_LETTERS_AT_MOST,
    folded,
    is_unsupported,
)

LISTED_AT_LEAST = 2
SAME = 0.9
"""Difference in what two tables explain below which the question may be about either."""
ADDING = (Operation.SUM, Operation.AVERAGE, Operation.LARGEST, Operation.SMALLEST)


FIGURES = frozenset(("count", "sum", "average", "largest", "smallest", "list", "group"))
"""Operations over several rows, which no sentence of a sheet answers."""


@dataclass(frozen=True, slots=True)
class Result:
    """A query with its outcome, computed over a table."""

    parsed: Parsed
    outcome: Outcome
    unit: str = ""

    @property
    def query(self) -> TableQuery:
        return self.parsed.query

    @property
    def table(self) -> DataTable:
        return self.parsed.columns[0].table


@dataclass(frozen=True, slots=True)
class NotSure:
    """Why nothing is computed, though the question asks for it and is about these tables."""

    reason: Sentence
    table: DataTable


def asks_to_compute(question: Question) -> bool:
    """Whether a question may ask to compute, whatever it is about."""
    if is_unsupported(question.text, {*question.languages, "en"}):
        return False
    strong = question.operations.keys() - {"different"}
    return bool(
        strong or question.superlatives or question.which or question.who or question.implied
    )


def compute(
    asked: str, language: str, tables: Iterable[list[TableColumn]]
) -> Result | NotSure | None:
    """Compute what a question asks over the one table that it is about; None if there is none.

    Each table is given by its columns, which remember what they have read.
    """
    found: list[tuple[float, DataTable, Parsed | Undecided]] = []
    for columns in tables:
        table = columns[0].table
        languages = tuple(dict.fromkeys((language, table.language or language)))
        words = _vocabulary(columns) if language in UNSPACED else frozenset[str]()
        parsed = parse(Question(asked, languages, words), columns)
        if parsed is not None:
            found.append((parsed.explained, table, parsed))
    if not found:
        return None
    found.sort(key=lambda item: -item[0])
    best = [item for item in found if item[0] > found[0][0] - SAME]
    sure = [(table, parsed) for _, table, parsed in best if isinstance(parsed, Parsed)]
    operations = Question(asked, (language,)).operations.keys() - {"group", "different"}
    if len(sure) > 1 and not operations:
        # One row of two tables: each sentence that answers is shown, as with any other question.
        return None
    if len(sure) > 1:
        names = ", ".join(dict.fromkeys(_place(table) for table, _ in sure))
        return NotSure(say("Several tables fit: {0}.", names), sure[0][0])
    if not sure:
        _, table, parsed = best[0]
        return NotSure(parsed.reason, table) if isinstance(parsed, Undecided) else None
    return _run(*sure[0], asks=bool(operations))


def unexplained(asked: str, language: str, tables: Sequence[list[TableColumn]]) -> NotSure | None:
    """That nothing is computed, where a figure is asked for that no single row has; else None.

    A row that the question names whole may be read like any other sentence.
    """
    question = Question(asked, (language,))
    if not tables or not question.operations.keys() & FIGURES:
        return None
    touched: list[DataTable] = []
    for columns in tables:
        found = Understanding(question, columns).matches
        if any(value.is_whole and columns[value.column].is_unique for value in found.values):
            return None
        if found.values or found.named or found.about:
            touched.append(columns[0].table)
    reason = say("It is not clear which column is meant.")
    return NotSure(reason, touched[0]) if touched else None


def _vocabulary(columns: Sequence[TableColumn]) -> frozenset[str]:
    """The names of the columns, and their cells in words."""
    names = {folded(column.name) for column in columns}
    names.add(folded(columns[0].table.path.stem))
    return frozenset(names.union(*(
        {text for _, text in column.different if len(text) <= UNSPACED_LETTERS_AT_MOST}
        for column in columns if column.kind is ColumnKind.TEXT
    )))  # fmt: skip


def compute_list(asked: str, language: str, lists: Iterable[DataTable]) -> Result | NotSure | None:
    """All items of the one list that a question asks for; None if there is none."""
    question = Question(asked, (language,))
    found = find_list(question, lists)
    if len(found) > 1:
        names = ", ".join(dict.fromkeys(_place(table) for table in found))
        return NotSure(say("Several lists fit: {0}.", names), found[0])
    return Result(*listed(question, found[0])) if found else None


def _place(table: DataTable) -> str:
    return f"{table.name} ({table.heading})" if table.heading else table.name


def _run(table: DataTable, parsed: Parsed, *, asks: bool) -> Result | NotSure | None:
    """Run a query; `asks` tells whether the question says that it wants a list or a figure."""
    query = parsed.query
    try:
        outcome = run(query, parsed.columns)
    except TableTooLargeError:
        return NotSure(say("The table is too large to be computed in time."), table)
    if not outcome.rows and query.operation not in (Operation.COUNT, Operation.DISTINCT):
        words = rows_in_words(query, parsed.columns, 0)
        return NotSure(say("No row fits: {0}.", words), table) if asks else None
    is_list = query.operation is Operation.LIST and not asks
    if (is_list or parsed.is_implied) and len(outcome.rows) < LISTED_AT_LEAST:
        return None  # the one row is read like any other sentence
    if query.column is None or query.operation not in ADDING:
        return Result(parsed, outcome)
    column = parsed.columns[query.column]
    units = unit_of_rows(column, outcome.rows)
    if len(units) > 1:
        reason = say("“{0}” has several units: {1}.", column.full_name, ", ".join(units))
        return NotSure(reason, table)
    return Result(parsed, outcome, units[0])


def not_sure_sentence(found: NotSure) -> Sentence:
    """The one sentence that says that nothing was computed, and why."""
    return joined(
        " ", [say("This cannot be computed surely from {0}.", found.table.name), found.reason]
    )


def first_rows(result: Result, at_most: int) -> Sequence[int]:
    return result.outcome.rows[:at_most]
