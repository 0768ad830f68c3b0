import pytest

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


def test_texts_may_have_a_section_of_their_own():
    assert NumberFormat('0;0;0;"<"@">"').show_text("a") == "<a>"
    assert NumberFormat("0.00").show_text("a") == "a"
