"""Shows a number as the date, the time or the duration that a number format makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop.workers.read.numbers.calendar_names import CalendarNames, calendar_names
from desktop.workers.read.numbers.format_codes import FormatToken, Section

LATEST = 2_958_466
"""The day after 31 December 9999."""
FIRST_MARCH_1900 = 61
SECONDS_A_DAY = 86_400
BUDDHIST_YEARS = 543


def show_date(value: float, section: Section, *, since_1904: bool) -> str | None:
    """Return the date or time that is shown; None where the number is no date."""
    if not 0 <= value < LATEST:
        return None
    digits = sum(
        int(token.kind == "digit") or len(_fraction(token.text)) for token in section.tokens
    )
    seconds = round(value * SECONDS_A_DAY, digits)
    moment = _start(value, since_1904=since_1904) + timedelta(seconds=seconds)
    names = calendar_names(section.language)
    parts: list[str] = []
    for at, token in enumerate(section.tokens):
        if token.kind == "date":
            parts.append(_part(moment, section.tokens, at, names))
        elif token.kind == "elapsed":
            unit = {"h": 3600, "m": 60, "s": 1}[token.text[0].lower()]
            parts.append(f"{int(seconds // unit):0{len(token.text)}d}")
        elif token.kind == "half":
            half = f"{moment:%H}" >= "12"
            parts.append(("PM" if half else "AM")[: 1 if len(token.text) == 3 else 2])
        elif token.kind == "digit":
            parts.append(_split_second(seconds, section.tokens, at))
        else:
            parts.append(token.text)
    return " ".join("".join(parts).split())


def _start(value: float, *, since_1904: bool) -> datetime:
    if since_1904:
        return datetime(1904, 1, 1)
    # The first spreadsheet treated 1900 as a leap year, and all others still do.
    return datetime(1899, 12, 31 if 1 <= value < FIRST_MARCH_1900 - 1 else 30)


def _fraction(text: str) -> str:
    return text.partition(".")[2] if text[0] in "sS" else ""


def _split_second(seconds: float, tokens: Sequence[FormatToken], at: int) -> str:
    """Return a digit of a second's fraction, as in `[s].00`; digits mean nothing else in a date."""
    before = 0
    while at - before >= 0 and tokens[at - before].kind == "digit":
        before += 1
    if at < before or tokens[at - before].kind != "point":
        return ""
    return str(int(seconds * 10**before) % 10)


def _part(moment: datetime, tokens: Sequence[FormatToken], at: int, names: CalendarNames) -> str:
    text = tokens[at].text.lower()
    count = len(text.partition(".")[0])
    match text[0]:
        case "m" if _is_minute(tokens, at):
            return f"{moment.minute:0{min(count, 2)}d}"
        case "m" if count > 2:
            return _month(moment.month - 1, count, tokens, names)
        case "d" if count > 2:
            return (names.days if count > 3 else names.short_days)[moment.weekday()]
        case "y":
            return f"{moment.year:04d}" if count > 2 else f"{moment.year % 100:02d}"
        case "e":
            return f"{moment.year:04d}"
        case "b":
            year = moment.year + BUDDHIST_YEARS
            return str(year) if count > 2 else f"{year % 100:02d}"
        case "g":
            return ""
        case "h":
            halves = any(token.kind == "half" for token in tokens)
            hour = (moment.hour % 12 or 12) if halves else moment.hour
            return f"{hour:0{min(count, 2)}d}"
        case "s":
            places = len(_fraction(text))
            fraction = f"{moment.microsecond:06d}"[:places]
            return f"{moment.second:0{min(count, 2)}d}" + (f".{fraction}" if places else "")
        case _:
            number = moment.month if text[0] == "m" else moment.day
            return f"{number:0{min(count, 2)}d}"


def _month(index: int, count: int, tokens: Sequence[FormatToken], names: CalendarNames) -> str:
    beside_day = any(token.kind == "date" and token.text.lower() in ("d", "dd") for token in tokens)
    if count == 3:
        return names.short_months[index]
    name = (names.day_months if beside_day else names.months)[index]
    return name[0] if count == 5 else name


def _is_minute(tokens: Sequence[FormatToken], at: int) -> bool:
    """Tell whether an `m` comes after hours or before seconds, and so means minutes."""
    timed = ("date", "elapsed")
    before = [token.text[0].lower() for token in tokens[:at] if token.kind in timed]
    after = [token.text[0].lower() for token in tokens[at + 1 :] if token.kind in timed]
    return len(tokens[at].text) < 3 and (before[-1:] == ["h"] or after[:1] == ["s"])
