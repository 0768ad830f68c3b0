"""Collects a document's text piece by piece, noting where its headings, rows and pages lie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from desktop.core.types import Heading, Page, ReadDocument, Span

_IMAGE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"(?<!\\)\[([^\]]*)\]\((?:[^()]|\([^)]*\))*\)")
_STRONG = re.compile(r"(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1")
_EMPHASIS = re.compile(r"(?<![\\\w*])([*_])(?=\S)([^*_]+?)(?<=\S)(?<!\\)\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~$&\"'=:;/^%@?,])")
_HEADING = re.compile(r"^(#{1,6})\s+(.+)$")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_CELL_END = re.compile(r"(?<!\\)\|")
_NUMERIC = re.compile(r"^[\s\d.,:%€$£()/+-]*$")


class MarkedText:
    """A growing text with its places."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._headings: list[Heading] = []
        self._tables: list[Span] = []
        self._pages: list[Page] = []

    @property
    def length(self) -> int:
        return self._length

    def paragraph(self, text: str) -> None:
        """Add a stretch that stands by itself."""
        if text.strip():
            self._add(text.strip() + "\n\n")

    def heading(self, level: int, title: str) -> None:
        title = " ".join(title.split())
        if title:
            self._headings.append(Heading(level, title, self._length))
            self._add(title + "\n\n")

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table, a line for each row; where it has names of columns, they stand in each row,
        since a row is often found without the others.
        """
        lines = _rows_in_words([[" ".join(cell.split()) for cell in row] for row in rows])
        if lines:
            start = self._length
            self._add("\n".join(lines))
            self._tables.append(Span(start, self._length))
            self._add("\n\n")

    def rows(self, lines: Sequence[str]) -> None:
        """Add the rows of a table that come as whole lines."""
        if lines:
            start = self._length
            self._add("\n".join(lines))
            self._tables.append(Span(start, self._length))
            self._add("\n\n")

    def begin_page(self, number: int, *, ocr: bool = False) -> None:
        """Whatever follows is on this page."""
        self._end_page()
        self._pages.append(Page(number, self._length, self._length, ocr))

    def markdown(self, source: str) -> None:
        """Add text that comes as Markdown, without its signs."""
        rows: list[list[str]] = []
        paragraph: list[str] = []

        def flush() -> None:
            self.paragraph("\n".join(paragraph))
            paragraph.clear()
            self.table(rows)
            rows.clear()

        for line in source.splitlines():
            stripped = line.strip()
            if stripped.startswith("|") and stripped.endswith("|"):
                if not rows:
                    flush()
                if not _RULE.match(stripped):
                    rows.append([without_signs(c) for c in _CELL_END.split(stripped)[1:-1]])
            elif heading := _HEADING.match(stripped):
                flush()
                self.heading(len(heading.group(1)), without_signs(heading.group(2)))
            elif not stripped:
                flush()
            else:
                if rows:
                    flush()
                paragraph.append(without_signs(line.rstrip()))
        flush()

    def document(self, kind: str, title: str = "", notes: Sequence[str] = ()) -> ReadDocument:
        """What has been collected; the title is the first highest heading where none is given."""
        self._end_page()
        text = "".join(self._parts).rstrip()
        if not title and self._headings:
            title = min(self._headings, key=lambda h: (h.level, h.char_start)).title
        return ReadDocument(
            text,
            kind,
            " ".join(title.split()),
            tuple(self._pages),
            tuple(self._headings),
            tuple(self._tables),
            tuple(notes),
        )

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _end_page(self) -> None:
        if self._pages:
            last = self._pages[-1]
            self._pages[-1] = Page(last.number, last.char_start, self._length, last.ocr)


def without_signs(line: str) -> str:
    """Inline Markdown as a person reads it; links and pictures leave their words."""
    line = _LINK.sub(r"\1", _IMAGE.sub(r"\1", line))
    line = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", line))
    return unescape(_ESCAPE.sub(r"\1", line))


def _rows_in_words(rows: list[list[str]]) -> list[str]:
    rows = [row for row in rows if any(row)]
    if not rows:
        return []
    names = rows[0]
    named = (
        len(rows) > 1
        and len([name for name in names if name]) > 1
        and not any(_NUMERIC.match(name) for name in names if name)
    )
    if not named:
        return [" | ".join(cell for cell in row if cell) for row in rows]
    return [" | ".join(_cell(names, row, n) for n in range(len(row)) if row[n]) for row in rows[1:]]


def _cell(names: list[str], row: list[str], column: int) -> str:
    name = names[column] if column < len(names) else ""
    return f"{name}: {row[column]}" if name else row[column]
