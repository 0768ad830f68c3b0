"""A part of a document around a range of characters, for a viewer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored, to_stored
from desktop.core.types import Heading, Page, Span

CHARACTERS_AROUND = 12_000
"""The characters on each side at first; a long text takes the window seconds to set."""
LINE_AT_MOST = 2_000
"""An excerpt begins and ends with a line, if the line is not longer than this."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of the extracted text with its structure; ranges count from its own beginning."""

    path: Path
    format: str
    text: str
    char_start: int
    """The position in the document at which the excerpt begins."""
    is_whole: bool
    headings: tuple[Heading, ...]
    tables: tuple[Span, ...]
    pages: tuple[Page, ...]
    """All pages of the document; their ranges count from the document's beginning."""
    first_line: str = ""
    """The first line of the document, which may name the columns; empty if it is in the text."""
    line: int | None = None
    """The line of the file from which the range comes; None if unknown."""
    document_characters: int = 0
    """The length of the document's text; 0 if unknown."""


def read_excerpt(
    library: Library,
    document_id: int,
    path: Path,
    char_start: int,
    char_end: int,
    *,
    characters_around: int = CHARACTERS_AROUND,
) -> Excerpt | None:
    """The text around a range; None if the library no longer has the document.

    A document that was indexed again has another id, and is found by its path.
    """
    row = library.db.execute(
        "SELECT content_id, path FROM documents WHERE content_id IS NOT NULL AND id = ?",
        (document_id,),
    ).fetchone()
    content_id = row[0] if row and from_stored(row[1]) == path else _find_by_path(library, path)
    if content_id is None:
        return None
    document = library.contents.document(content_id)
    start, end = _around(document.text, char_start, char_end, characters_around)
    return Excerpt(
        path,
        document.format,
        document.text[start:end],
        start,
        start == 0 and end == len(document.text),
        tuple(
            Heading(heading.level, heading.title, heading.char_start - start)
            for heading in document.headings
            if start <= heading.char_start < end
        ),
        tuple(
            Span(max(0, table.char_start - start), min(end, table.char_end) - start)
            for table in document.tables
            if table.char_start < end and start < table.char_end
        ),
        document.pages,
        document.text[:LINE_AT_MOST].lstrip().partition("\n")[0] if start else "",
        document.line_at(char_start),
        len(document.text),
    )


def _around(text: str, char_start: int, char_end: int, characters_around: int) -> tuple[int, int]:
    start = max(0, char_start - characters_around)
    end = min(len(text), char_end + characters_around)
    if start:
        line = text.rfind("\n", max(0, start - LINE_AT_MOST), start)
        start = line + 1 if line >= 0 else start
    line = text.find("\n", end, end + LINE_AT_MOST)
    return start, line if line >= 0 else end


def _find_by_path(library: Library, path: Path) -> int | None:
    return library.db.execute(
        "SELECT content_id FROM documents WHERE path = ? AND content_id IS NOT NULL LIMIT 1",
        (to_stored(path),),
    ).get
