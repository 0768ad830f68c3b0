"""Sheets and slides of OpenDocument that are one XML file."""

import zipfile

import pytest

from desktop.core.types import DocumentState
from tests.fakes.open_document import open_document, row
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
