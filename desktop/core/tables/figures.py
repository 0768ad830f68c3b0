"""Chooses the columns of a query: what is added up, named, or grouped by."""

from __future__ import annotations

from desktop.core.say import say
from desktop.core.tables.columns import ColumnKind, TableColumn, of_kind
from desktop.core.tables.query import Condition
from desktop.core.tables.understanding import MEASURES, AmbiguousQuestion, Understanding
from desktop.core.tables.words import has_phrase, lists_of

FLOWING = ("money", "quantity", "distance")
"""Kinds of columns that are never days: an invoice is due on a day, but that is no amount."""


class ColumnFinder:
    """Finds the columns that a question speaks of."""

    def __init__(self, seen: Understanding) -> None:
        self._seen = seen

    def summed(self) -> TableColumn | None:
        """The column that `how many hours` adds up: a measure, not rows."""
        if "count" not in self._seen.asked and "number" not in self._seen.asked:
            return None
        counted = self._seen.counted()
        if counted is None:
            return None
        for column in of_kind(self._seen.columns, *MEASURES):
            if counted in self._seen.matches.named.get(column.index, ()) and column.adds_up:
                return column
        place = self._seen.question.words[counted].start
        quantity = [
            c for c in of_kind(self._seen.columns, ColumnKind.NUMBER) if c.is_of("quantity")
        ]
        for concept in ("time", "distance", "quantity"):
            column = self.of_concept(concept)
            if (
                column is not None and column.adds_up
                and self._seen.is_at(place, concept)
            ):  # fmt: skip
                return column
        in_name = counted in self._seen.matches.about or any(
            counted in words for words in self._seen.matches.named.values()
        )
        is_thing = (
            bool(self._seen.matches.values)
            and not in_name
            and not self._seen.is_at(place, "person")
        )
        return quantity[0] if len(quantity) == 1 and is_thing and quantity[0].adds_up else None

    def figure(self, conditions: list[Condition]) -> TableColumn:
        column = self.figure_or_none(conditions)
        if column is None:
            names = ", ".join(c.full_name for c in of_kind(self._seen.columns, *MEASURES))
            if not names:
                raise AmbiguousQuestion(say("The table has no column of numbers."))
            raise AmbiguousQuestion(say("It is not clear which column is meant: {0}.", names))
        return column

    def figure_or_none(self, conditions: list[Condition]) -> TableColumn | None:
        limited = {c.column for c in conditions}
        measures = [c for c in of_kind(self._seen.columns, *MEASURES) if c.index not in limited]
        summing = "average" not in self._seen.asked and (
            "sum" in self._seen.asked or "amount" in self._seen.asked
        )
        if summing:
            measures = [c for c in measures if c.adds_up]
        mentioned = [c for c in measures if c.index in self._seen.matches.named]
        if mentioned:
            full = [c for c in mentioned if c.index in self._seen.matches.full_names]
            most = max(len(self._seen.matches.named[c.index]) for c in full or mentioned)
            best = [c for c in full or mentioned if len(self._seen.matches.named[c.index]) == most]
            return best[0] if len(best) == 1 else None
        for concept in ("time", "distance", "age", "quantity", "money"):
            if concept in self._seen.question.concepts:
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

    def implied(self, conditions: list[Condition]) -> TableColumn | None:
        """The column that is added up without a word for it, as in `what did we spend`."""
        concept = self._seen.question.implied
        column = self.of_concept(concept) if concept else None
        if column is None or not column.adds_up or column.index in {c.column for c in conditions}:
            return None
        return column

    def figure_of_most(self) -> TableColumn | None:
        """The column that `the most revenue` adds up; None where rows are counted."""
        mentioned = self._seen.mentioned(MEASURES)
        if len(mentioned) == 1 and mentioned[0].adds_up:
            return mentioned[0]
        for phrase in (*self._seen.asked.get("largest", ()), *self._seen.asked.get("smallest", ())):
            for concept in ("money", "time", "distance", "quantity"):
                if any(
                    0 <= s - phrase.end <= 2 or 0 <= phrase.start - e <= 2
                    for s, e in self._seen.question.concepts.get(concept, ())
                ):
                    return self.of_concept(concept)
        return None

    def of_concept(self, concept: str) -> TableColumn | None:
        kinds = MEASURES if concept in FLOWING else (*MEASURES, ColumnKind.DAY)
        fitting = [c for c in of_kind(self._seen.columns, *kinds) if c.is_of(concept)]
        if len(fitting) > 1:
            fitting = [c for c in fitting if c.index in self._seen.matches.named] or fitting
        if concept == "date" and len(fitting) != 1:
            fitting = of_kind(self._seen.columns, ColumnKind.DAY)
        return fitting[0] if len(fitting) == 1 else None

    def told(
        self, conditions: list[Condition], kind: ColumnKind | None = None
    ) -> TableColumn | None:
        """The column whose cells are asked for: the one that is named first and decides nothing."""
        bound = {c.column for c in conditions}
        named = [
            (min(words), index)
            for index, words in self._seen.matches.named.items()
            if index not in bound and (kind is None or self._seen.columns[index].kind is kind)
        ]
        full = [pair for pair in named if pair[1] in self._seen.matches.full_names]
        if full or named:
            return self._seen.columns[min(full or named)[1]]
        for concept in ("person", "company"):
            if self._seen.question.who or concept in self._seen.question.concepts:
                fitting = [
                    c for c in of_kind(self._seen.columns, ColumnKind.TEXT)
                    if c.is_of(concept) and c.index not in bound
                ]  # fmt: skip
                if len(fitting) == 1 or (fitting and kind is None):
                    return fitting[0]
        if "date" in self._seen.question.concepts and kind is None:
            days = of_kind(self._seen.columns, ColumnKind.DAY)
            return days[0] if len(days) == 1 else None
        return None

    def group(self) -> tuple[TableColumn, bool] | None:
        """The column by whose values the rows are taken together, and whether by months of it."""
        texts = (ColumnKind.TEXT, ColumnKind.TRUTH, ColumnKind.DAY)
        for phrase in self._seen.asked.get("group", []):
            after = [
                n for n, w in enumerate(self._seen.question.words)
                if 0 <= w.start - phrase.end <= 3
                or (w.end == phrase.start and self._seen.question.languages[0] == "ja")
            ]  # fmt: skip
            for n in after:
                word = self._seen.question.words[n]
                named = [
                    c for c in self._seen.columns
                    if c.kind in texts and n in self._seen.matches.named.get(c.index, ())
                ]  # fmt: skip
                if named:
                    self._check_single_group(n)
                    return named[0], False
                days = of_kind(self._seen.columns, ColumnKind.DAY)
                if days and has_phrase(word.text, lists_of("month")):
                    return days[0], True
                if self._seen.is_at(word.start, "person"):
                    people = [
                        c for c in of_kind(self._seen.columns, ColumnKind.TEXT) if c.is_of("person")
                    ]
                    if len(people) == 1:
                        return people[0], False
                    raise AmbiguousQuestion(
                        say("It is not clear by which column the rows are grouped.")
                    )
        return None

    def _check_single_group(self, place: int) -> None:
        """A second column to group by is not computed."""
        after = self._seen.question.words[place + 1 : place + 3]
        for n, _ in enumerate(after, start=place + 1):
            for column in self._seen.columns:
                named = self._seen.matches.named.get(column.index, set[int]())
                is_other = n in named and place not in named
                if is_other and column.kind in (ColumnKind.TEXT, ColumnKind.DAY):
                    raise AmbiguousQuestion(say("Rows can be grouped by one column only."))
