"""Writes each row of a PDF's table with its section and the names of its columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop.workers.read.pdf.column_names import find_header
from desktop.workers.read.pdf.lines import LineCell
from desktop.workers.read.pdf.table_regions import PageRow, TableRegion

CHARACTERS_AT_MOST = 450
"""A longer row leaves out words that its names repeat.

A row that is then still twice as long has no names, so that it is not cut into pieces.
"""
INDENT = 2.0
"""Points; labels whose indents differ by less have the same rank."""
_TOTAL = re.compile(r"^(?:sub-?)?total\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TableInWords:
    """A table that is written as text."""

    first: int
    """The table's first line on the page, with the names of its columns."""
    end: int
    """The line after the table's last one."""
    remarks: str
    """Text above the table that names no column, for example `(in millions)`."""
    rows: tuple[str, ...]
    columns: tuple[tuple[float, float], ...]
    names: tuple[str, ...]


def write_table(
    rows: Sequence[PageRow], region: TableRegion, *, above: int, before: TableInWords | None
) -> TableInWords | None:
    """Write the table in a region; None where it is not a table after all.

    The names of its columns are looked for up to row `above`. A table that continues the one
    `before` takes that one's names.
    """
    head = find_header(rows, region, above)
    names = head.names
    if not any(names) and before and _same_columns(region, before):
        names = before.names
    if not any(names) and region.data_rows == 1:
        return None
    return TableInWords(
        rows[head.first].first,
        rows[region.end - 1].end,
        head.remarks,
        tuple(_RowWriter(rows[head.body : region.end], region, names, head.labels).write()),
        tuple(region.columns),
        names,
    )


def _same_columns(region: TableRegion, before: TableInWords) -> bool:
    return len(region.columns) == len(before.columns) and all(
        min(here[1], there[1]) > max(here[0], there[0])
        for here, there in zip(region.columns, before.columns, strict=True)
    )


class _RowWriter:
    """Joins labels that take several lines, and remembers the section."""

    def __init__(
        self, rows: Sequence[PageRow], region: TableRegion, names: Sequence[str], labels: str
    ) -> None:
        self._rows = rows
        self._region = region
        self._names = names
        self._before_label = f"{labels}: " if labels else ""
        self._waiting: LineCell | None = None
        """The label without numbers that was read last."""
        self._section: LineCell | None = None
        self._section_indent: float | None = None
        """The indent of the labels under the section; None before the first label."""
        self._written: list[str] = []

    def write(self) -> list[str]:
        for row in self._rows:
            if row.is_data:
                self._add_data(row)
            else:
                self._add_label(row)
        self._give_up_waiting()
        return self._written

    def _add_label(self, row: PageRow) -> None:
        cell = LineCell(row.text, row.cells[0].left, row.cells[-1].right)
        if cell.text[:1].islower() and self._written and not self._waiting:
            # This is the end of the label of the row above.
            label, bar, rest = self._written[-1].partition(" | ")
            self._written[-1] = f"{label} {cell.text}{bar}{rest}"
            return
        if self._waiting and self._goes_on(self._waiting, cell):
            cell = LineCell(
                f"{self._waiting.text} {cell.text}",
                self._waiting.left,
                cell.right,
            )
        else:
            self._give_up_waiting()
        self._waiting = cell

    def _add_data(self, row: PageRow) -> None:
        labels = [cell for cell in row.cells if not self._is_value(cell)]
        values = [cell for cell in row.cells if self._is_value(cell)]
        label = " ".join(cell.text for cell in labels)
        waiting = self._waiting
        if waiting and not labels:
            label, self._waiting = waiting.text, None
        elif waiting and self._goes_on(waiting, labels[0]):
            label, self._waiting = f"{waiting.text} {label}", None
            labels[0] = waiting
        elif waiting and (waiting.text.endswith(":") or labels[0].left > waiting.left + INDENT):
            self._end_section()
            self._section, self._waiting = waiting, None
        self._give_up_waiting()
        if labels:
            label = self._before_label + self._in_section(label, labels[0].left)
        self._written.append(self._describe_values(label, values))

    def _is_value(self, cell: LineCell) -> bool:
        position = self._region.column_of(cell)
        return position is not None and cell.middle > self._region.columns[0][0] - 6

    def _goes_on(self, before: LineCell, cell: LineCell) -> bool:
        """Tell whether a label continues on this line because its word had no room before."""
        if before.text.endswith(":") or 0 < self._region.labels_right < before.left:
            return False
        if cell.text[:1].islower():
            return True
        if before.text.isupper() != cell.text.isupper():
            return False
        word = cell.text.split()[0]
        width = (cell.right - cell.left) / len(cell.text) * (len(word) + 1)
        return before.right + width > self._region.columns[0][0] - INDENT

    def _give_up_waiting(self) -> None:
        if self._waiting:
            self._end_section()
            self._written.append(self._waiting.text)
        self._waiting = None

    def _end_section(self) -> None:
        if self._section and self._section_indent is None:
            self._written.append(self._section.text)
        self._section = self._section_indent = None

    def _in_section(self, label: str, left: float) -> str:
        section = self._section
        if section is None:
            return label
        if self._section_indent is None:
            belongs = left > section.left + INDENT
        else:
            belongs = abs(left - self._section_indent) <= INDENT
        if _TOTAL.match(label) or not belongs:
            self._end_section()
            return label
        self._section_indent = left
        return f"{section.text.rstrip(':')}: {label}"

    def _describe_values(self, label: str, values: Sequence[LineCell]) -> str:
        columns = [self._region.column_of(cell) for cell in values]
        names = [self._names[column] if column is not None else "" for column in columns]
        line = _line(label, names, values)
        if len(line) > CHARACTERS_AT_MOST:
            line = _line(label, _drop_repetition(names), values)
        if len(line) > 2 * CHARACTERS_AT_MOST:
            line = _line(label, [""] * len(values), values)
        return line


def _line(label: str, names: Sequence[str], values: Sequence[LineCell]) -> str:
    parts = [f"{n}: {v.text}" if n else v.text for n, v in zip(names, values, strict=True)]
    return " | ".join([label, *parts] if label else parts)


def _drop_repetition(names: Sequence[str]) -> list[str]:
    """Return each name without the words with which the name before it also begins."""
    short = list(names[:1])
    for before, name in pairwise(names):
        words, others = name.split(), before.split()
        alike = next((n for n, (a, b) in enumerate(zip(words, others)) if a != b), 0)  # noqa: B905
        short.append(" ".join(words[alike:]))
    return short
