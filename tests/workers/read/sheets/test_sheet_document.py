from tests.fakes.ooxml import SheetPart, rows_xml, workbook
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


def test_hidden_sheets_rows_and_columns_are_left_out_and_noted(tmp_path):
    data = (
        "<cols><col min='2' max='2' hidden='1'/></cols><sheetData>"
        "<row><c t='str'><v>Item</v></c><c t='str'><v>Margin</v></c>"
        "<c t='str'><v>Cost</v></c></row>"
        "<row hidden='1'><c t='str'><v>Wax</v></c><c><v>1</v></c><c><v>2</v></c></row>"
        "<row><c t='str'><v>Oil</v></c><c><v>3</v></c><c><v>4</v></c></row></sheetData>"
    )
    secret = SheetPart(rows_xml([["secret"]]), "Secret", 'state="veryHidden"')
    document = read_well(workbook(tmp_path / "a.xlsx", SheetPart(data, "Shown"), secret))
    assert document.text == "Shown\n\nItem: Oil | Cost: 4"
    assert document.notes == (
        "Hidden sheets were not read: Secret.",
        "Hidden rows of sheet “Shown” were not read: 1.",
        "Hidden columns of sheet “Shown” were not read: 1.",
    )


def test_rows_that_only_a_filter_or_a_closed_group_hides_are_read_and_noted(tmp_path):
    data = (
        "<sheetData><row><c t='str'><v>Item</v></c><c t='str'><v>Cost</v></c></row>"
        "<row hidden='1'><c t='str'><v>Wax</v></c><c><v>2</v></c></row>"
        "<row><c t='str'><v>Oil</v></c><c><v>4</v></c></row></sheetData>"
        "<autoFilter ref='A1:B3'><filterColumn colId='0'/></autoFilter>"
    )
    document = read_well(workbook(tmp_path / "a.xlsx", SheetPart(data)))
    assert document.text.splitlines()[2:] == ["Item: Wax | Cost: 2", "Item: Oil | Cost: 4"]
    assert len(document.notes) == 1
