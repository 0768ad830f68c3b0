import zipfile

import pytest

from desktop.workers.read.office.number_formats import format_code_of, format_value
from tests.fakes.reading import read_well
from tests.fakes.xlsx import xlsx

DAY = 45000
"""15 March 2023."""


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.0825, "0.00%", "8.25%"),
        (0.5, "0%", "50%"),
        (-0.031, "0.0%", "-3.1%"),
        (1200.5, '"£"#,##0.00', "£1,200.50"),
        (-45.5, "[$€-407]#,##0.00;[Red]-[$€-407]#,##0.00", "-€45.50"),
        (-1234, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)', "$(1,234)"),
        (1234, "#,##0 [$kr-414]", "1,234 kr"),
        (300, '#,##0 "kWh"', "300 kWh"),
        (12_500_000, '0.0,," M"', "12.5 M"),
        (2.5, '0.##" m"', "2.5 m"),
        (2, '0.##" m"', "2 m"),
    ],
)
def test_money_percentages_and_units_are_shown(value, code, shown):
    assert format_value(value, code) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (DAY, "yyyy-mm-dd", "2023-03-15"),
        (DAY, "dddd, d mmmm yyyy", "Wednesday, 15 March 2023"),
        (DAY, "d.m.yy", "15.3.23"),
        (DAY, "[$-409]mmm-yy;@", "Mar-23"),
        (DAY + 0.5, "yyyy-mm-dd hh:mm", "2023-03-15 12:00"),
        (DAY + 0.65, "h:mm AM/PM", "3:36 PM"),
        (0.0625, "h:mm:ss", "1:30:00"),
        (0.0125, "mm:ss", "18:00"),
        (1.25, "[h]:mm", "30:00"),
        (1, "yyyy", "1899"),
    ],
)
def test_dates_and_times_are_shown(value, code, shown):
    assert format_value(value, code) == shown


def test_days_are_counted_from_where_the_file_counts_them():
    assert format_value(DAY - 1462, "yyyy-mm-dd", since_1904=True) == "2023-03-15"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (787.2, "0"), (787.2, "#,##0.00"), (5, ""), (5, "General"), (0.5, "# ?/?"), (5, "0.00E+00"),
        (5, '[>=100]"many";0'), (5, "@"), (-3, "yyyy-mm-dd"), (1e9, "yyyy"), (5, ";;;"),
    ],
)  # fmt: skip
def test_a_format_that_says_nothing_more_leaves_the_number_as_it_is(value, code):
    assert format_value(value, code) is None


def test_formats_that_every_program_knows_have_no_code_in_the_file():
    assert format_value(0.1, format_code_of(10, {})) == "10.00%"
    assert format_value(DAY, format_code_of(14, {})) == "2023-03-15"
    assert format_code_of(4, {}) == ""
    assert format_code_of(170, {170: "0%"}) == "0%"


def test_the_cells_of_a_sheet_are_read_as_they_are_shown(tmp_path):
    rows = [
        ["Item", "Cost", "Share", "Due"],
        ["Rent", (1200.5, '"£"#,##0.00'), (0.0825, 10), (DAY, "d mmmm yyyy")],
        ["Heat & light", 787.2, (0.5, 9), (DAY + 1, 14)],
    ]
    text = read_well(xlsx(tmp_path / "a.xlsx", rows)).text
    assert "Item: Rent | Cost: £1,200.50 | Share: 8.25% | Due: 15 March 2023" in text
    assert "Item: Heat & light | Cost: 787.2 | Share: 50% | Due: 2023-03-16" in text


def test_the_cells_of_an_open_sheet_are_read_as_they_are_shown(tmp_path):
    cells = (
        '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p>'
        '</table:table-cell><table:table-cell office:value-type="{}" office:value="{}">'
        "<text:p>{}</text:p></table:table-cell></table:table-row>"
    )
    rows = [
        ("Rent", "currency", "1200.5", "£1,200.50"),
        ("Share", "percentage", "0.0825", "8.25%"),
        ("Heat", "float", "300", "300 kWh"),
        ("Water", "float", "1234.5", "1,235"),
    ]
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0" office:version="1.2"'
        f' xmlns:text="{names}:text:1.0" xmlns:table="{names}:table:1.0"><office:body>'
        f'<office:spreadsheet><table:table table:name="Costs">'
        f"{''.join(cells.format(*row) for row in rows)}</table:table></office:spreadsheet>"
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("mimetype", kind)
        packed.writestr("content.xml", content)
        packed.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{names}:manifest:1.0"><m:file-entry m:full-path="/"'
            f' m:media-type="{kind}"/></m:manifest>',
        )
    text = read_well(path).text
    assert text.splitlines()[2:] == [
        "Rent | £1,200.50", "Share | 8.25%", "Heat | 300 kWh", "Water | 1234.5",
    ]  # fmt: skip


def test_a_file_may_count_its_days_from_1904(tmp_path):
    rows = [["Item", "Due"], ["Rent", (DAY - 1462, "yyyy-mm-dd")]]
    text = read_well(xlsx(tmp_path / "a.xlsx", rows, since_1904=True)).text
    assert "Due: 2023-03-15" in text


def test_years_can_be_the_names_of_columns(tmp_path):
    rows = [["Item", 2025, 2026], ["Rent", 1200, 1250], ["Heat", 300, 310]]
    text = read_well(xlsx(tmp_path / "a.xlsx", rows)).text
    assert "Item: Rent | 2025: 1200 | 2026: 1250" in text


def test_a_row_of_other_numbers_names_nothing(tmp_path):
    rows = [["Rent", 1200, 1250], ["Heat", 300, 310]]
    text = read_well(xlsx(tmp_path / "a.xlsx", rows)).text
    assert "Rent | 1200 | 1250\nHeat | 300 | 310" in text
