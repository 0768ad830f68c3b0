"""Finds the headings of reStructuredText, AsciiDoc and Org files by their simple forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from desktop.core.types import Heading
from desktop.workers.read.text.line_ranges import line_ranges

_RULE = re.compile(r"([!-/:-@\[-`{-~])\1+")
_STARS = re.compile(r"(\*{1,12}) +(?:(?:TODO|DONE) +)?(\S.*)")
_EQUALS = re.compile(r"(={1,6}) +(\S.*)")
_ORG_BLOCK = re.compile(r"#\+(begin|end)_", re.IGNORECASE)
_ASCIIDOC_BLOCK = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|```.*)$")
Line = tuple[int, str]


def outline_headings(text: str, kind: str) -> list[Heading]:
    """Return the headings of a text of this kind; none for a kind without any."""
    find = _FINDERS.get(kind)
    if find is None:
        return []
    lines = [(line.start, text[line.start : line.end].rstrip()) for line in line_ranges(text)]
    return list(find(lines))


def _rst_headings(lines: list[Line]) -> Iterator[Heading]:
    """Yield lines with a rule below; the forms of the rules get their levels as they come."""
    forms: list[tuple[str, bool]] = []
    ruled_to = -1
    for number in range(1, len(lines)):
        start, title = lines[number - 1]
        rule = _RULE.fullmatch(lines[number][1])
        above = lines[number - 2][1] if number > 1 else ""
        is_over = bool(rule) and above == lines[number][1] and number - 2 > ruled_to
        if not rule or number - 1 <= ruled_to or not _can_be_title(title, rule[0], is_over):
            continue
        if above.strip() and not is_over:
            continue
        ruled_to = number
        form = (rule[1], is_over)
        if form not in forms:
            forms.append(form)
        yield Heading(forms.index(form) + 1, title.strip(), start)


def _can_be_title(title: str, rule: str, is_over: bool) -> bool:
    if not title.strip() or _RULE.fullmatch(title) or (title[0] == " " and not is_over):
        return False
    return len(rule) >= max(2, len(title.strip()))


def _org_headings(lines: list[Line]) -> Iterator[Heading]:
    within = False
    for start, line in lines:
        if block := _ORG_BLOCK.match(line.lstrip()):
            within = block[1].lower() == "begin"
        elif not within and (found := _STARS.fullmatch(line)):
            yield Heading(len(found[1]), found[2], start)


def _asciidoc_headings(lines: list[Line]) -> Iterator[Heading]:
    fence = ""
    for start, line in lines:
        if _ASCIIDOC_BLOCK.match(line):
            mark = line[:4] if not line.startswith("```") else "```"
            fence = "" if fence == mark else fence or mark
        elif not fence and (found := _EQUALS.fullmatch(line)):
            yield Heading(len(found[1]), found[2], start)


_FINDERS: Mapping[str, Callable[[list[Line]], Iterator[Heading]]] = {
    "rst": _rst_headings,
    "org": _org_headings,
    "asciidoc": _asciidoc_headings,
}
