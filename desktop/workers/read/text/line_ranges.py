"""Finds the lines of a text as Markdown counts them: form feeds and the like end none."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n]*+(?:\r\n?|\n|$)")


@dataclass(frozen=True, slots=True)
class LineRange:
    """The characters of a line, without its end."""

    start: int
    end: int


def line_ranges(text: str) -> list[LineRange]:
    return [
        LineRange(line.start(), line.start() + len(line[0].rstrip("\r\n")))
        for line in _LINE.finditer(text)
        if line[0]
    ]
