"""Reads office documents and mail, through kreuzberg."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import damaged_error, encrypted_error
from desktop.workers.read.office.doc_parts import has_unsure_parts

MIME = {
    "html": "text/html",
    "msg": "application/vnd.ms-outlook",
    "doc": "application/msword",
    "ppt": "application/vnd.ms-powerpoint",
}
WITHOUT_MARKUP = frozenset({"doc", "ppt", "msg"})
"""The formats for which kreuzberg's Markdown is poor."""
FORMATS = {"msg": "email"}
# The metadata that kreuzberg writes above a web page; its last line looks like a heading.
_FRONT_MATTER = re.compile(r"\A---\n(?:[^\n#][^\n]*\n)*\n*## [\w:.-]+: [^\n]*\n")


def read_office(path: Path, kind: str) -> ReadDocument:
    """Read a document of one of the formats in `MIME`."""
    content = path.read_bytes()
    extracted = _extract_bytes(content, kind, "plain" if kind in WITHOUT_MARKUP else "markdown")
    title = str(extracted.metadata.get("title") or extracted.metadata.get("subject") or "")
    builder = DocumentBuilder()
    if kind == "msg":
        # Blank lines separate the paragraphs, as in any mail.
        builder.paragraph("\n".join(extracted.content.splitlines()))
    elif kind in WITHOUT_MARKUP:
        _add_paragraphs(builder, extracted.content)
    else:
        source = _FRONT_MATTER.sub("", extracted.content)
        builder.markdown(source)
    notes: list[str] = []
    if kind == "msg" and (names := _attachments(extracted.metadata)):
        builder.paragraph("Attachments: " + ", ".join(names))
        notes.append(say("Attachments are named, but not read."))
    if kind == "doc" and has_unsure_parts(content):
        notes.append(
            say("Footnotes, comments and text boxes of this old Word file may be missing.")
        )
    return builder.build(FORMATS.get(kind, kind), title, notes)


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


def html_to_markdown(source: bytes) -> str:
    """Return a web page or the body of a message, in UTF-8, as Markdown."""
    return _FRONT_MATTER.sub("", _extract_bytes(source, "html", "markdown").content)


def _extract_bytes(content: bytes, kind: str, output: str) -> Any:
    import kreuzberg

    config = kreuzberg.ExtractionConfig(
        output_format=output,
        use_cache=False,
    )
    try:
        return kreuzberg.extract_bytes_sync(content, MIME[kind], config=config)
    except kreuzberg.KreuzbergError as error:
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise encrypted_error() from error
        raise damaged_error(say("a {0} file", kind.upper())) from error


def _attachments(metadata: Any) -> list[str]:
    found: list[Any] = list(metadata.get("attachments") or [])
    names = [
        attachment.get("filename") or attachment.get("name")
        if isinstance(attachment, dict)
        else attachment
        for attachment in found
    ]
    return [str(name) for name in names if name]
