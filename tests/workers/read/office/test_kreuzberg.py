"""What lies where in office documents and mail: rows, names of columns, headings, line breaks."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from desktop.core.types import DocumentState, ReadDocument, ReadFailure
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

SAMPLE = Path(__file__).parents[4] / "resources" / "sample" / "documents"
HOUSE, HILL = SAMPLE / "Larkyard House", SAMPLE / "Fennick Hill Observatory"
ODT = """<?xml version="1.0" encoding="UTF-8"?>{doctype}
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>
</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>
</office:document-content>"""


def test_the_text_of_cells_in_an_odt_is_read_also_where_it_has_a_style() -> None:
    rows = table_rows(read_well(HOUSE / "Caretaker agreement.odt"))
    assert "Task: Clear the gutters | How often: May and November" in rows[0]
    assert len(rows[0]) == 7


def test_an_odt_has_its_title_as_the_highest_heading() -> None:
    document = read_well(HOUSE / "Caretaker agreement.odt")
    assert titles(document)[:2] == [(1, "Caretaker Agreement"), (1, "1. Start and probation")]


def test_notes_lists_and_blanks_of_an_odt_are_where_a_person_sees_them(tmp_path: Path) -> None:
    document = read_well(
        odt(
            tmp_path,
            "<text:p>Pay<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>In pounds.</text:p></text:note-body></text:note> a<text:s text:c='2'/>lot"
            "<text:tab/>now<text:line-break/>or later.</text:p>"
            "<text:list text:style-name='L1'><text:list-item><text:p>One</text:p><text:list>"
            "<text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item>"
            "<text:list-item><text:p>Two</text:p></text:list-item></text:list>",
        )
    )
    assert document.text == (
        "Pay a  lot\tnow\nor later.\n\nNote: In pounds.\n\n1. One\n  - Inner\n2. Two"
    )


def test_deleted_text_and_a_table_of_contents_of_an_odt_are_left_out(tmp_path: Path) -> None:
    document = read_well(
        odt(
            tmp_path,
            "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
            "<text:table-of-content><text:p>Kept 1</text:p></text:table-of-content>"
            "<text:list><text:list-item><text:h text:outline-level='2'>Kept</text:h>"
            "</text:list-item></text:list>",
        )
    )
    assert document.text == "Kept"
    assert titles(document) == [(2, "Kept")]


def test_two_columns_without_names_keep_their_first_row(tmp_path: Path) -> None:
    cells = "<table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell>"
    cells += "<table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row>"
    rows = cells.format("Where", "The hall") + cells.format("Who", "Everybody")
    document = read_well(odt(tmp_path, f"<table:table>{rows}</table:table>"))
    assert document.text == "Where | The hall\nWho | Everybody"


def test_an_odt_that_declares_entities_is_refused(tmp_path: Path) -> None:
    path = odt(tmp_path, "<text:p>&x;</text:p>", '<!DOCTYPE x [<!ENTITY x "boom">]>')
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.UNREADABLE


def test_an_odt_with_a_password_is_encrypted(tmp_path: Path) -> None:
    path = odt(tmp_path, "<text:p>x</text:p>")
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>")
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadFailure)
    assert outcome.state is DocumentState.ENCRYPTED


def test_the_paragraphs_of_a_message_stay_apart() -> None:
    document = read_well(HOUSE / "Plumber about the leak.eml")
    assert document.text.startswith("Subject: Leak in the Spruce riser")
    assert "\nDate: Tue, 14 Apr 2026 17:42:10 +0100\n\nDear Desmond,\n\nThank" in document.text
    assert "on walls.\n\nWhat we found\n\nThe leak" in document.text
    assert document.text.endswith("Attachments: Quotation T-2291.txt")
    assert [part.name for part in document.parts] == ["Quotation T-2291.txt"]


def test_a_message_in_html_alone_is_read_without_its_markup(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(
        b"From: a@b.example\r\nSubject: =?utf-8?q?H=C3=B6he?=\r\n"
        b"Content-Type: text/html; charset=iso-8859-1\r\n\r\n"
        b"<html><body><p>Caf\xe9 at <b>nine</b></p><p>Bring cake"
        b"<img src='http://x.example/seen.png'></p></body></html>"
    )
    document = read_well(path)
    assert document.title == "Höhe"
    assert document.text.split("\n\n")[1:] == ["Café at nine", "Bring cake"]


def test_a_message_in_an_unknown_encoding_is_still_read(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    head = (
        b"From: a@b.example\nTo: <<<broken\nDate: no day\nContent-Type: text/plain; charset=odd\n\n"
    )
    path.write_bytes(head + "Grüße aus Ålesund".encode())
    assert read_well(path).text.endswith("Grüße aus Ålesund")


def test_titles_above_the_names_of_a_sheet_leave_the_names_in_each_row() -> None:
    document = read_well(HOUSE / "Budget 2026.xlsx")
    budget, charges, fund = table_rows(document)
    assert "Item: Interest on the reserve fund | Actual 2025: £1,642.00 | Budget" in budget[5]
    assert "Amounts in pounds.\n\nItem: Income\n" in document.text
    assert charges[0].startswith("Flat: Flat 1 | Staircase: Ivory | Area in m²: 48 | Until")
    assert charges[-1].startswith("Flat: All flats | Area in m²: 1566 |")
    assert fund[0] == "Date: 1 January | Balance: £86,240.00 | Note: Opening balance"


def test_numbers_of_a_sheet_are_as_it_shows_them() -> None:
    text = read_well(HOUSE / "Budget 2026.xlsx").text
    assert "Change: £787.20 |" in text


def test_names_of_columns_in_a_docx_are_without_stars() -> None:
    rows = table_rows(read_well(HOUSE / "Annual meeting minutes 2026.docx"))[1]
    assert rows[0] == "Office: Chair | Name: Ines Halloran | Flat: 11 | Term ends: March 2028"


def test_two_columns_of_a_docx_without_names_keep_their_first_row() -> None:
    rows = table_rows(read_well(HOUSE / "Annual meeting minutes 2026.docx"))[0]
    assert rows[:2] == [
        "Date | Tuesday, 17 March 2026, from 19:00 to 21:25",
        "Place | The Tuning Hall, ground floor of Ebony",
    ]


def test_tabs_of_a_docx_keep_words_apart() -> None:
    text = read_well(HOUSE / "Annual meeting minutes 2026.docx").text
    assert text.endswith("Ines Halloran, chair\t\t\t\tTomasz Wilk, secretary")


def test_tables_of_a_docx_stand_between_their_paragraphs_with_joined_cells_told_in_each_row(
    tmp_path: Path,
) -> None:
    bold = "<w:tc><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r></w:p></w:tc>"
    cell = "<w:tc><w:tcPr>{}</w:tcPr><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    rows = [
        bold.format("Day") + bold.format("Task"),
        cell.format('<w:vMerge w:val="restart"/>', "Monday") + cell.format("", "Bins"),
        cell.format("<w:vMerge/>", "") + cell.format("", "Boiler"),
    ]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    inner = f"<w:tbl><w:tr><w:tc>{table}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    word = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    body = word.format("Before") + table + word.format("After") + inner + word.format("End")
    document = read_well(docx(tmp_path, body))
    assert document.text.split("\n\n") == [
        "Before",
        "Day: Monday | Task: Bins\nDay: Monday | Task: Boiler",
        "After",
        "Day Task Monday Bins Boiler",
        "End",
    ]
    assert len(document.tables) == 2


def test_a_table_on_a_slide_has_the_names_of_its_columns_in_each_row() -> None:
    (rows,) = table_rows(read_well(HILL / "Summer sky talk.pptx"))
    assert rows[0] == "Star: Vega | Constellation: Lyre | Magnitude: 0.0 | Light takes: 25 years"
    assert len(rows) == 3


def test_paragraphs_in_the_style_of_headings_are_headings_of_an_rtf() -> None:
    assert titles(read_well(HILL / "Letter to members.rtf")) == [
        (1, "Fennick Hill Astronomical Society"),
        (1, "The dome appeal"),
        (1, "Subscriptions for 2026"),
        (1, "Annual meeting and a vacancy"),
        (1, "What else is coming"),
    ]


@pytest.mark.parametrize("end", ["}", "}\r\n\0", ""])
def test_an_rtf_that_ends_in_its_middle_says_so(tmp_path: Path, end: str) -> None:
    path = tmp_path / "a.rtf"
    path.write_text(r"{\rtf1\ansi A \{brace\} and a {\b bold} word.\par The end" + end, "ascii")
    document = read_well(path)
    assert "bold word" in document.text
    assert bool(document.notes) == (end == "")


def test_an_rtf_that_ends_after_a_group_inside_it_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.rtf"
    path.write_text(r"{\rtf1\ansi A {\b bold}", "ascii")
    assert read_well(path).notes == ("The file ends in its middle; what is there was read.",)


def test_outline_levels_make_headings_of_an_rtf_until_the_next_paragraph_style(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.rtf"
    path.write_bytes(
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard\plain Some words.\par"
        rb"\pard\plain\outlinelevel1 {\b Caf\'e9 \u8211? hours}\par"
        rb"\pard\plain Open until nine.\par Caf\'e9 \u8211? hours\par}"
    )
    document = read_well(path)
    assert titles(document) == [(2, "Café – hours")]
    assert document.text.index("Café") == document.headings[0].char_start


@pytest.mark.parametrize(
    "path",
    sorted(path for path in SAMPLE.rglob("*.*") if path.suffix not in (".pdf", ".jpg", ".md")),
    ids=lambda path: path.name,
)
def test_headings_tables_and_pages_lie_where_they_are_said_to(path: Path) -> None:
    document = read_well(path)
    for heading in document.headings:
        assert document.text.startswith(heading.title, heading.char_start)
    for rows in document.tables:
        assert document.text[rows.char_start : rows.char_end].strip()
    ends = [page.char_end for page in document.pages]
    assert [page.char_start for page in document.pages][1:] == ends[:-1]
    assert ends[-1:] in ([], [len(document.text)])


def read_well(path: Path) -> ReadDocument:
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


def table_rows(document: ReadDocument) -> list[list[str]]:
    return [document.text[t.char_start : t.char_end].splitlines() for t in document.tables]


def titles(document: ReadDocument) -> list[tuple[int, str]]:
    return [(heading.level, heading.title) for heading in document.headings]


def odt(folder: Path, body: str, doctype: str = "") -> Path:
    path = folder / "a.odt"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", ODT.format(body=body, doctype=doctype))
    return path


def docx(folder: Path, body: str) -> Path:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    package = "http://schemas.openxmlformats.org/package/2006"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    path = folder / "a.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships">'
            f'<Relationship Id="r1" Type="{office}" Target="word/document.xml"/></Relationships>',
        )
        packed.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{word}"><w:body>{body}</w:body></w:document>',
        )
    return path
