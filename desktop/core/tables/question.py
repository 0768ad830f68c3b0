"""Finds in a question the operation that it asks for, before any table is looked at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from desktop.core.tables.cells import read_number
from desktop.core.tables.periods import Period, find_periods
from desktop.core.tables.words import (
    UNSPACED,
    Phrase,
    adjectives,
    asked_concepts,
    fillers,
    find_phrases,
    flow_phrases,
    flows,
    folded,
    folded_stop_words,
    has_phrase,
    negations,
    number_words,
    opens_with_amount,
    split_unspaced,
    split_words,
    which_places,
    who_places,
    without_inversion,
)

_AMOUNT = re.compile(
    r"\W{0,2}(?:(eur|usd|gbp|chf)\W)?\s?([€$£]?)\s?(\d[\d.,'  ]*)(?:\s?([€$£%]|[^\W\d_]+))?"
)
_MEANINGLESS = re.compile(r"[\u3040-\u309f]+")
"""Hiragana alone: endings and particles."""
_AND = re.compile(r"\W{1,2}(?:and|und|y|et|e|en|to|bis|a)\W")
GAP_AT_MOST = 3
ORDERS = ("largest", "smallest", "latest", "earliest")
LIMIT_AT_MOST = 1000


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word of the question, folded, with its place in the folded text."""

    text: str
    start: int
    end: int
    is_name: bool
    """Whether it is written with a capital letter or has digits, and is not the first one."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit that the question sets, such as `more than 300 km`."""

    test: str
    start: int
    end: int
    numbers: tuple[Decimal, ...] = ()
    unit: str = ""
    words: str = ""
    """The words of the comparison, such as `older than`."""


@dataclass(frozen=True)
class Question:
    """A question with the languages in which its words are compared."""

    asked: str
    languages: tuple[str, ...]
    """The language of the question first, then that of a table."""
    vocabulary: frozenset[str] = frozenset()
    """The cells and names of a table, by which a text without spaces is cut into words."""

    @cached_property
    def text(self) -> str:
        text = folded(self.asked).replace("’", "'")
        return without_inversion(text) if self.languages[0] == "fr" else text

    @cached_property
    def words(self) -> list[AskedWord]:
        capitals = {
            word
            for raw in re.findall(r"[^\W_]+", self.asked)[1:]
            if raw[:1].isupper() or any(map(str.isdigit, raw))
            for word, _, _ in split_words(folded(raw))
        }
        words = (
            split_unspaced(self.text, self.vocabulary, self.languages[0])
            if self.languages[0] in UNSPACED
            else split_words(self.text)
        )
        return [AskedWord(word, start, end, word in capitals) for word, start, end in words]

    @cached_property
    def operations(self) -> dict[str, list[Phrase]]:
        """The phrases of each kind; of those that overlap, the longest."""
        found = [*find_phrases(self.text, "operations", self.languages[:1])]
        for comparison in self._comparison_phrases:
            found = [p for p in found if p.end <= comparison.start or p.start >= comparison.end]
        for period in self._all_periods:
            found = [p for p in found if p.end <= period.start or p.start >= period.end]
        names: dict[str, list[Phrase]] = {}
        for phrase in found:
            longer = any(
                o.start <= phrase.start
                and phrase.end <= o.end
                and (o.end - o.start) > (phrase.end - phrase.start)
                for o in found
            )
            if not longer and not (phrase.name == "number" and self._is_named_number(phrase)):
                names.setdefault(phrase.name, []).append(phrase)
        return names

    def _is_named_number(self, phrase: Phrase) -> bool:
        """Whether a word stands before `number of`, as in `phone number of`: nothing is counted."""
        before = [word for word in self.words if word.end <= phrase.start]
        return bool(before) and self.is_content(before[-1]) and before[-1].text != "total"

    @cached_property
    def superlatives(self) -> list[tuple[int, int, dict[str, Any]]]:
        """Superlatives that name a kind of column, such as `oldest`, with their places."""
        return [
            (*place, entry)
            for entry in adjectives()
            if (place := has_phrase(self.text, str(entry["words"])))
        ]

    @cached_property
    def limit(self) -> tuple[int, int]:
        """How many of the first rows are wanted, and the place of that number; 0 if no number."""
        places = [(p.start, p.end) for name in ORDERS for p in self.operations.get(name, ())]
        places += [(start, end) for start, end, _ in self.superlatives]
        known = number_words(self.languages[0])
        for word in self.words:
            count = int(word.text) if word.text.isdigit() else known.get(word.text, 0)
            if 1 < count <= LIMIT_AT_MOST and any(
                0 <= start - word.end <= 1 or 0 <= word.start - end <= 1 for start, end in places
            ):
                return count, word.start
        return 0, -1

    @cached_property
    def concepts(self) -> dict[str, list[tuple[int, int]]]:
        return asked_concepts(self.text)

    @cached_property
    def denials(self) -> list[int]:
        return negations(self.text, {*self.languages, "en"})

    @cached_property
    def which(self) -> list[int]:
        return which_places(self.text, self.languages[:1])

    @cached_property
    def who(self) -> list[int]:
        return who_places(self.text, self.languages[:1])

    @cached_property
    def implied(self) -> str:
        """The kind of column that is added up without a word for it: `what did we spend on food`.

        Also where the question is a noun with what it is about: `hours on the Harbour project`.
        """
        found = flows(self.text)
        if not found or self.which or self.who or "date" in self.concepts:
            return ""
        first = self.words[0].start if self.words else 0
        concept = min(found, key=lambda name: found[name])
        is_noun = found[concept] == first and not self.operations.keys() & {"largest", "smallest"}
        is_unspaced = self.languages[0] in UNSPACED
        return concept if is_noun or is_unspaced or opens_with_amount(self.text) else ""

    @cached_property
    def flow_places(self) -> list[tuple[int, int]]:
        """Where several words mean one kind of column, as `time spent`."""
        return flow_phrases(self.text) if self.implied else []

    @cached_property
    def periods(self) -> list[Period]:
        return [
            period
            for period in find_periods(self.text, day_first=self.languages[0] != "en")
            if not any(c.start <= period.start < c.end for c in self.comparisons)
        ]

    @cached_property
    def _all_periods(self) -> list[Period]:
        return find_periods(self.text, day_first=self.languages[0] != "en")

    @cached_property
    def _comparison_phrases(self) -> list[Phrase]:
        return [
            phrase
            for phrase in find_phrases(self.text, "comparisons", self.languages[:1])
            if self._amount_after(phrase) or self.period_after(phrase)
        ]

    @cached_property
    def comparisons(self) -> list[Limit]:
        """The limits in numbers; those in days are periods with a word before them."""
        found: list[Limit] = []
        for phrase in sorted(self._comparison_phrases, key=lambda p: (p.start, -p.end)):
            if found and phrase.start < found[-1].end:
                continue
            amount = self._amount_after(phrase)
            if amount is None or self.period_after(phrase):
                continue
            numbers = [self._number(amount[3])]
            end = amount.end()
            if phrase.name == "between":
                joint = _AND.match(self.text, amount.end(3)) or _AND.match(self.text, end)
                second = _AMOUNT.match(self.text, joint.end()) if joint else None
                if second is None:
                    continue
                numbers.append(self._number(second[3]))
                amount, end = second, second.end()
            if None in numbers:
                continue
            unit = (amount[1] or amount[2] or amount[4] or "").strip()
            known = tuple(number for number in numbers if number is not None)
            shown = self.text[phrase.start : phrase.end]
            found.append(Limit(phrase.name, phrase.start, end, known, unit, shown))
        return found

    def dated(self, period: Period) -> str:
        """The comparison that stands before a period: `after`, `before`, ...; empty if none."""
        for phrase in self._comparison_phrases:
            if 0 <= period.start - phrase.end <= GAP_AT_MOST:
                return phrase.name
        return ""

    def period_after(self, phrase: Phrase) -> bool:
        return any(0 <= p.start - phrase.end <= GAP_AT_MOST for p in self._all_periods) and (
            phrase.name in ("after", "since", "before", "until", "between", "at_least", "at_most")
        )

    def is_content(self, word: AskedWord) -> bool:
        """Whether a word says what is asked about, and not that something is asked."""
        pattern = fillers(self.languages[0])
        if self.languages[0] in UNSPACED and _MEANINGLESS.fullmatch(word.text):
            return word.text in self.vocabulary
        return not (
            word.text in folded_stop_words(self.languages[0])
            or (pattern is not None and pattern.fullmatch(word.text))
        )

    def _amount_after(self, phrase: Phrase) -> re.Match[str] | None:
        return _AMOUNT.match(self.text, phrase.end)

    def _number(self, digits: str) -> Decimal | None:
        found = read_number(digits.strip(), has_point=self.languages[0] in ("en", "ja", "zh", "ar"))
        return found.value if found else None
