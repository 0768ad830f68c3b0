"""Numbers keep their labels, their columns, and the section that they stand in."""

from tests.fakes.pdf import at, lines, pdf, row
from tests.fakes.reading import headings, read_bytes, tables

TWO, FOUR = (400, 500), (300, 370, 440, 510)


def table_of(tmp_path, *contents):
    document = read_bytes(tmp_path, "a.pdf", pdf(b"".join(contents)))
    (rows,) = tables(document)
    return rows


def test_each_row_has_the_names_of_its_columns_also_where_they_take_two_lines(tmp_path):
    names = at(360, 712, "March 31,") + at(375, 702, "2024")
    names += at(460, 712, "March 31,") + at(475, 702, "2023")
    rows = table_of(
        tmp_path,
        names,
        row(680, "Tickets", "1,204", "987", columns=TWO),
        row(668, "Postcards", "310", "(25)", columns=TWO),
    )
    assert rows == [
        "Tickets | March 31, 2024: 1,204 | March 31, 2023: 987",
        "Postcards | March 31, 2024: 310 | March 31, 2023: (25)",
    ]


def test_a_name_that_spans_columns_is_in_the_name_of_each(tmp_path):
    spans = at(290, 712, "Three months") + at(430, 712, "Nine months")
    rows = table_of(
        tmp_path,
        spans,
        row(694, "", "2024", "2023", "2024", "2023", columns=FOUR),
        row(680, "Tickets", "10", "20", "30", "40", columns=FOUR),
        row(668, "Postcards", "1", "2", "3", "4", columns=FOUR),
    )
    assert rows[0] == (
        "Tickets | Three months 2024: 10 | Three months 2023: 20"
        " | Nine months 2024: 30 | Nine months 2023: 40"
    )


def test_a_short_name_in_the_middle_of_three_columns_is_over_them_all(tmp_path):
    columns = (300, 400, 500)
    rows = table_of(
        tmp_path,
        at(372, 716, "Norrvik"),
        at(270, 694, "Adults") + at(367, 694, "Children") + at(476, 694, "Total"),
        row(680, "Monday", "10", "20", "30", columns=columns),
        row(668, "Tuesday", "1", "2", "3", columns=columns),
    )
    assert rows[0] == ("Monday | Norrvik Adults: 10 | Norrvik Children: 20 | Norrvik Total: 30")


def test_a_period_beside_the_years_belongs_to_them(tmp_path):
    rows = table_of(
        tmp_path,
        at(72, 694, "Year ended June 30,") + row(694, "", "2024", "2023", columns=TWO),
        row(680, "Tickets", "$ 1,204", "$ 987", columns=TWO),
        row(668, "Postcards", "310", "25", columns=TWO),
    )
    assert rows[0] == "Tickets | Year ended June 30, 2024: $1,204 | Year ended June 30, 2023: $987"


def test_rows_below_a_section_carry_its_name_until_their_indent_changes(tmp_path):
    rows = table_of(
        tmp_path,
        row(700, "", "2024", "2023", columns=TWO),
        at(72, 686, "Sales:"),
        at(84, 674, "Tickets") + row(674, "", "10", "20", columns=TWO),
        at(84, 662, "Postcards") + row(662, "", "1", "2", columns=TWO),
        at(96, 650, "Total sales") + row(650, "", "11", "22", columns=TWO),
        row(638, "Paint", "5", "6", columns=TWO),
    )
    assert rows == [
        "Sales: Tickets | 2024: 10 | 2023: 20",
        "Sales: Postcards | 2024: 1 | 2023: 2",
        "Total sales | 2024: 11 | 2023: 22",
        "Paint | 2024: 5 | 2023: 6",
    ]


def test_a_section_whose_rows_are_not_set_in_is_a_row_by_itself(tmp_path):
    rows = table_of(
        tmp_path,
        at(72, 686, "Sales:"),
        row(674, "Tickets", "10", "20", columns=TWO),
        row(662, "Postcards", "1", "2", columns=TWO),
        at(72, 650, "Costs:"),
        row(638, "Paint", "5", "6", columns=TWO),
    )
    assert rows == [
        "Tickets | 10 | 20", "Postcards | 1 | 2", "Costs:", "Paint | 5 | 6",
    ]  # fmt: skip


def test_a_label_of_two_lines_is_put_together(tmp_path):
    rows = table_of(
        tmp_path,
        row(700, "Tickets", "10", "20", columns=TWO),
        at(72, 686, "Total of the tickets that were sold at the door of the lighthouse"),
        row(675, "on holidays", "1", "2", columns=TWO),
        row(661, "Postcards", "3", "4", columns=TWO),
    )
    assert rows[1].startswith("Total of the tickets")
    assert rows[1].endswith("of the lighthouse on holidays | 1 | 2")


def test_numbers_in_the_middle_beside_a_label_of_two_lines_belong_to_it(tmp_path):
    rows = table_of(
        tmp_path,
        row(700, "Tickets", "10", "20", columns=TWO),
        at(72, 684, "Earnings per share"),
        row(680, "", "0.07", "0.25", columns=TWO),
        row(664, "Postcards", "3", "4", columns=TWO),
    )
    assert rows[1] == "Earnings per share | 0.07 | 0.25"


def test_signs_of_a_number_stand_with_it_however_far_away(tmp_path):
    rows = table_of(
        tmp_path,
        at(72, 700, "Tickets") + at(340, 700, "$") + at(400, 700, "60,584", right=True)
        + at(440, 700, "$") + at(500, 700, "63,355", right=True),
        at(72, 688, "Growth") + at(400, 688, "28", right=True) + at(404, 688, "%")
        + at(500, 688, "(3", right=True) + at(502, 688, ")"),
    )  # fmt: skip
    assert rows == ["Tickets | $60,584 | $63,355", "Growth | 28% | (3)"]


def test_years_as_values_are_no_names(tmp_path):
    rows = table_of(
        tmp_path,
        at(350, 712, "Norrvik") + at(455, 712, "Skagen"),
        row(700, "Height", "31", "46", columns=TWO),
        row(688, "Lit first", "1887", "1858", columns=TWO),
        row(676, "Steps", "124", "210", columns=TWO),
    )
    assert rows[1] == "Lit first | Norrvik: 1887 | Skagen: 1858"


def test_a_remark_above_the_numbers_stands_before_the_table_and_not_in_the_names(tmp_path):
    document = read_bytes(
        tmp_path,
        "a.pdf",
        pdf(
            at(72, 700, "(in millions)") + row(700, "", "2024", "2023", columns=TWO)
            + row(686, "Tickets", "10", "20", columns=TWO)
            + row(674, "Postcards", "1", "2", columns=TWO)
        ),
    )  # fmt: skip
    assert document.text.startswith("(in millions)\n\nTickets | 2024: 10 | 2023: 20")


def test_a_table_that_goes_on_on_the_next_page_keeps_its_names(tmp_path):
    first = row(80, "", "2024", "2023", columns=TWO)
    first += row(66, "Tickets", "10", "20", columns=TWO)
    first += row(54, "Postcards", "11", "21", columns=TWO)
    second = row(740, "Paint", "12", "22", columns=TWO) + row(728, "Oil", "13", "23", columns=TWO)
    document = read_bytes(tmp_path, "a.pdf", pdf(first, second))
    assert tables(document)[1] == ["Paint | 2024: 12 | 2023: 22", "Oil | 2024: 13 | 2023: 23"]


def test_the_lines_of_a_table_of_contents_stay_apart(tmp_path):
    rows = table_of(
        tmp_path,
        at(72, 700, "Upkeep .......................................................... 12"),
        at(72, 688, "Keepers ....................................................... 109"),
    )
    assert rows == ["Upkeep | 12", "Keepers | 109"]


def test_prose_before_and_after_a_table_is_none_of_its_rows(tmp_path):
    before = "Sales in the years 2023 and 2024 were 987 and 1,204 tickets, as the table below shows"
    after = (
        "These 1,204 tickets of 2024 were sold in 212 days, and 14 of them were given back to us"
    )
    document = read_bytes(
        tmp_path,
        "a.pdf",
        pdf(
            lines(before, y=730)
            + at(72, 712, "Tickets sold", font="bold")
            + row(700, "", "2024", "2023", columns=TWO)
            + row(688, "Tickets", "1,204", "987", columns=TWO)
            + row(676, "Postcards", "310", "25", columns=TWO)
            + lines(after, y=650)
        ),
    )
    assert headings(document) == [(1, "Tickets sold")]
    (rows,) = tables(document)
    assert len(rows) == 2
    assert document.text.startswith(before)
    assert document.text.endswith(after)


def test_a_very_long_row_repeats_less_of_the_names(tmp_path):
    columns = (250, 320, 390, 460, 530)
    long = "Measured and recorded by the keeper at the reporting date and checked by the office"
    spans = at(215, 712, long, size=8)
    names = row(698, "", "Level A", "Level B", "Level C", "Level D", "Total", columns=columns)
    rows = table_of(
        tmp_path,
        spans + names,
        row(680, "Tickets", "1", "2", "3", "4", "10", columns=columns),
        row(668, "Postcards", "5", "6", "7", "8", "26", columns=columns),
    )
    assert rows[0].count(long) == 1
    assert rows[0].endswith("Level A: 1 | B: 2 | C: 3 | D: 4 | Total: 10")


def test_a_remark_between_two_rows_names_no_column(tmp_path):
    columns = (300, 350, 400, 450)
    rows = table_of(
        tmp_path,
        at(298, 720, "Quarter 1") + at(398, 720, "Quarter 2"),
        row(702, "", "Plan", "Actual", "Plan", "Actual", columns=columns),
        row(684, "Sales", "100", "97", "110", "121", columns=columns),
        at(280, 666, "Note: includes exports"),
        row(648, "Repairs", "40", "44", "42", "39", columns=columns),
    )
    assert rows[1:] == [
        "Note: includes exports",
        "Repairs | Quarter 1 Plan: 40 | Quarter 1 Actual: 44"
        " | Quarter 2 Plan: 42 | Quarter 2 Actual: 39",
    ]


def test_a_sum_that_stands_apart_below_a_table_is_its_last_row(tmp_path):
    columns = (300, 400)
    page = row(720, "Fuel", "Litres", "Price", columns=columns)
    for n, name in enumerate(["Diesel", "Petrol", "Oil"]):
        page += row(700 - 14 * n, name, str(120 + n), f"{95 + n}.50", columns=columns)
    page += row(628, "Sum", "363", "289.50", columns=columns)
    page += lines("The fuel was sold at the east quay.", y=580)
    (rows,) = tables(read_bytes(tmp_path, "a.pdf", pdf(page)))
    assert rows[-1] == "Fuel: Sum | Litres: 363 | Price: 289.50"


def test_numbers_close_together_are_each_in_their_column(tmp_path):
    page = b"".join(
        row(700 - 14 * n, name, *values, columns=(300, 347))
        for n, (name, *values) in enumerate(
            [("Diesel", "120", "95.50"), ("Petrol", "88", "70.25"), ("Sum", "208", "99,165.75")]
        )
    )
    (rows,) = tables(read_bytes(tmp_path, "a.pdf", pdf(page)))
    assert rows[-1] == "Sum | 208 | 99,165.75"


def test_the_line_of_text_above_a_table_is_no_name_of_a_column(tmp_path):
    page = lines(
        "The council of the harbour counts what is sold and what is kept in its sheds.", y=716
    )
    for n, name in enumerate(["Diesel", "Petrol", "Oil"]):
        page += row(700 - 14 * n, name, str(120 + n), columns=(130,))
    (rows,) = tables(read_bytes(tmp_path, "a.pdf", pdf(page)))
    assert rows[0] == "Diesel | 120"
