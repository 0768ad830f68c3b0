"""Finds quarters of a year that a text names in words, in any language: “the third quarter”."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from desktop.core.paths import resources
from desktop.core.tables.words import folded

_YEAR = r"(?:\W{1,2}(?:of|de|del|du|do|dell|von|van|in|от|عام|سنة)?\W{0,2}(?P<year>(?:19|20)\d\d))?"
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)\s?[年.]?\s?(?:de|of)?\s?$")
YEAR_BEFORE_CHARACTERS = 12
# Chinese and Japanese put no space before or behind.
_NO_LETTER_BEFORE = r"(?<![^\W\u3040-\u9fff])"
_NO_LETTER_BEHIND = r"(?![^\W\u3040-\u9fff])"


@dataclass(frozen=True, slots=True)
class NamedQuarter:
    """A quarter that a text names in words, with the place of these words and of its year."""

    start: int
    end: int
    number: int
    year: int | None


def find_quarters(text: str) -> Iterator[NamedQuarter]:
    """The quarters of a text or of a folded text, in order."""
    for match in _pattern().finditer(text):
        number = next(n for n in (1, 2, 3, 4) if match[f"a{n}"] or match[f"b{n}"])
        start = match.start()
        before = _YEAR_BEFORE.search(text, max(0, start - YEAR_BEFORE_CHARACTERS), start)
        year = match["year"] or (before[1] if before else None)
        begin = before.start() if before and not match["year"] else start
        yield NamedQuarter(begin, match.end(), number, int(year) if year else None)


@cache
def _pattern() -> re.Pattern[str]:
    """An ordinal and the word for a quarter, in this order or the other, and a year behind them."""
    file = resources() / "decisions" / "quarters.json"
    lists = json.loads(file.read_text(encoding="utf-8"))
    names = _any_of(word for entry in lists.values() for word in entry["quarter"].split())
    ordinals = [
        rf"{number}\.?|"
        + _any_of(word for e in lists.values() for word in e["ordinals"][number - 1].split())
        for number in (1, 2, 3, 4)
    ]
    before = "|".join(f"(?P<a{n}>{words})" for n, words in enumerate(ordinals, start=1))
    behind = "|".join(f"(?P<b{n}>{words})" for n, words in enumerate(ordinals, start=1))
    return re.compile(
        rf"{_NO_LETTER_BEFORE}(?:(?:{before})[ºª°]?\s?(?:{names})|(?:{names})\s(?:{behind}))"
        rf"{_NO_LETTER_BEHIND}{_YEAR}",
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    known = {form for word in words for form in (word, folded(word))}
    return "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))
