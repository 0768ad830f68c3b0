from tests.fakes.ooxml import DRAWING, OFFICE, SheetPart, relationships, rows_xml, workbook
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


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
