"""Reads what a cell says: a number with its unit, a day, a duration; None where it is unsure."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from desktop.core.paths import resources
from desktop.core.store.number_forms import unify
from desktop.core.store.text_normalisation import fold

_CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "zł": "PLN"}
_CODES = "EUR|USD|GBP|CHF|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|INR|AUD|CAD|BRL|RUB|TRY"
_NUMBER = re.compile(
    rf"(?P<before>(?:{_CODES}|[€$£¥₹]|R\$|kr\.?|Fr\.?|Rs\.?|zł)?) ?"
    r"(?P<sign>[-+−–]?) ?(?P<symbol>[€$£¥₹]?) ?"
    r"(?P<digits>\d[\d.,' \u00a0\u202f’]*|[.,]\d+)"
    r"(?:,[-–—])? ?(?P<minus>[-−]?) ?(?P<after>[^\d\s]{0,8}(?: ?[^\d\s]{1,6})?)"
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.Z+]+)?")
_THREE = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:,? [\d:]+)?")
_EASTERN = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_DURATION = re.compile(r"(-?)(\d{1,4}):([0-5]\d)(?::([0-5]\d))?(?: ?h)?")
_SPELLED = re.compile(r"(\d{1,4}) ?(?:h|std\.?|hrs?) ?(?:([0-5]?\d) ?(?:m|min\.?|mn)?)?", re.I)
LONGEST = 60
ISO_LENGTH = 10
COMMA_LANGUAGES = frozenset(
    [
        "bg",
        "ca",
        "cs",
        "da",
        "de",
        "el",
        "es",
        "et",
        "fi",
        "fr",
        "hr",
        "hu",
        "id",
        "it",
        "lt",
        "lv",
        "nl",
        "no",
        "pl",
        "pt",
        "ro",
        "ru",
        "sk",
        "sl",
        "sr",
        "sv",
        "tr",
        "uk",
        "vi",
    ]
)
_PLAIN = re.compile(r"-?\d+\.\d+")


@dataclass(frozen=True, slots=True)
class Measurement:
    """A number of a cell, with its unit or currency; empty if it has none."""

    value: Decimal
    unit: str = ""


def read_number(cell: str, *, has_point: bool) -> Measurement | None:
    """The number of a cell that holds nothing else; `has_point` tells how 1.234 is read."""
    if cell.isdigit() and cell.isascii():
        return Measurement(Decimal(cell))
    if has_point and _PLAIN.fullmatch(cell):
        return Measurement(Decimal(cell))
    text = cell.strip()
    if not text or len(text) > LONGEST:
        return None
    bracketed = text.startswith("(") and text.endswith(")")
    found = _NUMBER.fullmatch(text[1:-1].strip() if bracketed else text)
    if found is None:
        return None
    digits = re.sub(r"[' \u00a0\u202f’]", "", found["digits"]).rstrip(".,")
    if digits[:1] in ".,":
        digits = f"0.{digits[1:]}"
    elif re.search("[.,]", digits):
        digits = unify(digits, has_point=has_point).replace(",", ".")
    if digits.count(".") > 1:
        return None
    negative = bracketed or found["sign"] in ("-", "−", "–") or bool(found["minus"])
    units = [part.strip() for part in (found["before"], found["symbol"], found["after"]) if part]
    if len([unit for unit in units if unit]) > 1:
        return None
    unit = _CURRENCIES.get(units[0], units[0]) if units else ""
    return Measurement(-Decimal(digits) if negative else Decimal(digits), unit)


def reads_points(cells: Sequence[str], language: str, point_languages: frozenset[str]) -> bool:
    """Whether the numbers of a column have their decimals after a point."""
    points = sum(bool(re.search(r"\d\.\d{1,2}(?!\d|[.,]\d)", cell)) for cell in cells)
    points += sum(bool(re.search(r"\d,\d{3}\.\d", cell)) for cell in cells)
    commas = sum(bool(re.search(r"\d,\d{1,2}(?!\d|[.,]\d)", cell)) for cell in cells)
    commas += sum(bool(re.search(r"\d\.\d{3},\d", cell)) for cell in cells)
    if points != commas:
        return points > commas
    if any(re.search(r"\d,\d{3}(?!\d)", cell) for cell in cells):
        return True
    if any(re.search(r"\d\.\d{3}\.\d{3}", cell) for cell in cells):
        return False
    return language in point_languages or language not in COMMA_LANGUAGES


def read_duration(cell: str) -> int | None:
    """The seconds of a duration such as 1:30 or 2 h 15."""
    text = cell.strip()
    if found := _DURATION.fullmatch(text):
        seconds = int(found[2]) * 3600 + int(found[3]) * 60 + int(found[4] or 0)
        return -seconds if found[1] else seconds
    if found := _SPELLED.fullmatch(text):
        return int(found[1]) * 3600 + int(found[2] or 0) * 60
    return None


def read_day(cell: str, *, day_first: bool) -> date | None:
    """The day of a cell that holds nothing else but perhaps a time."""
    if len(cell) == ISO_LENGTH and cell[4] == cell[7] == "-" and cell[:4].isdigit():
        return _day(*map(int, cell.split("-"))) if cell.replace("-", "").isdigit() else None
    text = cell.strip()
    if not text or len(text) > LONGEST:
        return None
    if found := _ISO.fullmatch(text) or _EASTERN.fullmatch(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _THREE.fullmatch(text):
        first, second = int(found[1]), int(found[3])
        day, month = (first, second) if day_first or found[2] == "." else (second, first)
        return _day(_whole_year(found[4]), month, day)
    return _named_day(text)


def is_day_first(cells: Sequence[str], language: str) -> bool:
    """Whether 3/4/2024 is in April, by the other days of the column; else by the language."""
    found = [match for cell in cells if (match := _THREE.fullmatch(cell.strip()))]
    if any(int(match[1]) > 12 for match in found):
        return True
    if any(int(match[3]) > 12 for match in found):
        return False
    return language != "en"


def has_unsure_days(cells: Sequence[str], language: str) -> bool:
    """Whether nothing tells the days of a column from its months."""
    found = [m for cell in cells if (m := _THREE.fullmatch(cell.strip())) and m[2] != "."]
    sure = any(int(m[1]) > 12 or int(m[3]) > 12 for m in found)
    return language in ("", "en") and not sure and any(m[1] != m[3] for m in found)


def _named_day(text: str) -> date | None:
    words = _WORDS.findall(fold(text).casefold())
    if not 3 <= len(words) <= 6:
        return None
    months = [month_numbers()[word] for word in words if word in month_numbers()]
    numbers = [word for word in words if word.isdigit()]
    if len(months) != 1 or len(numbers) < 2:
        return None
    day, year = numbers[0], numbers[1]
    return _day(int(year), months[0], int(day)) if len(year) == 4 and len(day) < 3 else None


def _whole_year(text: str) -> int:
    if len(text) == 4:
        return int(text)
    return int(text) + (2000 if int(text) < 70 else 1900)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def month_numbers() -> dict[str, int]:
    """The numbers of the months by their names in all languages, folded."""
    names: dict[str, Any] = json.loads(
        (resources() / "calendar_names.json").read_text(encoding="utf-8")
    )["languages"]
    found: dict[str, set[int]] = {}
    for language in names.values():
        for kind in ("months", "day_months", "short_months"):
            for number, name in enumerate(language.get(kind, ()), start=1):
                words = _WORDS.findall(fold(name).casefold())
                if len(words) == 1 and len(words[0]) > 1:
                    found.setdefault(words[0], set()).add(number)
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}
