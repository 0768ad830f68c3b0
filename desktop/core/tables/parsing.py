"""Makes a query of a question and a table: which operation, over which rows, of which column."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.core.say import Sentence, say
from desktop.core.tables.cells import has_unsure_days
from desktop.core.tables.columns import ColumnKind, TableColumn, of_kind
from desktop.core.tables.matching import Matches, match
from desktop.core.tables.measure import scaled
from desktop.core.tables.periods import Period
from desktop.core.tables.query import CellTest, Condition, Operation, TableQuery
from desktop.core.tables.question import Limit, Question
from desktop.core.tables.table import unit_of
from desktop.core.tables.words import (
    Phrase,
    are_related,
    folded,
    has_phrase,
    is_of_concept,
    lists_of,
    states,
    synonyms,
    truth,
)

UNEXPLAINED_SHARE = 0.34
MEASURES = (ColumnKind.NUMBER, ColumnKind.DURATION)
CURRENCIES = ("€", "$", "£", "eur", "euro", "euros", "usd", "dollars", "gbp", "pounds", "chf")
KINDS_OF_DAYS = ("joined", "due", "bought", "issued", "sold", "birth")
AFTER_COUNT = 2
"""Words after `how many` among which the thing that is counted stands."""
_TO = re.compile(
    r"\W*(?:to|until|till|through|bis|zum|a|al|hasta|au|jusqu.?au|fino al|ate|tot)?\W*"
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query with how well it explains the question."""

    query: TableQuery
    columns: list[TableColumn]
    explained: float
    """The share of the question's words that it explains, and how many: for a comparison."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Why a question cannot surely be computed over a table that it is about."""

    reason: Sentence
    explained: float


class _Ambiguous(Exception):  # noqa: N818 - a reason, no error
    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


def parse(question: Question, columns: list[TableColumn]) -> Parsed | Undecided | None:
    """The query that a question asks of a table's columns; None if it is not about them."""
    return _Parser(question, columns).parse()


class _Parser:
    def __init__(self, question: Question, columns: list[TableColumn]) -> None:
        self.question = question
        self.columns = columns
        self.asked = self._operations()
        self.used = self._used_words()
        self.matches: Matches = match(question, columns, self.used)

    def parse(self) -> Parsed | Undecided | None:
        explained = self._explained()
        if explained is None:
            return None
        try:
            query = self._query()
        except _Ambiguous as found:
            return Undecided(found.reason, explained) if self._is_surely_about() else None
        return Parsed(query, self.columns, explained) if query else None

    def _operations(self) -> dict[str, list[Phrase]]:
        """The operations that are asked for, without words that name a column: `total count per colour`."""
        asked = self.question.operations
        if len(asked) < 2:
            return asked
        measures = {folded(c.name) for c in of_kind(self.columns, *MEASURES)}
        kept = {
            name: [p for p in phrases if self.question.text[p.start : p.end] not in measures]
            for name, phrases in asked.items()
        }
        return {name: phrases for name, phrases in kept.items() if phrases} or asked

    # Which words are explained

    def _used_words(self) -> frozenset[int]:
        spans = [(p.start, p.end) for phrases in self.asked.values() for p in phrases]
        spans += [(c.start, c.end) for c in self.question.comparisons]
        spans += [(start, end) for start, end, _ in self.question.superlatives]
        spans += [(p.start, p.end) for p in self.question.periods]
        if self.question.limit[0]:
            place = self.question.limit[1]
            spans += [(w.start, w.end) for w in self.question.words if w.start == place]
        return frozenset(
            n
            for n, word in enumerate(self.question.words)
            if any(start <= word.start and word.end <= end for start, end in spans)
        )

    def _explained(self) -> float | None:
        """How well the table explains the words; None if it is not what the question is about."""
        m, q = self.matches, self.question
        in_values = {n for value in m.values for n in value.words}
        in_names = {n for words in m.named.values() for n in words}
        concepts = {
            n
            for concept, places in q.concepts.items()
            if any(column.is_of(concept) for column in self.columns)
            for start, end in places
            for n, word in enumerate(q.words)
            if start <= word.start and word.end <= end
        }
        concepts |= {
            n for n, word in enumerate(q.words)
            for column in self.columns if column.is_of("money") and _names_money(word.text)
        }  # fmt: skip
        known = in_values | in_names | m.about
        content = [n for n, word in enumerate(q.words) if q.is_content(word) and n not in self.used]
        left = [n for n in content if n not in known | concepts]
        if any(q.words[n].text[0].isdigit() for n in left):
            return None
        if q.languages[0] != "de" and any(q.words[n].is_name for n in left):
            return None
        if not known & set(content) and not (known and not content):
            return None
        counted = self._counted()
        is_named = bool(m.about) and any(value.is_whole for value in m.values)
        if counted is not None and counted in left and not is_named:
            return None
        said = len(content) + len(q.comparisons) + len(q.periods)
        if content and len(left) > UNEXPLAINED_SHARE * said:
            return None
        whole = sum(len(v.words) for v in m.values if v.is_whole)
        return 2.0 * whole + len(known & set(content)) - 1.5 * len(left) + 0.1 * len(concepts)

    def _is_surely_about(self) -> bool:
        """Whether the question is about this table, so that it is told why nothing is computed."""
        m = self.matches
        known = m.about | {n for words in m.named.values() for n in words}
        known |= {n for value in m.values for n in value.words}
        left = [
            n for n, word in enumerate(self.question.words)
            if self.question.is_content(word) and n not in known | self.used
            and not any(
                start <= word.start < end
                for places in self.question.concepts.values() for start, end in places
            )
        ]  # fmt: skip
        return not left and bool(m.about or m.full_names or any(v.is_whole for v in m.values))

    def _counted(self) -> int | None:
        """The word that is counted: the first with a meaning after `how many`."""
        starts = self.asked.get("count") or self.asked.get("number", [])
        if not starts:
            return None
        end = starts[0].end
        after = [
            n for n, w in enumerate(self.question.words) if w.start >= end and n not in self.used
        ]
        return next(
            (n for n in after[:AFTER_COUNT] if self.question.is_content(self.question.words[n])),
            None,
        )

    # The query

    def _query(self) -> TableQuery | None:
        conditions = [*self._value_conditions(), *self._truth_conditions()]
        conditions += self._period_conditions()
        conditions += self._limits()
        self._check_ambiguity()
        asked = self.asked
        group = self._group()
        if self.question.superlatives or (
            asked.keys() & {"largest", "smallest", "latest", "earliest"}
        ):
            ordered = self._ordered(conditions)
            if ordered is not None:
                return ordered
        if "average" in asked:
            figure = self._figure(conditions)
            return self._made(Operation.AVERAGE, conditions, figure, group)
        summed = self._summed()
        if summed is not None:
            return self._made(Operation.SUM, conditions, summed, group)
        if ("count" in asked or "number" in asked) and not self._asks_amount():
            return self._count(conditions, group)
        if "sum" in asked or "amount" in asked:
            if (
                "amount" in asked
                and "sum" not in asked
                and group is None
                and self._looks_up(conditions)
            ):
                return None
            return self._made(Operation.SUM, conditions, self._figure(conditions), group)
        if group is not None and self._group_phrases() and self._mentioned(MEASURES):
            return self._made(Operation.SUM, conditions, self._figure(conditions), group)
        if "list" in asked or self.question.which:
            return self._list(conditions)
        return None

    def _made(
        self, operation: Operation, conditions: Iterable[Condition], column: TableColumn | None,
        group: tuple[TableColumn, bool] | None,
    ) -> TableQuery | None:  # fmt: skip
        if column is None:
            raise _Ambiguous(say("It is not clear which column is meant."))
        grouped = (group[0].index, group[1]) if group else (None, False)
        kept = tuple(c for c in conditions if c.column != grouped[0] or c.test is not CellTest.IS)
        return TableQuery(operation, kept, column.index, *grouped)

    def _count(
        self, conditions: list[Condition], group: tuple[TableColumn, bool] | None
    ) -> TableQuery | None:
        if self._counts_within_a_row():
            return None
        grouped = (group[0].index, group[1]) if group else (None, False)
        counted = self._counted()
        people = [c for c in of_kind(self.columns, ColumnKind.TEXT) if c.is_of("person")]
        if (
            counted is not None and group is None and len(people) == 1 and not people[0].is_unique
            and self._is_at(self.question.words[counted].start, "person")
        ):  # fmt: skip
            return TableQuery(Operation.DISTINCT, tuple(conditions), people[0].index)
        for column in self.columns:
            is_named = counted is not None and counted in self.matches.named.get(column.index, ())
            if is_named and group is None and "different" in self.asked:
                return TableQuery(Operation.DISTINCT, tuple(conditions), column.index)
            if (
                is_named and group is None
                and column.kind is ColumnKind.TEXT and not column.is_unique
                and not any(c.column == column.index for c in conditions)
                and (column.index in self.matches.full_names)
                and len(set(column.filled)) < len(column.filled) / 2
                and counted not in self.matches.about
            ):  # fmt: skip
                return TableQuery(Operation.DISTINCT, tuple(conditions), column.index)
        return TableQuery(Operation.COUNT, tuple(conditions), None, *grouped)

    def _counts_within_a_row(self) -> bool:
        """Whether what is counted is the thing of a single row, as a price list has them."""
        counted = self._counted()
        return any(
            counted in value.words and value.is_whole and self.columns[value.column].is_unique
            for value in self.matches.values
        )

    def _list(self, conditions: list[Condition]) -> TableQuery | None:
        if not conditions and "list" not in self.asked:
            return None
        told = self._told(conditions)
        return TableQuery(Operation.LIST, tuple(conditions), told=told.index if told else None)

    def _asks_amount(self) -> bool:
        """Whether a word for both, as Dutch `hoeveel`, asks how much money and not how many."""
        counted = self._counted()
        both = "amount" in self.asked and "count" in self.asked
        if not both or counted is None:
            return both and "money" in self.question.concepts
        word = self.question.words[counted]
        return self._is_at(word.start, "money") and "money" in self.question.concepts

    def _looks_up(self, conditions: list[Condition]) -> bool:
        """Whether `how much` asks for the one cell of a row that is named, which needs no sum."""
        return any(
            self.columns[c.column].is_unique and c.test is CellTest.IS and len(c.values) == 1
            for c in conditions
        )

    def _ordered(self, conditions: list[Condition]) -> TableQuery | None:
        asked = self.asked
        told = self._told(conditions)
        for _, _, entry in self.question.superlatives:
            choices = [entry, entry["else"]] if "else" in entry else [entry]
            for choice in choices:
                for concept in choice["concepts"]:
                    if column := self._of_concept(concept):
                        return self._first(
                            str(choice["order"]) == "largest", column, conditions, told
                        )
        is_named = self._mentioned((*MEASURES, ColumnKind.DAY))
        if "latest" in asked or "earliest" in asked:
            if "count" in asked or "sum" in asked or "average" in asked or "amount" in asked:
                return None
            days = of_kind(self.columns, ColumnKind.DAY)
            column = self._only(days, is_named)
            if column is None:
                return None
            return self._first("latest" in asked, column, conditions, told)
        if not asked.keys() & {"largest", "smallest"}:
            return None
        largest = "largest" in asked
        if ("count" in asked or "sum" in asked or "average" in asked) and not (
            is_named or self.question.limit[0]
        ):
            return None
        target = self._told(conditions, ColumnKind.TEXT)
        if target is not None and not target.is_unique and self._asks_for_groups(target):
            column = self._figure_of_most()
            operation = Operation.SUM if column is not None else Operation.COUNT
            return TableQuery(
                operation, tuple(conditions), column.index if column else None, target.index,
                first_of_groups=True, descending=largest,
            )  # fmt: skip
        if "average" in asked and not self.question.limit[0]:
            return None
        column = self._figure_or_none(conditions)
        if column is None:
            return None
        return self._first(largest, column, conditions, told)

    def _figure_of_most(self) -> TableColumn | None:
        """The column that `the most revenue` adds up; None where rows are counted."""
        mentioned = self._mentioned(MEASURES)
        if len(mentioned) == 1 and mentioned[0].adds_up:
            return mentioned[0]
        for phrase in (*self.asked.get("largest", ()), *self.asked.get("smallest", ())):
            for concept in ("money", "time", "distance", "quantity"):
                if any(
                    0 <= s - phrase.end <= 2 for s, _ in self.question.concepts.get(concept, ())
                ):
                    return self._of_concept(concept)
        return None

    def _asks_for_groups(self, target: TableColumn) -> bool:
        """Whether `which supplier has the most` is asked, and not for the row with the most."""
        most = self.asked.get("largest", []) + self.asked.get("smallest", [])
        words = {self.question.text[p.start : p.end] for p in most}
        counted = {
            "most",
            "the most",
            "fewest",
            "least",
            "meisten",
            "meiste",
            "wenigsten",
            "mas",
            "menos",
            "le plus",
            "moins",
        }
        return bool(words & counted) and target.index in self.matches.named

    def _first(
        self, largest: bool, column: TableColumn, conditions: list[Condition],
        told: TableColumn | None,
    ) -> TableQuery:  # fmt: skip
        kept = tuple(conditions)
        operation = Operation.LARGEST if largest else Operation.SMALLEST
        limit = self.question.limit[0]
        if limit and "average" in self.asked:
            operation = Operation.AVERAGE
        elif limit and self.asked.keys() & {"sum"} and column.adds_up:
            operation = Operation.SUM
        return TableQuery(
            operation, kept, column.index, told=told.index if told else None,
            descending=largest, limit=limit,
        )  # fmt: skip

    # Conditions

    def _value_conditions(self) -> list[Condition]:
        found: list[Condition] = []
        for value in self.matches.values:
            test = CellTest.IS_NOT if value.denied else CellTest.IS
            found.append(Condition(value.column, test, value.cells, shown=self._shown(value.cells)))
        return found

    def _shown(self, cells: tuple[str, ...]) -> str:
        named = list(dict.fromkeys(cells))
        return " / ".join(named[:4]) + (" / …" if len(named) > 4 else "")

    def _truth_conditions(self) -> list[Condition]:
        """Columns of yes and no that the question names in full, such as `Paid`."""
        found: list[Condition] = []
        is_denied = any(
            self.question.text.startswith(("not ", "nicht ", "no ", "pas "), place)
            for place in self.question.denials
        )
        for column in of_kind(self.columns, ColumnKind.TRUTH):
            named = self.matches.named.get(column.index, set())
            states_of_name = synonyms_of(column.name)
            if 1 in states_of_name and 0 in states(self.question.text) and not is_denied:
                found.append(self._truth(column, wanted=False))
                continue
            others = {
                n for i, words in self.matches.named.items() if i != column.index for n in words
            }
            is_meant = column.index in self.matches.full_names and named - others
            denied = [
                n for n, w in enumerate(self.question.words)
                if w.start in self.question.denials and not named & {n}
            ]  # fmt: skip
            opposite = any(
                w.text.startswith(("un", "im", "non")) and w.start in self.question.denials
                for w in self.question.words
            )
            if not is_meant and not opposite:
                continue
            found.append(self._truth(column, wanted=not (denied or opposite)))
        return found

    def _truth(self, column: TableColumn, *, wanted: bool) -> Condition:
        cells = tuple(dict.fromkeys(c for c in column.cells if truth(c) is wanted))
        return Condition(column.index, CellTest.IS, cells, shown=self._shown(cells) or column.name)

    def _period_conditions(self) -> list[Condition]:
        periods = self.question.periods
        if not periods:
            return []
        days = of_kind(self.columns, ColumnKind.DAY)
        if not days:
            return self._periods_as_values(periods)
        column = self._only(days, self._mentioned((ColumnKind.DAY,)))
        if column is None:
            raise _Ambiguous(
                say(
                    "It is not clear which day is meant: {0}.",
                    ", ".join(c.full_name for c in days),
                )
            )
        if has_unsure_days(column.filled, self.columns[0].table.language):
            raise _Ambiguous(say("The days in “{0}” can be read in two ways.", column.full_name))
        return [self._within(column, periods)]

    def _periods_as_values(self, periods: list[Period]) -> list[Condition]:
        """Years and months that are cells of a column, or stand in the name of the table."""
        found: list[Condition] = []
        table = self.columns[0].table
        about = folded(f"{table.path.name} {table.heading}")
        for period in periods:
            text = self.question.text[period.start : period.end]
            cells: list[str] = []
            for column in self.columns:
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
                raise _Ambiguous(say("The table has no column of days."))
        return found

    def _parts_of_period(self, text: str) -> list[Condition]:
        """A quarter or month and a year that stand in columns of their own."""
        found: list[Condition] = []
        words = text.split()
        for word in words:
            for column in self.columns:
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
                word = self.question.dated(period)
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
            f"{_SIGNS.get(self.question.dated(period), '')}{period.shown}" for period in periods
        )
        between = self.question.text[periods[0].end : periods[-1].start]
        is_range = len(periods) == 2 and (
            self.question.dated(periods[0]) == "between" or _TO.fullmatch(between) is not None
        )
        if is_range and len(limits) == 4:
            limits = [
                _ranges(periods[0], years)[0][0].toordinal(),
                _ranges(periods[1], years)[0][1].toordinal(),
            ]
            shown = f"{periods[0].shown} – {periods[1].shown}"
        return Condition(column.index, CellTest.WITHIN, numbers=tuple(limits), shown=shown)

    def _limits(self) -> list[Condition]:
        return [self._limit(comparison) for comparison in self.question.comparisons]

    def _limit(self, comparison: Limit) -> Condition:
        column = self._limited(comparison)
        if column is None:
            raise _Ambiguous(
                say(
                    "It is not clear which column “{0}” is about.",
                    self.question.text[comparison.start : comparison.end].strip(),
                )
            )
        numbers = tuple(scaled(column, number) for number in comparison.numbers)
        shown = " – ".join(f"{number:f}" for number in comparison.numbers)
        if comparison.test == "between":
            low, high = min(numbers), max(numbers)
            return Condition(column.index, CellTest.WITHIN, numbers=(low, high + 1), shown=shown)
        tests = {
            "more": CellTest.MORE, "after": CellTest.MORE, "less": CellTest.LESS,
            "before": CellTest.LESS, "since": CellTest.AT_LEAST, "until": CellTest.AT_MOST,
        }  # fmt: skip
        test = tests.get(comparison.test) or CellTest(comparison.test)
        sign = {
            CellTest.MORE: "> ",
            CellTest.LESS: "< ",
            CellTest.AT_LEAST: "≥ ",
            CellTest.AT_MOST: "≤ ",
        }[test]
        return Condition(column.index, test, numbers=numbers, shown=f"{sign}{shown}")

    def _limited(self, comparison: Limit) -> TableColumn | None:
        measures = of_kind(self.columns, *MEASURES)
        unit = comparison.unit
        if unit:
            named = [
                c for c in measures
                if are_related(unit, folded(c.name).split()[0], self.question.languages)
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
            for concept, places in self.question.concepts.items()
            for start, stop in places
            if comparison.start - 1 <= start <= end + 12 or comparison.start <= stop <= end
        }
        for concepts in (("age", "birth"), ("quantity",), ("money",), ("distance", "time")):
            fitting = [c for c in measures if any(k in beside and c.is_of(k) for k in concepts)]
            if len(fitting) == 1:
                return fitting[0]
        mentioned = [c for c in measures if c.index in self.matches.named]
        return self._only(measures, mentioned)

    # Columns

    def _summed(self) -> TableColumn | None:
        """The column that `how many hours` adds up: a measure, not rows."""
        if "count" not in self.asked and "number" not in self.asked:
            return None
        counted = self._counted()
        if counted is None:
            return None
        for column in of_kind(self.columns, *MEASURES):
            if counted in self.matches.named.get(column.index, ()) and column.adds_up:
                return column
        place = self.question.words[counted].start
        quantity = [c for c in of_kind(self.columns, ColumnKind.NUMBER) if c.is_of("quantity")]
        for concept in ("time", "distance", "quantity"):
            column = self._of_concept(concept)
            if (
                column is not None and column.adds_up
                and any(start == place for start, _ in self.question.concepts.get(concept, ()))
            ):  # fmt: skip
                return column
        in_name = counted in self.matches.about or any(
            counted in words for words in self.matches.named.values()
        )
        is_thing = bool(self.matches.values) and not in_name and not self._is_at(place, "person")
        return quantity[0] if len(quantity) == 1 and is_thing and quantity[0].adds_up else None

    def _figure(self, conditions: list[Condition]) -> TableColumn:
        column = self._figure_or_none(conditions)
        if column is None:
            names = ", ".join(c.full_name for c in of_kind(self.columns, *MEASURES))
            if not names:
                raise _Ambiguous(say("The table has no column of numbers."))
            raise _Ambiguous(say("It is not clear which column is meant: {0}.", names))
        return column

    def _figure_or_none(self, conditions: list[Condition]) -> TableColumn | None:
        limited = {c.column for c in conditions}
        measures = [c for c in of_kind(self.columns, *MEASURES) if c.index not in limited]
        summing = "average" not in self.asked and ("sum" in self.asked or "amount" in self.asked)
        if summing:
            measures = [c for c in measures if c.adds_up]
        mentioned = [c for c in measures if c.index in self.matches.named]
        if mentioned:
            full = [c for c in mentioned if c.index in self.matches.full_names]
            most = max(len(self.matches.named[c.index]) for c in full or mentioned)
            best = [c for c in full or mentioned if len(self.matches.named[c.index]) == most]
            return best[0] if len(best) == 1 else None
        for concept in ("time", "distance", "age", "quantity", "money"):
            if concept in self.question.concepts:
                fitting = [c for c in measures if c.is_of(concept)]
                if len(fitting) == 1:
                    return fitting[0]
                if fitting:
                    return None
        money = [c for c in measures if c.is_of("money")]
        if len(money) == 1:
            return money[0]
        adding = [c for c in measures if c.adds_up]
        return measures[0] if len(measures) == 1 else adding[0] if len(adding) == 1 else None

    def _of_concept(self, concept: str) -> TableColumn | None:
        kinds = (*MEASURES, ColumnKind.DAY)
        fitting = [c for c in of_kind(self.columns, *kinds) if c.is_of(concept)]
        if len(fitting) > 1:
            fitting = [c for c in fitting if c.index in self.matches.named] or fitting
        if concept == "date" and len(fitting) != 1:
            fitting = of_kind(self.columns, ColumnKind.DAY)
        return fitting[0] if len(fitting) == 1 else None

    def _mentioned(self, kinds: Iterable[ColumnKind]) -> list[TableColumn]:
        return [c for c in of_kind(self.columns, *kinds) if c.index in self.matches.named]

    def _only(self, columns: list[TableColumn], mentioned: list[TableColumn]) -> TableColumn | None:
        chosen = [c for c in mentioned if c in columns]
        full = [c for c in chosen if c.index in self.matches.full_names]
        if len(chosen) == 1 or len(full) == 1:
            return (full or chosen)[0]
        if len(columns) == 1:
            return columns[0]
        for concept in KINDS_OF_DAYS:
            if concept in self.question.concepts:
                fitting = [c for c in columns if c.is_of(concept)]
                if len(fitting) == 1:
                    return fitting[0]
        plain = [c for c in columns if folded(c.name) in ("date", "datum", "fecha", "data", "day")]
        return plain[0] if len(plain) == 1 and not chosen else None

    def _told(
        self, conditions: list[Condition], kind: ColumnKind | None = None
    ) -> TableColumn | None:
        """The column whose cells are asked for: the one that is named first and decides nothing."""
        bound = {c.column for c in conditions}
        named = [
            (min(words), index)
            for index, words in self.matches.named.items()
            if index not in bound and (kind is None or self.columns[index].kind is kind)
        ]
        full = [pair for pair in named if pair[1] in self.matches.full_names]
        if full or named:
            return self.columns[min(full or named)[1]]
        if "date" in self.question.concepts and kind is None:
            days = of_kind(self.columns, ColumnKind.DAY)
            return days[0] if len(days) == 1 else None
        return None

    def _group_phrases(self) -> list[int]:
        return [phrase.end for phrase in self.asked.get("group", [])]

    def _group(self) -> tuple[TableColumn, bool] | None:
        """The column by whose values the rows are taken together, and whether by months of it."""
        texts = (ColumnKind.TEXT, ColumnKind.TRUTH, ColumnKind.DAY)
        for phrase in self.asked.get("group", []):
            after = [n for n, w in enumerate(self.question.words) if 0 <= w.start - phrase.end <= 3]
            for n in after:
                word = self.question.words[n]
                named = [
                    c for c in self.columns
                    if c.kind in texts and n in self.matches.named.get(c.index, ())
                ]  # fmt: skip
                if named:
                    self._check_single_group(n)
                    return named[0], False
                days = of_kind(self.columns, ColumnKind.DAY)
                if days and has_phrase(word.text, lists_of("month")):
                    return days[0], True
                if self._is_at(word.start, "person"):
                    people = [
                        c for c in of_kind(self.columns, ColumnKind.TEXT) if c.is_of("person")
                    ]
                    if len(people) == 1:
                        return people[0], False
                    raise _Ambiguous(say("It is not clear by which column the rows are grouped."))
        return None

    def _check_single_group(self, place: int) -> None:
        """A second column to group by is not computed."""
        after = self.question.words[place + 1 : place + 3]
        for n, _ in enumerate(after, start=place + 1):
            for column in self.columns:
                is_named = n in self.matches.named.get(column.index, ())
                if is_named and place not in self.matches.named[column.index] and column.kind in (
                    ColumnKind.TEXT, ColumnKind.DAY,
                ):  # fmt: skip
                    raise _Ambiguous(say("Rows can be grouped by one column only."))

    def _is_at(self, place: int, concept: str) -> bool:
        return any(start == place for start, _ in self.question.concepts.get(concept, ()))

    def _check_ambiguity(self) -> None:
        for found in self.matches.ambiguous:
            if found.is_whole:
                names = dict.fromkeys(
                    self.columns[m.column].full_name for m in self.matches.ambiguous
                )
                raise _Ambiguous(
                    say("“{0}” stands in several columns: {1}.", found.cells[0], ", ".join(names))
                )


_SIGNS = {
    "after": "> ",
    "since": "≥ ",
    "at_least": "≥ ",
    "before": "< ",
    "until": "≤ ",
    "at_most": "≤ ",
}


def synonyms_of(name: str) -> frozenset[int]:
    """The states that the words of a column's name are."""
    return frozenset[int]().union(*(synonyms(word) for word in folded(name).split()))


def _names_money(word: str) -> bool:
    return is_of_concept(word, "money")


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
