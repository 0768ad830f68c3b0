"""Puts what an XLSX file shows in place of the bare numbers that it stores."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from desktop.workers.read.number_formats import as_formatted, code_of
from desktop.workers.read.outcome import damaged
from desktop.workers.read.packed_xml import BROKEN_ZIP, parse

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL = re.compile(rb"<c\b([^>]*)>(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)?<v>([^<]*)</v></c>")
_STYLE = re.compile(rb'\bs="(\d+)"')
_PLACE = re.compile(rb'\br="[A-Z0-9]+"')
_TYPE = re.compile(rb'\bt="(?!n")')
_SINCE_1904 = re.compile(rb'<workbookPr\b[^>]*\bdate1904="(?:1|true)"')


def with_formats(content: bytes) -> bytes:
    """The file with its formatted numbers as texts; the same where there are none.

    Raises:
        NotReadError: the file is damaged.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
            codes = _codes(packed.read("xl/styles.xml")) if "xl/styles.xml" in names else []
            if not any(codes):
                return content
            since_1904 = bool(_SINCE_1904.search(packed.read("xl/workbook.xml")))
            changed = BytesIO()
            with zipfile.ZipFile(changed, "w") as out:
                for name in names:
                    part = packed.read(name)
                    if _SHEET.fullmatch(name):
                        part = _shown(part, codes, since_1904=since_1904)
                    out.writestr(name, part)
            return changed.getvalue()
    except BROKEN_ZIP as error:
        raise damaged("an XLSX file") from error


def _codes(styles: bytes) -> list[str]:
    """The code of each style of cells, in order."""
    tree = parse(styles, "an XLSX file")
    own = {
        int(one.get("numFmtId", "0")): one.get("formatCode", "")
        for one in tree.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt")
    }
    styled = tree.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")
    return [code_of(int(one.get("numFmtId", "0")), own) for one in styled]


def _shown(sheet: bytes, codes: list[str], *, since_1904: bool) -> bytes:
    def replaced(cell: re.Match[bytes]) -> bytes:
        style = _STYLE.search(cell[1])
        code = codes[int(style[1])] if style and int(style[1]) < len(codes) else ""
        if not code or _TYPE.search(cell[1]):
            return cell[0]
        try:
            text = as_formatted(float(cell[2]), code, since_1904=since_1904)
        except ValueError:
            return cell[0]
        if text is None:
            return cell[0]
        place = _PLACE.search(cell[1])
        begin = b"<c " + (place[0] if place else b"") + b' t="inlineStr"><is><t>'
        return begin + escape(text).encode() + b"</t></is></c>"

    return _CELL.sub(replaced, sheet)
