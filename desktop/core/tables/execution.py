"""Runs a query in SQLite: in memory, with our own column names, bound values and limits."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable

import apsw

from desktop.core.tables.columns import ColumnKind, TableColumn
from desktop.core.tables.measure import measured
from desktop.core.tables.query import CellTest, Condition, Group, Operation, Outcome, TableQuery

SECONDS_AT_MOST = 5.0
STEPS_BETWEEN_LOOKS = 10_000
ROWS_AT_MOST = 1_000_000
_SIGNS = {CellTest.MORE: ">", CellTest.LESS: "<", CellTest.AT_LEAST: ">=", CellTest.AT_MOST: "<="}


class TableTooLargeError(Exception):
    """A table has too many rows, or its query takes too long."""


def run(query: TableQuery, columns: list[TableColumn]) -> Outcome:
    """The rows and the figure of a query.

    Raises:
        TableTooLargeError: it took too long, or there are too many rows.
    """
    rows = len(columns[0].table.rows)
    if rows > ROWS_AT_MOST:
        raise TableTooLargeError
    db = apsw.Connection(":memory:")
    try:
        until = time.monotonic() + SECONDS_AT_MOST
        db.set_progress_handler(lambda: time.monotonic() > until, STEPS_BETWEEN_LOOKS)
        _fill(db, query, columns, rows)
        return _outcome(db, query)
    except apsw.InterruptError as error:
        raise TableTooLargeError from error
    finally:
        db.close()


def _fill(db: apsw.Connection, query: TableQuery, columns: list[TableColumn], rows: int) -> None:
    texts = {c.column for c in query.conditions if c.test in (CellTest.IS, CellTest.IS_NOT)}
    texts |= {query.group} - {None} if not query.by_month else set()
    measures = {c.column for c in query.conditions} - texts
    measures |= {query.column} - {None} | ({query.group} if query.by_month else set()) - {None}
    fields: list[str] = []
    data: list[Iterable[object]] = [range(rows)]
    for index in sorted(i for i in texts if i is not None):
        fields.append(f"t{index} TEXT")
        data.append(columns[index].cells)
    for index in sorted(i for i in measures if i is not None):
        column = columns[index]
        fields.append(f"m{index} INTEGER")
        # Where the values of a column are counted or compared as texts, it has no measure.
        data.append(column.cells if column.kind is ColumnKind.TEXT else measured(column))
    names = ", ".join(["id INTEGER PRIMARY KEY", *fields])
    db.execute(f"CREATE TABLE rows ({names})")
    marks = ", ".join("?" * (1 + len(fields)))
    with db:
        db.executemany(f"INSERT INTO rows VALUES ({marks})", zip(*data, strict=True))


def _where(conditions: Iterable[Condition]) -> tuple[str, list[object]]:
    parts, bindings = ["1"], list[object]()
    for condition in conditions:
        if condition.test in (CellTest.IS, CellTest.IS_NOT):
            word = "NOT IN" if condition.test is CellTest.IS_NOT else "IN"
            parts.append(f"t{condition.column} {word} (SELECT value FROM json_each(?))")
            bindings.append(json.dumps(condition.values))
        elif condition.test is CellTest.WITHIN:
            pairs = list(zip(condition.numbers[::2], condition.numbers[1::2], strict=True))
            tests = " OR ".join(
                [f"m{condition.column} >= ? AND m{condition.column} < ?"] * len(pairs)
            )
            parts.append(f"({tests or '0'})")
            bindings += condition.numbers
        else:
            parts.append(f"m{condition.column} {_SIGNS[condition.test]} ?")
            bindings.append(condition.numbers[0])
    return " AND ".join(parts), bindings


def _outcome(db: apsw.Connection, query: TableQuery) -> Outcome:
    where, bindings = _where(query.conditions)
    ids = [int(id_) for (id_,) in db.execute(f"SELECT id FROM rows WHERE {where}", bindings)]
    if query.group is not None:
        return _grouped(db, query, where, bindings, len(ids))
    if query.column is None or query.operation in (Operation.COUNT, Operation.LIST):
        return Outcome(tuple(ids), len(ids))
    field = f"m{query.column}"
    known = f"{where} AND {field} IS NOT NULL AND {field} <> ''"
    if query.operation is Operation.DISTINCT:
        figure = db.execute(f"SELECT count(DISTINCT {field}) FROM rows WHERE {known}", bindings).get
        return Outcome(tuple(ids), int(figure))
    if query.limit:
        return _first_rows(db, query, known, bindings, len(ids))
    if query.operation in (Operation.LARGEST, Operation.SMALLEST):
        function = "max" if query.operation is Operation.LARGEST else "min"
        best = f"(SELECT {function}({field}) FROM rows WHERE {known})"
        found = list(
            db.execute(
                f"SELECT id, {field} FROM rows WHERE {known} AND {field} = {best}",
                [*bindings, *bindings],
            )
        )
        count = int(db.execute(f"SELECT count(*) FROM rows WHERE {known}", bindings).get)
        figure = int(found[0][1]) if found else None
        return Outcome(tuple(int(r[0]) for r in found), figure, left_out=len(ids) - count)
    kept = [int(id_) for (id_,) in db.execute(f"SELECT id FROM rows WHERE {known}", bindings)]
    total = db.execute(f"SELECT sum({field}) FROM rows WHERE {known}", bindings).get
    divisor = len(kept) if query.operation is Operation.AVERAGE else 1
    figure = int(total) if kept else None
    return Outcome(tuple(kept), figure, max(1, divisor), left_out=len(ids) - len(kept))


def _first_rows(
    db: apsw.Connection, query: TableQuery, known: str, bindings: list[object], fitting: int
) -> Outcome:
    """The rows with the largest or smallest cells; those that equal the last of them, too."""
    order = "DESC" if query.descending else "ASC"
    field = f"m{query.column}"
    found = list(
        db.execute(
            f"SELECT id, {field} FROM rows WHERE {known} ORDER BY {field} {order}, id", bindings
        )
    )
    rows = found[: query.limit]
    adds = query.operation in (Operation.SUM, Operation.AVERAGE)
    figure = sum(int(value) for _, value in rows) if adds and rows else None
    divisor = len(rows) if query.operation is Operation.AVERAGE else 1
    return Outcome(
        tuple(int(id_) for id_, _ in rows), figure, max(1, divisor), left_out=fitting - len(found)
    )


def _group(query: TableQuery, name: object, figure: object, rows: list[int]) -> Group:
    divisor = len(rows) if query.operation is Operation.AVERAGE else 1
    return Group(str(name), int(str(figure)), tuple(rows), divisor)


def _grouped(
    db: apsw.Connection, query: TableQuery, where: str, bindings: list[object], fitting: int
) -> Outcome:
    name = f"strftime('%Y-%m', m{query.group} + 1721424.5)" if query.by_month else f"t{query.group}"
    known = f"{where} AND {name} IS NOT NULL AND {name} <> ''"
    figure = "count(*)"
    if query.column is not None:
        known += f" AND m{query.column} IS NOT NULL"
        figure = f"sum(m{query.column})"
    found = [
        _group(query, row[0], row[1], json.loads(row[2]))
        for row in db.execute(
            f"SELECT {name}, {figure}, json_group_array(id) FROM rows WHERE {known}"
            f" GROUP BY {name} ORDER BY min(id)",
            bindings,
        )
    ]
    if query.first_of_groups and found:
        best = (max if query.descending else min)(g.figure / g.divisor for g in found)
        found = [group for group in found if group.figure / group.divisor == best]
    elif query.by_month:
        found.sort(key=lambda group: group.name)
    rows = tuple(sorted(id_ for group in found for id_ in group.rows))
    left_out = 0 if query.first_of_groups else fitting - len(rows)
    return Outcome(rows, None, groups=tuple(found), left_out=left_out)
