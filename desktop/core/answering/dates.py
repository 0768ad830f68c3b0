"""Months that are written as numbers, and numbers that are meant by months: 2021-03, March 2021."""

from __future__ import annotations

import re

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_BY_NUMBER = re.compile(r"(?<![\d.-])(?:1[89]|20)\d\d([-/.])(0[1-9]|1[0-2])(?:\1[0-3]\d)?(?![\d-])")
_NAME = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS).replace("Sep(?:t", "Sept?(?:")
# “May” alone is mostly no month.
_BY_NAME = re.compile(rf"\d(?:st|nd|rd|th)?\.?\s+(?:of\s+)?({_NAME})\b|\b({_NAME})\.?,?\s+\d")


def named_months(text: str) -> str:
    """The names of the months that a text writes as numbers; empty where there are none."""
    found = (int(match[2]) for match in _BY_NUMBER.finditer(text))
    return " ".join(_MONTHS[number - 1] for number in found)


def numbered_months(text: str) -> frozenset[float]:
    """The numbers of the months in a text's dates that it writes as names."""
    found = (match[1] or match[2] for match in _BY_NAME.finditer(text))
    starts = [name[:3] for name in _MONTHS]
    return frozenset(float(starts.index(name[:3]) + 1) for name in found)
