"""Tells numbers apart by what they measure, as a time, a date, a price and a count differ."""

from __future__ import annotations

import re
from collections.abc import Sequence

_TIME = re.compile(r"\d{1,3}:\d\d(?::\d\d)?")
_DATE = re.compile(r"\d{1,4}([-./])\d{1,2}\1(?:\d{2,4})?")
_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_PLAIN = re.compile(r"[\d\s.,'’+−–-]+")
_UNITS = re.compile(r"[\d\s.,'’+−–()/-]+")


def number_kind(text: str) -> str:
    """The kind of a number or code: numbers of one column have one kind, the values of a card not.

    Thousands, decimals and signs make no difference; a currency or another unit does.
    """
    shown = text.strip()
    if _TIME.fullmatch(shown):
        return "time"
    if _DATE.fullmatch(shown):
        return "date"
    if _PLAIN.fullmatch(shown):
        return "number"
    if _LETTERS.search(shown):
        return _DIGITS.sub("9", _LETTERS.sub("a", re.sub(r"(?<=\d)[.,](?=\d)", "", shown)))
    return _UNITS.sub("", shown)


def are_alike(texts: Sequence[str]) -> bool:
    """Whether several texts are numbers or codes of one kind, as below the name of a column."""
    return len(texts) > 1 and len(set(map(number_kind, texts))) == 1
