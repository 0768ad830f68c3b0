"""The periods of a question: days, months, quarters and years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.core.tables.cells import month_numbers
from desktop.core.tables.quarters import find_quarters

_ISO = re.compile(r"(?<![\w.-])(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\w-])")
_THREE = re.compile(r"(?<![\w.])(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\w)")
_YEAR = re.compile(r"(?<![\w.,-])(?:19|20)\d\d(?![\w-]|[.,]\d)")
_DAY_BEFORE = re.compile(r"(?<![\w.])(\d{1,2})(?:st|nd|rd|th|er|\.|º)? ?(?:de |of )?$")
_DAY_AFTER = re.compile(r" (\d{1,2})(?:st|nd|rd|th)?(?![\w:.,]\d|\w)")
_YEAR_AFTER = re.compile(r"\.?,?(?: de| del| of)? ?((?:19|20)\d\d)(?!\w)")
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|im|en|de|du|of|since|seit|ab|for|fur|nel|em|from|until|bis|before|after|vor|nach) "
    r"|^|\d\.? )$"
)
_QUARTER = re.compile(
    r"(?<!\w)q([1-4])(?:[ /-]*((?:19|20)\d\d))?(?!\w)"
    r"|(?<!\w)t([1-4])[ /-]*((?:19|20)\d\d)(?!\w)"
)
_EASTERN_DIGITS = "一二三四五六七八九"
_EASTERN = re.compile(
    rf"(?:((?:19|20)\d\d)年)?((?<!\d)(?:1[0-2]|0?[1-9])|十[一二]?|[{_EASTERN_DIGITS}])月(?:份|中)?"
    rf"(?:([12]\d|3[01]|0?[1-9]|[二三]?十[{_EASTERN_DIGITS}]?|[{_EASTERN_DIGITS}])[日号])?"
)
_EASTERN_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:年度|年)")
_WORD = re.compile(r"[^\W\d_]+")
MONTHS = 12


@dataclass(frozen=True, slots=True)
class Period:
    """A period that a question names, with the place of its words."""

    start: int
    end: int
    first: date | None
    """The first day; None where the year is not told."""
    until: date | None = None
    """The day after the last one."""
    month: int = 0
    """The month, where the year is not told."""

    @property
    def shown(self) -> str:
        if self.first is None or self.until is None:
            return calendar.month_name[self.month]
        last = self.until - timedelta(days=1)
        if self.first == last:
            return self.first.isoformat()
        if (self.first.month, self.first.day, self.until.month, self.until.day) == (1, 1, 1, 1):
            return str(self.first.year)
        if self.first.day == 1 and _next_month(self.first) == self.until:
            return f"{self.first:%Y-%m}"
        return f"{self.first.isoformat()} – {last.isoformat()}"


def find_periods(text: str, *, day_first: bool) -> list[Period]:
    """The periods of a folded question that do not overlap, in order."""
    found: list[Period] = []
    for period in (
        *_numbered(text, day_first=day_first),
        *_quarters(text),
        *_eastern(text),
        *_named(text),
        *_years(text),
    ):
        if not any(period.start < other.end and other.start < period.end for other in found):
            found.append(period)
    return sorted(found, key=lambda period: period.start)


def _numbered(text: str, *, day_first: bool) -> Iterator[Period]:
    for match in _ISO.finditer(text):
        if match[3]:
            yield from _day(match, int(match[1]), int(match[2]), int(match[3]))
        elif 1 <= int(match[2]) <= MONTHS:
            yield _month(match.start(), match.end(), int(match[1]), int(match[2]))
    for match in _THREE.finditer(text):
        first, second = int(match[1]), int(match[3])
        is_day_first = day_first or match[2] == "." or first > MONTHS
        day, month = (first, second) if is_day_first else (second, first)
        yield from _day(match, int(match[4]), month, day)


def _eastern(text: str) -> Iterator[Period]:
    """Years, months and days with their signs behind them: 2024年3月5日, 3月, 二月份."""
    for match in _EASTERN.finditer(text):
        year, month = match[1] and int(match[1]), _eastern_number(match[2])
        if match[3] and year:
            yield from _day(match, year, month, _eastern_number(match[3]))
        elif year:
            yield _month(*match.span(), year, month)
        elif not match[3]:
            yield Period(*match.span(), None, month=month)
    for match in _EASTERN_YEAR.finditer(text):
        year = int(match[1])
        yield Period(*match.span(), date(year, 1, 1), date(year + 1, 1, 1))


def _eastern_number(text: str) -> int:
    if text.isascii():
        return int(text)
    tens, mark, ones = text.rpartition("十")
    number = _EASTERN_DIGITS.find(ones) + 1
    return number + (10 * (_EASTERN_DIGITS.find(tens) + 1 or 1) if mark else 0)


def _named(text: str) -> Iterator[Period]:
    for match in _WORD.finditer(text):
        number = month_numbers().get(match[0])
        if number is None or len(match[0]) < 3:
            continue
        start, end = match.span()
        day = _DAY_BEFORE.search(text[:start])
        year = _YEAR_AFTER.match(text, end)
        if not day and not year and (after := _DAY_AFTER.match(text, end)):
            day, end = after, after.end()
            year = _YEAR_AFTER.match(text, end)
        if day and year:
            begins = min(start, day.start(1))
            try:
                that = date(int(year[1]), number, int(day[1]))
            except ValueError:
                continue
            yield Period(begins, year.end(), that, that + timedelta(days=1))
        elif year:
            yield _month(start, year.end(), int(year[1]), number)
        elif (
            len(match[0]) > 3
            and not day
            and (len(match[0]) > 4 or _BEFORE_MONTH.search(text[:start]))
        ):
            yield Period(start, end, None, month=number)


def _quarters(text: str) -> Iterator[Period]:
    known = _YEAR.search(text)
    for match in _QUARTER.finditer(text):
        year = match[2] or match[4] or (known[0] if known else None)
        if year:
            yield _quarter(*match.span(), int(year), int(match[1] or match[3]))
    for found in find_quarters(text):
        year = found.year or (int(known[0]) if known else None)
        if year:
            yield _quarter(found.start, found.end, year, found.number)


def _years(text: str) -> Iterator[Period]:
    for match in _YEAR.finditer(text):
        year = int(match[0])
        yield Period(*match.span(), date(year, 1, 1), date(year + 1, 1, 1))


def _day(match: re.Match[str], year: int, month: int, day: int) -> Iterator[Period]:
    try:
        that = date(year, month, day)
    except ValueError:
        return
    yield Period(*match.span(), that, that + timedelta(days=1))


def _month(start: int, end: int, year: int, month: int) -> Period:
    first = date(year, month, 1)
    return Period(start, end, first, _next_month(first))


def _next_month(first: date) -> date:
    return date(first.year + first.month // MONTHS, first.month % MONTHS + 1, 1)


def _quarter(start: int, end: int, year: int, number: int) -> Period:
    first = date(year, 3 * number - 2, 1)
    until = date(year + 1, 1, 1) if number == 4 else date(year, 3 * number + 1, 1)
    return Period(start, end, first, until)
