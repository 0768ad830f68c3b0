"""Writes a grid as titles, records with the names of their columns, pairs, and notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop.workers.read.document_builder import DocumentBuilder
from desktop.workers.read.grids.blocks import GridBlock, blocks_of
from desktop.workers.read.grids.grid import Area, Cell, Grid
from desktop.workers.read.grids.header_rows import (
    are_pairs,
    count_header_rows,
    has_pairs_side_by_side,
    header_names,
)

NOTE_LENGTH_AT_LEAST = 40
"""A text that stands alone below a table is a note if it is so long; else a row with gaps."""
NOTE_MARKS = ("*", "†", "‡", "¹", "²", "³", "※")
TITLES_AT_MOST = 3
"""So many texts in a column of their own are titles or notes; more of them are a list."""
FILLED_CELLS_AT_MOST = 200_000
Names = dict[int, str]


def add_grid(builder: DocumentBuilder, grid: Grid) -> None:
    """Add the cells of a sheet or table, each row with the names of its columns."""
    writer = _GridWriter(builder, grid)
    for block in blocks_of(grid):
        writer.add(block)
    writer.finish()


def column_letters(column: int) -> str:
    """Return the name that a spreadsheet gives a column, counted from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class _GridWriter:
    """Adds blocks to a document; a block without names may go on with those before it."""

    def __init__(self, builder: DocumentBuilder, grid: Grid) -> None:
        self._builder = builder
        self._grid = grid
        self._remarks = dict(grid.remarks)
        self._names: Names = {}
        self._merged: defaultdict[int, list[Area]] = defaultdict(list)
        for area in grid.merged:
            self._merged[area.top].append(area)
        self._filled = 0
        self._lines: list[str] = []
        self._header_remarks: list[str] = []
        self._before: GridBlock | None = None

    def add(self, block: GridBlock) -> None:
        titles, rest = _split_titles(block)
        notes, rest = _split_notes(rest)
        depth = count_header_rows(rest)
        if rest.rows and not depth and self._goes_on(rest):
            self._add_rows(GridBlock(rest.grid, titles + rest.rows, rest.columns), self._names)
        else:
            self._end_table()
            for row in titles:
                self._add_paragraph(row, rest)
            if rest.rows:
                self._add_table(rest, depth)
        for row in notes:
            self._end_table()
            self._add_paragraph(row, rest)

    def _add_table(self, block: GridBlock, depth: int) -> None:
        if depth:
            self._names = header_names(block, depth)
            self._before = block
            self._add_rows(block.without_first(depth), self._names, block.rows[:depth])
        elif has_pairs_side_by_side(block):
            self._lines += [self._pairs(block, row) for row in block.rows]
        elif are_pairs(block):
            self._lines += [self._pair(block, row) for row in block.rows]
        else:
            self._add_rows(block, {})

    def _end_table(self) -> None:
        self._builder.rows(self._lines)
        for text in self._header_remarks:
            self._builder.paragraph(text)
        self._lines, self._header_remarks = [], []

    def finish(self) -> None:
        """Add the last table, and the remarks on cells without text."""
        self._end_table()
        for (row, column), texts in self._remarks.items():
            place = f"{column_letters(column)}{row + 1}"
            self._builder.paragraph(f"Note on {place}: {' '.join(texts)}")

    def _goes_on(self, block: GridBlock) -> bool:
        """Tell whether a block goes on with the table before it, with cells of its kinds."""
        if self._before is None or not self._names.keys() >= set(block.columns):
            return False
        kinds = {
            column: cell.number is None
            for row in self._before.rows[-3:]
            for column, cell in self._before.cells(row)
        }
        return all(
            kinds.get(column, False) == (cell.number is None)
            for row in block.rows[:3]
            for column, cell in block.cells(row)
            if column != self._before.columns[0]
        )

    def _add_paragraph(self, row: int, block: GridBlock) -> None:
        cells = sorted(self._grid.rows[row].items())
        within = [c for c in cells if not block.columns or c[0] >= block.columns[0]]
        shown = dict.fromkeys(cell.text for _, cell in within or cells)
        self._builder.paragraph(" ".join(shown))
        for column, _ in cells:
            if texts := self._remarks.pop((row, column), None):
                self._builder.paragraph(f"Note on {' '.join(shown)}: {' '.join(texts)}")

    def _add_rows(self, block: GridBlock, names: Names, header: Sequence[int] = ()) -> None:
        self._fill_merged(block)
        for row in header:
            self._header_remarks += self._remarks_on(row, names)
        self._lines += [self._record(block.cells(row), names, row) for row in block.rows]

    def _fill_merged(self, block: GridBlock) -> None:
        """Repeat a merged cell in each row, and a text in each column, that it covers."""
        rows = set(block.rows)
        areas = [area for row in block.rows for area in self._merged.get(row, ())]
        for area in areas:
            cells = self._grid.rows[area.top]
            cell = cells.get(area.left)
            if cell is None or len(cells) < 2:
                continue
            last = area.left if cell.number is not None else min(area.right, block.columns[-1])
            for row in rows.intersection(range(area.top, min(area.bottom, block.rows[-1]) + 1)):
                for column in range(area.left, last + 1):
                    if self._filled < FILLED_CELLS_AT_MOST:
                        self._grid.rows[row].setdefault(column, cell)
                        self._filled += 1

    def _record(self, cells: Sequence[tuple[int, Cell]], names: Names, row: int) -> str:
        if len(cells) > 1 and names and len({cell.text for _, cell in cells}) == 1:
            parts = [cells[0][1].text]  # a text over the whole row, which is about no column
        else:
            parts = [_labelled(names.get(column, ""), cell.text) for column, cell in cells]
        return " | ".join([*parts, *self._remarks_on(row, names)])

    def _pair(self, block: GridBlock, row: int) -> str:
        (_, label), *values = block.cells(row)
        shown = " | ".join(cell.text for _, cell in values)
        return " | ".join([_labelled(label.text, shown), *self._remarks_on(row, {})])

    def _pairs(self, block: GridBlock, row: int) -> str:
        texts = [block.grid.text(row, column) for column in block.columns]
        pairs = [
            _labelled(label, value)
            for label, value in zip(texts[0::2], texts[1::2], strict=True)
            if label or value
        ]
        return " | ".join([*pairs, *self._remarks_on(row, {})])

    def _remarks_on(self, row: int, names: Names) -> Iterator[str]:
        if not self._remarks:
            return
        for column in sorted(self._grid.rows[row]):
            if texts := self._remarks.pop((row, column), None):
                place = names.get(column) or self._grid.text(row, column)
                yield f"Note on {place}: {' '.join(texts)}"


def _labelled(label: str, value: str) -> str:
    label = label.rstrip().removesuffix(":").removesuffix("：").rstrip()
    return f"{label}: {value}" if label and value else label or value


def _split_titles(block: GridBlock) -> tuple[tuple[int, ...], GridBlock]:
    """Return the first rows of a block that have a single text, and the other rows."""
    if len(block.columns) < 2:
        cells = [cell for row in block.rows for _, cell in block.cells(row)]
        few = len(cells) == 1 or (
            len(cells) <= TITLES_AT_MOST and all(cell.number is None for cell in cells)
        )
        return (block.rows, block.without_first(len(block.rows))) if few else ((), block)
    count = 0
    while count < len(block.rows) and len(block.cells(block.rows[count])) == 1:
        count += 1
    rest = block.without_first(count)
    columns = {column for row in rest.rows for column, _ in rest.cells(row)}
    return block.rows[:count], GridBlock(block.grid, rest.rows, tuple(sorted(columns)))


def _is_note(text: str) -> bool:
    """Tell whether a text below a table is long, or begins with the mark of a footnote."""
    return len(text) >= NOTE_LENGTH_AT_LEAST or text.startswith(NOTE_MARKS)


def _split_notes(block: GridBlock) -> tuple[tuple[int, ...], GridBlock]:
    """Return the last rows of a block that are notes below it, and the other rows."""
    end = len(block.rows)
    while end > 1 and len(block.columns) > 1:
        cells = block.cells(block.rows[end - 1])
        if len(cells) != 1 or not _is_note(cells[0][1].text):
            break
        end -= 1
    return block.rows[end:], GridBlock(block.grid, block.rows[:end], block.columns)
