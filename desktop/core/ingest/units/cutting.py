"""Cuts a document into units, by its format and by what its lines look like."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.core.ingest.units.items import PAIRS_SHARE
from desktop.core.ingest.units.json_records import json_units
from desktop.core.ingest.units.log_entries import find_entries
from desktop.core.ingest.units.paragraphs import paragraph_units
from desktop.core.ingest.units.prose import Prose
from desktop.core.ingest.units.tables import CELL_SEPARATOR, table_units
from desktop.core.ingest.units.text_lines import label_of, split_lines
from desktop.core.types import ReadDocument, Unit, UnitKind

TABLE_FORMATS = ("csv", "tsv")


def cut_into_units(document: ReadDocument) -> Iterator[Unit]:
    """The sentences and records of a document, in order."""
    text = document.text
    if document.format in TABLE_FORMATS:
        yield from table_units(text, 0, len(text))
        return
    if document.format == "json" and (records := json_units(text, 0, len(text))):
        yield from records
        return
    if document.format == "text" and (entries := find_entries(text)):
        yield from (Unit(*entry, UnitKind.RECORD) for entry in entries)
        return
    headings = {heading.char_start for heading in document.headings}
    is_code = document.format == "code"
    prose = Prose(text) if is_code else Prose.of_document(text)
    at = 0
    for table in sorted(document.tables, key=lambda table: table.char_start):
        yield from paragraph_units(prose, at, table.char_start, headings, is_code=is_code)
        yield from _described_rows(text, max(at, table.char_start), table.char_end)
        at = max(at, table.char_end)
    yield from paragraph_units(prose, at, len(text), headings, is_code=is_code)


def _described_rows(text: str, start: int, end: int) -> Iterator[Unit]:
    """The rows of a table of which a reader has made lines with the names of the columns.

    Rows of a label and a value each are about the thing that the first one names.
    """
    lines = split_lines(text, start, end)
    shown = [text[line.start : line.end] for line in lines]
    labels = [label_of(line) if CELL_SEPARATOR not in line else "" for line in shown]
    named = sum(map(bool, labels))
    are_pairs = len(lines) > 1 and named >= PAIRS_SHARE * len(lines)
    head = shown[0] if are_pairs and len(set(filter(None, labels))) == named else ""
    for line, words in zip(lines, shown, strict=True):
        labelled = f"{head}{CELL_SEPARATOR}{words}" if head and words != head else ""
        kind = UnitKind.PAIR if head else UnitKind.RECORD
        yield Unit(line.start, line.end, kind, labelled)
