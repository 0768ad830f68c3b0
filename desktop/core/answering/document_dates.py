"""Reads from what stands on a document which of two is newer: its dates, or its version."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache

from desktop.core.answering.judging import opening_line
from desktop.core.paths import resources
from desktop.core.store.document_names import replace_unstorable
from desktop.core.types import Source

LANGUAGES_OF_MONTHS = ("en", "de", "fr", "es", "it", "nl", "pt", "da", "sv", "pl", "ru")
_YEAR_FIRST = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-._/ ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)"
)
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})([-./ ])\s?(\d{1,2})\2\s?((?:19|20)\d\d)(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD_OR_NUMBER = re.compile(r"\d+|[^\W\d_]+")
_VERSION = re.compile(
    r"(?<![^\W\d_])(?:v|ver|version|rev|r)[. _-]{0,2}(\d{1,3}(?:\.\d{1,3})?)\b", re.I
)
WORDS_BESIDE_YEAR = 5
"""Words and numbers beside a year among which its month and its day stand."""


@dataclass(frozen=True, slots=True, order=True)
class DocumentDate:
    """The date of a document, as exactly as it is stated; 0 for what is not."""

    year: int
    month: int = 0
    day: int = 0

    def __str__(self) -> str:
        parts = (
            f"{self.year:04}",
            self.month and f"{self.month:02}",
            self.day and f"{self.day:02}",
        )
        return "-".join(part for part in parts if part)


def document_date(source: Source) -> DocumentDate | None:
    """The latest date in the name of a document, in its title or in the line that opens it.

    What a document amends has an earlier date than the document itself.
    """
    passage = source.passage
    above = (passage.title or opening_line(passage)[0], source.heading_at(passage.char_start))
    found = [*dates_in(" ".join(above)), *dates_in(replace_unstorable(passage.path.stem))]
    return max(found, default=None)


def document_version(source: Source) -> tuple[int, ...]:
    """The version in the name of a file, such as `v2` or `rev. 1.3`; empty if it has none."""
    found = _VERSION.findall(source.passage.path.stem)
    return tuple(map(int, found[-1].split("."))) if found else ()


def is_newer(source: Source, other: Source) -> bool:
    """Whether a document is surely newer than another: both have a date, or both a version."""
    date, other_date = document_date(source), document_date(other)
    if date and other_date:
        # Only what both state is compared: 2024 is not later than March 2024.
        known = [part for part in zip(_parts(date), _parts(other_date), strict=True) if all(part)]
        return tuple(left for left, _ in known) > tuple(right for _, right in known)
    version, other_version = document_version(source), document_version(other)
    return bool(version and other_version) and version > other_version


def dates_in(text: str) -> list[DocumentDate]:
    """The dates of a text, in digits or with the name of a month, and years that stand alone."""
    found = [
        DocumentDate(int(match[1]), int(match[3]), int(match[4]))
        for match in _YEAR_FIRST.finditer(text)
    ]
    for match in _DAY_FIRST.finditer(text):
        day, month = int(match[1]), int(match[3])
        if day > 12 >= month or (month <= 12 and day <= 31 and match[2] == "."):
            found.append(DocumentDate(int(match[4]), month, day))
        else:  # the day and the month could be the other way round
            found.append(DocumentDate(int(match[4])))
    in_digits = {date.year for date in found}
    return [*found, *(date for date in _dates_in_words(text) if date.year not in in_digits)]


def _dates_in_words(text: str) -> list[DocumentDate]:
    words = [match[0] for match in _WORD_OR_NUMBER.finditer(text)]
    found: list[DocumentDate] = []
    for at, word in enumerate(words):
        if not _YEAR.fullmatch(word):
            continue
        beside = [*reversed(words[max(0, at - WORDS_BESIDE_YEAR) : at])]
        months = [place for place, name in enumerate(beside) if name.casefold() in _months()]
        if not months:
            found.append(DocumentDate(int(word)))
            continue
        place = months[0]
        around = (beside[place + 1 : place + 3], beside[:place])
        days = [int(n) for part in around for n in part if n.isdigit() and 0 < int(n) <= 31]
        month = _months()[beside[place].casefold()]
        found.append(DocumentDate(int(word), month, days[0] if days else 0))
    return found


def _parts(date: DocumentDate) -> tuple[int, int, int]:
    return date.year, date.month, date.day


@cache
def _months() -> dict[str, int]:
    """The number of each name of a month that means the same in all these languages."""
    path = resources() / "calendar_names.json"
    languages = json.loads(path.read_text(encoding="utf-8"))["languages"]
    numbers: dict[str, set[int]] = {}
    for code in LANGUAGES_OF_MONTHS:
        for kind in ("months", "day_months", "short_months"):
            for number, name in enumerate(languages.get(code, {}).get(kind, ()), start=1):
                numbers.setdefault(name.rstrip(".").casefold(), set()).add(number)
    return {name: found.pop() for name, found in numbers.items() if len(found) == 1}
