"""Writes the cells of a sheet as tables: titles above the names of columns, numbers as shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.workers.read.document_builder import DocumentBuilder, can_be_names

SHOWN_DIGITS = 12
"""A cell of usual width shows no more digits; those beyond the fifteenth are only noise."""
_FRACTION = re.compile(r"-?\d+\.\d+(?:[eE][+-]?\d+)?")


def add_sheet(builder: DocumentBuilder, rows: Sequence[Sequence[str]]) -> None:
    """Add the rows of a sheet, each with the names of its columns.

    Lines with a single cell above the names are titles. After a blank row, further titles with
    names under them begin another table; without them the same names stay in use.
    """
    names: list[str] = []
    collected: list[list[str]] = []
    for block in _blocks([[round_for_display(cell) for cell in row] for row in rows]):
        titles = _titles(block)
        rest = block[len(titles) :]
        starts = len(rest) > 1 and can_be_names(rest[0]) and bool(titles or not collected)
        if starts and (names or collected):
            _add_rows(builder, names, collected)
            collected = []
        if starts or not names:
            for title in titles:
                builder.paragraph(title)
        else:
            rest = block
        if starts:
            names, rest = rest[0], rest[1:]
        collected += rest
    _add_rows(builder, names, collected)


def round_for_display(cell: str) -> str:
    """Return a number without the digits that come only from rounding errors."""
    if not _FRACTION.fullmatch(cell) or sum(map(str.isdigit, cell)) <= SHOWN_DIGITS:
        return cell
    return f"{float(cell):.{SHOWN_DIGITS}g}"


def _blocks(rows: list[list[str]]) -> list[list[list[str]]]:
    blocks: list[list[list[str]]] = [[]]
    for row in rows:
        if any(row):
            blocks[-1].append(row)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _titles(block: list[list[str]]) -> list[str]:
    titles: list[str] = []
    for row in block:
        cells = [cell for cell in row if cell]
        if len(cells) != 1:
            break
        titles.append(cells[0])
    return titles


def _add_rows(marked: DocumentBuilder, names: list[str], rows: list[list[str]]) -> None:
    if names:
        marked.table([names, *rows], named=True)
    else:
        marked.table(rows, named=False)
