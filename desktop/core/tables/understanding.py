"""Reads a question with a table before it: which words are cells, names of columns, or neither."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.say import Sentence
from desktop.core.tables.columns import ColumnKind, TableColumn, of_kind
from desktop.core.tables.matching import Matches, match
from desktop.core.tables.question import Question
from desktop.core.tables.words import Phrase, folded, is_of_concept

UNEXPLAINED_SHARE = 0.34
MEASURES = (ColumnKind.NUMBER, ColumnKind.DURATION)
KINDS_OF_DAYS = ("joined", "due", "bought", "issued", "sold", "birth")
AFTER_COUNT = 2
"""Words after `how many` among which the thing that is counted stands."""


class AmbiguousQuestion(Exception):  # noqa: N818 - a reason, no error
    """A question that can be computed in several ways, or in none, over its table."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason)
        self.reason = reason


class Understanding:
    """A question and the columns of a table, with what each word is in the table."""

    def __init__(self, question: Question, columns: list[TableColumn]) -> None:
        self.question = question
        self.columns = columns
        self.asked = self._operations()
        self.used = self._used_words()
        self.matches: Matches = match(question, columns, self.used)

    def _operations(self) -> dict[str, list[Phrase]]:
        """The operations that are asked for, without the names of columns, as in `total count`."""
        asked = self.question.operations
        if len(asked) < 2:
            return asked
        measures = {folded(c.name) for c in of_kind(self.columns, *MEASURES)}
        kept = {
            name: [p for p in phrases if self.question.text[p.start : p.end] not in measures]
            for name, phrases in asked.items()
        }
        return {name: phrases for name, phrases in kept.items() if phrases} or asked

    def _used_words(self) -> frozenset[int]:
        spans = [(p.start, p.end) for phrases in self.asked.values() for p in phrases]
        spans += [(c.start, c.end) for c in self.question.comparisons]
        spans += [(start, end) for start, end, _ in self.question.superlatives]
        spans += [(p.start, p.end) for p in self.question.periods]
        spans += self.question.flow_places
        if self.question.limit[0]:
            place = self.question.limit[1]
            spans += [(w.start, w.end) for w in self.question.words if w.start == place]
        return frozenset(
            n
            for n, word in enumerate(self.question.words)
            if any(start <= word.start and word.end <= end for start, end in spans)
        )

    def explained(self) -> float | None:
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
            if start < word.end and word.start < end
        }
        concepts |= {
            n for n, word in enumerate(q.words)
            for column in self.columns if column.is_of("money") and _names_money(word.text)
        }  # fmt: skip
        in_numbers = {n for words in m.numbers.values() for _, n in words}
        known = in_values | in_names | in_numbers | m.about
        content = [n for n, word in enumerate(q.words) if q.is_content(word) and n not in self.used]
        left = [n for n in content if n not in known | concepts]
        if any(q.words[n].text[0].isdigit() for n in left):
            return None
        if q.languages[0] != "de" and any(q.words[n].is_name for n in left):
            return None
        if not known & set(content) and not (known and not content) and (
            left or not concepts or not self._asks_for_a_figure()
        ):  # fmt: skip
            return None
        counted = self.counted()
        is_named = bool(m.about) and any(value.is_whole for value in m.values)
        if counted is not None and counted in left and not is_named:
            return None
        said = len(content) + len(q.comparisons) + len(q.periods)
        if content and len(left) > UNEXPLAINED_SHARE * said:
            return None
        whole = sum(len(v.words) for v in m.values if v.is_whole)
        exact = len(known & set(content)) - len(m.by_meaning & set(content))
        exact += self.columns[0].table.language == q.languages[0]
        return 2.0 * whole + exact - 1.5 * len(left) + 0.1 * len(concepts)

    def _asks_for_a_figure(self) -> bool:
        """Whether the question is complete where it names no more than a kind of column.

        `What was the biggest expense?` is about any table of amounts; nothing is counted in it.
        """
        q = self.question
        figures = self.asked.keys() & {"largest", "smallest", "sum", "average"}
        limits = bool(q.periods or q.comparisons)
        days = self.asked.keys() & {"latest", "earliest"} and q.concepts.keys() & set(KINDS_OF_DAYS)
        rows = q.which or q.who or (self.asked.keys() & {"count"} and "person" in q.concepts)
        return bool(figures or q.superlatives or q.implied or days or (limits and rows))

    def is_surely_about(self) -> bool:
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

    def counted(self) -> int | None:
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

    def mentioned(self, kinds: Iterable[ColumnKind]) -> list[TableColumn]:
        return [c for c in of_kind(self.columns, *kinds) if c.index in self.matches.named]

    def only(self, columns: list[TableColumn], mentioned: list[TableColumn]) -> TableColumn | None:
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

    def is_at(self, place: int, concept: str) -> bool:
        return any(start == place for start, _ in self.question.concepts.get(concept, ()))


def _names_money(word: str) -> bool:
    return is_of_concept(word, "money")
