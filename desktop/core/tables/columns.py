"""Reads the columns of a table as numbers, days, durations, yes or no, or other texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from desktop.core.store.number_forms import POINT_LANGUAGES
from desktop.core.tables.cells import (
    Measurement,
    is_day_first,
    read_day,
    read_duration,
    read_number,
    reads_points,
)
from desktop.core.tables.table import DataTable, unit_of, without_unit
from desktop.core.tables.words import folded, is_empty, is_of_concept, truth

SAMPLE = 400
KIND_SHARE = 0.8
"""Share of the filled cells that must be of a kind; the others are left out, and counted."""
UNITS_AT_MOST = 3
PLACES_AT_MOST = 6


class ColumnKind(StrEnum):
    """The kind of the cells of a column."""

    NUMBER = "number"
    DAY = "day"
    DURATION = "duration"
    TRUTH = "truth"
    TEXT = "text"


@dataclass(frozen=True)
class TableColumn:
    """A column of a table with what its cells mean."""

    table: DataTable
    index: int

    @property
    def full_name(self) -> str:
        return self.table.columns[self.index]

    @cached_property
    def name(self) -> str:
        return without_unit(self.full_name)

    @cached_property
    def cells(self) -> list[str]:
        return self.table.column(self.index)

    @cached_property
    def filled(self) -> list[str]:
        empty = {cell for cell in set(self.cells) if is_empty(cell)}
        return [cell for cell in self.cells if cell not in empty]

    @cached_property
    def _sample(self) -> list[str]:
        step = max(1, len(self.table.rows) // SAMPLE)
        found = (row.cells[self.index] for row in self.table.rows[::step])
        sample = [cell for cell in found if not is_empty(cell)]
        return sample or self.filled[:SAMPLE]

    @cached_property
    def kind(self) -> ColumnKind:
        sample = self._sample
        if not sample:
            return ColumnKind.TEXT
        if len({folded(cell) for cell in sample}) <= 3 and self._share(truth) == 1:
            return ColumnKind.TRUTH
        if self._share(read_duration) >= KIND_SHARE:
            return ColumnKind.DURATION
        if self._share(lambda cell: read_day(cell, day_first=self.day_first)) >= KIND_SHARE:
            return ColumnKind.DAY
        if self._share(self.number) >= KIND_SHARE and not self._is_code and self._has_few_units:
            return ColumnKind.NUMBER
        return ColumnKind.TEXT

    @property
    def _is_code(self) -> bool:
        """Whether its digits name something, such as a telephone number with its leading zero."""
        zeros = [cell for cell in self._sample if len(cell) > 1 and cell[0] == "0" and cell.replace(
            " ", "").isdigit()]  # fmt: skip
        return len(zeros) * 2 > len(self._sample)

    @property
    def _has_few_units(self) -> bool:
        """Whether what stands behind the numbers are units, and no names as in `1. floor`."""
        units = {number.unit for cell in self._sample if (number := self.number(cell))}
        return len(units) <= max(UNITS_AT_MOST, len(self._sample) // 20)

    @cached_property
    def day_first(self) -> bool:
        return is_day_first(self._sample, self.table.language)

    @cached_property
    def has_point(self) -> bool:
        return reads_points(self._sample, self.table.language, POINT_LANGUAGES)

    @cached_property
    def has_thousands(self) -> bool:
        """Whether its numbers have marks between their thousands; then a sum has them, too."""
        return any(re.search(r"\d[., '’\u00a0\u202f]\d{3}(?!\d)", c) for c in self._sample)

    def number(self, cell: str) -> Measurement | None:
        return read_number(cell, has_point=self.has_point)

    @cached_property
    def numbers(self) -> list[Measurement | None]:
        """The number of each row; None where it has none that is sure."""
        filled = set(self.filled)
        return [self.number(cell) if cell in filled else None for cell in self.cells]

    @cached_property
    def places(self) -> int:
        """The number of decimals that its numbers need."""
        if self.kind is not ColumnKind.NUMBER:
            return 0
        found = {number.value.as_tuple().exponent for number in self.numbers if number}
        return min(PLACES_AT_MOST, max((-int(exponent) for exponent in found), default=0))

    def unit(self, row: int) -> str:
        number = self.numbers[row]
        return (number.unit if number else "") or unit_of(self.full_name)

    @cached_property
    def days(self) -> list[date | None]:
        return [read_day(cell, day_first=self.day_first) for cell in self.cells]

    @cached_property
    def durations(self) -> list[int | None]:
        return [read_duration(cell) for cell in self.cells]

    @cached_property
    def is_unique(self) -> bool:
        return len(self.different) == len(self.filled)

    @cached_property
    def different(self) -> list[tuple[str, str]]:
        """Its different cells, each with its folded form."""
        cells = list(dict.fromkeys(self.filled))
        texts = folded("\n".join(cells)).split("\n")  # at once, because that is quicker
        if len(texts) != len(cells):
            texts = [folded(cell) for cell in cells]
        return list(zip(cells, texts, strict=True))

    def is_of(self, concept: str) -> bool:
        return is_of_concept(self.full_name, concept)

    @cached_property
    def adds_up(self) -> bool:
        """Whether a sum over the column says something: not of years, ages or running numbers."""
        if self.kind is ColumnKind.DURATION:
            return True
        if self.kind is not ColumnKind.NUMBER or self.is_of("age") or self.is_of("birth"):
            return False
        read = (self.number(cell) for cell in self._sample)
        numbers = [number.value for number in read if number]
        whole = all(n == n.to_integral_value() for n in numbers)
        are_years = whole and all(1900 <= n <= 2100 for n in numbers)
        running = whole and len(numbers) > 2 and all(
            b - a == 1 for a, b in pairwise(numbers)
        )  # fmt: skip
        is_percent = any(cell.rstrip().endswith("%") for cell in self._sample)
        return not (are_years or running or is_percent)

    @property
    def adds_up_surely(self) -> bool:
        """Whether its name says that it holds amounts, so that its numbers name no rows."""
        return any(self.is_of(concept) for concept in ("money", "quantity", "time", "distance"))

    def _share(self, reads: Callable[[str], object]) -> float:
        return sum(reads(cell) is not None for cell in self._sample) / len(self._sample)


def columns_of(table: DataTable) -> list[TableColumn]:
    return [TableColumn(table, index) for index in range(len(table.columns))]


def of_kind(columns: Sequence[TableColumn], *kinds: ColumnKind) -> list[TableColumn]:
    return [column for column in columns if column.kind in kinds]
