"""Rows of a Word table are records that a person understands without the rest of the table."""

from __future__ import annotations

from pathlib import Path

from desktop.core.types import ReadDocument
from desktop.workers.read.dispatch import read
from desktop.workers.read.limits import ReadLimits
from tests.workers.read.office.docx.maker import p, r, read_body, table, texts, xml

SAMPLE = Path(__file__).parents[5] / "resources" / "sample" / "documents"
MINUTES = SAMPLE / "Larkyard House" / "Annual meeting minutes 2026.docx"


def row(*cells: str, props: str = "") -> str:
    inside = f"<w:trPr>{props}</w:trPr>" if props else ""
    return f"<w:tr>{inside}{''.join(cells)}</w:tr>"


def cell(text: str = "", *, span: int = 1, merge: str = "", bold: bool = False) -> str:
    props = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    props += f'<w:vMerge w:val="{merge}"/>' if merge else ""
    inside = p(r(text, "<w:b/>" if bold else "")) if text else p()
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{inside}</w:tc>"


def test_bold_names_of_columns_stand_in_each_row() -> None:
    rows = _rows(_read(MINUTES))[1]
    assert rows[0] == "Office: Chair | Name: Ines Halloran | Flat: 11 | Term ends: March 2028"


def test_labels_beside_values_are_pairs() -> None:
    assert _rows(_read(MINUTES))[0][:2] == [
        "Date: Tuesday, 17 March 2026, from 19:00 to 21:25",
        "Place: The Tuning Hall, ground floor of Ebony",
    ]


def test_a_table_without_rows_or_cells_harms_nothing(tmp_path: Path) -> None:
    for broken in ("<w:tbl/>", "<w:tbl><w:tr/></w:tbl>", "<w:tbl><w:tr/><w:tr/></w:tbl>"):
        body = p(r("Before")) + broken + p(r("After"))
        assert read_body(tmp_path, body).text.split() == ["Before", "After"]


def test_tabs_keep_words_apart() -> None:
    assert "Ines Halloran, chair\t\t\t\tTomasz Wilk, secretary" in _read(MINUTES).text


def test_tables_stand_between_their_paragraphs_with_joined_cells_told_in_each_row(
    tmp_path: Path,
) -> None:
    rows = [
        row(cell("Day", bold=True), cell("Task", bold=True)),
        row(cell("Monday", merge="restart"), cell("Bins")),
        row(cell(merge="continue"), cell("Boiler")),
    ]
    inner = f"<w:tbl>{''.join(rows)}</w:tbl>"
    shown = "Day: Monday | Task: Bins\nDay: Monday | Task: Boiler"
    layout = f"<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    document = read_body(tmp_path, p("Before") + inner + p("After") + layout + p("End"))
    assert document.text.split("\n\n") == ["Before", shown, "After", shown, "End"]
    assert len(document.tables) == 2


def test_heads_over_several_columns_are_told_with_those_below_them(tmp_path: Path) -> None:
    body = "<w:tbl>" + "".join([
        row(cell("Item", merge="restart"), cell("Quarter 1", span=2), cell("Quarter 2", span=2)),
        row(cell(merge="continue"), cell("Plan"), cell("Actual"), cell("Plan"), cell("Actual")),
        row(cell("Bread"), cell("100"), cell("90"), cell("120"), cell("130")),
    ]) + "</w:tbl>"  # fmt: skip
    assert texts(tmp_path, body) == [
        "Item: Bread | Quarter 1 Plan: 100 | Quarter 1 Actual: 90 | Quarter 2 Plan: 120"
        " | Quarter 2 Actual: 130"
    ]


def test_rows_repeated_on_each_page_are_names_whatever_their_words(tmp_path: Path) -> None:
    body = "<w:tbl>" + "".join([
        row(cell("2019"), cell("2020"), props="<w:tblHeader/>"),
        row(cell("4"), cell("5")),
    ]) + "</w:tbl>"  # fmt: skip
    assert texts(tmp_path, body) == ["2019: 4 | 2020: 5"]


def test_a_title_over_the_whole_width_stands_above_the_table(tmp_path: Path) -> None:
    body = "<w:tbl>" + "".join([
        row(cell("Prices from May", span=3)),
        row(cell("Boat"), cell("Berth"), cell("Keeper")),
        row(cell("Sea Otter"), cell("12"), cell("Ann")),
    ]) + "</w:tbl>"  # fmt: skip
    assert texts(tmp_path, body) == [
        "Prices from May", "Boat: Sea Otter | Berth: 12 | Keeper: Ann",
    ]  # fmt: skip


def test_a_cell_over_several_columns_counts_for_each(tmp_path: Path) -> None:
    body = "<w:tbl>" + "".join([
        row(cell("Hall", bold=True), cell("Monday", bold=True), cell("Tuesday", bold=True)),
        row(cell("Ebony"), cell("closed", span=2)),
    ]) + "</w:tbl>"  # fmt: skip
    assert texts(tmp_path, body) == ["Hall: Ebony | Monday: closed | Tuesday: closed"]


def test_words_above_numbers_are_names_in_two_columns_as_well(tmp_path: Path) -> None:
    body = table("Cake|Price", "Plum|3 euros", "Apple|4 euros")
    assert texts(tmp_path, body) == ["Cake: Plum | Price: 3 euros\nCake: Apple | Price: 4 euros"]


def test_labels_with_a_colon_are_pairs_in_four_columns(tmp_path: Path) -> None:
    body = table("Name:|Ann Bell|Boat:|Sea Otter", "Berth:|12|Keel:|steel")
    assert texts(tmp_path, body) == ["Name: Ann Bell | Boat: Sea Otter\nBerth: 12 | Keel: steel"]


def test_an_inner_table_stays_with_its_row(tmp_path: Path) -> None:
    inner = table("Part|Count", "Bolt|4", "Nut|8")
    rows = row(cell("Bench", bold=True), cell("Needs", bold=True), cell("Keeper", bold=True))
    rows += f"<w:tr>{cell('Oak')}<w:tc>{p('Take:')}{inner}<w:p/></w:tc>{cell('Ann')}</w:tr>"
    assert texts(tmp_path, f"<w:tbl>{rows}</w:tbl>") == [
        "Bench: Oak | Needs: Take: Part: Bolt, Count: 4; Part: Nut, Count: 8; | Keeper: Ann"
    ]


def test_rows_that_were_deleted_or_wrapped_in_controls(tmp_path: Path) -> None:
    gone = row(cell("gone"), cell("1"), cell("x"), props="<w:del/>")
    kept = row(cell("kept"), cell("2"), cell("y"))
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{kept}</w:sdtContent></w:sdt>"
    document = read_body(tmp_path, f"<w:tbl>{gone}{control}</w:tbl>")
    assert document.text == "kept | 2 | y"
    assert document.notes == ("Text that was deleted with changes tracked was left out.",)


def test_a_box_made_of_one_cell_is_no_table(tmp_path: Path) -> None:
    inside = p("First.") + p("Second.")
    body = f"<w:tbl>{row(f'<w:tc>{inside}</w:tc>')}</w:tbl>"
    document = read_body(tmp_path, body)
    assert document.text == "First.\n\nSecond."
    assert document.tables == ()


def test_a_note_in_a_cell_stands_after_the_table(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    fee = f"<w:tc>{p('Fee', mark)}</w:tc>"
    body = f"<w:tbl>{row(fee, cell('310'), cell('a year'))}</w:tbl>"
    notes = xml("w:footnotes", f'<w:footnote w:id="1">{p("280 for members.")}</w:footnote>')
    shown = texts(tmp_path, body, {"word/footnotes.xml": notes})
    assert shown == ["Fee | 310 | a year", "Note 1: 280 for members."]


def _read(path: Path) -> ReadDocument:
    outcome = read(path, ReadLimits())
    assert isinstance(outcome, ReadDocument), outcome
    return outcome


def _rows(document: ReadDocument) -> list[list[str]]:
    return [document.text[t.char_start : t.char_end].splitlines() for t in document.tables]


def test_numbers_of_several_kinds_are_the_values_of_a_card(tmp_path: Path) -> None:
    body = table("Guest|Jo Lund", "Arrival|17:40", "Room|204")
    assert texts(tmp_path, body) == ["Guest: Jo Lund\nArrival: 17:40\nRoom: 204"]


def test_a_row_over_the_whole_width_is_about_no_column(tmp_path: Path) -> None:
    body = "<w:tbl>" + "".join([
        row(cell("No."), cell("Matter"), cell("Keeper")),
        row(cell("7"), cell("Roof"), cell("Ann")),
        row(cell("All in favour", span=3)),
    ]) + "</w:tbl>"  # fmt: skip
    assert texts(tmp_path, body) == ["No.: 7 | Matter: Roof | Keeper: Ann\nAll in favour"]
