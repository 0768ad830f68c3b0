"""Reads ODT: the text of an OpenDocument file, with its headings, lists, tables and notes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.errors import NotReadError, encrypted_error
from desktop.workers.read.zipped.xml_parts import parse_xml, read_part

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TEXT, _TABLE, _OFFICE, _STYLE = (_NAMES % name for name in ("text", "table", "office", "style"))
_DRAW = _NAMES % "drawing"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_KIND = say("an ODT file")
# Deleted text, and a table of contents, which only repeats the headings.
_LEFT_OUT = frozenset({f"{_TEXT}tracked-changes", f"{_TEXT}table-of-content"})
_WHITE = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_ASIDE = {f"{_TEXT}note": "Note: ", f"{_OFFICE}annotation": "Comment: ", f"{_DRAW}text-box": ""}
_NOT_SHOWN = frozenset({f"{_TEXT}note-citation", f"{_TEXT}ruby-text"})
COLUMNS_REPEATED_AT_MOST = 100


def read_open_text(path: Path) -> ReadDocument:
    """Read the text of an ODT file."""
    if b"encryption-data" in _read_optional(path, "META-INF/manifest.xml"):
        raise encrypted_error()
    root = parse_xml(read_part(path, "content.xml", _KIND), _KIND)
    text = _OdtReader(root)
    for body in root.iter(f"{_OFFICE}text"):
        text.blocks(body)
    return text.marked.build("odt", _read_title(path))


class _OdtReader:
    def __init__(self, root: Element) -> None:
        self.marked = DocumentBuilder()
        self._styles = {
            style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
            for style in root.iter(f"{_STYLE}style")
        }
        self._numbered = {
            style.get(f"{_STYLE}name", "")
            for style in root.iter(f"{_TEXT}list-style")
            if len(style) and style[0].tag == f"{_TEXT}list-level-style-number"
        }

    def blocks(self, parent: Element) -> None:
        """Add the blocks of an element, from top to bottom."""
        for block in parent:
            if block.tag == f"{_TEXT}h":
                level = block.get(f"{_TEXT}outline-level", "1")
                self._heading(block, int(level) if level.isdecimal() else 1)
            elif block.tag == f"{_TEXT}p":
                self._paragraph(block)
            elif block.tag == f"{_TEXT}list":
                self._list(block)
            elif block.tag == f"{_TABLE}table":
                self._table(block)
            elif block.tag not in _LEFT_OUT:
                self.blocks(block)

    def _heading(self, block: Element, level: int) -> None:
        self.marked.heading(level, _running_text(block))
        self._asides(block)

    def _paragraph(self, block: Element) -> None:
        style = block.get(f"{_TEXT}style-name", "")
        if "Title" in (style, self._styles.get(style)):
            self._heading(block, 1)
            return
        self.marked.paragraph(_running_text(block))
        self._asides(block)

    def _asides(self, block: Element) -> None:
        for aside in _asides(block):
            self.marked.paragraph(_ASIDE[aside.tag] + _lines(aside, "\n"))

    def _list(self, block: Element) -> None:
        # A numbered heading is written as a list with nothing but the heading in it.
        if block.find(f".//{_TEXT}h") is not None:
            for item in block:
                self.blocks(item)
            return
        self.marked.paragraph("\n".join(self._items(block, 0)))
        self._asides(block)
        for table in block.iter(f"{_TABLE}table"):
            self._table(table)

    def _items(self, block: Element, depth: int) -> Iterator[str]:
        numbered = block.get(f"{_TEXT}style-name") in self._numbered
        for number, item in enumerate(block.iterfind(f"{_TEXT}list-item"), start=1):
            mark = f"{number}. " if numbered else "- "
            words = " ".join(_running_text(p) for p in item if p.tag == f"{_TEXT}p").strip()
            if words:
                yield "  " * depth + mark + words
            for deeper in item.iterfind(f"{_TEXT}list"):
                yield from self._items(deeper, depth + 1)

    def _table(self, table: Element) -> None:
        rows = [[*_cells(row)] for row in _rows(table)]
        named = table.find(f"{_TABLE}table-header-rows") is not None or self._has_header_style(
            table
        )
        two_columns = max(map(len, rows), default=0) == 2
        self.marked.table(rows, named=True if named else False if two_columns else None)

    def _has_header_style(self, table: Element) -> bool:
        """Tell whether the table's first row has LibreOffice's style for names of columns."""
        first = next(_rows(table), None)
        styles = [
            p.get(f"{_TEXT}style-name", "")
            for p in (() if first is None else first.iter(f"{_TEXT}p"))
        ]
        wanted = "Table_20_Heading"
        return bool(styles) and all(wanted in (style, self._styles.get(style)) for style in styles)


def _rows(table: Element) -> Iterator[Element]:
    for part_ in table:
        if part_.tag == f"{_TABLE}table-row":
            yield part_
        elif part_.tag.startswith(_TABLE):
            yield from _rows(part_)


def _cells(row: Element) -> Iterator[str]:
    for cell in row:
        if cell.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            repeated = cell.get(f"{_TABLE}number-columns-repeated", "1")
            times = min(int(repeated) if repeated.isdecimal() else 1, COLUMNS_REPEATED_AT_MOST)
            yield from [_lines(cell, " ")] * times


def _lines(parent: Element, between: str) -> str:
    """Return the paragraphs of a cell or a note, also those of nested elements."""
    found = (_running_text(p) for p in parent.iter() if p.tag in (f"{_TEXT}p", f"{_TEXT}h"))
    return between.join(line.strip() for line in found if line.strip())


def _running_text(block: Element) -> str:
    """Return the text of a paragraph, without its notes, comments and text boxes."""
    pieces = [block.text or ""]
    for child in block:
        if child.tag == f"{_TEXT}s":
            count = child.get(f"{_TEXT}c", "1")
            pieces.append(" " * min(int(count) if count.isdecimal() else 1, 100))
        elif child.tag in _WHITE:
            pieces.append(_WHITE[child.tag])
        elif child.tag not in _ASIDE and child.tag not in _NOT_SHOWN:
            pieces.append(_running_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _asides(block: Element) -> Iterator[Element]:
    """Yield the notes, comments and text boxes that are attached to a paragraph."""
    for child in block:
        if child.tag in _ASIDE:
            yield child
        else:
            yield from _asides(child)


def _read_title(path: Path) -> str:
    if meta := _read_optional(path, "meta.xml"):
        found = parse_xml(meta, _KIND).find(f".//{_TITLE}")
        return (found.text or "") if found is not None else ""
    return ""


def _read_optional(path: Path, name: str) -> bytes:
    try:
        return read_part(path, name, _KIND)
    except NotReadError:
        return b""
