"""Sheets and slides of OpenDocument that are one XML file."""

import zipfile

import pytest

from desktop.core.types import DocumentState
from tests.fakes.open_document import SPACES, cell, open_document, row
from tests.fakes.reading import read_bytes, read_well

TABLE = '<table:table table:name="Costs">{0}</table:table>'


def flat(packed, kind, target):
    """Write the content of a packed file as one XML file."""
    content = zipfile.ZipFile(packed).read("content.xml").decode()
    root = f'office:document office:mimetype="application/vnd.oasis.opendocument.{kind}"'
    content = content.replace("office:document-content>", "office:document>")
    target.write_text(content.replace("office:document-content", root))
    return target


def test_a_flat_sheet_reads_as_the_packed_one(tmp_path):
    rows = row("Name", "Zip") + row("Ashby", "02134") + row("Moss", "00187")
    packed = open_document(tmp_path / "a.ods", "spreadsheet", TABLE.format(rows))
    file = flat(packed, "spreadsheet", tmp_path / "a.fods")
    assert read_well(file).text == read_well(packed).text
    assert read_well(file).format == "ods"
    assert "Name: Moss | Zip: 00187" in read_well(file).text


def test_flat_slides_read_as_the_packed_ones(tmp_path):
    page = (
        '<draw:page draw:name="one"><draw:frame><draw:text-box><text:p>The kiln is hot.</text:p>'
        "</draw:text-box></draw:frame></draw:page>"
    )
    packed = open_document(tmp_path / "a.odp", "presentation", page)
    file = flat(packed, "presentation", tmp_path / "a.fodp")
    assert read_well(file).text == read_well(packed).text
    assert "The kiln is hot." in read_well(file).text


@pytest.mark.parametrize("kind", ["spreadsheet", "presentation"])
def test_a_flat_file_that_was_cut_off_is_damaged(tmp_path, kind):
    rows = row("Name", "Zip")
    packed = open_document(tmp_path / "a.ods", "spreadsheet", TABLE.format(rows))
    file = flat(packed, kind, tmp_path / "a.fods")
    failure = read_bytes(tmp_path, "cut.fods", file.read_bytes()[:-40])
    assert failure.state is DocumentState.UNREADABLE
    assert "damaged" in failure.message


@pytest.mark.parametrize(
    ("kind", "format_"),
    [
        ("spreadsheet-template", "ods"),
        ("presentation-template", "odp"),
        ("text-template", "odt"),
        ("text-master", "odt"),
        ("text-web", "odt"),
        ("graphics", "odp"),
        ("graphics-template", "odp"),
    ],
)
def test_a_flat_template_is_read_as_what_it_is_for(tmp_path, kind, format_):
    page = "<draw:page><draw:frame><draw:text-box><text:p>The kiln.</text:p></draw:text-box>"
    bodies = {
        "ods": TABLE.format(row("The kiln.")),
        "odp": page + "</draw:frame></draw:page>",
        "odt": "<text:p>The kiln.</text:p>",
    }
    packed = open_document(tmp_path / "a", kind.partition("-")[0], bodies[format_])
    document = read_well(flat(packed, kind, tmp_path / "a.xml"))
    assert document.format == format_
    assert "The kiln." in document.text
    assert "<" not in document.text


CHART = (
    f"<office:document {SPACES} office:mimetype='application/vnd.oasis.opendocument.chart'>"
    "<office:body><office:chart><chart:chart><chart:title><text:p>Fees</text:p></chart:title>"
    f"<table:table>{row('Quay', 'Fee')}{row('North', '40')}</table:table>"
    "</chart:chart></office:chart></office:body></office:document>"
)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("spreadsheet", TABLE.format(row("Plain", cell("x", inner="{0}")))),
        ("presentation", "<draw:page>{0}</draw:page>"),
    ],
)
def test_a_chart_within_a_flat_file_is_read(tmp_path, kind, body):
    drawn = f"<draw:frame><draw:object>{CHART}</draw:object><draw:image/></draw:frame>"
    packed = open_document(tmp_path / "a", kind, body.replace("{0}", drawn))
    document = read_well(flat(packed, kind, tmp_path / "a.xml"))
    assert "Chart: Fees" in document.text
    assert "Quay: North | Fee: 40" in document.text
    assert document.notes == ()


@pytest.mark.parametrize(
    "drawn", ["<draw:object><office:document/></draw:object>", "<draw:object-ole/>"]
)
def test_an_embedded_object_in_a_flat_sheet_is_noted(tmp_path, drawn):
    body = TABLE.format(row("Plain", cell("x", inner=f"<draw:frame>{drawn}</draw:frame>")))
    packed = open_document(tmp_path / "a", "spreadsheet", body)
    document = read_well(flat(packed, "spreadsheet", tmp_path / "a.fods"))
    assert document.notes == ("Embedded objects in it were not read: 1.",)
