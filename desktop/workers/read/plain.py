"""Reads text, Markdown, code, CSV and JSON, where the file itself is the text, unchanged."""

from __future__ import annotations

from desktop.core.types import ReadDocument, Span
from desktop.workers.read.text.data_detection import data_format
from desktop.workers.read.text.decoding import DecodedText, decode_text
from desktop.workers.read.text.markdown import markdown_outline
from desktop.workers.read.text.outlines import outline_headings


def read_plain(raw: bytes, kind: str) -> ReadDocument:
    """Return the decoded file, with its headings, if it has some, and the rows of tables."""
    decoded = decode_text(raw)
    if kind == "markdown":
        return _read_markdown(decoded)
    text = decoded.text
    kind = data_format(text) if kind == "text" else kind
    headings = tuple(outline_headings(text, kind))
    tables = (Span(0, len(text)),) if kind in ("csv", "tsv") else ()
    title = next((heading.title for heading in headings if heading.level == 1), "")
    return ReadDocument(text, kind, title, headings=headings, tables=tables, notes=decoded.notes)


def _read_markdown(decoded: DecodedText) -> ReadDocument:
    outline = markdown_outline(decoded.text)
    return ReadDocument(
        decoded.text,
        "markdown",
        outline.title,
        headings=outline.headings,
        tables=outline.metadata,
        notes=(*decoded.notes, *outline.notes),
    )


def decode(raw: bytes) -> str:
    """Decode bytes in any known encoding, without a byte-order mark.

    Raises:
        NotReadError: the bytes are no text in any known encoding.
    """
    return decode_text(raw).text
