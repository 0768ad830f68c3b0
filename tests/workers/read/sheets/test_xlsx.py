import zipfile

import pytest

from tests.fakes.ooxml import (
    DRAWING,
    OFFICE,
    SHEET,
    SheetPart,
    relationships,
    rows_xml,
    styles_xml,
    workbook,
    write_parts,
)
from tests.fakes.reading import pages, read_bytes, read_well
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


def test_rows_and_cells_may_lack_their_places_and_the_file_its_styles(tmp_path):
    data = (
        "<sheetData><row><c t='inlineStr'><is><t>Item</t></is></c><c t='str'><v>Cost</v></c></row>"
    )
    data += "<row r='4'><c r='A4' t='str'><v>Oil</v></c><c><v>5</v></c></row></sheetData>"
    dimension = "<dimension ref='A1'/>"
    assert lines(workbook(tmp_path / "a.xlsx", SheetPart(dimension + data))) == [
        "Item: Oil | Cost: 5"
    ]


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


def test_names_of_elements_may_have_a_prefix(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["Oil", 5]])
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        xml = content[name].replace("</", "</\0").replace("<", "<x:").replace("<x:/\0", "</x:")
        content[name] = xml.replace("xmlns=", "xmlns:x=").replace("/\0", "/x:")
    assert lines(write_parts(tmp_path / "b.xlsx", content)) == ["Oil: 5"]


def test_names_of_parts_may_differ_in_case_and_slashes(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["Oil", 5]])
    with zipfile.ZipFile(path) as packed:
        content = {name: packed.read(name).decode() for name in packed.namelist()}
    moved = {name.replace("worksheets/sheet1.xml", "Worksheets\\Sheet1.xml"): xml
             for name, xml in content.items()}  # fmt: skip
    assert lines(write_parts(tmp_path / "b.xlsx", moved)) == ["Oil: 5"]


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


def test_a_formula_without_a_result_stands_as_it_is_with_the_sure_result_behind_it(tmp_path):
    rows = [
        ["Item", "Net", "Tax", "Gross", "Rate"],
        [
            "Crane",
            1000,
            "<c><f>B2*0.2</f></c>",
            "<c><f>SUM(B2:C2)</f><v></v></c>",
            "<c><f>RAND()</f></c>",
        ],
        [
            "Hoist",
            10,
            "<c><f>B3/0</f></c>",
            "<c><f>IF(B3&gt;5,B3,0)</f></c>",
            "<c><f>2</f><v>7</v></c>",
        ],
    ]
    document = read_well(workbook(tmp_path / "a.xlsx", rows))
    assert document.text.splitlines()[2:] == [
        "Item: Crane | Net: 1000 | Tax: =B2*0.2 (200) | Gross: =SUM(B2:C2) (1200) | Rate: =RAND()",
        "Item: Hoist | Net: 10 | Tax: =B3/0 | Gross: =IF(B3>5,B3,0) (10) | Rate: 7",
    ]
    assert len(document.notes) == 1


def test_a_shared_formula_is_moved_to_each_of_its_cells(tmp_path):
    rows = [
        ["Net", "Double"],
        [4, "<c r='B2'><f t='shared' ref='B2:B3' si='0'>A2*2</f></c>"],
        [5, "<c r='B3'><f t='shared' si='0'/></c>"],
    ]
    assert lines(workbook(tmp_path / "a.xlsx", rows)) == [
        "Net: 4 | Double: =A2*2 (8)", "Net: 5 | Double: =A3*2 (10)",
    ]  # fmt: skip


def test_a_zero_that_waits_to_be_computed_is_no_result(tmp_path):
    rows = [
        ["Net", 4],
        ["Tax", "<c><f>B1/2</f><v>0</v></c>"],
        ["Gap", "<c><f>B1-4</f><v>0</v></c>"],
    ]
    path = workbook(tmp_path / "a.xlsx", rows, properties='<calcPr fullCalcOnLoad="1"/>')
    assert lines(path) == ["Net: 4", "Tax: =B1/2 (2)", "Gap: 0"]


def test_a_formula_that_depends_on_itself_stands_alone(tmp_path):
    rows = [["<c><f>B1</f></c>", "<c><f>A1+1</f></c>"]]
    assert lines(workbook(tmp_path / "a.xlsx", rows)) == ["=B1 | =A1+1"]


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


def test_notes_and_threaded_comments_stand_in_the_record_of_their_cell(tmp_path):
    old = (
        f'<comments xmlns="{SHEET}"><commentList><comment ref="A2"><text><r><t>Closed </t></r>'
        '<r><t>until June</t></r></text></comment><comment ref="B3"><text><t>[Threaded comment]'
        '</t></text></comment><comment ref="D9"><text><t>Lost?</t></text></comment>'
        "</commentList></comments>"
    )
    new = (
        '<ThreadedComments xmlns="urn:t"><threadedComment ref="B3" personId="p"><text>Too low'
        "</text></threadedComment></ThreadedComments>"
    )
    people = '<personList xmlns="urn:t"><person id="p" displayName="Ada Moss"/></personList>'
    rows = rows_xml([["Room", "Price"], ["Larch", 80], ["Birch", 75]])
    sheet = SheetPart(rows, parts={("comments", "c.xml"): old, ("threadedComment", "t.xml"): new})
    path = workbook(tmp_path / "a.xlsx", sheet, parts=[("person", "persons.xml", people)])
    assert lines(path) == [
        "Room: Larch | Price: 80 | Note on Room: Closed until June",
        "Room: Birch | Price: 75 | Note on Price: Ada Moss: Too low",
        "",
        "Note on D9: Lost?",
    ]


def test_text_boxes_descriptions_and_charts_of_a_sheet_are_read(tmp_path):
    drawing = (
        f'<d:wsDr xmlns:d="urn:d" xmlns:a="{DRAWING}/main" xmlns:r="{OFFICE}"'
        f' xmlns:c="{DRAWING}/chart">'
        "<d:sp><d:txBody><a:p><a:r><a:t>Mind the step</a:t></a:r></a:p></d:txBody></d:sp>"
        '<d:pic><d:nvPicPr><d:cNvPr id="2" name="p" descr="A red door"/></d:nvPicPr></d:pic>'
        '<d:graphicFrame><a:graphic><c:chart r:id="c1"/></a:graphic></d:graphicFrame></d:wsDr>'
    )
    chart = (
        f'<c:chartSpace xmlns:c="{DRAWING}/chart" xmlns:a="{DRAWING}/main"><c:chart><c:title><c:tx>'
        "<c:rich><a:p><a:r><a:t>Rain</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>"
        "<c:barChart><c:ser><c:tx><c:v>Millimetres</c:v></c:tx><c:cat><c:strLit><c:pt idx='0'>"
        "<c:v>May</c:v></c:pt></c:strLit></c:cat><c:val><c:numLit><c:pt idx='0'>"
        "<c:v>71</c:v></c:pt></c:numLit></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"
    )
    links = relationships([("c1", "chart", "chart.xml", "")])
    sheet = SheetPart(
        rows_xml([["Door"]]) + '<drawing r:id="p0"/>',
        parts={
            ("drawing", "d.xml"): drawing,
            ("x", "_rels/d.xml.rels"): links,
            ("x", "chart.xml"): chart,
        },
    )
    document = read_well(workbook(tmp_path / "a.xlsx", sheet))
    assert document.text.splitlines()[2:] == [
        "Door", "", "Mind the step", "", "Picture: A red door", "", "Chart: Rain", "",
        "May | Millimetres: 71",
    ]  # fmt: skip
    assert document.notes == ("Pictures in it were not read: 1.",)


def test_words_at_the_head_of_pages_are_read_without_counters(tmp_path):
    code = '&amp;L&amp;"Arial,Bold"&amp;8Draft two&amp;RPage &amp;P'
    head = f"<headerFooter><oddHeader>{code}</oddHeader></headerFooter>"
    path = workbook(tmp_path / "a.xlsx", SheetPart(rows_xml([["Oil", 5]]) + head))
    assert lines(path) == ["Oil: 5", "", "Draft two"]


def test_a_defined_table_says_which_row_has_the_names(tmp_path):
    table = f'<table xmlns="{SHEET}" ref="A1:B3"/>'
    rows = rows_xml([["City", "Chair"], ["York", "Ada"], ["Hull", "Bo"]])
    sheet = SheetPart(
        rows + "<tableParts><tablePart r:id='p0'/></tableParts>", parts={("table", "t.xml"): table}
    )
    assert lines(workbook(tmp_path / "a.xlsx", sheet)) == [
        "City: York | Chair: Ada", "City: Hull | Chair: Bo",
    ]  # fmt: skip


def test_a_bold_row_has_the_names_and_a_bold_column_the_labels(tmp_path):
    def bold(text):
        return f"<c s='1' t='str'><v>{text}</v></c>"

    names = SheetPart(
        rows_xml([[bold("City"), bold("Chair")], ["York", "Ada"], ["Hull", "Bo"]]), "N"
    )
    labels = SheetPart(rows_xml([[bold("City"), "York"], [bold("Chair"), "Ada"]]), "L")
    found = pages(read_well(workbook(tmp_path / "a.xlsx", names, labels, styles=styles_xml())))
    assert found[1] == "N\n\nCity: York | Chair: Ada\nCity: Hull | Chair: Bo"
    assert found[2] == "L\n\nCity: York\nChair: Ada"


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


def test_a_million_blank_rows_with_styles_take_no_place(tmp_path):
    blank = "<row><c s='1'/><c s='1'/></row>" * 100_000
    data = f"<sheetData>{blank}<row><c t='str'><v>Oil</v></c></row></sheetData>"
    assert lines(workbook(tmp_path / "a.xlsx", SheetPart(data))) == ["Oil"]


def test_bytes_that_are_no_workbook_say_so(tmp_path):
    path = write_parts(tmp_path / "a.zip", {"[Content_Types].xml": "<x/>", "xl/a.xml": "<x/>"})
    outcome = read_bytes(tmp_path, "a.xlsx", path.read_bytes())
    assert "XLSX" in outcome.message
