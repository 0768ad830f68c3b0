import pytest

from desktop.core.ingest.units.cutting import cut_into_units
from desktop.core.types import ReadDocument, Span, UnitKind

LOG = "2024-03-01 10:00:00 up\n  detail\n2024-03-01 10:00:05 down\n2024-03-01 10:00:09 up\n"


def records(text, kind, **parts):
    return [
        (text[unit.char_start : unit.char_end], unit.labelled)
        for unit in cut_into_units(ReadDocument(text, kind, **parts))
        if unit.kind in (UnitKind.RECORD, UnitKind.PAIR)
    ]


@pytest.mark.parametrize(
    ("text", "kind", "labelled"),
    [
        ("Name,Phone\nDunham,555-1\nCorton,555-2\n", "csv", "Name: Dunham | Phone: 555-1"),
        ("Name\tPhone\nDunham\t555-1\nCorton\t555-2\n", "tsv", "Name: Dunham | Phone: 555-1"),
        ('[{"name": "Dunham"}, {"name": "Corton"}]', "json", "name: Dunham"),
        (LOG, "text", ""),
    ],
)
def test_the_format_decides_how_records_are_found(text, kind, labelled):
    assert records(text, kind)[0][1] == labelled


def test_what_is_no_json_is_read_as_text():
    assert records("Dunham 555-1\nCorton 555-2", "json") == [
        ("Dunham 555-1", ""),
        ("Corton 555-2", ""),
    ]


def test_rows_that_a_reader_described_are_records_between_prose():
    rows = "Item: Hinge | Part: PN-0077\nItem: Bolt | Part: PN-0078"
    text = f"The parts are listed. They fit.\n\n{rows}\n\nThe end."
    span = Span(text.index(rows), text.index(rows) + len(rows))
    assert records(text, "docx", tables=(span,)) == [(row, "") for row in rows.split("\n")]


def test_described_rows_of_labels_are_about_the_first_one():
    text = "Boat: Sea Otter\nOwner: Dunham\nBerth: 12"
    assert records(text, "xlsx", tables=(Span(0, len(text)),))[1:] == [
        ("Owner: Dunham", "Boat: Sea Otter | Owner: Dunham"),
        ("Berth: 12", "Boat: Sea Otter | Berth: 12"),
    ]
