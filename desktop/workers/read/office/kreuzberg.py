"""Office documents, books, web pages and mail, through kreuzberg."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from itertools import groupby
from pathlib import Path
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.errors import damaged, encrypted
from desktop.workers.read.marked_text import MarkedText, markdown_rows, without_signs
from desktop.workers.read.office.deep_html import flat_text
from desktop.workers.read.office.docx_tables import TABLE_MARK, set_tables_apart
from desktop.workers.read.office.rtf_headings import is_cut_off, rtf_headings
from desktop.workers.read.office.sheet import add_sheet
from desktop.workers.read.office.xlsx_formats import with_formats

MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "rtf": "application/rtf",
    "html": "text/html",
    "epub": "application/epub+zip",
    "msg": "application/vnd.ms-outlook",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
}
UNMARKED = frozenset({"doc", "ppt", "msg"})
"""Of which kreuzberg makes poor Markdown."""
FORMATS = {"msg": "email"}
MARKUP_SHARE = 0.05
"""Of a web page's bytes; less text than this makes one look at how it is nested."""
SLIDE_MARK = "\ue000slide {page_num}\ue000"
_SLIDE = re.compile("\ue000slide (\\d+)\ue000")
# What kreuzberg writes above a web page: its metadata, of which the last line became a heading.
_FRONT_MATTER = re.compile(r"\A---\n(?:[^\n#][^\n]*\n)*\n*## [\w:.-]+: [^\n]*\n")
_NOTES = re.compile(r"^Notes:$", re.MULTILINE)


def read_office(path: Path, kind: str) -> ReadDocument:
    """Read a document of one of the kinds in `MIME`."""
    if kind == "pptx":
        return _slides(path)
    if kind == "docx":
        return _word(path)
    content = path.read_bytes()
    if kind in ("xlsx", "ods"):
        content = with_formats(content, kind)
    extracted = _extract_bytes(content, kind, "plain" if kind in UNMARKED else "markdown")
    title = str(extracted.metadata.get("title") or extracted.metadata.get("subject") or "")
    marked = MarkedText()
    if kind in ("xlsx", "xls", "ods"):
        return _sheets(marked, extracted, kind)
    deep = _deep_text(path, extracted.content) if kind == "html" else None
    if deep is not None:
        marked.paragraph(deep)
    elif kind == "msg":
        # Its blank lines part its paragraphs, as in any mail.
        marked.paragraph("\n".join(extracted.content.splitlines()))
    elif kind in UNMARKED:
        _paragraphs(marked, extracted.content)
    else:
        source = _FRONT_MATTER.sub("", extracted.content)
        if kind == "rtf":
            source = _with_headings(source, rtf_headings(content))
        marked.markdown(source, reflow=kind in ("html", "epub"))
    notes: list[str] = []
    if kind == "rtf" and is_cut_off(content):
        notes.append(say("The file ends in its middle; what is there was read."))
    if kind == "msg" and (names := _attachments(extracted.metadata)):
        marked.paragraph("Attachments: " + ", ".join(names))
        notes.append(say("Attachments are named, but not read."))
    return marked.document(FORMATS.get(kind, kind), title, notes)


def _deep_text(path: Path, read: str) -> str | None:
    """What a web page says below the depth to which it was read, where that is little of it."""
    raw = path.read_bytes()
    return flat_text(raw) if len(read) < MARKUP_SHARE * len(raw) else None


def _word(path: Path) -> ReadDocument:
    content, tables = set_tables_apart(path.read_bytes())
    extracted = _extract_bytes(content, "docx", "markdown")
    marked = MarkedText()
    before, *parts = TABLE_MARK.split(_FRONT_MATTER.sub("", extracted.content))
    marked.markdown(before)
    placed: set[tuple[tuple[str, ...], ...]] = set()
    for number, after in zip(parts[0::2], parts[1::2], strict=True):
        if int(number) < len(tables):
            marked.table(tables[int(number)].rows, named=tables[int(number)].named)
            placed.add(tables[int(number)].rows)
        marked.markdown(after)
    # A text box stands in the file twice, and may be left out.
    for table in tables:
        if table.rows not in placed:
            marked.table(table.rows, named=table.named)
            placed.add(table.rows)
    return marked.document("docx", str(extracted.metadata.get("title") or ""))


def _with_headings(source: str, headings: list[tuple[int, str]]) -> str:
    """Markdown with signs before the lines that are headings, which come in the same order."""
    lines = source.splitlines()
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for number, line in enumerate(lines):
        places[_letters(line)].append(number)
    at = 0
    for level, title in headings:
        places_left = places.get(_letters(title), deque[int]())
        while places_left and places_left[0] < at:
            places_left.popleft()
        if places_left and _letters(title):
            at = places_left.popleft()
            lines[at] = "#" * min(level, 6) + " " + lines[at].lstrip("# ")
    return "\n".join(lines)


def _letters(line: str) -> str:
    return "".join(filter(str.isalnum, without_signs(line)))


def _paragraphs(marked: MarkedText, text: str) -> None:
    """Text whose lines are paragraphs, and whose tables are cells with a tab after each, and with
    one more after a row.
    """
    for line in text.splitlines():
        *rows, rest = line.split("\t\t")
        table = [row.split("\t") for row in rows]
        if len({len(row) for row in table}) == 1:
            marked.table(table)
        else:
            marked.rows([" | ".join(row) for row in table])
        marked.paragraph(rest.replace("\t", " "))


def _slides(path: Path) -> ReadDocument:
    extracted = _extract(path, "pptx", "plain")
    marked = MarkedText()
    parts = _SLIDE.split(extracted.content)
    for number, content in zip(parts[1::2], parts[2::2], strict=True):
        lines = [
            line for line in _NOTES.sub("Speaker notes:", content).splitlines() if line.strip()
        ]
        marked.begin_page(int(number))
        if lines:
            marked.heading(2, lines[0])
        for tabs, group in groupby(lines[1:], key=lambda line: line.count("\t")):
            _add_lines(marked, [*group], tabs)
    return marked.document("pptx", str(extracted.metadata.get("title") or ""))


def _add_lines(marked: MarkedText, lines: list[str], tabs: int) -> None:
    """Lines of a slide with equally many tabs, as the rows of a table have between their cells."""
    if tabs and len(lines) > 1:
        marked.table([line.split("\t") for line in lines])
        return
    for line in lines:
        marked.paragraph(line)


def _sheets(marked: MarkedText, extracted: Any, kind: str) -> ReadDocument:
    """A sheet is a page, under its name as a heading."""
    names: list[str] = list(extracted.metadata.get("sheet_names") or [])
    sections = re.split(r"^## (.+)$", extracted.content, flags=re.MULTILINE)
    if len(sections) == 1:
        sections = ["", names[0] if names else "", extracted.content]
    found = zip(sections[1::2], sections[2::2], strict=True)
    for number, (name, content) in enumerate(found, start=1):
        marked.begin_page(number)
        marked.heading(2, name)
        if rows := markdown_rows(content):
            add_sheet(marked, rows)
        else:
            marked.markdown(content)
    return marked.document(kind, str(extracted.metadata.get("title") or ""))


def html_to_markdown(source: bytes) -> str:
    """A web page, or the body of a message, in UTF-8, as Markdown."""
    return _FRONT_MATTER.sub("", _extract_bytes(source, "html", "markdown").content)


def _extract(path: Path, kind: str, output: str) -> Any:
    # Bytes, not a path: names that are not UTF-8 would be refused.
    return _extract_bytes(path.read_bytes(), kind, output)


def _extract_bytes(content: bytes, kind: str, output: str) -> Any:
    import kreuzberg

    config = kreuzberg.ExtractionConfig(
        output_format=output,
        use_cache=False,
        pages=kreuzberg.PageConfig(insert_page_markers=True, marker_format=SLIDE_MARK)
        if kind == "pptx"
        else None,
    )
    try:
        return kreuzberg.extract_bytes_sync(content, MIME[kind], config=config)
    except kreuzberg.KreuzbergError as error:
        if "password" in str(error).lower() or "encrypt" in str(error).lower():
            raise encrypted() from error
        raise damaged(say("a {0} file", kind.upper())) from error


def _attachments(metadata: Any) -> list[str]:
    found: list[Any] = list(metadata.get("attachments") or [])
    names = [
        attachment.get("filename") or attachment.get("name")
        if isinstance(attachment, dict)
        else attachment
        for attachment in found
    ]
    return [str(name) for name in names if name]
