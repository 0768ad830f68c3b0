"""Extracts the tables and tabs of DOCX files.

Kreuzberg takes any first row for the names of the columns, and drops tabs. So each table is
replaced by a mark before kreuzberg reads the file, and each tab by a character.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from desktop.core.say import say
from desktop.workers.read.errors import NotReadError
from desktop.workers.read.zipped.errors import ZIP_ERRORS
from desktop.workers.read.zipped.xml_parts import parse_xml

TABLE_MARK = re.compile("\ue000table (\\d+)\ue000")
_BODY = "word/document.xml"
_MARKED = "<w:p><w:r><w:t>\ue000table {}\ue000</w:t></w:r></w:p>"
_EDGE = re.compile(rb"<w:tbl(?:\s[^<>]*)?>|</w:tbl>")
_TAB = re.compile(rb"<w:tab\s*/>")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", f"{_W}rPr", f"{_W}pPr", _FALLBACK})
_WHITE = frozenset({f"{_W}tab", f"{_W}br", f"{_W}cr"})
COLUMNS_AT_MOST = 63
"""The limit that Word itself has."""


@dataclass(frozen=True, slots=True)
class WordTable:
    """Rows of cells, and whether the first row names the columns; None where that is unclear."""

    rows: tuple[tuple[str, ...], ...]
    has_header: bool | None


def extract_tables(content: bytes) -> tuple[bytes, list[WordTable]]:
    """Replace each table by a mark; returns the file and the tables.

    If that fails, the file is returned unchanged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            body = packed.read(_BODY)
            spans = list(_spans(body))
            tables = [*_tables(parse_xml(body, say("a DOCX file")))]
            if len(spans) != len(tables):
                return content, []
            return _repack(packed, _TAB.sub(b"<w:t>\t</w:t>", _replace_tables(body, spans))), tables
    except (*ZIP_ERRORS, NotReadError):
        return content, []


def _spans(body: bytes) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the outer tables."""
    depth = start = 0
    for edge in _EDGE.finditer(body):
        if edge.group().startswith(b"</"):
            depth -= 1
            if depth == 0:
                yield start, edge.end()
        elif not edge.group().endswith(b"/>"):
            start = start if depth else edge.start()
            depth += 1


def _replace_tables(body: bytes, spans: list[tuple[int, int]]) -> bytes:
    pieces: list[bytes] = []
    end = 0
    for number, (start, after) in enumerate(spans):
        pieces += body[end:start], _MARKED.format(number).encode()
        end = after
    return b"".join([*pieces, body[end:]])


def _repack(packed: zipfile.ZipFile, body: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as new:
        for name in packed.namelist():
            # Pictures are not looked at.
            if not name.startswith("word/media/"):
                new.writestr(name, body if name == _BODY else packed.read(name))
    return made.getvalue()


def _tables(parent: Element) -> Iterator[WordTable]:
    for child in parent:
        if child.tag == f"{_W}tbl":
            yield _table(child)
        else:
            yield from _tables(child)


def _table(table: Element) -> WordTable:
    lines = [*_children(table, f"{_W}tr")]
    rows: list[tuple[str, ...]] = []
    for line in lines:
        rows.append(tuple(_cells(line, rows[-1] if rows else ())))
    return WordTable(tuple(rows), _has_header(lines, max(map(len, rows), default=0)))


def _has_header(lines: list[Element], columns: int) -> bool | None:
    if not lines:
        return None
    if lines[0].find(f"{_W}trPr/{_W}tblHeader") is not None:
        return True
    if len(lines) > 1 and _is_bold(lines[0]) and not _is_bold(lines[1]):
        return True
    # In a table of two columns each row, even the first, mostly holds a name and its value.
    return False if columns == 2 else None


def _is_bold(line: Element) -> bool:
    runs = [run for run in line.iter(f"{_W}r") if run.find(f"{_W}t") is not None]
    return bool(runs) and all(
        (bold := run.find(f"{_W}rPr/{_W}b")) is not None
        and bold.get(f"{_W}val", "1") not in ("0", "false", "off")
        for run in runs
    )


def _cells(line: Element, above: tuple[str, ...]) -> Iterator[str]:
    column = 0
    for cell in _children(line, f"{_W}tc"):
        joined = cell.find(f"{_W}tcPr/{_W}vMerge")
        goes_on = joined is not None and joined.get(f"{_W}val", "continue") == "continue"
        yield above[column] if goes_on and column < len(above) else " ".join(_words(cell).split())
        width = cell.find(f"{_W}tcPr/{_W}gridSpan")
        spanned = width.get(f"{_W}val", "1") if width is not None else "1"
        more = min(int(spanned) if spanned.isdecimal() else 1, COLUMNS_AT_MOST) - 1
        yield from [""] * more
        column += 1 + max(0, more)


def _children(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row.

    Those in content controls are included, those of inner tables are not.
    """
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in (f"{_W}tbl", f"{_W}del"):
            yield from _children(child, tag)


def _words(parent: Element) -> str:
    pieces: list[str] = []
    for child in parent:
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag in _WHITE:
            pieces.append(" ")
        elif child.tag not in _LEFT_OUT:
            pieces.append(_words(child))
    return "".join([*pieces, " "]) if parent.tag == f"{_W}p" else "".join(pieces)
