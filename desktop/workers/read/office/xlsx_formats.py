"""Replaces the bare numbers that a spreadsheet stores by the text that it shows."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from desktop.core.say import say
from desktop.workers.read.errors import damaged_error
from desktop.workers.read.office.number_formats import format_code_of, format_value
from desktop.workers.read.zipped.errors import translate_zip_errors
from desktop.workers.read.zipped.xml_parts import parse_xml

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_CELL = re.compile(rb"<c\b([^<>]*)>(?:<f\b[^<>]*/>|<f\b[^<>]*>[^<]*</f>)?<v>([^<]*)</v></c>")
_STYLE = re.compile(rb'\bs="(\d+)"')
_PLACE = re.compile(rb'\br="[A-Z0-9]+"')
_TYPE = re.compile(rb'\bt="(?!n")')
_SINCE_1904 = re.compile(rb'<workbookPr\b[^<>]*\bdate1904="(?:1|true)"')

_OPEN_CELL = re.compile(
    rb'(?>(<table:table-cell\b[^<>]*?)\boffice:value-type="(percentage|currency|date|time|float)")'
    rb"([^<>]*+>\s*+<text:p[^<>]*+>)([^<]++)(?=</text:p>)"
)
_VALUE = re.compile(rb' office:(?:value|date-value|time-value|currency)="[^"]*"')
_SAYS_MORE = re.compile(rb"[^\d\s.,'()+-]")


def apply_number_formats(content: bytes, kind: str) -> bytes:
    """Return an XLSX or ODS file in which formatted numbers are replaced by texts.

    Raises:
        NotReadError: the file is damaged.
    """
    with translate_zip_errors(damaged_error(say("an {0} file", kind.upper()))):
        return _apply_to_ods(content) if kind == "ods" else _apply_to_xlsx(content)


def _apply_to_ods(content: bytes) -> bytes:
    """Return an ODS file whose cells have only the text that they show, and no value."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["content.xml"] = _OPEN_CELL.sub(_as_text, parts["content.xml"])
    return _pack(parts)


def _as_text(cell: re.Match[bytes]) -> bytes:
    if cell[2] == b"float" and not _SAYS_MORE.search(cell[4]):
        return cell[0]
    before, after = (_VALUE.sub(b"", part) for part in (cell[1], cell[3]))
    return before + b'office:value-type="string"' + after + cell[4]


def _pack(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        for name, part in parts.items():
            out.writestr(name, part)
    return made.getvalue()


def _apply_to_xlsx(content: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as packed:
        names = packed.namelist()
        codes = _read_format_codes(packed.read("xl/styles.xml")) if "xl/styles.xml" in names else []
        if not any(codes):
            return content
        parts = {name: packed.read(name) for name in names}
    since_1904 = bool(_SINCE_1904.search(parts["xl/workbook.xml"]))
    for name in filter(_SHEET.fullmatch, names):
        parts[name] = _apply_to_sheet(parts[name], codes, since_1904=since_1904)
    return _pack(parts)


def _read_format_codes(styles: bytes) -> list[str]:
    """Return the format code of each cell style, in order."""
    tree = parse_xml(styles, say("an XLSX file"))
    own = {
        int(number_format.get("numFmtId", "0")): number_format.get("formatCode", "")
        for number_format in tree.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt")
    }
    styled = tree.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")
    return [format_code_of(int(style.get("numFmtId", "0")), own) for style in styled]


def _apply_to_sheet(sheet: bytes, codes: list[str], *, since_1904: bool) -> bytes:
    def replace_cell(cell: re.Match[bytes]) -> bytes:
        style = _STYLE.search(cell[1])
        code = codes[int(style[1])] if style and int(style[1]) < len(codes) else ""
        if not code or _TYPE.search(cell[1]):
            return cell[0]
        try:
            text = format_value(float(cell[2]), code, since_1904=since_1904)
        except ValueError:
            return cell[0]
        if text is None:
            return cell[0]
        place = _PLACE.search(cell[1])
        begin = b"<c " + (place[0] if place else b"") + b' t="inlineStr"><is><t>'
        return begin + escape(text).encode() + b"</t></is></c>"

    return _CELL.sub(replace_cell, sheet)
