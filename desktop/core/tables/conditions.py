"""Finds the conditions on the rows: cells, yes or no, periods, and limits in numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.core.say import say
from desktop.core.tables.cells import has_unsure_days
from desktop.core.tables.columns import ColumnKind, TableColumn, of_kind
from desktop.core.tables.measure import scaled
from desktop.core.tables.periods import Period
from desktop.core.tables.query import CellTest, Condition
from desktop.core.tables.question import Limit
from desktop.core.tables.table import unit_of
from desktop.core.tables.understanding import MEASURES, AmbiguousQuestion, Understanding
from desktop.core.tables.words import are_related, folded, states, synonyms, truth

CURRENCIES = ("€", "$", "£", "eur", "euro", "euros", "usd", "dollars", "gbp", "pounds", "chf")
_TO = frozenset("to until till through bis zum a al hasta au ate tot".split())  # noqa: SIM905
"""Words between the first and the last of some days."""
_SIGNS = {
    "after": "> ",
    "since": "≥ ",
    "at_least": "≥ ",
    "before": "< ",
    "until": "≤ ",
    "at_most": "≤ ",
}


class ConditionFinder:
    """Finds what the rows of a table must be for a question."""

    def __init__(self, seen: Understanding) -> None:
        self._seen = seen

    def find(self) -> list[Condition]:
        """All conditions of the question.

        Raises:
            AmbiguousQuestion: a period or limit may be about several columns, or about none.
        """
        found = [*self._value_conditions(), *self._number_conditions(), *self._truth_conditions()]
        return [*found, *self._period_conditions(), *self._limits()]

    def _value_conditions(self) -> list[Condition]:
        found: list[Condition] = []
        for value in self._seen.matches.values:
            test = CellTest.IS_NOT if value.denied else CellTest.IS
            found.append(Condition(value.column, test, value.cells, shown=self._shown(value.cells)))
        return found

    def _number_conditions(self) -> list[Condition]:
        """Numbers that stand beside the name of their column, as in `the second floor`."""
        found: list[Condition] = []
        for index, numbers in self._seen.matches.numbers.items():
            wanted = {number for number, _ in numbers}
            column = self._seen.columns[index]
            cells = tuple(
                cell for cell, _ in column.different
                if (read := column.number(cell)) is not None and read.value in wanted
            )  # fmt: skip
            if cells:
                found.append(Condition(index, CellTest.IS, cells, shown=self._shown(cells)))
        return found

    def _shown(self, cells: tuple[str, ...]) -> str:
        named = list(dict.fromkeys(cells))
        return " / ".join(named[:4]) + (" / …" if len(named) > 4 else "")

    def _truth_conditions(self) -> list[Condition]:
        """Columns of yes and no that the question names in full, such as `Paid`."""
        found: list[Condition] = []
        is_denied = any(
            self._seen.question.text.startswith(("not ", "nicht ", "no ", "pas "), place)
            for place in self._seen.question.denials
        )
        for column in of_kind(self._seen.columns, ColumnKind.TRUTH):
            named = self._seen.matches.named.get(column.index, set())
            states_of_name = _states_of(column.name)
            if 1 in states_of_name and 0 in states(self._seen.question.text) and not is_denied:
                found.append(self._truth(column, wanted=False))
                continue
            others = {
                n
                for i, words in self._seen.matches.named.items()
                if i != column.index
                for n in words
            }
            is_meant = column.index in self._seen.matches.full_names and named - others and (
                not states_of_name or states_of_name & states(self._seen.question.text)
            )  # fmt: skip
            denied = [
                n for n, w in enumerate(self._seen.question.words)
                if w.start in self._seen.question.denials and not named & {n}
            ]  # fmt: skip
            opposite = any(
                w.text.startswith(("un", "im", "non")) and w.start in self._seen.question.denials
                for w in self._seen.question.words
            )
            if not is_meant and not opposite:
                continue
            found.append(self._truth(column, wanted=not (denied or opposite)))
        return found

    def _truth(self, column: TableColumn, *, wanted: bool) -> Condition:
        cells = tuple(dict.fromkeys(c for c in column.cells if truth(c) is wanted))
        return Condition(column.index, CellTest.IS, cells, shown=self._shown(cells) or column.name)

    def _period_conditions(self) -> list[Condition]:
        periods = self._seen.question.periods
        if not periods:
            return []
        days = of_kind(self._seen.columns, ColumnKind.DAY)
        if not days:
            return self._periods_as_values(periods)
        column = self._seen.only(days, self._seen.mentioned((ColumnKind.DAY,)))
        if column is None:
            raise AmbiguousQuestion(
                say(
                    "It is not clear which day is meant: {0}.",
                    ", ".join(c.full_name for c in days),
                )
            )
        if has_unsure_days(column.filled, self._seen.columns[0].table.language):
            raise AmbiguousQuestion(
                say("The days in “{0}” can be read in two ways.", column.full_name)
            )
        return [self._within(column, periods)]

    def _periods_as_values(self, periods: list[Period]) -> list[Condition]:
        """Years and months that are cells of a column, or stand in the name of the table."""
        found: list[Condition] = []
        table = self._seen.columns[0].table
        about = folded(f"{table.path.name} {table.heading}")
        for period in periods:
            text = self._seen.question.text[period.start : period.end]
            cells: list[str] = []
            for column in self._seen.columns:
                cells = [c for c in dict.fromkeys(column.filled) if _is_period(c, text)]
                if cells:
                    found.append(
                        Condition(
                            column.index, CellTest.IS, tuple(cells), shown=self._shown(tuple(cells))
                        )
                    )
                    break
            if not cells and (parts := self._parts_of_period(text)):
                found += parts
            elif not cells and text not in about:
                raise AmbiguousQuestion(say("The table has no column of days."))
        return found

    def _parts_of_period(self, text: str) -> list[Condition]:
        """A quarter or month and a year that stand in columns of their own."""
        found: list[Condition] = []
        words = text.split()
        for word in words:
            for column in self._seen.columns:
                cells = tuple(cell for cell, form in column.different if _is_period(form, word))
                if cells:
                    shown = self._shown(cells)
                    found.append(Condition(column.index, CellTest.IS, cells, shown=shown))
                    break
        return found if len(found) == len(words) > 1 else []

    def _within(self, column: TableColumn, periods: list[Period]) -> Condition:
        limits: list[int] = []
        years = sorted({day.year for day in column.days if day})
        for period in periods:
            for first, until in _ranges(period, years):
                word = self._seen.question.dated(period)
                low, high = first.toordinal(), until.toordinal()
                everything = (1, date.max.toordinal())
                if word == "after":
                    low, high = high, everything[1]
                elif word in ("since", "at_least"):
                    high = everything[1]
                elif word == "before":
                    low, high = everything[0], low
                elif word in ("until", "at_most"):
                    low = everything[0]
                limits += [low, high]
        shown = " + ".join(
            f"{_SIGNS.get(self._seen.question.dated(period), '')}{period.shown}"
            for period in periods
        )
        between = self._seen.question.text[periods[0].end : periods[-1].start].strip(" -–—,.")
        is_range = len(periods) == 2 and (
            self._seen.question.dated(periods[0]) == "between"
            or not (mark := between.strip(" -–—,."))
            or mark in _TO
        )
        if is_range and len(limits) == 4:
            limits = [
                _ranges(periods[0], years)[0][0].toordinal(),
                _ranges(periods[1], years)[0][1].toordinal(),
            ]
            shown = f"{periods[0].shown} – {periods[1].shown}"
        return Condition(column.index, CellTest.WITHIN, numbers=tuple(limits), shown=shown)

    def _limits(self) -> list[Condition]:
        return [self._limit(comparison) for comparison in self._seen.question.comparisons]

    def _limit(self, comparison: Limit) -> Condition:
        column = self._limited(comparison)
        if column is None:
            raise AmbiguousQuestion(
                say(
                    "It is not clear which column “{0}” is about.",
                    self._seen.question.text[comparison.start : comparison.end].strip(),
                )
            )
        shown = " – ".join(f"{number:f}" for number in comparison.numbers)
        if comparison.test == "between":
            low, high = min(comparison.numbers), max(comparison.numbers)
            limits = scaled(column, low, up=True), scaled(column, high) + 1
            return Condition(column.index, CellTest.WITHIN, numbers=limits, shown=shown)
        tests = {
            "more": CellTest.MORE, "after": CellTest.MORE, "less": CellTest.LESS,
            "before": CellTest.LESS, "since": CellTest.AT_LEAST, "until": CellTest.AT_MOST,
        }  # fmt: skip
        test = tests.get(comparison.test) or CellTest(comparison.test)
        up = test in (CellTest.LESS, CellTest.AT_LEAST)
        numbers = (scaled(column, comparison.numbers[0], up=up),)
        sign = {
            CellTest.MORE: "> ",
            CellTest.LESS: "< ",
            CellTest.AT_LEAST: "≥ ",
            CellTest.AT_MOST: "≤ ",
        }[test]
        return Condition(column.index, test, numbers=numbers, shown=f"{sign}{shown}")

    def _limited(self, comparison: Limit) -> TableColumn | None:
        measures = of_kind(self._seen.columns, *MEASURES)
        unit = comparison.unit
        if unit:
            named = [
                c for c in measures
                if are_related(unit, folded(c.name).split()[0], self._seen.question.languages)
                or folded(unit_of(c.full_name)) == unit
                or (unit in CURRENCIES and c.is_of("money"))
            ]  # fmt: skip
            if len(named) == 1:
                return named[0]
            if unit in CURRENCIES and not any(c.is_of("money") for c in measures):
                return None
        end = comparison.end
        beside = {
            concept
            for concept, places in self._seen.question.concepts.items()
            for start, stop in places
            if comparison.start - 1 <= start <= end + 12 or comparison.start <= stop <= end
        }
        for concepts in (("age", "birth"), ("quantity",), ("money",), ("distance", "time")):
            fitting = [c for c in measures if any(k in beside and c.is_of(k) for k in concepts)]
            if len(fitting) == 1:
                return fitting[0]
        mentioned = [c for c in measures if c.index in self._seen.matches.named]
        return self._seen.only(measures, mentioned)


def _states_of(name: str) -> frozenset[int]:
    """The states that the words of a column's name are."""
    return frozenset[int]().union(*(synonyms(word) for word in folded(name).split()))


def _ranges(period: Period, years: Iterable[int]) -> list[tuple[date, date]]:
    if period.first is not None and period.until is not None:
        return [(period.first, period.until)]
    month = period.month
    return [(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)) for year in years]


def _is_period(cell: str, text: str) -> bool:
    return folded(cell) == text or (
        len(text) > 2
        and folded(cell)[:3] == text[:3]
        and text.isalpha()
        and folded(cell).rstrip(".") in text
    )
