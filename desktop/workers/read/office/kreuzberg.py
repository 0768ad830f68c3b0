"""Reads office documents and mail, through kreuzberg."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from pathlib import Path
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import (
    DocumentBuilder,
    strip_markdown,
)
from desktop.workers.read.errors import damaged_error, encrypted_error
from desktop.workers.read.office.docx_tables import TABLE_MARK, extract_tables
from desktop.workers.read.office.rtf_headings import find_rtf_headings, is_cut_off

MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "rtf": "application/rtf",
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
    if kind == "docx":
        return _read_docx(path)
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
        if kind == "rtf":
            source = _mark_headings(source, find_rtf_headings(content))
        builder.markdown(source)
    notes: list[str] = []
    if kind == "rtf" and is_cut_off(content):
        notes.append(say("The file ends in its middle; what is there was read."))
    if kind == "msg" and (names := _attachments(extracted.metadata)):
        builder.paragraph("Attachments: " + ", ".join(names))
        notes.append(say("Attachments are named, but not read."))
    return builder.build(FORMATS.get(kind, kind), title, notes)


def _read_docx(path: Path) -> ReadDocument:
    content, tables = extract_tables(path.read_bytes())
    extracted = _extract_bytes(content, "docx", "markdown")
    marked = DocumentBuilder()
    before, *parts = TABLE_MARK.split(_FRONT_MATTER.sub("", extracted.content))
    marked.markdown(before)
    placed: set[tuple[tuple[str, ...], ...]] = set()
    for number, after in zip(parts[0::2], parts[1::2], strict=True):
        if int(number) < len(tables):
            marked.table(tables[int(number)].rows, named=tables[int(number)].has_header)
            placed.add(tables[int(number)].rows)
        marked.markdown(after)
    # The file has each text box twice, and one of them may be missing in the output.
    for table in tables:
        if table.rows not in placed:
            marked.table(table.rows, named=table.has_header)
            placed.add(table.rows)
    return marked.build("docx", str(extracted.metadata.get("title") or ""))


def _mark_headings(source: str, headings: list[tuple[int, str]]) -> str:
    """Put heading signs before the lines that are headings; both are in the same order."""
    lines = source.splitlines()
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for number, line in enumerate(lines):
        places[_letters_of(line)].append(number)
    at = 0
    for level, title in headings:
        places_left = places.get(_letters_of(title), deque[int]())
        while places_left and places_left[0] < at:
            places_left.popleft()
        if places_left and _letters_of(title):
            at = places_left.popleft()
            lines[at] = "#" * min(level, 6) + " " + lines[at].lstrip("# ")
    return "\n".join(lines)


def _letters_of(line: str) -> str:
    return "".join(filter(str.isalnum, strip_markdown(line)))


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
