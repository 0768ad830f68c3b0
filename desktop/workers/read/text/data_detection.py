"""Tells tables and JSON that have the name of something else, or of any text."""

from __future__ import annotations

import json
from itertools import islice

from desktop.core.ingest.units.delimited import Row, detect_separator, split_rows
from desktop.workers.read.document_builder import can_be_names

ROWS_AT_LEAST = 3
"""Two lines with as many commas happen in prose."""
ROWS_LOOKED_AT = 200
COLUMNS_AT_LEAST = {",": 3, ";": 2, "\t": 2}
"""A comma stands in prose, the others hardly do."""
CELL_CHARACTERS_AT_MOST = 100
JSON_CHARACTERS_AT_MOST = 2_000_000
RECORDS_LOOKED_AT = 20


def data_format(text: str) -> str:
    """Return csv, tsv or json where a text is nothing else, and text otherwise."""
    if text.lstrip()[:1] in ("{", "[") and _is_json(text):
        return "json"
    separator = detect_separator(text, 0, len(text), "".join(COLUMNS_AT_LEAST))
    if separator not in COLUMNS_AT_LEAST:
        return "text"
    rows = [*islice(split_rows(text, 0, len(text), separator), ROWS_LOOKED_AT)]
    if not _is_table(rows, COLUMNS_AT_LEAST[separator]):
        return "text"
    return "tsv" if separator == "\t" else "csv"


def _is_table(rows: list[Row], columns_at_least: int) -> bool:
    """Whether all rows have the cells that the first one names, and none is a piece of prose."""
    columns = len(rows[0].cells) if rows else 0
    return (
        len(rows) >= ROWS_AT_LEAST
        and columns >= columns_at_least
        and all(len(row.cells) == columns for row in rows)
        and all(rows[0].cells)
        and can_be_names(rows[0].cells)
        and all(len(cell) <= CELL_CHARACTERS_AT_MOST for row in rows for cell in row.cells)
    )


def _is_json(text: str) -> bool:
    if _parses(text[: JSON_CHARACTERS_AT_MOST + 1]):
        return True
    lines = [line for line in text[:JSON_CHARACTERS_AT_MOST].splitlines() if line.strip()]
    return len(lines) > 1 and all(map(_parses, lines[:RECORDS_LOOKED_AT]))


def _parses(text: str) -> bool:
    """Whether a text is a JSON object or a list with one in it; a list of numbers may be prose."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) or (isinstance(value, list) and "{" in text)
