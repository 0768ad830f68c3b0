"""Finds the period that a question is about; “last year” is told from the newest document."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from desktop.core.answering.decisions import decisions_folder
from desktop.core.tables.periods import find_periods
from desktop.core.tables.words import folded, is_eastern, number_words

Range = tuple[date, date]
"""The first day of a period, and the day after its last one."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LANGUAGES = ("en", "de", "es", "fr", "it", "pt", "nl")


@dataclass(frozen=True, slots=True)
class AskedPeriod:
    """The period of a question, or that it wants what is newest."""

    ranges: tuple[Range, ...] = ()
    is_latest: bool = False

    def has(self, stated: Sequence[Range]) -> bool:
        """Whether one of some stated periods has a day in common with one that is asked for."""
        return any(
            start < end and first < until for first, end in self.ranges for start, until in stated
        )

    @property
    def until(self) -> date | None:
        return max((until for _, until in self.ranges), default=None)


def find_asked_period(question: str, newest_year: Callable[[], int | None]) -> AskedPeriod | None:
    """The period that a question names; None where it names none.

    `newest_year` gives the year of the newest document; it is asked only for a relative period.
    """
    text = folded(question).replace("’", "'")
    ranges = stated_ranges(text)
    if ranges:
        return AskedPeriod(tuple(ranges))
    offset = _years_back(text)
    if offset is not None and (year := newest_year()) is not None and year > offset:
        return AskedPeriod((_year(year - offset),))
    return AskedPeriod(is_latest=True) if offset is None and _has("latest", text) else None


def names_period(question: str) -> bool:
    """Whether a question names a single period, or wants what is newest."""
    found = find_asked_period(question, lambda: date.max.year - 1)
    return found is not None and len(found.ranges) < 2


def stated_ranges(text: str) -> list[Range]:
    """The periods that a text names with their years."""
    found = find_periods(folded(text), day_first=True)
    return [(p.first, p.until) for p in found if p.first is not None and p.until is not None]


def shift_years(question: str, before: str) -> str | None:
    """The question before with its year moved, where the follow-up says `and the year before?`.

    None where the follow-up says something else, or where there is no year, or several.
    """
    text = folded(question).replace("’", "'")
    step = next((n for n, name in ((-1, "year_before"), (1, "year_after")) if _has(name, text)), 0)
    years = list(_YEAR.finditer(before))
    if not step or len({found[0] for found in years}) != 1:
        return None
    return _YEAR.sub(str(int(years[0][0]) + step), before)


def _year(year: int) -> Range:
    return date(year, 1, 1), date(year + 1, 1, 1)


def _years_back(text: str) -> int | None:
    """How many years before the newest document the question speaks of; None if it does not."""
    if _has("this_year", text):
        return 0
    if _has("last_year", text):
        return 1
    found = _compiled("years_ago").search(text)
    if found is None:
        return None
    word = next(group for group in found.groups() if group)
    if word.isdecimal():
        return int(word)
    return next((known[word] for code in _LANGUAGES if word in (known := number_words(code))), 1)


def _has(name: str, text: str) -> bool:
    return _compiled(name).search(text) is not None


@cache
def _compiled(name: str) -> re.Pattern[str]:
    """The words of a list; `#` stands for a number in digits or as a word."""
    file = decisions_folder() / "relative_periods.json"
    words = json.loads(file.read_text(encoding="utf-8"))[name].split("|")
    return re.compile("|".join(map(_pattern_of, sorted(words, key=len, reverse=True))))


def _pattern_of(word: str) -> str:
    pattern = re.escape(word).replace(r"\#", r"(\d{1,2}|[^\W\d_]{2,9})").replace(r"\*", r"\w*")
    pattern = pattern.replace("#", r"(\d{1,2}|[^\W\d_]{2,9})")
    return pattern if is_eastern(word) else rf"(?<!\w){pattern}(?!\w)"
