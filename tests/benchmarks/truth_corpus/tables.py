"""Questions over sheets (count, sum, largest, latest, list, group) with computed values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from tests.benchmarks.truth_corpus.sheets import Record, Sheet, Value, all_sheets
from tests.benchmarks.truth_corpus.table_questions import QUESTIONS

Item = dict[str, object]


@dataclass(frozen=True, slots=True)
class Query:
    """The rows where each condition holds, and the column that is asked for.

    A condition is `Column=value`, `Column>value`, `Column<value` or `Column~part` (for a month of a
    day: `Date~2024-03`).
    """

    rows: Sequence[Record]
    column: str

    @classmethod
    def read(cls, sheet: Sheet, column: str, conditions: str) -> Query:
        rows = list(sheet.rows)
        for condition in filter(None, conditions.split("; ")):
            rows = [row for row in rows if _holds(row, condition)]
        return cls(rows, column)

    def values(self) -> list[Value]:
        return [row[self.column] for row in self.rows]

    def numbers(self) -> list[Decimal]:
        return [Decimal(str(value)) for value in self.values()]


def _holds(row: Record, condition: str) -> bool:
    sign = next(c for c in condition if c in "=<>~")
    name, wanted = condition.split(sign, 1)
    value = row[name]
    if sign in "<>":
        number = Decimal(str(value))
        return number > Decimal(wanted) if sign == ">" else number < Decimal(wanted)
    return str(value) == wanted if sign == "=" else wanted in str(value)


def _count(query: Query, _: str) -> tuple[list[str], list[str]]:
    return [str(len(query.rows))], []


def _sum(query: Query, _: str) -> tuple[list[str], list[str]]:
    return [str(sum(query.numbers()))], []


def _average(query: Query, _: str) -> tuple[list[str], list[str]]:
    mean = sum(query.numbers()) / len(query.rows)
    return [f"{mean:.{places}f}" for places in (2, 1, 3, 4)], []


def _first(query: Query, told: str, *, largest: bool) -> tuple[list[str], list[str]]:
    """Return what is told of the first row by the value, and of all others."""
    rows = sorted(query.rows, key=lambda row: _sortable(row[query.column]), reverse=largest)
    assert rows[0][query.column] != rows[1][query.column], f"two rows are first by {query.column}"
    right = _text(rows[0][told])
    others = dict.fromkeys(_text(row[told]) for row in rows[1:])
    return [right], [other for other in others if other != right]


def _largest(query: Query, told: str) -> tuple[list[str], list[str]]:
    return _first(query, told, largest=True)


def _smallest(query: Query, told: str) -> tuple[list[str], list[str]]:
    return _first(query, told, largest=False)


def _list(query: Query, _: str) -> tuple[list[str], list[str]]:
    return [" + ".join(dict.fromkeys(map(_text, query.values())))], []


def _group(query: Query, by: str) -> tuple[list[str], list[str]]:
    """Return each group with the sum of the column, or with its size where the column is `*`."""
    groups = sorted({str(row[by]) for row in query.rows})
    parts = []
    for name in groups:
        rows = [row for row in query.rows if str(row[by]) == name]
        size = query.column == "*"
        parts += [name, str(len(rows) if size else sum(Query(rows, query.column).numbers()))]
    return [" + ".join(parts)], []


KINDS: dict[str, Callable[[Query, str], tuple[list[str], list[str]]]] = {
    "count": _count, "sum": _sum, "average": _average, "largest": _largest, "latest": _largest,
    "smallest": _smallest, "earliest": _smallest, "list": _list, "group": _group,
}  # fmt: skip


def _sortable(value: Value) -> Decimal:
    return Decimal(value.toordinal() if isinstance(value, date) else str(value))


def _text(value: Value) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def write_tables(folder: Path) -> list[Item]:
    """Write the ten sheets, and return the questions over them with their right values."""
    folder.mkdir(parents=True, exist_ok=True)
    sheets = all_sheets()
    for sheet in sheets.values():
        sheet.write(folder)
    return [
        _item(number, sheets[file], line) for number, (file, line) in enumerate(_lines(), start=1)
    ]


def _lines() -> list[tuple[str, str]]:
    return [(file, line) for file, text in QUESTIONS.items() for line in text.strip().splitlines()]


def _item(number: int, sheet: Sheet, line: str) -> Item:
    kind, column, told, conditions, question = (part.strip() for part in line.split("|"))
    accept, reject = KINDS[kind](Query.read(sheet, column, conditions), told)
    return {
        "id": f"t{number:03}", "half": sheet.half, "language": sheet.language, "kind": kind,
        "question": question, "answer": accept[0], "accept": accept, "reject": reject,
        "document": sheet.file,
    }  # fmt: skip
