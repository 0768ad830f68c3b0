import struct

from desktop.workers.read.sheets.stored_values import read_stored_values
from tests.fakes.ooxml import DRAWING, OFFICE, PACKAGE, relationships, write_parts
from tests.fakes.reading import read_bytes, read_well


def record(kind, content=b""):
    """Return a record; the numbers before it have seven bits in each byte."""
    return varied(kind) + varied(len(content)) + content


def varied(number):
    made = bytearray()
    while number > 0x7F:
        made.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*made, number])


def text(value):
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def cell(kind, column, content, style=0):
    return record(kind, struct.pack("<II", column, style) + content)


def row(number, *cells, hidden=False):
    flags = b"\0" + (b"\x10" if hidden else b"\0") + b"\0" * 5
    return record(0, struct.pack("<IIH", number, 0, 300) + flags) + b"".join(cells)


def xlsb(path, *rows, parts=()):
    sheet = (
        record(129)
        + record(148, struct.pack("<IIII", 0, 9, 0, 9))
        + record(145)
        + b"".join(rows)
        + record(146)
        + record(130)
    )
    sheets = record(156, struct.pack("<II", 0, 1) + text("s1") + text("Stock"))
    sheets += record(156, struct.pack("<II", 1, 2) + text("s2") + text("Secret"))
    styles = (
        record(278)
        + record(615, struct.pack("<I", 1))
        + record(44, struct.pack("<H", 164) + text("00000"))
        + record(616)
        + record(617, struct.pack("<I", 2))
        + record(47, struct.pack("<HHHHHHHH", 0, 0, 0, 0, 0, 0, 0, 0))
        + record(47, struct.pack("<HHHHHHHH", 0, 164, 0, 0, 0, 0, 0, 0))
        + record(618)
        + record(279)
    )
    strings = record(159, struct.pack("<II", 1, 1)) + record(19, b"\0" + text("Item")) + record(160)
    links = [
        ("s1", "worksheet", "worksheets/sheet1.bin", ""),
        ("s2", "worksheet", "worksheets/sheet2.bin", ""),
        ("t", "styles", "styles.bin", ""),
        ("u", "sharedStrings", "sharedStrings.bin", ""),
    ]
    return write_parts(
        path,
        {
            "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"/>',
            "_rels/.rels": relationships([("m", "officeDocument", "xl/workbook.bin", "")]),
            "xl/_rels/workbook.bin.rels": relationships(links),
            "xl/workbook.bin": record(131) + record(143) + sheets + record(144) + record(132),
            "xl/worksheets/sheet1.bin": sheet,
            "xl/worksheets/sheet2.bin": sheet,
            "xl/styles.bin": styles,
            "xl/sharedStrings.bin": strings,
            **dict(parts),
        },
    )


HEAD = row(0, cell(7, 0, struct.pack("<I", 0)), cell(6, 1, text("Code")), cell(6, 2, text("Cost")))
HINGE = row(
    1, cell(6, 0, text("Hinge")), cell(2, 1, struct.pack("<i", 2134 << 2 | 2), style=1),
    cell(5, 2, struct.pack("<d", 2.5)),
)  # fmt: skip
WAX = row(2, cell(6, 0, text("Wax")), cell(5, 2, struct.pack("<d", 9)), hidden=True)
BOLT = row(
    3, cell(6, 0, text("Bolt")), cell(2, 1, struct.pack("<i", 77 << 2 | 2), style=1),
    cell(2, 2, struct.pack("<i", 350 << 2 | 3)),
)  # fmt: skip


def test_the_cells_are_read_as_they_are_shown_without_those_that_are_hidden(tmp_path):
    document = read_well(xlsb(tmp_path / "a.xlsb", HEAD, HINGE, WAX, BOLT))
    assert document.text.splitlines() == [
        "Stock", "",
        "Item: Hinge | Code: 02134 | Cost: 2.5",
        "Item: Bolt | Code: 00077 | Cost: 3.5",
    ]  # fmt: skip
    assert document.notes == (
        "Hidden sheets were not read: Secret.",
        "Hidden rows of sheet “Stock” were not read: 1.",
    )


def test_truths_errors_and_results_of_formulas_are_shown(tmp_path):
    half = struct.pack("<d", 0.5)
    cells = [cell(4, 0, b"\1"), cell(3, 1, b"\x2a"), cell(9, 2, half), cell(8, 3, text("x"))]
    assert "TRUE | #N/A | 0.5 | x" in read_well(xlsb(tmp_path / "a.xlsb", row(0, *cells))).text


def test_another_reader_finds_the_same_values(tmp_path):
    workbook = read_stored_values(xlsb(tmp_path / "a.xlsb", HEAD, HINGE, BOLT))
    assert workbook is not None
    assert [c.text for c in workbook.sheets[0].grid.rows[3].values()] == ["Bolt", "77", "3.5"]


def test_bytes_that_are_no_workbook_say_so(tmp_path):
    content = {"[Content_Types].xml": "<x/>", "xl/workbook.bin": "no workbook"}
    path = write_parts(tmp_path / "z", content)
    assert "XLSB" in read_bytes(tmp_path, "a.xlsb", path.read_bytes()).message


def test_charts_on_a_sheet_are_read(tmp_path):
    points = [
        "".join(f"<c:pt idx='{n}'><c:v>{value}</c:v></c:pt>" for n, value in enumerate(values))
        for values in (("May", "June"), (3, 4))
    ]
    chart = (
        f"<c:chartSpace xmlns:c='{DRAWING}/chart'><c:chart><c:plotArea><c:pieChart><c:ser><c:cat>"
        f"<c:strRef><c:strCache>{points[0]}</c:strCache></c:strRef></c:cat><c:val><c:numRef>"
        f"<c:numCache>{points[1]}</c:numCache></c:numRef></c:val></c:ser></c:pieChart>"
        "</c:plotArea></c:chart></c:chartSpace>"
    )
    drawing = (
        f"<xdr:wsDr xmlns:xdr='{DRAWING}/spreadsheetDrawing' xmlns:c='{DRAWING}/chart' "
        f"xmlns:r='{OFFICE}'><xdr:graphicFrame><c:chart r:id='c'/></xdr:graphicFrame></xdr:wsDr>"
    )
    parts = {
        "xl/worksheets/_rels/sheet1.bin.rels": relationships([("d", "drawing", "d.xml", "")]),
        "xl/worksheets/d.xml": drawing,
        "xl/worksheets/_rels/d.xml.rels": relationships([("c", "chart", "c.xml", "")]),
        "xl/worksheets/c.xml": chart,
    }
    text = read_well(xlsb(tmp_path / "a.xlsb", HEAD, HINGE, parts=parts)).text
    assert "May: 3\nJune: 4" in text
