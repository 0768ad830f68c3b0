"""Reads XLSB files, the binary form of Office Open XML workbooks."""

from __future__ import annotations

import struct
from pathlib import Path

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.errors import NotReadError, damaged_error
from desktop.workers.read.grids.grid import Area, Cell
from desktop.workers.read.numbers.format_codes import format_code_of
from desktop.workers.read.numbers.number_format import NumberFormat
from desktop.workers.read.sheets.binary_records import (
    error_text,
    packed_number,
    read_text,
    real,
    records,
    short,
    unsigned,
)
from desktop.workers.read.sheets.sheet_document import build_workbook
from desktop.workers.read.sheets.stored_values import read_stored_values
from desktop.workers.read.sheets.workbook import (
    CELLS_AT_MOST,
    CellStyle,
    SheetContent,
    Workbook,
    shown_cell,
)
from desktop.workers.read.sheets.xlsx_drawings import add_drawing
from desktop.workers.read.zipped.package import OfficePackage

BOLD_WEIGHT = 600
_DAMAGE = (struct.error, ValueError, LookupError, NotReadError)
_ROW, _PACKED, _ERROR, _TRUTH, _REAL, _TEXT, _SHARED = 0, 2, 3, 4, 5, 6, 7
_FORMULA_TEXT, _FORMULA_REAL, _FORMULA_TRUTH, _FORMULA_ERROR = 8, 9, 10, 11
_STRING, _FONT, _FORMAT, _STYLE, _COLUMNS = 19, 43, 44, 47, 60
_PROPERTIES, _SHEET, _MERGED, _CELL_STYLES, _CELL_STYLES_END = 153, 156, 176, 617, 618
_COMMENT, _COMMENT_TEXT = 635, 637


def read_xlsb(path: Path) -> ReadDocument:
    """Read a workbook; where its records are not understood, at least the stored values.

    Raises:
        NotReadError: the file is damaged.
    """
    kind = say("an XLSB file")
    workbook: Workbook | None = None
    try:
        with OfficePackage(path, kind) as package:
            workbook = _WorkbookReader(package).read()
    except _DAMAGE:
        workbook = read_stored_values(path)
    if workbook is None:
        raise damaged_error(kind)
    return build_workbook(workbook, "xlsb")


class _WorkbookReader:
    """The parts of a workbook, and what all of its sheets refer to."""

    def __init__(self, package: OfficePackage) -> None:
        self._package = package
        self._main = package.main_part("xl", "xl/workbook.bin")
        self._strings: list[str] = []
        self._styles: list[CellStyle] = []

    def read(self) -> Workbook:
        workbook = Workbook()
        links = self._package.relationships(self._main)
        main = list(records(self._package.read(self._main)))
        since_1904 = any(kind == _PROPERTIES and record[0] & 1 for kind, record in main)
        self._read_strings()
        self._read_styles(since_1904=since_1904)
        for kind, record in main:
            if kind != _SHEET:
                continue
            identifier, at = read_text(record, 8)
            name, _ = read_text(record, at)
            link = links.get(identifier)
            if unsigned(record, 0):
                workbook.hidden.append(name)
            elif link is not None and link.kind == "worksheet":
                self._add_sheet(workbook, name, link.target)
        return workbook

    def _add_sheet(self, workbook: Workbook, name: str, part: str) -> None:
        try:
            workbook.sheets.append(self._sheet(name, part))
        except _DAMAGE:
            workbook.damaged.append(name)

    def _read_strings(self) -> None:
        for part in self._package.linked(self._main, "sharedStrings"):
            for kind, record in records(self._package.read(part)):
                if kind == _STRING:
                    self._strings.append(read_text(record, 1)[0])

    def _read_styles(self, *, since_1904: bool) -> None:
        own: dict[int, str] = {}
        bold: list[bool] = []
        in_cells = False
        for part in self._package.linked(self._main, "styles"):
            for kind, record in records(self._package.read(part)):
                if kind == _FORMAT:
                    own[short(record, 0)] = read_text(record, 2)[0]
                elif kind == _FONT:
                    bold.append(short(record, 4) >= BOLD_WEIGHT)
                elif kind in (_CELL_STYLES, _CELL_STYLES_END):
                    in_cells = kind == _CELL_STYLES
                elif kind == _STYLE and in_cells:
                    code = format_code_of(short(record, 2), own)
                    font = short(record, 4)
                    shown = NumberFormat(code, since_1904=since_1904)
                    self._styles.append(CellStyle(shown, font < len(bold) and bold[font]))

    def _sheet(self, name: str, part: str) -> SheetContent:
        sheet = SheetContent(name)
        hidden_columns: list[tuple[int, int]] = []
        row, count = 0, 0
        for kind, record in records(self._package.read(part)):
            if kind == _ROW:
                row = unsigned(record, 0)
                if record[11] & 0x10:
                    sheet.grid.absent_rows.add(row)
            elif kind == _COLUMNS and record[16] & 1:
                hidden_columns.append((unsigned(record, 0), unsigned(record, 4)))
            elif kind == _MERGED:
                top, bottom, left, right = (unsigned(record, at) for at in (0, 4, 8, 12))
                sheet.grid.merged.append(Area(top, left, bottom, right))
            elif _PACKED <= kind <= _FORMULA_ERROR and count < CELLS_AT_MOST:
                cell = self._cell(kind, record)
                if cell.text.strip():
                    sheet.grid.rows.setdefault(row, {})[unsigned(record, 0)] = cell
                    count += 1
        sheet.is_cut_off = count == CELLS_AT_MOST
        self._add_remarks(sheet, part)
        for drawing in self._package.linked(part, "drawing"):
            add_drawing(self._package, drawing, sheet)
        _leave_out(sheet, hidden_columns)
        return sheet

    def _cell(self, kind: int, record: bytes) -> Cell:
        index = unsigned(record, 4) & 0xFFFFFF
        plain = CellStyle(NumberFormat(""))
        style = self._styles[index] if index < len(self._styles) else plain
        if kind == _PACKED:
            return shown_cell(packed_number(record, 8), style)
        if kind in (_REAL, _FORMULA_REAL):
            return shown_cell(real(record, 8), style)
        if kind in (_TRUTH, _FORMULA_TRUTH):
            return Cell("TRUE" if record[8] else "FALSE", None, style.is_bold)
        if kind in (_ERROR, _FORMULA_ERROR):
            return Cell(error_text(record[8]), None, style.is_bold)
        shared = kind == _SHARED
        text = self._strings[unsigned(record, 8)] if shared else read_text(record, 8)[0]
        return Cell(style.number_format.show_text(text), None, style.is_bold)

    def _add_remarks(self, sheet: SheetContent, part: str) -> None:
        place = (0, 0)
        for name in self._package.linked(part, "comments"):
            for kind, record in records(self._package.read(name)):
                if kind == _COMMENT:
                    place = unsigned(record, 4), unsigned(record, 12)
                elif kind == _COMMENT_TEXT and (text := read_text(record, 1)[0].strip()):
                    sheet.grid.remarks.setdefault(place, []).append(" ".join(text.split()))


def _leave_out(sheet: SheetContent, hidden_columns: list[tuple[int, int]]) -> None:
    grid = sheet.grid
    sheet.hidden_rows = len(grid.absent_rows.intersection(grid.rows))
    grid.rows = {row: cells for row, cells in grid.rows.items() if row not in grid.absent_rows}
    used = {column for cells in grid.rows.values() for column in cells}
    hidden = {c for c in used if any(a <= c <= b for a, b in hidden_columns)}
    sheet.hidden_columns = len(hidden)
    grid.absent_columns = hidden
    for cells in grid.rows.values() if hidden else ():
        for column in hidden.intersection(cells):
            del cells[column]
