"""Writes the cells of a grid from a text, for the tests of tables."""

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.grids.grid import Area, Cell, Grid
from desktop.workers.read.grids.tables import add_grid


def shown(text, merged=()):
    """Return the lines that a grid is written as; cells are divided by `;`, rows by line ends."""
    grid = Grid(merged=[Area(*area) for area in merged])
    for row, line in enumerate(text.splitlines()):
        cells = {column: cell.strip() for column, cell in enumerate(line.split(";"))}
        grid.rows[row] = {c: Cell(t, number_of(t)) for c, t in cells.items() if t}
    builder = DocumentBuilder()
    add_grid(builder, grid)
    return builder.build("xlsx").text.splitlines()


def number_of(text):
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return None
