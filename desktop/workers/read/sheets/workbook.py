"""A workbook as its readers give it: sheets with cells as shown, and what was left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.workers.read.drawings.charts import Chart
from desktop.workers.read.grids.grid import Cell, Grid
from desktop.workers.read.numbers.number_format import NumberFormat

CELLS_AT_MOST = 4_000_000


@dataclass(frozen=True, slots=True)
class CellStyle:
    """The part of a cell's style that its text depends on, or that tells a heading."""

    number_format: NumberFormat
    is_bold: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula whose result the file does not hold, or not surely."""

    text: str
    """The formula without the sign of equality."""
    style: CellStyle


@dataclass(slots=True)
class SheetContent:
    """A sheet that is shown, with counts of what was left out."""

    name: str
    grid: Grid = field(default_factory=Grid)
    formulas: dict[tuple[int, int], Formula] = field(default_factory=dict[tuple[int, int], Formula])
    charts: list[Chart] = field(default_factory=list[Chart])
    texts: list[str] = field(default_factory=list[str])
    """Texts outside the cells: of boxes, pictures, and the heads of pages."""
    hidden_rows: int = 0
    hidden_columns: int = 0
    filtered_rows: int = 0
    """Rows that a filter or a closed group hides; they are read."""
    pictures: int = 0
    objects: int = 0
    """Embedded objects other than charts, which are not read."""
    is_cut_off: bool = False
    """Whether cells are missing, because the part is damaged or has too many."""


@dataclass(slots=True)
class Workbook:
    """The sheets that are shown, in order, and the names of the others."""

    title: str = ""
    sheets: list[SheetContent] = field(default_factory=list[SheetContent])
    hidden: list[str] = field(default_factory=list[str])
    damaged: list[str] = field(default_factory=list[str])
    unread_charts: int = 0
    knows_formats: bool = True
    """Whether numbers are shown by their formats."""


def shown_cell(value: float, style: CellStyle) -> Cell:
    """Return the cell for a number."""
    return Cell(style.number_format.show(value), value, style.is_bold)
