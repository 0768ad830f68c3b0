"""Finds what stands above the text of a Markdown file: its title, date, author and tags.

It is read line by line: the file itself is the text, so the lines are shown as they are.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from desktop.core.types import Span
from desktop.workers.read.text.line_ranges import LineRange

LINES_AT_MOST = 1000
_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_ENTRY = re.compile(r"""[\w"'.-][^:=\r\n]{0,80}(?::(?:[ \t]|$)|[ \t]*=)""")
_TITLE = re.compile(r"""["']?title["']?[ \t]*[:=][ \t]*(.+)""", re.IGNORECASE)
_COMMENT = re.compile(r"[ \t]+#.*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines above the text."""

    lines: int
    """How many there are, with those that fence them in."""
    entries: Span
    """The range of the lines with names and values."""
    title: str


def find_front_matter(text: str, lines: list[LineRange]) -> FrontMatter | None:
    """Return the YAML, TOML or JSON above the text; None where a rule or a list stands there."""
    if not lines:
        return None
    first = text[lines[0].start : lines[0].end].rstrip()
    if first in _FENCES:
        return _fenced(text, lines, _FENCES[first])
    if first.startswith("{"):
        return _json(text, lines)
    return None


def _fenced(text: str, lines: list[LineRange], ends: tuple[str, ...]) -> FrontMatter | None:
    for number, line in enumerate(lines[1:LINES_AT_MOST], 1):
        if text[line.start : line.end].rstrip() in ends:
            inner = [text[one.start : one.end] for one in lines[1:number]]
            if not _are_entries(inner):
                return None
            entries = Span(lines[1].start, lines[number - 1].end) if inner else Span(0, 0)
            return FrontMatter(number + 1, entries, _title(inner))
    return None


def _are_entries(lines: list[str]) -> bool:
    """Tell whether the first line that is no comment has a name and a value."""
    telling = (line for line in lines if line.strip() and not line.lstrip().startswith(("#", "[")))
    first = next(telling, None)
    return first is None or _ENTRY.match(first) is not None


def _title(lines: list[str]) -> str:
    found = next(filter(None, map(_TITLE.match, lines)), None)
    if found is None:
        return ""
    value = found[1].strip()
    if value[0] in "\"'":
        return value[1:].partition(value[0])[0]
    return "" if value[0] in "|>{[&*" else _COMMENT.sub("", value)


def _json(text: str, lines: list[LineRange]) -> FrontMatter | None:
    try:
        read, end = json.JSONDecoder().raw_decode(text, lines[0].start)
    except (ValueError, RecursionError):
        return None
    count = next((number for number, line in enumerate(lines, 1) if line.end >= end), len(lines))
    if not isinstance(read, dict) or text[end : lines[count - 1].end].strip():
        return None
    title = read.get("title")
    return FrontMatter(count, Span(lines[0].start, end), title if isinstance(title, str) else "")
