import zipfile

import pytest

from tests.fakes.ooxml import SheetPart, rows_xml, workbook, write_parts
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_rows_and_cells_may_lack_their_places_and_the_file_its_styles(tmp_path):
    data = (
        "<sheetData><row><c t='inlineStr'><is><t>Item</t></is></c><c t='str'><v>Cost</v></c></row>"
    )
    data += "<row r='4'><c r='A4' t='str'><v>Oil</v></c><c><v>5</v></c></row></sheetData>"
    dimension = "<dimension ref='A1'/>"
    assert lines(workbook(tmp_path / "a.xlsx", SheetPart(dimension + data))) == [
        "Item: Oil | Cost: 5"
    ]


def test_truths_and_errors_are_shown_as_words(tmp_path):
    row = [
        "Open",
        "<c t='b'><v>1</v></c>",
        "<c t='e'><v>#N/A</v></c>",
        "<c t='d'><v>2024-05-06</v></c>",
    ]
    assert lines(workbook(tmp_path / "a.xlsx", [row])) == ["Open | TRUE | #N/A | 2024-05-06"]


def test_a_long_number_keeps_all_its_digits(tmp_path):
    assert lines(workbook(tmp_path / "a.xlsx", [["Card", 4556012345678901]])) == [
        "Card: 4556012345678901"
    ]


def test_a_shared_formula_is_moved_to_each_of_its_cells(tmp_path):
    rows = [
        ["Net", "Double"],
        [4, "<c r='B2'><f t='shared' ref='B2:B3' si='0'>A2*2</f></c>"],
        [5, "<c r='B3'><f t='shared' si='0'/></c>"],
    ]
    assert lines(workbook(tmp_path / "a.xlsx", rows)) == [
        "Net: 4 | Double: =A2*2 (8)", "Net: 5 | Double: =A3*2 (10)",
    ]  # fmt: skip


def test_a_million_blank_rows_with_styles_take_no_place(tmp_path):
    blank = "<row><c s='1'/><c s='1'/></row>" * 100_000
    data = f"<sheetData>{blank}<row><c t='str'><v>Oil</v></c></row></sheetData>"
    assert lines(workbook(tmp_path / "a.xlsx", SheetPart(data))) == ["Oil"]


def test_words_at_the_head_of_pages_are_read_without_counters(tmp_path):
    code = '&amp;L&amp;"Arial,Bold"&amp;8Draft two&amp;RPage &amp;P'
    head = f"<headerFooter><oddHeader>{code}</oddHeader></headerFooter>"
    path = workbook(tmp_path / "a.xlsx", SheetPart(rows_xml([["Oil", 5]]) + head))
    assert lines(path) == ["Oil: 5", "", "Draft two"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("&amp;CLease 4471 - Page &amp;P of &amp;N", ["Lease 4471 - Page"]),
        ("&amp;CPage &amp;P of &amp;N", []),
        ("&amp;L&amp;D&amp;C&amp;P / Mill Lane 4", ["/ Mill Lane 4"]),
    ],
)
def test_words_beside_a_counter_are_read(tmp_path, code, words):
    head = "".join(f"<{pages}>{code}</{pages}>" for pages in ("oddHeader", "evenHeader"))
    sheet = SheetPart(rows_xml([["Oil", 5]]) + f"<headerFooter>{head}</headerFooter>")
    found = lines(workbook(tmp_path / "a.xlsx", sheet))
    assert found == (["Oil: 5", "", *words] if words else ["Oil: 5"])


def test_an_encoding_that_does_not_exist_costs_only_the_sheet(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["Oil", 5]])
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    part = "xl/worksheets/sheet1.xml"
    content[part] = '<?xml version="1.0" encoding="UTF-9"?>' + content[part]
    document = read_well(write_parts(tmp_path / "b.xlsx", content))
    assert document.notes == ("Sheet “Sheet” was read only in part.",)
