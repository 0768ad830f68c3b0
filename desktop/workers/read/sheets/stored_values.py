"""Reads the values of a workbook without the formats of its cells, where no reader knows these."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

from desktop.workers.read.grids.grid import Cell
from desktop.workers.read.numbers.shown_numbers import show_general
from desktop.workers.read.sheets.workbook import SheetContent, Workbook

_Value = int | float | str | bool | time | date | datetime | timedelta


def read_stored_values(path: Path) -> Workbook | None:
    """Return the sheets that are shown; None if the file cannot be read at all."""
    from python_calamine import CalamineError

    try:
        return _read(path)
    except (CalamineError, OSError, ValueError):
        return None
    except BaseException as error:
        # A panic of the parser is no `Exception`, and its class has no place to import it from.
        if type(error).__name__ != "PanicException":
            raise
        return None


def _read(path: Path) -> Workbook:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    book = CalamineWorkbook.from_path(str(path))
    workbook = Workbook(knows_formats=False)
    for found in book.sheets_metadata:
        if found.visible != SheetVisibleEnum.Visible:
            workbook.hidden.append(found.name)
        elif found.typ == SheetTypeEnum.WorkSheet:
            rows = book.get_sheet_by_name(found.name).to_python(skip_empty_area=False)
            workbook.sheets.append(_sheet(found.name, rows))
    return workbook


def _sheet(name: str, rows: list[list[_Value]]) -> SheetContent:
    sheet = SheetContent(name)
    for at, row in enumerate(rows):
        cells = {column: _cell(value) for column, value in enumerate(row) if value != ""}
        if cells:
            sheet.grid.rows[at] = cells
    return sheet


def _cell(value: _Value) -> Cell:
    if isinstance(value, bool):
        return Cell(str(value).upper())
    if isinstance(value, int | float):
        return Cell(show_general(value), float(value))
    if isinstance(value, str):
        return Cell(value)
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return Cell(str(value), 0.0)
