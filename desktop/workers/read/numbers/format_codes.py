"""Divides the code of a number format into its sections and their parts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt, ne
from typing import NamedTuple

_LONG_DATE, _TIME = "yyyy-mm-dd", "h:mm:ss"
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    5: '"$"#,##0;("$"#,##0)', 6: '"$"#,##0;("$"#,##0)',
    7: '"$"#,##0.00;("$"#,##0.00)', 8: '"$"#,##0.00;("$"#,##0.00)',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: _LONG_DATE, 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: _TIME, 22: "yyyy-mm-dd h:mm",
    27: _LONG_DATE, 28: _LONG_DATE, 29: _LONG_DATE, 30: _LONG_DATE, 31: _LONG_DATE,
    32: "h:mm", 33: _TIME, 34: "h:mm", 35: _TIME, 36: _LONG_DATE,
    37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
    41: '#,##0;(#,##0);"-";@', 42: '"$"#,##0;("$"#,##0);"$"-;@',
    43: '#,##0.00;(#,##0.00);"-";@', 44: '"$"#,##0.00;("$"#,##0.00);"$"-;@',
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
    50: _LONG_DATE, 51: _LONG_DATE, 52: _LONG_DATE, 53: _LONG_DATE, 54: _LONG_DATE,
    55: "h:mm", 56: _TIME, 57: _LONG_DATE, 58: _LONG_DATE,
}  # fmt: skip
"""The built-in formats, which have no code in the file.

Dates in the machine's own order are ambiguous, so they are written in a fixed one.
"""
CODE_LENGTH_AT_MOST = 1024
"""A spreadsheet lets a format have 255 characters."""
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]{0,255})"|\\(?P<escaped>.)|[_*].'
    r"|\[\$(?P<money>[^\]-]{0,255}+)(?:-(?P<language>[^\]]{0,255}))?\]"
    r"|\[(?P<elapsed>h+|m+|s+)\]"
    r"|\[(?P<sign><=|>=|<>|[<>=])(?P<limit>[^\]]{1,40})\]|\[[^\]]{0,255}\]"
    r"|(?P<half>AM/PM|A/P)|(?P<general>General)|(?P<exponent>E[+-])"
    r"|(?P<date>y+|m+|d+|h+|s+(?:\.0{1,9})?|e+|b{2,4}|g+)"
    r"|(?P<digit>[#0?])|(?P<point>\.)|(?P<comma>,)|(?P<percent>%)|(?P<slash>/)|(?P<cell>@)"
    r"|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<": lt, ">": gt, "=": eq, "<=": le, ">=": ge, "<>": ne,
}  # fmt: skip


class FormatToken(NamedTuple):
    """A part of a section: its kind, and its text as written."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a format between semicolons, for the numbers that meet its condition."""

    tokens: tuple[FormatToken, ...]
    condition: tuple[str, float] | None = None
    language: str = ""

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(token.kind for token in self.tokens)

    @property
    def is_date(self) -> bool:
        return not self.kinds.isdisjoint({"date", "elapsed", "half"})

    def accepts(self, value: float) -> bool:
        assert self.condition is not None
        sign, limit = self.condition
        return _COMPARISONS[sign](value, limit)


def format_code_of(number: int, own: dict[int, str]) -> str:
    """Return the format with this number; empty where numbers are shown unchanged."""
    return own.get(number) or BUILT_IN.get(number, "")


def parse_sections(code: str) -> list[Section]:
    """Return the sections of a format code, in order; there are four at most."""
    return [_parse_section(part) for part in _split(code[:CODE_LENGTH_AT_MOST])[:4]]


def _split(code: str) -> list[str]:
    """Return the parts between semicolons outside quotes and brackets."""
    parts: list[str] = []
    begin = at = 0
    closing = ""
    while at < len(code):
        char = code[at]
        if closing:
            closing = "" if char == closing else closing
        elif char in '"[':
            closing = '"' if char == '"' else "]"
            closing = closing if closing in code[at + 1 :] else ""
        elif char == "\\":
            at += 1
        elif char == ";":
            parts.append(code[begin:at])
            begin = at + 1
        at += 1
    return [*parts, code[begin:]]


def _parse_section(code: str) -> Section:
    tokens: list[FormatToken] = []
    condition: tuple[str, float] | None = None
    language = ""
    for match in _TOKEN.finditer(code):
        language = match["language"] or language
        if match["sign"]:
            condition = _condition(match["sign"], match["limit"]) or condition
        else:
            tokens += _token(match)
    return Section(tuple(tokens), condition, language)


def _token(match: re.Match[str]) -> Iterator[FormatToken]:
    kind = match.lastgroup
    if kind in ("money", "language"):
        kind = "money"
    if kind is None or not match[kind]:
        return
    is_text = kind in ("quoted", "escaped", "other", "money")
    yield FormatToken("text" if is_text else kind, match[kind])


def _condition(sign: str, limit: str) -> tuple[str, float] | None:
    try:
        return sign, float(limit)
    except ValueError:
        return None
