"""Workbooks of Excel 2003 in XML are read cell by cell, whatever the prefix of their elements."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fakes.reading import read_well

SPACE = "urn:schemas-microsoft-com:office:spreadsheet"
SHEET = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    f'<ss:Workbook xmlns:ss="{SPACE}"><ss:Worksheet ss:Name="Courses"><ss:Table>'
    '<ss:Row><ss:Cell><ss:Data ss:Type="String">Course</ss:Data></ss:Cell>'
    '<ss:Cell><ss:Data ss:Type="String">Room</ss:Data></ss:Cell>'
    '<ss:Cell><ss:Data ss:Type="String">Price</ss:Data></ss:Cell></ss:Row>'
    '<ss:Row><ss:Cell><ss:Data ss:Type="String">Rowing &amp; sailing</ss:Data></ss:Cell>'
    '<ss:Cell ss:Index="3"><ss:Data ss:Type="Number">80</ss:Data></ss:Cell></ss:Row>'
    "</ss:Table></ss:Worksheet></ss:Workbook>"
)
PLAIN = SHEET.replace("<ss:", "<").replace("</ss:", "</")


@pytest.mark.parametrize(
    "content", [SHEET, PLAIN.replace("xmlns:ss=", f'xmlns="{SPACE}" xmlns:ss=')]
)
def test_a_cell_knows_its_column(tmp_path: Path, content: str) -> None:
    path = tmp_path / "export.xls"
    path.write_text(content, "utf-8")
    document = read_well(path)
    assert document.format == "xls"
    assert document.text == "Courses\n\nCourse: Rowing & sailing | Price: 80"
    assert any("as they are stored" in note for note in document.notes)


def test_a_hidden_sheet_is_left_out_and_noted(tmp_path: Path) -> None:
    path = tmp_path / "export.xml"
    options = "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
    content = SHEET.replace("</ss:Worksheet>", options + "</ss:Worksheet>")
    path.write_text(content.replace("xmlns:ss", 'xmlns:x="urn:x" xmlns:ss'), "utf-8")
    document = read_well(path)
    assert document.text == ""
    assert "Courses" in " ".join(document.notes)
