"""Formats a number as a spreadsheet shows it: percentages, money, units and dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

_BUILT_IN = {
    9: "0%", 10: "0.00%", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
}  # fmt: skip
"""The built-in formats, which have no code in the file.

Dates in the machine's own order are ambiguous, so they are written in a fixed one.
"""
# A spreadsheet lets a format have 255 characters.
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]{0,255})"|\\(?P<escaped>.)|[_*].|\[\$(?P<money>[^\]-]{0,255}+)[^\]]{0,255}\]'
    r"|\[(?P<elapsed>h+|m+|s+)\]|\[[^\]]{0,255}\]|(?P<half>AM/PM|A/P)|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)"
    r"|(?P<digits>[#0?][#0?,]*(?:\.[#0?]*)?,*|\.[#0?]+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"\[[<>=]")
_MONTHS = "January February March April May June July August September October November December"
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
_LATEST = 2_958_466
"""The day after 31 December 9999."""
Token = tuple[str, str]
"""The kind of a token, and its text."""


def format_code_of(number: int, own: dict[int, str]) -> str:
    """Return the format with this number; empty where numbers are shown unchanged."""
    return own.get(number) or _BUILT_IN.get(number, "")


def format_value(value: float, code: str, *, since_1904: bool = False) -> str | None:
    """Return the number as shown; None where the format only gives the number of digits."""
    sections = _sections(code)
    if _CONDITION.search(code) or len(sections) > 4:
        return None
    negative = value < 0 and len(sections) > 1
    section = sections[1] if negative else sections[0]
    if value == 0 and len(sections) > 2:
        section = sections[2]
    tokens = list(_tokens(section))
    kinds = {kind for kind, _ in tokens}
    if "date" in kinds or "elapsed" in kinds:
        return _format_date(value, tokens, since_1904=since_1904)
    says_more = any(kind == "text" and text.strip(" -()") for kind, text in tokens)
    if not says_more or "".join(text for kind, text in tokens if kind == "digits").count(".") > 1:
        return None
    return _format_number(abs(value) if negative else value, tokens)


def _sections(code: str) -> list[str]:
    """Return the parts between semicolons outside quotes."""
    sections: list[str] = []
    begin = 0
    quotes_left = code.count('"')
    for at, char in enumerate(code):
        if char == '"':
            quotes_left -= 1
        elif char == ";" and quotes_left % 2 == 0:
            sections.append(code[begin:at])
            begin = at + 1
    return [*sections, code[begin:]]


def _tokens(section: str) -> Iterator[Token]:
    """Yield the parts that are shown, in order; literal text and currency symbols are `text`."""
    for match in _TOKEN.finditer(section):
        kind = match.lastgroup
        if kind in ("date", "half", "elapsed", "digits"):
            yield kind, match[kind]
        elif kind is not None:
            yield "text", match[kind]


def _format_number(value: float, tokens: list[Token]) -> str | None:
    parts: list[str] = []
    percent = any(kind == "text" and text == "%" for kind, text in tokens)
    seen = False
    for kind, text in tokens:
        if kind != "digits":
            parts.append(text)
        elif seen or text[:1] in ("E", "e"):
            return None  # a fraction, or a number by its parts
        else:
            seen = True
            parts.append(_digits(abs(value) * (100 if percent else 1), text))
    if any(part.strip().lower() in ("e", "/") for part in parts) or not seen:
        return None
    return ("-" if value < 0 else "") + " ".join("".join(parts).split())


def _digits(value: float, pattern: str) -> str:
    whole = pattern.rstrip(",")
    value /= 1000 ** (len(pattern) - len(whole))
    _, _, decimals = whole.partition(".")
    grouped = "," if "," in whole else ""
    shown = f"{value:{grouped}.{len(decimals)}f}"
    optional = len(decimals) - len(decimals.rstrip("#"))
    for _ in range(optional):
        shown = shown.removesuffix("0")
    return shown.removesuffix(".")


def _format_date(value: float, tokens: list[Token], *, since_1904: bool) -> str | None:
    if not 0 <= value < _LATEST:
        return None
    # The first spreadsheet treated 1900 as a leap year, and all others still do.
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)
    moment = start + timedelta(seconds=round(value * 86400))
    halves = any(kind == "half" for kind, _ in tokens)
    parts: list[str] = []
    for at, (kind, text) in enumerate(tokens):
        if kind == "date":
            minute = text[0] in "mM" and _is_minute(tokens, at)
            parts.append(_format_part(moment, text.lower(), minute=minute, halves=halves))
        elif kind == "elapsed":
            seconds = {"h": 3600, "m": 60, "s": 1}[text[0].lower()]
            parts.append(str(int(round(value * 86400) // seconds)))
        else:
            parts.append(f"{moment:%p}" if kind == "half" else text)
    return "".join(parts).strip()


def _is_minute(tokens: list[Token], at: int) -> bool:
    """Tell whether an `m` comes after hours or before seconds, and so means minutes."""
    times = [text[0].lower() for kind, text in tokens[:at] if kind in ("date", "elapsed")]
    after = [text[0].lower() for kind, text in tokens[at + 1 :] if kind == "date"]
    return times[-1:] == ["h"] or after[:1] == ["s"]


def _format_part(moment: datetime, text: str, *, minute: bool, halves: bool) -> str:
    count = len(text.partition(".")[0])
    if minute:
        return f"{moment.minute:0{min(count, 2)}d}"
    match text[0]:
        case "y":
            return f"{moment.year:04d}" if count > 2 else f"{moment.year % 100:02d}"
        case "m" if count > 2:
            month = _MONTHS.split()[moment.month - 1]
            return month if count > 3 else month[:3]
        case "d" if count > 2:
            day = _DAYS.split()[moment.weekday()]
            return day if count > 3 else day[:3]
        case "h":
            hour = (moment.hour % 12 or 12) if halves else moment.hour
            return f"{hour:0{min(count, 2)}d}"
        case _:
            number = {"m": moment.month, "d": moment.day, "s": moment.second}[text[0]]
            return f"{number:0{min(count, 2)}d}"
