"""Whole numbers for the cells of a column: days, seconds, or decimals times a power of ten."""

from __future__ import annotations

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
    return [
        scaled if number and abs(scaled := round(number.value * scale)) < LARGEST else None
        for number in column.numbers
    ]


def scaled(column: TableColumn, number: Decimal) -> int:
    """A number of the question in the measure of a column; durations are asked in hours."""
    if column.kind is ColumnKind.DURATION:
        return round(number * 3600)
    return round(number * 10**column.places)


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
