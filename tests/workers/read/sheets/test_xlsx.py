import zipfile

import pytest

from tests.fakes.ooxml import (
    SheetPart,
    rows_xml,
    workbook,
    write_parts,
)
from tests.fakes.reading import read_bytes, read_well
from tests.fakes.xlsx import xlsx

DAY = 45000


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_the_cells_of_a_sheet_are_read_as_they_are_shown(tmp_path):
    rows = [
        ["Item", "Cost", "Share", "Due"],
        ["Rent", (1200.5, '"£"#,##0.00'), (0.0825, 10), (DAY, "d mmmm yyyy")],
        ["Heat & light", 787.2, (0.5, 9), (DAY + 1, 14)],
    ]
    assert lines(xlsx(tmp_path / "a.xlsx", rows)) == [
        "Item: Rent | Cost: £1,200.50 | Share: 8.25% | Due: 15 March 2023",
        "Item: Heat & light | Cost: 787.2 | Share: 50% | Due: 2023-03-16",
    ]


def test_a_file_may_count_its_days_from_1904(tmp_path):
    rows = [["Item", "Due"], ["Rent", (DAY - 1462, "yyyy-mm-dd")]]
    assert "Due: 2023-03-15" in read_well(xlsx(tmp_path / "a.xlsx", rows, since_1904=True)).text


def test_a_format_may_have_the_number_of_a_built_in_one(tmp_path):
    styles = '<numFmts><numFmt numFmtId="1" formatCode="yyyy"/></numFmts>'
    styles += '<cellXfs><xf numFmtId="1"/></cellXfs>'
    path = workbook(tmp_path / "a.xlsx", [["Built"], [DAY]], styles=styles)
    assert lines(path) == ["Built", "2023"]


@pytest.mark.parametrize("strict", [False, True])
def test_shared_texts_have_their_runs_but_no_reading_aids(tmp_path, strict):
    strings = (
        "<si><r><t>10</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>3</t></r></si>"
        "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>"
        "<si><t>line_x000D_&#10;two</t></si>"
    )
    cells = "".join(f"<c t='s'><v>{n}</v></c>" for n in range(3))
    sheet = SheetPart(f"<sheetData><row>{cells}</row></sheetData>")
    path = workbook(tmp_path / "a.xlsx", sheet, strings=strings, strict=strict)
    assert "10³" in read_well(path).text
    assert "東京" in read_well(path).text
    assert "トウキョウ" not in read_well(path).text
    assert "_x000D_" not in read_well(path).text


def test_a_damaged_or_missing_sheet_costs_only_itself(tmp_path):
    path = workbook(tmp_path / "a.xlsx", SheetPart(rows_xml([["Oil", 5]]), "Good"),
                    SheetPart("<sheetData><row><c><v>1</v></c></row><oops>", "Cut"),
                    SheetPart("", "Gone"))  # fmt: skip
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    del content["xl/worksheets/sheet3.xml"]
    document = read_well(write_parts(tmp_path / "b.xlsx", content))
    assert "Oil: 5" in document.text
    assert document.notes == (
        "Damaged sheets were not read: Gone.", "Sheet “Cut” was read only in part.",
    )  # fmt: skip


def test_a_sheet_that_declares_entities_is_not_read(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["Oil", 5]])
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    part = "xl/worksheets/sheet1.xml"
    content[part] = '<!DOCTYPE x [<!ENTITY e "boom">]>' + content[part].replace("Oil", "&e;")
    document = read_well(write_parts(tmp_path / "b.xlsx", content))
    assert "boom" not in document.text
    assert document.notes == ("Damaged sheets were not read: Sheet.",)


def test_bytes_that_are_no_workbook_say_so(tmp_path):
    path = write_parts(tmp_path / "a.zip", {"[Content_Types].xml": "<x/>", "xl/a.xml": "<x/>"})
    outcome = read_bytes(tmp_path, "a.xlsx", path.read_bytes())
    assert "XLSX" in outcome.message
