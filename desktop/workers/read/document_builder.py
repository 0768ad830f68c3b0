"""Builds a document's text piece by piece, with the places of its headings, rows and pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from desktop.core.types import Heading, LinePlace, Page, ReadDocument, Span
from desktop.workers.read.inline_marks import without_images, without_links, without_strong

_EMPHASIS = re.compile(r"(?<![\\\w*])([*_])(?=\S)([^*_]+?)(?<=\S)(?<!\\)\1(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>|~$&\"'=:;/^%@?,])")
_HEADING = re.compile(r"^(#{1,6})\s+(.+)$")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_CELL_END = re.compile(r"(?<!\\)\|")
_ITEM = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s")
_BOLD_CELL = re.compile(r"^\*\*([^*]+)\*\*$")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_NUMERIC = re.compile(r"^[\s\d.,:%€$£()/+-]*$")


class DocumentBuilder:
    """A growing text with the places of its parts."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._headings: list[Heading] = []
        self._tables: list[Span] = []
        self._pages: list[Page] = []
        self._lines: list[LinePlace] = []

    @property
    def length(self) -> int:
        return self._length

    def paragraph(self, text: str) -> None:
        """Add a piece of text as a paragraph of its own."""
        if text.strip():
            self._add(text.strip() + "\n\n")

    def heading(self, level: int, title: str) -> None:
        title = " ".join(title.split())
        if title:
            self._headings.append(Heading(level, title, self._length))
            self._add(title + "\n\n")

    def table(self, rows: Sequence[Sequence[str]], *, named: bool | None = None) -> None:
        """Add a table, one line per row.

        A row repeats the names of its columns, since search often finds a row without the others.
        `named` tells whether the first row holds these names; with None the content of the row
        decides.
        """
        self.rows(_describe_rows([[" ".join(cell.split()) for cell in row] for row in rows], named))

    def rows(self, lines: Sequence[str]) -> None:
        """Add the rows of a table that are complete already, each as one line.

        A line end within a cell would make two records of its row.
        """
        if lines:
            start = self._length
            self._add("\n".join(" ".join(line.splitlines()) for line in lines))
            self._tables.append(Span(start, self._length))
            self._add("\n\n")

    def begin_page(self, number: int, *, ocr: bool = False) -> None:
        """Begin a page, to which the text that follows belongs."""
        self._end_page()
        self._pages.append(Page(number, self._length, self._length, ocr))

    def at_line(self, number: int, ahead: int = 0) -> None:
        """Note that what follows comes from a line of the file, until the next such note.

        `ahead` counts characters of the text that will be added next.
        """
        start = self._length + ahead
        while self._lines and self._lines[-1].char_start >= start:
            self._lines.pop()
        if not self._lines or self._lines[-1].line != number:
            self._lines.append(LinePlace(start, number))

    def markdown(self, source: str, *, reflow: bool = False) -> None:
        """Add Markdown text without its signs.

        With `reflow` the line ends within a paragraph are ignored.
        """
        rows: list[list[str]] = []
        paragraph: list[str] = []

        def flush() -> None:
            self.paragraph("\n".join(strip_markdown(line) for line in paragraph))
            paragraph.clear()
            self.table(rows)
            rows.clear()

        for line in source.splitlines():
            stripped = line.strip()
            if _is_row(stripped):
                if not rows:
                    flush()
                if not _RULE.match(stripped):
                    rows.append(_cells(stripped))
            elif heading := _HEADING.match(stripped):
                flush()
                self.heading(len(heading.group(1)), strip_markdown(heading.group(2)))
            elif not stripped:
                flush()
            else:
                if rows:
                    flush()
                if reflow and paragraph and not _ITEM.match(line):
                    paragraph[-1] += " " + stripped
                else:
                    paragraph.append(line.rstrip())
        flush()

    def build(self, kind: str, title: str = "", notes: Sequence[str] = ()) -> ReadDocument:
        """Return the document; where no title is given, it is the first of the highest headings."""
        text = "".join(self._parts).rstrip()
        self._end_page()
        if not title and self._headings:
            title = min(self._headings, key=lambda h: (h.level, h.char_start)).title
        return ReadDocument(
            text,
            kind,
            " ".join(title.split()),
            tuple(_clip_page(page, len(text)) for page in self._pages),
            tuple(self._headings),
            tuple(self._tables),
            tuple(notes),
            lines=tuple(place for place in self._lines if place.char_start < len(text)),
        )

    def _add(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _end_page(self) -> None:
        if self._pages:
            last = self._pages[-1]
            self._pages[-1] = Page(last.number, last.char_start, self._length, last.ocr)


def _clip_page(page: Page, end: int) -> Page:
    """Cut a page off at the end of the text, where trailing white space was removed."""
    return Page(page.number, min(page.char_start, end), min(page.char_end, end), page.ocr)


def strip_markdown(line: str) -> str:
    """Return inline Markdown as a person reads it; links and pictures leave their words."""
    line = without_strong(without_links(without_images(line)))
    line = _EMPHASIS.sub(r"\2", line)
    return unescape(_ESCAPE.sub(r"\1", line))


def _is_row(line: str) -> bool:
    return line.startswith("|") and line.endswith("|") and len(line) > 1


def _cells(line: str) -> list[str]:
    cells = (" ".join(strip_markdown(cell).split()) for cell in _CELL_END.split(line)[1:-1])
    # Names of columns in bold come with their stars escaped.
    return [_BOLD_CELL.sub(r"\1", cell) for cell in cells]


def can_be_names(row: Sequence[str]) -> bool:
    """Tell whether a row of cells may be the names of columns.

    It must have several cells, each different, and no numbers except years.
    """
    names = [name for name in row if name]
    numbers = [name for name in names if _NUMERIC.match(name)]
    years = len(set(numbers)) == len(numbers) and all(map(_YEAR.match, numbers))
    return len(names) > 1 and years and (len(numbers) < len(names) or not row[0])


def _describe_rows(rows: list[list[str]], named: bool | None) -> list[str]:
    rows = [row for row in rows if any(row)]
    if not rows:
        return []
    names = rows[0]
    if named is None:
        named = can_be_names(names)
    if not named or len(rows) == 1:
        return [" | ".join(cell for cell in row if cell) for row in rows]
    return [" | ".join(_cell(names, row, n) for n in range(len(row)) if row[n]) for row in rows[1:]]


def _cell(names: list[str], row: list[str], column: int) -> str:
    name = names[column] if column < len(names) else ""
    return f"{name}: {row[column]}" if name else row[column]
