from tests.fakes.open_document import cell, number, open_document, row
from tests.fakes.reading import read_file, read_well


def ods(tmp_path, *rows, name="Costs", before="", more="", styles="", objects=None):
    body = f'<table:table table:name="{name}">{before}{"".join(rows)}</table:table>{more}'
    return read_well(
        open_document(tmp_path / "a.ods", "spreadsheet", body, styles=styles, objects=objects)
    )


def lines(document):
    return document.text.splitlines()[2:]


def test_the_cells_are_read_as_they_are_shown(tmp_path):
    document = ods(
        tmp_path,
        row("Name", "Zip", "Paid"),
        row("Ashby", number(2134, "02134"), number(1200.5, "£1,200.50", "currency")),
        row("Moss", number(187, "00187"), number(0.0825, "8.25%", "percentage")),
    )
    assert lines(document) == [
        "Name: Ashby | Zip: 02134 | Paid: £1,200.50", "Name: Moss | Zip: 00187 | Paid: 8.25%",
    ]  # fmt: skip


def test_a_value_without_a_text_is_shown_nevertheless(tmp_path):
    truth = cell("", 'office:value-type="boolean" office:boolean-value="true"')
    day = cell("", 'office:value-type="date" office:date-value="2024-05-06"')
    assert lines(ods(tmp_path, row("Oil", number(0.5), truth, day))) == [
        "Oil | 0.5 | TRUE | 2024-05-06"
    ]


def test_hidden_sheets_rows_and_columns_are_left_out_and_noted(tmp_path):
    styles = (
        '<style:style style:name="h" style:family="table">'
        '<style:table-properties table:display="false"/></style:style>'
    )
    document = ods(
        tmp_path,
        row("Item", "Margin", "Cost"),
        row("Wax", number(1, "1"), number(2, "2"), attributes='table:visibility="collapse"'),
        row("Oil", number(3, "3"), number(4, "4")),
        before='<table:table-column/><table:table-column table:visibility="collapse"/>',
        more=f'<table:table table:name="Secret" table:style-name="h">{row("x")}</table:table>',
        styles=styles,
    )
    assert lines(document) == ["Item: Oil | Cost: 4"]
    assert [note.split(":")[0] for note in document.notes] == [
        "Hidden sheets were not read",
        "Hidden rows of sheet “Costs” were not read",
        "Hidden columns of sheet “Costs” were not read",
    ]


def test_rows_and_cells_are_repeated_within_limits(tmp_path):
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    document = ods(
        tmp_path,
        row("Oil", cell("x", 'table:number-columns-repeated="2"')),
        row(blank, attributes='table:number-rows-repeated="1048576"'),
        row("Wax", attributes='table:number-rows-repeated="2000"'),
    )
    assert lines(document)[0] == "Oil | x | x"
    assert document.text.count("Wax") == 1000
    assert document.notes == ("Sheet “Costs” was read only in part.",)


def test_merged_heads_and_annotations_stand_in_the_records(tmp_path):
    wide = 'table:number-columns-spanned="2"'
    remark = (
        "<office:annotation><dc:creator>Ada</dc:creator><text:p>Closed</text:p></office:annotation>"
    )
    document = ods(
        tmp_path,
        row("Room", cell("Summer", wide), "<table:covered-table-cell/>"),
        row("", "Single", "Double"),
        row(cell("Larch", "", remark), number(80, "80"), number(110, "110")),
    )
    assert lines(document) == [
        "Room: Larch | Summer Single: 80 | Summer Double: 110 | Note on Room: Ada: Closed"
    ]


def test_a_file_of_a_usual_program_is_read():
    assert "Year: 2021 | Visitors: 1204" in read_file("sheets.ods").text
