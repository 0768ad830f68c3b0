"""The blocks of an extracted text: headings, paragraphs, tables, and where pages begin.

Ranges count the characters of the excerpt. Nothing is changed: the words of all blocks together
are those of the text, except for what only describes a table's cells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge

from desktop.core.store.excerpt import Excerpt
from desktop.core.types import Span

CELL_SEPARATOR = " | "
NAME_END = ": "
NAME_CHARACTERS_AT_MOST = 60
COLUMNS_AT_MOST = 40
ROWS_OF_TABLE = 40
"""A longer table is shown as several, so that none takes long to lay out."""
NAMED_SHARE = 0.5
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """The beginning of a page, slide or sheet."""

    at: int
    number: int


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading with its level, of which 1 is the highest."""

    span: Span
    level: int


@dataclass(frozen=True, slots=True)
class ParagraphBlock:
    """A paragraph; its line ends are those of the document."""

    span: Span


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table: the names of its columns, if it has any, and the places of its cells."""

    span: Span
    columns: tuple[str, ...]
    rows: tuple[tuple[Span | None, ...], ...]


Block = PageBlock | HeadingBlock | ParagraphBlock | TableBlock
_Cell = tuple[str, Span]
"""The name of a cell's column, and the place of its value."""


def blocks_of(shown: Excerpt) -> list[Block]:
    """Return the blocks of an excerpt in their order."""
    text, at = shown.text, 0
    found: list[Block] = []
    for _, part in merge(_pages(shown), _headings(shown), _tables(shown), key=lambda part: part[0]):
        start = part.at if isinstance(part, PageBlock) else part.span.char_start
        found += _paragraphs(text, at, start)
        if isinstance(part, PageBlock):
            found.append(part)
        elif start >= at:  # what overlaps is shown once
            found.append(part)
            at = part.span.char_end
            continue
        at = max(at, start)
    return [*found, *_paragraphs(text, at, len(text))]


def _pages(shown: Excerpt) -> Iterator[tuple[int, PageBlock]]:
    for page in shown.pages:
        at = page.char_start - shown.char_start
        if 0 <= at < len(shown.text) and page.char_end > page.char_start:
            yield at, PageBlock(at, page.number)


def _headings(shown: Excerpt) -> Iterator[tuple[int, HeadingBlock]]:
    for heading in sorted(shown.headings, key=lambda heading: heading.char_start):
        end = shown.text.find("\n", heading.char_start)
        span = Span(heading.char_start, len(shown.text) if end < 0 else end)
        yield heading.char_start, HeadingBlock(span, heading.level)


def _tables(shown: Excerpt) -> Iterator[tuple[int, TableBlock]]:
    for table in sorted(shown.tables, key=lambda table: table.char_start):
        lines = list(_lines(shown.text, table.char_start, table.char_end))
        rows = [_cells(shown.text, line) for line in lines]
        names = _names(rows)
        for first in range(0, len(rows), ROWS_OF_TABLE):
            part = slice(first, first + ROWS_OF_TABLE)
            span = Span(lines[part][0].char_start, lines[part][-1].char_end)
            made = _table(shown.text, span, rows[part], lines[part], names)
            yield span.char_start, made


def _table(
    text: str,
    span: Span,
    rows: Sequence[list[_Cell]],
    lines: Sequence[Span],
    names: tuple[str, ...] | None,
) -> TableBlock:
    if names:
        placed = [dict(reversed(row)) for row in rows]
        return TableBlock(span, names, tuple(tuple(map(row.get, names)) for row in placed))
    if all(len(row) == 1 and row[0][0] for row in rows):
        pairs = (
            (Span(line.char_start, row[0][1].char_start - len(NAME_END)), row[0][1])
            for line, row in zip(lines, rows, strict=True)
        )
        return TableBlock(span, (), tuple(pairs))
    cells = [_split(text, line) for line in lines]
    width = min(COLUMNS_AT_MOST, max(map(len, cells)))
    return TableBlock(
        span, (), tuple((*row[:width], *[None] * (width - len(row))) for row in cells)
    )


def _names(rows: Sequence[list[_Cell]]) -> tuple[str, ...] | None:
    """Return the names of the columns, if the rows repeat them; None if they do not."""
    counts = Counter(name for row in rows for name, _ in row if name)
    cells, named = sum(map(len, rows)), counts.total()
    repeated = sum(count for count in counts.values() if count > 1 or len(rows) == 1)
    are_pairs = len(rows) == 1 and cells == 1
    unique = all(len({name for name, _ in row}) == len(row) for row in rows)
    are_names = min(named / max(1, cells), repeated / max(1, named)) >= NAMED_SHARE
    if not (unique and are_names) or are_pairs or len(counts) > COLUMNS_AT_MOST:
        return None
    first = ("",) if any(not name for row in rows for name, _ in row) else ()
    return (*first, *counts)


def _cells(text: str, line: Span) -> list[_Cell]:
    return [_named(text, span) for span in _split(text, line)]


def _named(text: str, cell: Span) -> _Cell:
    end = text.find(NAME_END, cell.char_start, cell.char_end)
    if 0 < end - cell.char_start <= NAME_CHARACTERS_AT_MOST:
        return text[cell.char_start : end], Span(end + len(NAME_END), cell.char_end)
    return "", cell


def _split(text: str, line: Span) -> list[Span]:
    cells: list[Span] = []
    at = line.char_start
    while (end := text.find(CELL_SEPARATOR, at, line.char_end)) >= 0:
        cells.append(Span(at, end))
        at = end + len(CELL_SEPARATOR)
    return [*cells, Span(at, line.char_end)]


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        if text[at:stop].strip():
            yield Span(at, stop)
        at = stop + 1


def _paragraphs(text: str, start: int, end: int) -> Iterator[ParagraphBlock]:
    at = start
    for gap in _BLANK_LINES.finditer(text, start, end):
        yield from _paragraph(text, at, gap.start())
        at = gap.end()
    yield from _paragraph(text, at, end)


def _paragraph(text: str, start: int, end: int) -> Iterator[ParagraphBlock]:
    words = text[start:end]
    if shown := words.strip():
        first = start + words.index(shown)
        yield ParagraphBlock(Span(first, first + len(shown)))
