"""A grid of cells, as sheets and the tables of slides have it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Cell(NamedTuple):
    """A cell as it is shown, with the number behind it where it has one."""

    text: str
    number: float | None = None
    is_bold: bool = False


class Area(NamedTuple):
    """A rectangle of cells, its last row and column included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right


@dataclass(slots=True)
class Grid:
    """Cells by row and column; cells without text are left out."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict[int, dict[int, Cell]])
    merged: list[Area] = field(default_factory=list[Area])
    tables: list[Area] = field(default_factory=list[Area])
    """Areas whose first row surely holds the names of columns."""
    remarks: dict[tuple[int, int], list[str]] = field(
        default_factory=dict[tuple[int, int], list[str]]
    )
    """Notes and comments that people attached to cells."""

    absent_rows: set[int] = field(default_factory=set[int])
    """Rows that were left out; a gap of them is not blank."""
    absent_columns: set[int] = field(default_factory=set[int])

    def text(self, row: int, column: int) -> str:
        cell = self.rows.get(row, {}).get(column)
        return cell.text if cell else ""
