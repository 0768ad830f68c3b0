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
_WITHIN = frozenset(" \t#-[]{}")
"""The beginnings of other lines: comments, items, sections, and parts of the line above."""
_TITLE = re.compile(r"""["']?title["']?[ \t]*[:=][ \t]*(.+)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines above the text of a file."""

    lines: int
    """The number of these lines, with those that fence them in."""
    entries: Span
    """The range of the lines with names and values."""
    title: str


def find_front_matter(text: str, lines: list[LineRange]) -> FrontMatter | None:
    """Return the YAML, TOML or JSON above the text; None where a rule or a list stands there."""
    shown = [text[line.start : line.end].rstrip() for line in lines[:LINES_AT_MOST]]
    blank = next((number for number, line in enumerate(shown) if line), 0)
    first = shown[blank] if shown else ""
    if first in _FENCES:
        return _fenced(lines, shown, blank, _FENCES[first])
    if first.startswith("{"):
        return _json(text, lines, blank)
    return None


def _fenced(
    lines: list[LineRange], shown: list[str], fence: int, ends: tuple[str, ...]
) -> FrontMatter | None:
    begin = fence + 1
    end = next((number for number in range(begin, len(shown)) if shown[number] in ends), 0)
    if not end or not _are_entries(shown[begin:end]):
        return None
    entries = Span(lines[begin].start, lines[end - 1].end) if end > begin else Span(0, 0)
    return FrontMatter(end + 1, entries, _title(shown[begin:end]))


def _are_entries(lines: list[str]) -> bool:
    """Tell whether the lines have names and values, as none between two rules have."""
    if lines and not lines[0]:
        return False
    return all(not line or line[0] in _WITHIN or _ENTRY.match(line) for line in lines)


def _title(lines: list[str]) -> str:
    found = next(filter(None, map(_TITLE.match, lines)), None)
    if found is None:
        return ""
    value = found[1].strip()
    if value[0] in "\"'":
        return value[1:].partition(value[0])[0]
    return "" if value[0] in "|>{[&*" else value.partition(" #")[0].rstrip()


def _json(text: str, lines: list[LineRange], first: int) -> FrontMatter | None:
    start = lines[first].start
    try:
        read, end = json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return None
    count = next((number for number, line in enumerate(lines, 1) if line.end >= end), len(lines))
    if not isinstance(read, dict) or text[end : lines[count - 1].end].strip():
        return None
    title = read.get("title")
    return FrontMatter(count, Span(start, end), title if isinstance(title, str) else "")
