"""The tables of slides as grids, with their merged cells."""

from __future__ import annotations

from xml.etree import ElementTree

from desktop.workers.read.drawings.text import paragraphs
from desktop.workers.read.grids.grid import Area, Cell, Grid
from desktop.workers.read.zipped.package import local_name

CELLS_AT_MOST = 100_000
_TRUE = ("1", "true")


def table_grid(table: ElementTree.Element) -> Grid:
    """Return the cells of a table; its first row has names if the table says so."""
    grid = Grid()
    rows = [element for element in table if local_name(element.tag) == "tr"]
    width = 0
    for at, row in enumerate(rows):
        cells = [element for element in row if local_name(element.tag) == "tc"]
        width = max(width, len(cells))
        grid.rows[at] = {}
        for column, cell in enumerate(cells):
            _add(grid, at, column, cell)
    properties = next((e for e in table if local_name(e.tag) == "tblPr"), None)
    if properties is not None and properties.get("firstRow") in _TRUE and width > 2:
        grid.tables.append(Area(0, 0, len(rows) - 1, width - 1))
    return grid


def number_in(text: str) -> float | None:
    """Return the number that a text is; slides do not say which of their texts are numbers."""
    bare = text.strip().strip("%€$£ ").replace(",", "").replace(" ", "").replace("\xa0", "")
    if not bare or not bare[-1].isdecimal() or "_" in bare:
        return None
    try:
        return float(bare)
    except ValueError:
        return None


def _add(grid: Grid, row: int, column: int, cell: ElementTree.Element) -> None:
    wide, tall = _span(cell, "gridSpan"), _span(cell, "rowSpan")
    if wide > 1 or tall > 1:
        grid.merged.append(Area(row, column, row + tall - 1, column + wide - 1))
    if cell.get("hMerge") in _TRUE or cell.get("vMerge") in _TRUE:
        return
    text = " ".join(" ".join(paragraphs(cell)).split())
    if text:
        grid.rows[row][column] = Cell(text, number_in(text), _is_bold(cell))


def _span(cell: ElementTree.Element, name: str) -> int:
    value = cell.get(name, "1")
    return min(int(value), 1000) if value.isdecimal() else 1


def _is_bold(cell: ElementTree.Element) -> bool:
    runs = [e for e in cell.iter() if local_name(e.tag) == "rPr"]
    return bool(runs) and all(run.get("b") in _TRUE for run in runs)
