"""Reads XLS files, with the number formats of their cells."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import Any

from desktop.core.say import say
from desktop.core.types import ReadDocument
from desktop.workers.read.errors import damaged_error, encrypted_error
from desktop.workers.read.grids.grid import Area, Cell
from desktop.workers.read.numbers.number_format import NumberFormat
from desktop.workers.read.sheets.sheet_document import build_workbook
from desktop.workers.read.sheets.stored_values import read_stored_values
from desktop.workers.read.sheets.workbook import CellStyle, SheetContent, Workbook, shown_cell
from desktop.workers.read.sheets.xls_charts import count_charts

_TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR = 1, 2, 3, 4, 5
BOLD_WEIGHT = 600
_PARSER_ERRORS = (
    AssertionError, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, EOFError,
    struct.error,
)  # fmt: skip
"""The ways in which the parser meets damage, and records that it does not know."""


def read_xls(path: Path) -> ReadDocument:
    """Read a workbook in the format of Excel 5 to 2003.

    Raises:
        NotReadError: the file is protected or damaged.
    """
    workbook = _read_styled(path) or read_stored_values(path)
    if workbook is None:
        raise damaged_error(say("an XLS file"))
    workbook.unread_charts = count_charts(path)
    return build_workbook(workbook, "xls")


def _read_styled(path: Path) -> Workbook | None:
    """Return the sheets with their number formats; None if the parser does not know the file."""
    import xlrd
    from xlrd.biffh import XLRDError
    from xlrd.compdoc import CompDocError

    try:
        with Path(os.devnull).open("w") as nowhere:
            book: Any = xlrd.open_workbook(
                file_contents=path.read_bytes(), formatting_info=True, logfile=nowhere
            )
            return _BookReader(book).read()
    except XLRDError as error:
        if "encrypted" in str(error).lower():
            raise encrypted_error() from error
        return None
    except (CompDocError, *_PARSER_ERRORS):
        return None


class _BookReader:
    """A workbook that its parser has read, with the styles of its cells."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._since_1904 = book.datemode == 1
        self._styles = [self._style(xf) for xf in book.xf_list]

    def read(self) -> Workbook:
        workbook = Workbook(
            str(self._book.props.get("title", "")) if hasattr(self._book, "props") else ""
        )
        for found in self._book.sheets():
            if found.visibility:
                workbook.hidden.append(str(found.name))
            else:
                workbook.sheets.append(self._sheet(found))
        return workbook

    def _style(self, xf: Any) -> CellStyle:
        known = self._book.format_map.get(xf.format_key)
        code = known.format_str if known is not None else ""
        fonts = self._book.font_list
        bold = xf.font_index < len(fonts) and fonts[xf.font_index].weight >= BOLD_WEIGHT
        return CellStyle(NumberFormat(code, since_1904=self._since_1904), bool(bold))

    def _sheet(self, found: Any) -> SheetContent:
        sheet = SheetContent(str(found.name))
        hidden_rows = {row for row, info in found.rowinfo_map.items() if info.hidden}
        hidden_columns = {column for column, info in found.colinfo_map.items() if info.hidden}
        used_columns: set[int] = set()
        for row in range(found.nrows):
            cells: dict[int, Cell] = {}
            for column in range(found.row_len(row)):
                cell = self._cell(found, row, column)
                if cell is not None and cell.text.strip():
                    used_columns.add(column)
                    if column not in hidden_columns:
                        cells[column] = cell
            if cells and row in hidden_rows:
                sheet.hidden_rows += 1
            elif cells:
                sheet.grid.rows[row] = cells
        sheet.hidden_columns = len(hidden_columns & used_columns)
        sheet.grid.absent_rows, sheet.grid.absent_columns = hidden_rows, hidden_columns
        for top, bottom, left, right in found.merged_cells:
            sheet.grid.merged.append(Area(top, left, bottom - 1, right - 1))
        for place, remark in found.cell_note_map.items():
            if remark.text.strip():
                sheet.grid.remarks[place] = [" ".join(remark.text.split())]
        return sheet

    def _cell(self, found: Any, row: int, column: int) -> Cell | None:
        kind, value = found.cell_type(row, column), found.cell_value(row, column)
        index = found.cell_xf_index(row, column)
        style = self._styles[index]
        if kind == _TEXT:
            return Cell(style.number_format.show_text(str(value)), None, style.is_bold)
        if kind in (_NUMBER, _DATE):
            return shown_cell(float(value), style)
        if kind == _BOOLEAN:
            return Cell("TRUE" if value else "FALSE", None, style.is_bold)
        if kind == _ERROR:
            import xlrd

            return Cell(str(xlrd.error_text_from_code.get(value, "#ERROR")))
        return None
