"""Reads old Word files and slides, through kreuzberg."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error, encrypted_error
from desktop.workers.read.office.doc_parts import has_unsure_parts

MIME = {
    "doc": "application/msword",
    "ppt": "application/vnd.ms-powerpoint",
}


def read_office(path: Path, kind: str) -> ReadDocument:
    """Read a document of one of the formats in `MIME`."""
    content = path.read_bytes()
    extracted = _extract_bytes(content, kind)
    title = str(extracted.metadata.get("title") or extracted.metadata.get("subject") or "")
    builder = DocumentBuilder()
    _add_paragraphs(builder, extracted.content)
    notes: list[str] = []
    if kind == "doc" and has_unsure_parts(content):
        notes.append(
            say("Footnotes, comments and text boxes of this old Word file may be missing.")
        )
    return builder.build(kind, title, notes)


def _add_paragraphs(marked: DocumentBuilder, text: str) -> None:
    """Add text whose lines are paragraphs; tables have tabs.

    A tab follows each cell of a table, and one more follows each row.
    """
    for line in text.splitlines():
        *rows, rest = line.split("\t\t")
        table = [row.split("\t") for row in rows]
        if len({len(row) for row in table}) == 1:
            marked.table(table)
        else:
            marked.rows([" | ".join(row) for row in table])
        marked.paragraph(rest.replace("\t", " "))


def _extract_bytes(content: bytes, kind: str) -> Any:
    import kreuzberg

    config = kreuzberg.ExtractionConfig(output_format="plain", use_cache=False)
    try:
        return kreuzberg.extract_bytes_sync(content, MIME[kind], config=config)
    except kreuzberg.KreuzbergError as error:
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise encrypted_error() from error
        raise damaged_error(say("a {0} file", kind.upper())) from error
