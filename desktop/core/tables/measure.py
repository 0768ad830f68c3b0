"""Whole numbers for the cells of a column: days, seconds, or decimals times a power of ten."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal

from desktop.core.tables.columns import ColumnKind, TableColumn

LARGEST = 10**18


def measured(column: TableColumn) -> list[int | None]:
    """The measure of each row; None where its cell has none."""
    if column.kind is ColumnKind.DAY:
        return [day.toordinal() if day else None for day in column.days]
    if column.kind is ColumnKind.DURATION:
        return list(column.durations)
    scale = 10**column.places
    return [_whole(number.value * scale) if number else None for number in column.numbers]


def _whole(number: Decimal) -> int | None:
    """A number as a whole one; None if it is too large for SQLite."""
    return int(number.to_integral_value()) if abs(number) < LARGEST else None


def scaled(column: TableColumn, number: Decimal, *, up: bool = False) -> int:
    """A number of the question in the measure of a column; durations are asked in hours.

    What lies between two whole numbers becomes the one below, or the one above with `up`.
    """
    scale = 3600 if column.kind is ColumnKind.DURATION else 10**column.places
    return (math.ceil if up else math.floor)(number * scale)


def shown(column: TableColumn, figure: int, divisor: int = 1) -> str:
    """A figure as the column writes its own, without its unit."""
    if column.kind is ColumnKind.DAY:
        return date.fromordinal(figure).isoformat()
    if column.kind is ColumnKind.DURATION:
        minutes, seconds = divmod(round(abs(figure) / divisor), 60)
        hours, minutes = divmod(minutes, 60)
        sign = "-" if figure < 0 else ""
        return f"{sign}{hours}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
    places = column.places
    value = Decimal(figure) / 10**places / divisor
    comma = "," if column.has_thousands else ""
    text = f"{value:{comma}.{max(places, 2) if divisor > 1 else places}f}"
    if divisor > 1 and places == 0:
        text = text.rstrip("0").rstrip(".") if "." in text else text
    if column.has_point:
        return text
    return text.replace(",", " ").replace(".", ",").replace(" ", ".")
