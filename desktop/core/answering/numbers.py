"""Reads the numbers of a text as values, so that `1,200`, `1200` and `twelve hundred` are equal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

# Months are written as numbers or as names: 2021-03, March 2021.
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_MONTH_BY_NUMBER = re.compile(
    r"(?<![\d.-])(?:1[89]|20)\d\d([-/.])(0[1-9]|1[0-2])(?:\1[0-3]\d)?(?![\d-])"
)
_MONTH_NAME = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS).replace(
    "Sep(?:t", "Sept?(?:"
)
# “May” alone is usually not the month.
_MONTH_BY_NAME = re.compile(
    rf"\d(?:st|nd|rd|th)?\.?\s+(?:of\s+)?({_MONTH_NAME})\b|\b({_MONTH_NAME})\.?,?\s+\d"
)
_GROUP = r"[ \u00a0\u202f'’]"
_NUMBER = re.compile(
    rf"(?<![\w.])(\d{{1,3}}(?:{_GROUP}\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|\.\d+)"
    r"(?:st|nd|rd|th)?(?![A-Za-z]*\d)"
)
# In “5 to 10 million” the scale may belong to both numbers.
_SCALE = re.compile(
    r"(\s*(?:to|and|or|[-–—])\s*[$€£]?\d+(?:[.,]\d+)?)?[\s-]*"
    r"(dozen|hundred|thousand|million|billion|trillion|k|m|mn|bn|b|tn)\b(?!\s*²)",
    re.IGNORECASE,
)
_SCALES = {
    "dozen": 12.0, "hundred": 100.0, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6,
    "mn": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
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
}
_MULTIPLIERS = {word: scale for word, scale in _SCALES.items() if len(word) > 2}
_ANY_WORD = "|".join(sorted([*_WORDS, *_MULTIPLIERS], key=len, reverse=True))
_IN_WORDS = re.compile(
    rf"(?<!\d[\s-])\b(?:{_ANY_WORD})(?:(?:[\s-]+|\s+and\s+)(?:{_ANY_WORD}))*\b", re.IGNORECASE
)
_LIST_MARKER = re.compile(r"^\s*\(?\d{1,3}[.)]\s+")
_MARK = re.compile(r"[.,]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it is written, with the values that it can mean."""

    text: str
    start: int
    end: int
    """The end of the number and of its scale (`million`), where that follows in full."""
    values: frozenset[float]
    """The values with and without the scale: a table often names the scale elsewhere."""
    intended_values: frozenset[float]
    """The values with the scale, if its word follows in full."""


def numbers(text: str) -> list[Number]:
    """The numbers in digits, in order; dates give their parts, list markers are skipped."""
    marker = _LIST_MARKER.match(text)
    matches = _NUMBER.finditer(text, marker.end() if marker else 0)
    return [_number(text, *part) for match in matches for part in _parts(match)]


def numbers_in_words(text: str) -> list[Number]:
    """The numbers in words, in order; `two three` can mean both numbers."""
    found: list[Number] = []
    for match in _IN_WORDS.finditer(text):
        words = re.findall(r"[a-z]+", match[0].lower())
        single = [float(_WORDS.get(word, 0)) for word in words]
        is_one = len(words) == 2 and single[0] >= 20 and 0 < single[1] < 10
        if is_one or any(word in _MULTIPLIERS for word in words):
            single = []
        meant = frozenset({_value_of_words(words), *single})
        found.append(Number(match[0], match.start(), match.end(), meant, meant))
    return found


def values(text: str) -> frozenset[float]:
    """Every value that occurs in a text, in digits or in words."""
    written = chain(numbers(text), numbers_in_words(text))
    return frozenset(value for number in written for value in number.intended_values)


def foreign_numbers(text: str, known: frozenset[float]) -> tuple[str, ...]:
    """The numbers of a text none of whose values is in `known`."""
    return tuple(number.text for number in numbers(text) if not number.values & known)


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The range of each number in a run of digits and marks; dates and versions have several."""
    start, end = match.span(1)
    groups = _MARK.split(match[1])
    is_decimal = len(groups) <= 2 or len(set(_MARK.findall(match[1]))) > 1
    # In India the groups before the last have two digits.
    is_grouped = len(groups[-1]) == 3 and all(len(group) in (2, 3) for group in groups[1:-1])
    if is_decimal or is_grouped:
        yield start, end
        return
    for group in groups:
        yield start, start + len(group)
        start += len(group) + 1


def _number(text: str, start: int, end: int) -> Number:
    written = text[start:end]
    bare = _possible_values(written)
    scale = _SCALE.match(text, end)
    if scale is None:
        return Number(written, start, end, bare, bare | _groups(written))
    scaled = frozenset(round(value * _SCALES[scale[2].lower()], 6) for value in bare)
    in_full = scale[1] is None and scale[2].lower() in _MULTIPLIERS
    return Number(
        written,
        start,
        scale.end() if in_full else end,
        bare | scaled,
        scaled if in_full else bare | scaled,
    )


def _possible_values(written: str) -> frozenset[float]:
    """The values of the digits. A comma or point before three digits has two meanings."""
    digits = re.sub(_GROUP, "", written)
    marks = _MARK.findall(digits)
    whole = float(_MARK.sub("", digits))
    if not marks or (len(marks) > 1 and len(set(marks)) == 1):
        return frozenset({whole})
    head, tail = digits.rsplit(marks[-1], 1)
    decimal = round(float(f"{_MARK.sub('', head)}.{tail}"), 6)
    either = len(marks) == 1 and len(tail) == 3 and 0 < len(head) <= 3 and head != "0"
    return frozenset({whole, decimal} if either else {decimal})


def _groups(written: str) -> frozenset[float]:
    """The values of groups set apart by spaces, which can be cells of a table."""
    cells = re.split(r"\s", written)
    return (
        frozenset(chain.from_iterable(map(_possible_values, cells)))
        if len(cells) > 1
        else frozenset()
    )


def _value_of_words(words: list[str]) -> float:
    total = current = 0.0
    for word in words:
        multiplier = _MULTIPLIERS.get(word)
        if multiplier is None:
            current += _WORDS.get(word, 0)
        elif multiplier < 1000:
            current = max(current, 1.0) * multiplier
        else:
            total += max(current, 1.0) * multiplier
            current = 0.0
    return total + current


def named_months(text: str) -> str:
    """The names of the months that a text writes as numbers; empty if there are none."""
    found = (int(match[2]) for match in _MONTH_BY_NUMBER.finditer(text))
    return " ".join(_MONTHS[number - 1] for number in found)


def numbered_months(text: str) -> frozenset[float]:
    """The numbers of the months that a text's dates write as names."""
    found = (match[1] or match[2] for match in _MONTH_BY_NAME.finditer(text))
    starts = [name[:3] for name in _MONTHS]
    return frozenset(float(starts.index(name[:3]) + 1) for name in found)
