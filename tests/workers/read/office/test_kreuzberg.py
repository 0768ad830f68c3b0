"""What lies where in office documents and mail: rows, names of columns, headings, line breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits

SAMPLE = Path(__file__).parents[4] / "resources" / "sample" / "documents"
HOUSE, HILL = SAMPLE / "Larkyard House", SAMPLE / "Fennick Hill Observatory"


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
