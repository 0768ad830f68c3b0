import pytest

from desktop.workers.read.numbers.format_codes import format_code_of
from desktop.workers.read.numbers.number_format import NumberFormat

DAY = 45000
"""15 March 2023."""


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (2134, "00000", "02134"),
        (77, '"PN-"0000', "PN-0077"),
        (4155550123, "(000) 000-0000", "(415) 555-0123"),
        (123456789, "000-00-0000", "123-45-6789"),
        (12, "0000-0000", "0000-0012"),
        (3, '"Q"0', "Q3"),
    ],
)
def test_identifiers_keep_their_zeros_and_signs(value, code, shown):
    assert NumberFormat(code).show(value) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.0825, "0.00%", "8.25%"),
        (0.5, "0%", "50%"),
        (-0.031, "0.0%", "-3.1%"),
        (1200.5, '"£"#,##0.00', "£1,200.50"),
        (-45.5, "[$€-407]#,##0.00;[Red]-[$€-407]#,##0.00", "-€45.50"),
        (1234.5, '_-* #,##0.00\\ "€"_-', "1,234.50 €"),
        (-1234, '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)', "$(1,234)"),
        (1234, "#,##0 [$kr-414]", "1,234 kr"),
        (300, '#,##0 "kWh"', "300 kWh"),
        (5, 'General" kg"', "5 kg"),
        (12_500_000, '0.0,," M"', "12.5 M"),
        (1_500_000, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "1.5M"),
        (1500, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "1.5K"),
        (15, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "15"),
        (2.5, '0.##" m"', "2.5 m"),
        (2, '0.##" m"', "2 m"),
        (0.5, ".00", ".50"),
        (787.2, "0", "787"),
        (787.2, "#,##0.00", "787.20"),
        (1.005, "0.00", "1.01"),
        (-0.4, "0", "0"),
        (-3, "0.0;(0.0)", "(3.0)"),
        (0, '0%;-0%;"none"', "none"),
        (150, '[>=100]"many";0', "many"),
        (5, ";;;", ""),
    ],
)
def test_amounts_are_shown_with_their_units_and_rounded(value, code, shown):
    assert NumberFormat(code).show(value) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (0.5, "# ?/?", "1/2"),
        (2.25, "# ?/?", "2 1/4"),
        (3, "# ?/?", "3"),
        (0.333, "# ?/8", "3/8"),
        (2.999, "# ?/?", "3"),
        (12345, "0.00E+00", "1.23E+04"),
        (0.00012, "0.00E+00", "1.20E-04"),
        (123456, "##0.0E+0", "123.5E+3"),
        (9.999, "0.0E+0", "1.0E+1"),
    ],
)
def test_fractions_and_powers_are_shown(value, code, shown):
    assert NumberFormat(code).show(value) == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (DAY, "yyyy-mm-dd", "2023-03-15"),
        (DAY, "dddd, d mmmm yyyy", "Wednesday, 15 March 2023"),
        (DAY, "d.m.yy", "15.3.23"),
        (DAY, "[$-409]mmm-yy;@", "Mar-23"),
        (DAY, "mmmmm", "M"),
        (DAY, "[$-F800]dddd\\,\\ mmmm\\ dd", "Wednesday, March 15"),
        (DAY, 'yyyy"年"m"月"d"日"', "2023年3月15日"),
        (DAY + 0.5, "yyyy-mm-dd hh:mm", "2023-03-15 12:00"),
        (DAY + 0.65, "h:mm AM/PM", "3:36 PM"),
        (41722.4097222222, "dd/mm/yyyy hh:mm", "24/03/2014 09:50"),
        (0.0625, "h:mm:ss", "1:30:00"),
        (0.0125, "mm:ss", "18:00"),
        (0.0005, "mm:ss.0", "00:43.2"),
        (1.25, "[h]:mm", "30:00"),
        (0.5, "[mm]", "720"),
        (1, "yyyy-mm-dd", "1900-01-01"),
        (61, "yyyy-mm-dd", "1900-03-01"),
    ],
)
def test_dates_and_times_are_shown(value, code, shown):
    assert NumberFormat(code).show(value) == shown


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("[$-407]d. mmmm yyyy", "15. März 2023"),
        ("[$-de-AT]dddd", "Mittwoch"),
        ("[$-415]d mmmm yyyy", "15 marca 2023"),
        ("[$-415]mmmm yyyy", "marzec 2023"),
        ("[$-40C]d mmmm", "15 mars"),
        ("[$-419]d mmmm", "15 марта"),
        ("[$-816]mmmm", "março"),
        ("[$-zz-ZZ]mmmm", "March"),
    ],
)
def test_months_and_weekdays_are_in_the_language_of_the_format(code, shown):
    assert NumberFormat(code).show(DAY) == shown


def test_days_are_counted_from_where_the_file_counts_them():
    assert NumberFormat("yyyy-mm-dd", since_1904=True).show(DAY - 1462) == "2023-03-15"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.1 + 0.2, "0.3"),
        (787.200000000001, "787.2"),
        (1 / 3, "0.333333333"),
        (1234.56789012, "1234.56789"),
        (1e20, "1E+20"),
        (0.0000012345678, "1.23457E-06"),
        (123456789012, "123456789012"),
        (-12.5, "-12.5"),
    ],
)
def test_without_a_format_a_number_loses_only_the_noise_of_computing(value, shown):
    assert NumberFormat("General").show(value) == shown


@pytest.mark.parametrize(
    "code", ["0/", "E+", ".", "/#", ",", "0E+", "[", '"', "\\", "0." + "0" * 60]
)
@pytest.mark.parametrize("value", [0, 2.5, -1e300, 1e-300])
def test_a_code_that_means_nothing_still_shows_something(value, code):
    assert isinstance(NumberFormat(code).show(value), str)


def test_a_day_that_does_not_exist_is_shown_as_a_number():
    assert NumberFormat("yyyy").show(-3) == "-3"
    assert NumberFormat("yyyy").show(1e9) == "1000000000"


def test_texts_may_have_a_section_of_their_own():
    assert NumberFormat('0;0;0;"<"@">"').show_text("a") == "<a>"
    assert NumberFormat("0.00").show_text("a") == "a"


def test_formats_that_every_program_knows_have_no_code_in_the_file():
    assert NumberFormat(format_code_of(10, {})).show(0.1) == "10.00%"
    assert NumberFormat(format_code_of(14, {})).show(DAY) == "2023-03-15"
    assert NumberFormat(format_code_of(22, {})).show(DAY + 0.5) == "2023-03-15 12:00"
    assert format_code_of(170, {170: "0%"}) == "0%"
    assert format_code_of(1, {1: "yyyy"}) == "yyyy"
