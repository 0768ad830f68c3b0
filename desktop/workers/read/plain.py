"""Reads text, Markdown, code, CSV and JSON, where the file itself is the text, unchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.types import Heading, ReadDocument, Span
from desktop.workers.read.text.decoding import decode_text

_ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]++(.+)$")
_SETEXT = re.compile(r"^ {0,3}(=+|-{2,})[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")


def read_plain(raw: bytes, kind: str) -> ReadDocument:
    """Return the decoded file, with the headings of Markdown and the rows of tables."""
    decoded = decode_text(raw)
    text = decoded.text
    headings = tuple(markdown_headings(text)) if kind == "markdown" else ()
    tables = (Span(0, len(text)),) if kind in ("csv", "tsv") else ()
    title = next((h.title for h in headings if h.level == 1), "")
    return ReadDocument(text, kind, title, headings=headings, tables=tables, notes=decoded.notes)


def decode(raw: bytes) -> str:
    """Decode bytes in any known encoding, without a byte-order mark.

    Raises:
        NotReadError: the bytes are no text in any known encoding.
    """
    return decode_text(raw).text


def markdown_headings(text: str) -> Iterator[Heading]:
    """Yield ATX (`# …`) and setext (underlined) headings outside fenced code."""
    fence = ""
    at = 0
    previous, previous_at = "", 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if marker := _FENCE.match(bare):
            opens = marker.group(1)
            if not fence:
                fence = opens
            elif opens[0] == fence[0] and len(opens) >= len(fence):
                fence = ""
        elif not fence:
            if heading := _ATX.match(bare):
                yield Heading(len(heading.group(1)), _unclosed(heading.group(2)), at)
            elif (under := _SETEXT.match(bare)) and _can_be_title(previous):
                yield Heading(1 if under.group(1)[0] == "=" else 2, previous.strip(), previous_at)
        previous, previous_at = bare, at
        at += len(line)


def _unclosed(title: str) -> str:
    """Return the title without the marks that may close it: `House` of `# House ##`."""
    return title.rstrip(" \t").rstrip("#").rstrip(" \t") or title[:1]


def _can_be_title(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith(("#", "|", "-", "*", ">", "```"))
