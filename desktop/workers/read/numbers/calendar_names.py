"""The names of months and weekdays in the languages that a number format may ask for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.core.paths import resources

PRIMARY_LANGUAGE = 0x3FF
"""The bits of a Windows locale identifier that hold the language; the others hold the country."""
_SYSTEM_LOCALES = frozenset({0xF400, 0xF800})
"""Locales that stand for “as the machine shows it”."""


@dataclass(frozen=True, slots=True)
class CalendarNames:
    """The names of a language, each list beginning with January or Monday."""

    months: tuple[str, ...]
    day_months: tuple[str, ...]
    """The months as they stand beside a day, where a language inflects them."""
    short_months: tuple[str, ...]
    days: tuple[str, ...]
    short_days: tuple[str, ...]


ENGLISH = "en"


def calendar_names(language: str) -> CalendarNames:
    """Return the names for the locale of a format, as in `[$-407]` or `[$-de-DE]`.

    They are English where the locale is not known, or is the machine's own.
    """
    by_code, by_number = _all_names()
    code = language.partition("-")[0].lower()
    if code in by_code:
        return by_code[code]
    try:
        number = int(language.partition(",")[0], 16)
    except ValueError:
        return by_code[ENGLISH]
    if number & 0xFFFF in _SYSTEM_LOCALES:
        return by_code[ENGLISH]
    return by_number.get(number & PRIMARY_LANGUAGE, by_code[ENGLISH])


@cache
def _all_names() -> tuple[dict[str, CalendarNames], dict[int, CalendarNames]]:
    path = resources() / "calendar_names.json"
    languages: dict[str, dict[str, Any]] = json.loads(path.read_text("utf-8"))["languages"]
    by_code: dict[str, CalendarNames] = {}
    by_number: dict[int, CalendarNames] = {}
    for code, names in languages.items():
        number = int(names.pop("lcid"))
        by_code[code] = by_number[number] = CalendarNames(
            **{field: tuple(values) for field, values in names.items()}
        )
    return by_code, by_number
