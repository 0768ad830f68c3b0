"""Decides what the first row of a table is: the names of its columns, or a row like the others."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from desktop.core.ingest.units.number_kinds import number_kind

ROWS_COMPARED = 60
NAME_CHARACTERS_AT_MOST = 80
LABEL_CHARACTERS_AT_MOST = 40
ROWS_OF_PAIRS_AT_LEAST = 3
USUAL_SHARE = 0.7
"""Share of the cells of a column whose type is that of the column."""
REPEATED_SHARE = 0.8
"""Share of different values below which a column repeats its values."""

_YEAR = re.compile(r"(?:19|20)\d\d$")


class CellType(StrEnum):
    """The characters of a cell; a column of one type has a name of another."""

    NOTHING = "nothing"
    NUMBER = "number"
    CODE = "code"
    """Letters and digits together, or an address: dates, article numbers, e-mail."""
    TEXT = "text"


class FirstRow(StrEnum):
    """The meaning of the first row of a table."""

    NAMES = "names"
    PROBABLY_NAMES = "probably names"
    """Nothing tells it from the other rows, so it is also a row."""
    ROW = "row"
    LABEL = "label"
    """The rows are pairs of a label and a value."""


def cell_type(cell: str) -> CellType:
    shown = cell.strip()
    if not shown:
        return CellType.NOTHING
    digits = any(character.isdigit() for character in shown)
    letters = sum(character.isalpha() for character in shown)
    if "@" in shown or "://" in shown:
        return CellType.CODE
    if not digits:
        return CellType.TEXT if letters else CellType.NOTHING
    return CellType.CODE if letters else CellType.NUMBER


def judge_first_row(rows: Sequence[Sequence[str]]) -> FirstRow:
    """The meaning of the first of these rows, judged by the rows below it."""
    first, below = rows[0], rows[1 : ROWS_COMPARED + 1]
    if not below:
        return FirstRow.ROW
    if len(first) == 2 and _are_pairs([first, *below]):
        return FirstRow.LABEL
    if not _can_be_names(first):
        return FirstRow.LABEL if len(first) == 2 and _are_labels([first, *below]) else FirstRow.ROW
    columns = [[row[n] for row in below if n < len(row) and row[n]] for n in range(len(first))]
    votes = sum(map(_vote, first, columns))
    if votes > 0:
        return FirstRow.NAMES
    if len(first) == 2 and votes == 0:
        return FirstRow.LABEL
    return FirstRow.ROW if votes < 0 else FirstRow.PROBABLY_NAMES


def _can_be_names(first: Sequence[str]) -> bool:
    names = [name.casefold() for name in first if name]
    if len(names) < max(2, 0.6 * len(first)) or len(set(names)) < len(names):
        return False
    if any(len(name) > NAME_CHARACTERS_AT_MOST or "\n" in name for name in names):
        return False
    numbers = [name for name in names if cell_type(name) is CellType.NUMBER]
    # Numbers are names only where they are years above numbers.
    return len(numbers) < len(names) and all(map(_YEAR.match, numbers))


def _vote(name: str, column: Sequence[str]) -> float:
    """Above zero if the name is unlike the cells below it, below zero if it is one of them."""
    types = Counter(map(cell_type, column))
    usual, agreeing = types.most_common(1)[0] if types else (CellType.NOTHING, 0)
    own = cell_type(name)
    if not column or own is CellType.NOTHING:
        return 0.0
    if name.casefold() in (cell.casefold() for cell in column):
        return -1.0
    if agreeing < USUAL_SHARE * len(column):
        return 0.0
    if own is not usual:
        return 1.0 if own is CellType.TEXT or usual is CellType.NUMBER else -1.0
    if usual is CellType.CODE:
        return -1.0
    if usual is CellType.TEXT:
        return _vote_by_text(name, column)
    return 0.0


def _vote_by_text(name: str, column: Sequence[str]) -> float:
    """The vote where name and cells are words: by repeated cells and by the way of writing."""
    repeats = len(column) >= 5 and len(set(column)) < REPEATED_SHARE * len(column)
    upper = sum(cell[:1].isupper() for cell in column)
    written = (
        (name.islower() and upper >= 0.9 * len(column))
        or (name.isupper() and len(name) > 1 and not any(cell.isupper() for cell in column))
        or ("_" in name and not any("_" in cell for cell in column))
    )
    return 0.5 * repeats + 0.5 * written


def _are_labels(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first cells can name what the second cells are."""
    labels = [row[0] for row in rows]
    return (
        all(len(row) == 2 for row in rows)
        and all(cell_type(label) is CellType.TEXT for label in labels)
        and len({label.casefold() for label in labels}) == len(labels)
        and all(len(label) <= LABEL_CHARACTERS_AT_MOST for label in labels)
    )


def _are_pairs(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows are labels with values of different types, and no table of two columns."""
    if not _are_labels(rows):
        return False
    if len(rows) < ROWS_OF_PAIRS_AT_LEAST:
        return True
    kinds = Counter(_value_kind(row[1]) for row in rows[1:] if row[1].strip())
    return max(kinds.values(), default=0) < USUAL_SHARE * kinds.total()


def _value_kind(cell: str) -> str:
    kind = cell_type(cell)
    return number_kind(cell) if kind is CellType.NUMBER else kind
