"""Tables and JSON are told by what they are; prose with commas is prose."""

import pytest

from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from desktop.workers.read.text.data_detection import data_format

TABLE = "name,phone,city\nAda,0123,York\nBen,0456,Hull\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (TABLE, "csv"),
        (TABLE.replace(",", ";"), "csv"),
        (TABLE.replace(",", "\t"), "tsv"),
        ("fee;2023;2024\nA;1;2\nB;3;4", "csv"),
        ('name,note,by\n"Ada","a, b","c"\nBen,d,e', "csv"),
        ('{"name": "Ada"}', "json"),
        ('[{"name": "Ada"},\n{"name": "Ben"}]', "json"),
        ('{"name": "Ada"}\n{"name": "Ben"}', "json"),
    ],
)
def test_data_is_told_by_its_form(text, kind):
    assert data_format(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name,phone,city\nAda,0123,York",
        "Hello, dear reader, and welcome.\nThis line has no comma.\nThis, has, some.",
        "Hello, Ada\nIt rains, again\nYours, Ben",
        "1,2,3\n4,5,6\n7,8,9",
        "Fee; due\n" + "A very long cell that is rather a sentence of prose than a cell; " * 3,
        "[1, 2] is the answer.",
        "[1]\n[2]",
        "{braces} are signs",
        "[" * 50_000,
        "Hull: 4\nYork: 5\nLeeds: 6",
    ],
)
def test_prose_is_text(text):
    assert data_format(text) == "text"


@pytest.mark.parametrize("name", ["a.jpg", "a.txt", "a", "a.docx", "a.pdf", "a.dat"])
def test_a_table_under_any_name_has_rows(tmp_path, name):
    path = tmp_path / name
    path.write_text(TABLE)
    document = read(path, ReadLimits())
    assert document.format == "csv"
    labelled = [unit.labelled for unit in document.passages[0].units]
    assert "name: Ben | phone: 0456 | city: Hull" in labelled
