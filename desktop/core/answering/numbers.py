"""The numbers of a text as values, so that `1,200`, `1200` and `twelve hundred` can be compared."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = r"\d{1,3}(?:[ \u00a0\u202f']\d{3})+(?:[.,]\d+)?|\d+(?:[.,:/]\d+)*"
_NUMBER = re.compile(rf"(?<![\w.])({_DIGITS})(?:st|nd|rd|th)?(?![A-Za-z]*\d)")
_SCALE = re.compile(
    r"[\s-]*(thousand|million|billion|trillion|k|m|mn|bn|b|tn)\b(?!\s*²)", re.IGNORECASE
)
_SCALES = {
    "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6,
    "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_WORDS = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
    **{word: value for value, word in enumerate(_ORDINALS, start=1)},
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
}
_LONGEST_FIRST = "|".join(sorted(_WORDS, key=len, reverse=True))
_WORD = re.compile(rf"\b({_LONGEST_FIRST})\b", re.IGNORECASE)
_LIST_MARKER = re.compile(r"^\s*\(?\d{1,3}[.)]\s+")
_PARTS = re.compile(r"[.,:/]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written, and every value that the writing can stand for."""

    text: str
    values: frozenset[float]


def numbers(text: str) -> list[Number]:
    """The numbers in digits, in order; the marker of a list item is none."""
    marker = _LIST_MARKER.match(text)
    return [
        Number(match[1], _values(match[1], _scale_after(text, match.end())))
        for match in _NUMBER.finditer(text, marker.end() if marker else 0)
    ]


def values(text: str) -> frozenset[float]:
    """Every value that stands in a text, in digits or in words."""
    found = {value for number in numbers(text) for value in number.values}
    found |= {float(_WORDS[match[1].lower()]) for match in _WORD.finditer(text)}
    return frozenset(found)


def foreign(text: str, known: frozenset[float]) -> tuple[str, ...]:
    """The numbers of a text none of whose values is known."""
    return tuple(number.text for number in numbers(text) if not number.values & known)


def _values(digits: str, scale: float) -> frozenset[float]:
    """A comma or point before three digits may separate thousands or decimals."""
    found = {_as_float(re.sub(r"[^\d.]", "", digits)), _as_float(_decimal_comma(digits))}
    if _PARTS.search(digits):
        # Dates, times and versions: their parts count by themselves.
        found |= {_as_float(part) for part in _PARTS.split(digits) if len(part) in (1, 2, 4)}
    plain = {value for value in found if value is not None}
    return frozenset(plain | {value * scale for value in plain})


def _decimal_comma(digits: str) -> str:
    return re.sub(r"[^\d.]", "", digits.replace(".", "").replace(",", "."))


def _as_float(digits: str) -> float | None:
    try:
        return round(float(digits), 6)
    except ValueError:
        return None


def _scale_after(text: str, at: int) -> float:
    match = _SCALE.match(text, at)
    return _SCALES[match[1].lower()] if match else 1.0
