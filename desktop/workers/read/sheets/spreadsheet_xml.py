"""Reads workbooks of Excel 2003 in XML, which banks and business programs write as `.xls`."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.grids.grid import Area, Cell
from desktop.workers.read.sheets.sheet_document import build_workbook
from desktop.workers.read.sheets.workbook import CELLS_AT_MOST, SheetContent, Workbook
from desktop.workers.read.zipped.package import attribute, local_name
from desktop.workers.read.zipped.xml_parts import parse_xml

PLACE_AT_MOST = 1_048_576


def read_spreadsheet_xml(path: Path) -> ReadDocument:
    """Read each sheet; numbers and dates stand as they are stored."""
    root = parse_xml(path.read_bytes(), say("an Excel workbook in XML"))
    workbook = Workbook(knows_formats=False)
    for worksheet in _children(root, "Worksheet"):
        name = attribute(worksheet, "Name")
        if any(_is_hidden(options) for options in _children(worksheet, "WorksheetOptions")):
            workbook.hidden.append(name)
            continue
        sheet = SheetContent(name)
        for table in _children(worksheet, "Table"):
            _read_table(table, sheet)
        workbook.sheets.append(sheet)
    return build_workbook(workbook, "xls")


def _is_hidden(options: Element) -> bool:
    return any(
        "hidden" in (visible.text or "").lower() for visible in _children(options, "Visible")
    )


def _read_table(table: Element, sheet: SheetContent) -> None:
    row = count = 0
    for element in _children(table, "Row"):
        row = _place(element, row)
        if attribute(element, "Hidden") == "1":
            sheet.hidden_rows += 1
            sheet.grid.absent_rows.add(row)
        elif count < CELLS_AT_MOST:
            count += _read_row(element, row, sheet)
        else:
            sheet.is_cut_off = True
            break
        row += 1


def _read_row(element: Element, row: int, sheet: SheetContent) -> int:
    cells: dict[int, Cell] = {}
    column = 0
    for found in _children(element, "Cell"):
        column = _place(found, column)
        for data in _children(found, "Data"):
            if text := "".join(data.itertext()).strip():
                cells[column] = _cell(text, attribute(data, "Type"))
        for remark in _children(found, "Comment"):
            if text := " ".join("".join(remark.itertext()).split()):
                sheet.grid.remarks.setdefault((row, column), []).append(text)
        across, down = _whole(found, "MergeAcross"), _whole(found, "MergeDown")
        if across or down:
            sheet.grid.merged.append(Area(row, column, row + down, column + across))
        column += across + 1
    if cells:
        sheet.grid.rows[row] = cells
    return len(cells)


def _cell(text: str, kind: str) -> Cell:
    if kind == "Number":
        try:
            return Cell(text, float(text))
        except ValueError:
            return Cell(text)
    if kind == "DateTime":
        return Cell(text.removesuffix(".000").removesuffix("T00:00:00").replace("T", " "))
    if kind == "Boolean":
        return Cell("TRUE" if text == "1" else "FALSE")
    return Cell(text)


def _place(element: Element, following: int) -> int:
    """Return the place that an element names, or else the one after the element before it."""
    named = _whole(element, "Index")
    return named - 1 if named > following else following


def _whole(element: Element, name: str) -> int:
    text = attribute(element, name)
    is_whole = text.isascii() and text.isdigit() and len(text) < 8
    return min(int(text), PLACE_AT_MOST) if is_whole else 0


def _children(element: Element, name: str) -> list[Element]:
    return [child for child in element if local_name(child.tag) == name]
