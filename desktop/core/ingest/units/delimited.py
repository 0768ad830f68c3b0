"""Reads rows of cells: the separator that fits, the rows with quoted cells, and their ranges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

SEPARATORS = "\t|;,"
"""Possible separators; of two that fit alike the first one is taken, since the later ones are also
used within cells."""
SAMPLE_CHARACTERS = 64 * 1024
SAMPLE_ROWS = 200
AGREEING_SHARE = 0.6
"""Share of the rows that must have the usual number of cells."""
QUOTED_CHARACTERS_AT_MOST = 10_000
"""A quoted cell that does not end within this length has no closing quote."""
UNCLOSED_QUOTES_AT_MOST = 50
"""After so many quotes that do not close, quotes are ordinary characters in this file."""

_LINE = re.compile(r"[^\r\n]+")
_TOLD = re.compile(r"[ \t]*\"?sep=(.)\"?[ \t]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with its place in the text."""

    char_start: int
    char_end: int
    cells: tuple[str, ...]


def detect_separator(text: str, start: int, end: int, among: str = SEPARATORS) -> str:
    """The separator that gives the rows one number of cells; empty if none does."""
    first = _LINE.search(text, start, end)
    if first and (told := _TOLD.match(first[0])):
        return told[1]
    # The last row of the sample may be cut off, so the sample ends with a line.
    stop = min(end, start + SAMPLE_CHARACTERS)
    if stop < end:
        stop = max(text.rfind("\n", start, stop), text.rfind("\r", start, stop)) + 1 or stop
    best, best_share = "", 0.0
    for separator in among:
        rows = islice(split_rows(text, start, stop, separator), SAMPLE_ROWS)
        counts = Counter(len(row.cells) for row in rows)
        columns, agreeing = max(counts.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
        share = agreeing / max(1, counts.total())
        if columns > 1 and share >= AGREEING_SHARE and share > best_share + 0.05:
            best, best_share = separator, share
    return best


def split_rows(text: str, start: int, end: int, separator: str) -> Iterator[Row]:
    """The rows that are not blank, in order; a quoted cell may contain separators and line ends."""
    at, unclosed = start, 0
    while (line := _LINE.search(text, at, end)) is not None:
        row_start, at = line.start(), line.end()
        if line[0].isspace():
            continue
        if '"' not in line[0] or unclosed > UNCLOSED_QUOTES_AT_MOST:
            cells = [cell.strip() for cell in line[0].split(separator)]
        else:
            cells, at, closed = _split_quoted(text, row_start, end, separator)
            unclosed += not closed
        while row_start < at and text[row_start].isspace() and text[row_start] != separator:
            row_start += 1
        yield Row(row_start, at - _trailing_space(text, row_start, at, separator), tuple(cells))


def split_by_gaps(text: str, start: int, end: int) -> Iterator[Row]:
    """The rows of a table whose cells stand below each other, at least two spaces apart."""
    for line in _LINE.finditer(text, start, end):
        if shown := line[0].strip():
            first = line.start() + line[0].index(shown)
            yield Row(first, first + len(shown), tuple(re.split(r"(?<! ) {2,}+", shown)))


def _trailing_space(text: str, start: int, end: int, separator: str) -> int:
    """The number of white space characters at the end that are no separators."""
    at = end
    while at > start and text[at - 1].isspace() and text[at - 1] != separator:
        at -= 1
    return end - at


def _split_quoted(text: str, start: int, end: int, separator: str) -> tuple[list[str], int, bool]:
    """The cells of the row that begins here, where it ends, and whether its quotes close."""
    cells: list[str] = []
    at, closed = start, True
    while True:
        first = at
        while first < end and text[first] in " \t" and text[first] != separator:
            first += 1
        close = -1
        if first < end and text[first] == '"':
            close = _closing_quote(text, first + 1, end, separator)
            closed = closed and close >= 0
        if close >= 0:
            cells.append(text[first + 1 : close].replace('""', '"').strip())
            at = close + 1
            while at < end and text[at] in " \t" and text[at] != separator:
                at += 1
        else:
            stop = at
            while stop < end and text[stop] not in "\r\n" and text[stop] != separator:
                stop += 1
            cells.append(text[at:stop].strip())
            at = stop
        if at >= end or text[at] != separator:
            return cells, at, closed
        at += 1


def _closing_quote(text: str, at: int, end: int, separator: str) -> int:
    """The quote that ends a quoted cell; -1 if there is none."""
    stop = min(end, at + QUOTED_CHARACTERS_AT_MOST)
    while (quote := text.find('"', at, stop)) >= 0:
        if text[quote + 1 : quote + 2] == '"':
            at = quote + 2
            continue
        after = quote + 1
        while after < end and text[after] in " \t" and text[after] != separator:
            after += 1
        if after >= end or text[after] == separator or text[after] in "\r\n":
            return quote
        if text[quote - 1] == separator:
            return -1  # this one opens another cell
        at = quote + 1
    return -1
