"""Divides a grid into blocks of cells that belong together: at blank rows and blank columns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.workers.read.grids.grid import Cell, Grid

SIDE_COLUMNS_AT_LEAST = 2
NAMES_GAP_AT_MOST = 3


@dataclass(frozen=True, slots=True)
class GridBlock:
    """Rows of a grid without a blank one between them, within some columns."""

    grid: Grid
    rows: tuple[int, ...]
    columns: tuple[int, ...]
    """The columns in which some row has a cell."""

    def cell(self, row: int, column: int) -> Cell | None:
        return self.grid.rows[row].get(column)

    def cells(self, row: int) -> list[tuple[int, Cell]]:
        """Return the columns and cells of a row, from left to right."""
        found = self.grid.rows[row]
        if len(found) > len(self.columns):
            return [(column, found[column]) for column in self.columns if column in found]
        inside = range(self.columns[0], self.columns[-1] + 1)
        return sorted((column, cell) for column, cell in found.items() if column in inside)

    def without_first(self, count: int) -> GridBlock:
        return GridBlock(self.grid, self.rows[count:], self.columns)


def blocks_of(grid: Grid) -> Iterator[GridBlock]:
    """Yield the blocks from the top down, and side by side from the left."""
    for rows in _join_names(grid, list(_runs_of_rows(grid))):
        columns = sorted({column for row in rows for column in grid.rows[row]})
        block = GridBlock(grid, tuple(rows), tuple(columns))
        sides = list(_sides(block))
        independent = len(sides) > 1 and all(map(_stands_alone, sides[1:]))
        yield from sides if independent else [block]


def _runs_of_rows(grid: Grid) -> Iterator[list[int]]:
    tall = sorted((area.top, area.bottom) for area in grid.merged if area.top in grid.rows)
    run: list[int] = []
    reach = begun = 0
    for row in sorted(row for row, cells in grid.rows.items() if cells):
        if run and row > max(run[-1] + 1, reach) and not _is_absent(grid, run[-1] + 1, row):
            yield run
            run = []
        run.append(row)
        while begun < len(tall) and tall[begun][0] <= row:
            reach = max(reach, tall[begun][1])
            begun += 1
    if run:
        yield run


def _is_absent(grid: Grid, begin: int, end: int) -> bool:
    """Tell whether all rows of a gap were left out."""
    absent = grid.absent_rows
    return end - begin <= len(absent) and absent.issuperset(range(begin, end))


def _join_names(grid: Grid, runs: list[list[int]]) -> Iterator[list[int]]:
    """Yield the runs of rows; names that a gap divides from their table are joined to it."""
    names: list[int] = []
    for at, run in enumerate(runs):
        following = runs[at + 1] if at + 1 < len(runs) else []
        if not names and following and _are_names_of(grid, run, following):
            names = run
            continue
        yield names + run
        names = []


def _are_names_of(grid: Grid, run: list[int], following: list[int]) -> bool:
    cells, below = grid.rows[run[0]], grid.rows[following[0]]
    return (
        len(run) == 1
        and following[0] - run[0] <= NAMES_GAP_AT_MOST
        and len(cells) > 1
        and cells.keys() == below.keys()
        and all(cell.number is None for cell in cells.values())
        and any(cell.number is not None for cell in below.values())
    )


def _sides(block: GridBlock) -> Iterator[GridBlock]:
    """Yield the parts of a block between blank columns."""
    begin = 0
    absent = block.grid.absent_columns
    joined = [(area.left, area.right) for area in block.grid.merged if area.top in block.rows]
    for at in range(1, len(block.columns) + 1):
        before = block.columns[at - 1]
        if at < len(block.columns) and (
            all(c in absent for c in range(before + 1, block.columns[at]))
            or any(left <= before and right >= block.columns[at] for left, right in joined)
        ):
            continue
        columns = block.columns[begin:at]
        rows = [row for row in block.rows if not block.grid.rows[row].keys().isdisjoint(columns)]
        yield GridBlock(block.grid, tuple(rows), columns)
        begin = at


def _stands_alone(side: GridBlock) -> bool:
    """Tell whether the right part is a table of its own, with texts in its first column.

    Otherwise a blank column only separates the columns of one table, whose first ones say what
    its rows are about.
    """
    if len(side.columns) < SIDE_COLUMNS_AT_LEAST or len(side.rows) < 2:
        return False
    firsts = [side.cell(row, side.columns[0]) for row in side.rows]
    labels = [cell for cell in firsts if cell and cell.number is None]
    return len(labels) == len(firsts)
