from tests.fakes.ooxml import SHEET, SheetPart, rows_xml, workbook
from tests.fakes.reading import read_well


def lines(path):
    return read_well(path).text.splitlines()[2:]


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
