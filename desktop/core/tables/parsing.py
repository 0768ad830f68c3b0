"""Makes a query of a question and a table: which operation, over which rows, of which column."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.core.say import Sentence, say
from desktop.core.tables.columns import ColumnKind, TableColumn, of_kind
from desktop.core.tables.conditions import ConditionFinder
from desktop.core.tables.figures import ColumnFinder
from desktop.core.tables.query import CellTest, Condition, Operation, TableQuery
from desktop.core.tables.question import Question
from desktop.core.tables.understanding import MEASURES, AmbiguousQuestion, Understanding

ADDING = frozenset(("sum", "amount", "count", "number", "group", "largest", "smallest"))
"""Operations that a sum may be asked with."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query with how well it explains the question."""

    query: TableQuery
    columns: list[TableColumn]
    explained: float
    """The share of the question's words that it explains, and how many: for a comparison."""
    is_implied: bool = False
    """Whether no word of the question asks for the operation, as in `what did we spend`."""


@dataclass(frozen=True, slots=True)
class Undecided:
    """Why a question cannot surely be computed over a table that it is about."""

    reason: Sentence
    explained: float


def parse(question: Question, columns: list[TableColumn]) -> Parsed | Undecided | None:
    """The query that a question asks of a table's columns; None if it is not about them."""
    return _Parser(question, columns).parse()


class _Parser:
    def __init__(self, question: Question, columns: list[TableColumn]) -> None:
        self._seen = Understanding(question, columns)
        self._figures = ColumnFinder(self._seen)

    def parse(self) -> Parsed | Undecided | None:
        explained = self._seen.explained()
        if explained is None:
            return None
        try:
            query = self._query()
        except AmbiguousQuestion as found:
            return Undecided(found.reason, explained) if self._seen.is_surely_about() else None
        if query is None:
            return None
        is_implied = query.operation is Operation.SUM and not self._seen.asked.keys() & ADDING
        return Parsed(query, self._seen.columns, explained, is_implied)

    def _query(self) -> TableQuery | None:
        conditions = ConditionFinder(self._seen).find()
        self._check_ambiguity()
        asked = self._seen.asked
        group = self._figures.group()
        if self._seen.question.superlatives or (
            asked.keys() & {"largest", "smallest", "latest", "earliest"}
        ):
            ordered = self._ordered(conditions)
            if ordered is not None:
                is_nobody = ordered.told is None and ordered.group is None
                return None if self._seen.question.who and is_nobody else ordered
        if "average" in asked:
            figure = self._figures.figure(conditions)
            return self._made(Operation.AVERAGE, conditions, figure, group)
        summed = self._figures.summed()
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
            return self._made(Operation.SUM, conditions, self._figures.figure(conditions), group)
        if group is not None and self._group_phrases() and self._seen.mentioned(MEASURES):
            return self._made(Operation.SUM, conditions, self._figures.figure(conditions), group)
        implied = self._figures.implied(conditions)
        if implied is not None:
            return self._made(Operation.SUM, conditions, implied, group)
        if "list" in asked or self._seen.question.which or self._seen.question.who:
            return self._list(conditions)
        return None

    def _made(
        self, operation: Operation, conditions: Iterable[Condition], column: TableColumn | None,
        group: tuple[TableColumn, bool] | None,
    ) -> TableQuery | None:  # fmt: skip
        if column is None:
            raise AmbiguousQuestion(say("It is not clear which column is meant."))
        grouped = (group[0].index, group[1]) if group else (None, False)
        kept = tuple(c for c in conditions if c.column != grouped[0] or c.test is not CellTest.IS)
        return TableQuery(operation, kept, column.index, *grouped)

    def _count(
        self, conditions: list[Condition], group: tuple[TableColumn, bool] | None
    ) -> TableQuery | None:
        if self._counts_within_a_row() or self._looks_up(conditions):
            return None
        grouped = (group[0].index, group[1]) if group else (None, False)
        counted = self._seen.counted()
        people = [c for c in of_kind(self._seen.columns, ColumnKind.TEXT) if c.is_of("person")]
        if (
            counted is not None and group is None and len(people) == 1 and not people[0].is_unique
            and self._seen.is_at(self._seen.question.words[counted].start, "person")
        ):  # fmt: skip
            return TableQuery(Operation.DISTINCT, tuple(conditions), people[0].index)
        for column in self._seen.columns:
            is_named = counted is not None and counted in self._seen.matches.named.get(
                column.index, ()
            )
            if is_named and group is None and "different" in self._seen.asked:
                return TableQuery(Operation.DISTINCT, tuple(conditions), column.index)
            if (
                is_named and group is None
                and column.kind is ColumnKind.TEXT and not column.is_unique
                and not any(c.column == column.index for c in conditions)
                and (column.index in self._seen.matches.full_names)
                and len(set(column.filled)) < len(column.filled) / 2
                and counted not in self._seen.matches.about
            ):  # fmt: skip
                return TableQuery(Operation.DISTINCT, tuple(conditions), column.index)
        return TableQuery(Operation.COUNT, tuple(conditions), None, *grouped)

    def _counts_within_a_row(self) -> bool:
        """Whether what is counted is the thing of a single row, as a price list has them."""
        counted = self._seen.counted()
        return any(
            counted in value.words and value.is_whole and self._seen.columns[value.column].is_unique
            for value in self._seen.matches.values
        )

    def _list(self, conditions: list[Condition]) -> TableQuery | None:
        if not conditions and "list" not in self._seen.asked:
            return None  # a question with which or who is about some of the rows
        told = self._figures.told(conditions)
        if told is None and not (self._seen.question.which or "list" in self._seen.asked):
            return None
        return TableQuery(Operation.LIST, tuple(conditions), told=told.index if told else None)

    def _asks_amount(self) -> bool:
        """Whether a word for both, as Dutch `hoeveel`, asks how much money and not how many."""
        counted = self._seen.counted()
        both = "amount" in self._seen.asked and "count" in self._seen.asked
        if both and "sum" in self._seen.asked and self._seen.mentioned(MEASURES):
            return True
        if not both or counted is None:
            return both and "money" in self._seen.question.concepts
        word = self._seen.question.words[counted]
        return self._seen.is_at(word.start, "money") and "money" in self._seen.question.concepts

    def _looks_up(self, conditions: list[Condition]) -> bool:
        """Whether `how much` asks for the one cell of a row that is named, which needs no sum."""
        return any(
            self._seen.columns[c.column].is_unique and c.test is CellTest.IS and len(c.values) == 1
            for c in conditions
        )

    def _ordered(self, conditions: list[Condition]) -> TableQuery | None:
        asked = self._seen.asked
        told = self._figures.told(conditions)
        for _, _, entry in self._seen.question.superlatives:
            choices = [entry, entry["else"]] if "else" in entry else [entry]
            for choice in choices:
                for concept in choice["concepts"]:
                    if column := self._figures.of_concept(concept):
                        return self._first(
                            str(choice["order"]) == "largest", column, conditions, told
                        )
        is_named = self._seen.mentioned((*MEASURES, ColumnKind.DAY))
        if "latest" in asked or "earliest" in asked:
            if "count" in asked or "sum" in asked or "average" in asked or "amount" in asked:
                return None
            days = of_kind(self._seen.columns, ColumnKind.DAY)
            column = self._seen.only(days, is_named)
            if column is None:
                return None
            return self._first("latest" in asked, column, conditions, told)
        if not asked.keys() & {"largest", "smallest"}:
            return None
        largest = "largest" in asked
        if ("count" in asked or "sum" in asked or "average" in asked) and not (
            is_named or self._seen.question.limit[0]
        ):
            return None
        target = self._figures.told(conditions, ColumnKind.TEXT)
        if target is not None and not target.is_unique and self._asks_for_groups(target):
            column = self._figures.figure_of_most()
            operation = Operation.SUM if column is not None else Operation.COUNT
            return TableQuery(
                operation, tuple(conditions), column.index if column else None, target.index,
                first_of_groups=True, descending=largest,
            )  # fmt: skip
        if "average" in asked and not self._seen.question.limit[0]:
            return None
        column = self._figures.figure_or_none(conditions)
        if column is None:
            return None
        return self._first(largest, column, conditions, told)

    def _asks_for_groups(self, target: TableColumn) -> bool:
        """Whether `which supplier has the most` is asked, and not for the row with the most."""
        most = self._seen.asked.get("largest", []) + self._seen.asked.get("smallest", [])
        words = {self._seen.question.text[p.start : p.end] for p in most}
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
        return bool(words & counted) and target.index in self._seen.matches.named

    def _first(
        self, largest: bool, column: TableColumn, conditions: list[Condition],
        told: TableColumn | None,
    ) -> TableQuery:  # fmt: skip
        kept = tuple(conditions)
        operation = Operation.LARGEST if largest else Operation.SMALLEST
        limit = self._seen.question.limit[0]
        if limit and "average" in self._seen.asked:
            operation = Operation.AVERAGE
        elif limit and self._seen.asked.keys() & {"sum"} and column.adds_up:
            operation = Operation.SUM
        return TableQuery(
            operation, kept, column.index, told=told.index if told else None,
            descending=largest, limit=limit,
        )  # fmt: skip

    def _group_phrases(self) -> list[int]:
        return [phrase.end for phrase in self._seen.asked.get("group", [])]

    def _check_ambiguity(self) -> None:
        for found in self._seen.matches.ambiguous:
            if found.is_whole:
                names = dict.fromkeys(
                    self._seen.columns[m.column].full_name for m in self._seen.matches.ambiguous
                )
                raise AmbiguousQuestion(
                    say("“{0}” stands in several columns: {1}.", found.cells[0], ", ".join(names))
                )
