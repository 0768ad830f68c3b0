import pytest

from desktop.core.answering.numbers import (
    foreign_numbers,
    named_months,
    numbered_months,
    numbers,
    numbers_in_words,
    values,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,200", 1200),
        ("1.200", 1200),
        ("1 200", 1200),
        ("1\u00a0200", 1200),
        ("1\u202f200", 1200),
        ("1'200", 1200),
        ("1’200", 1200),
        ("1,234,567", 1234567),
        ("1.234.567", 1234567),
        ("12 345 678", 12345678),
        ("12,34,567", 1234567),
        ("1,200.50", 1200.5),
        ("€1.200,50", 1200.5),
        ("1’200.50", 1200.5),
        ("3.5 %", 3.5),
        ("3,5 %", 3.5),
        (".5", 0.5),
        ("(1,234)", 1234),
        ("５００", 500),
        ("the 21st", 21),
        ("the 1990s", 1990),
        ("$5.2 billion", 5_200_000_000),
        ("$5,200 million", 5_200_000_000),
        ("$5.2B", 5_200_000_000),
        ("1.1 million", 1_100_000),
        ("60k", 60_000),
        ("3 dozen", 36),
        ("twelve", 12),
        ("twelve hundred", 1200),
        ("twenty-five", 25),
        ("two hundred and five", 205),
        ("eighteen thousand", 18_000),
        ("three million four hundred thousand", 3_400_000),
        ("a million", 1_000_000),
        ("the third", 3),
        ("rooms two three", 3),
        ("the twenty-first", 21),
    ],
)
def test_a_number_has_its_value_however_it_is_written(text, value):
    assert float(value) in values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5.2", 5),
        ("5.2", 2),
        ("5.2", 52),
        ("1,200", 1),
        ("1,234,567", 234),
        ("$5.2 million", 5_200_000_000),
        ("5.2 million", 1_000_000),
        ("two million", 2_000_000_000),
        ("twenty-five", 20),
        ("twenty five", 5),
        ("two hundred", 2),
        ("2 m²", 2_000_000),
        ("Flat A12", 12),
        ("4Q21", 4),
        ("anyone, tenant, often", 10),
    ],
)
def test_a_number_has_no_value_that_nobody_meant(text, value):
    assert float(value) not in values(text)


@pytest.mark.parametrize(
    "text", ["12 March 2021", "2021-03-12", "12/03/2021", "12.03.2021", "March 12th, 2021"]
)
def test_the_parts_of_a_date_are_numbers_by_themselves(text):
    assert {12.0, 2021.0} <= values(text)
    assert foreign_numbers("12 in 2021", values(text)) == ()
    assert foreign_numbers("13 in 2021", values(text)) == ("13",)


def test_a_date_with_one_part_changed_is_noticed():
    assert foreign_numbers("on 12/04/2021", values("on 12/03/2021")) == ("04",)
    assert foreign_numbers("at 17:30", values("at 17:00")) == ("30",)


def test_the_marker_of_a_list_item_is_no_number():
    assert numbers("1. Twelve chairs") == []
    assert numbers("  (2) Tables") == []
    assert [number.text for number in numbers("3) 14 lamps")] == ["14"]
    assert [number.text for number in numbers("It was 1932.")] == ["1932"]


def test_numbers_come_in_order_with_their_place_and_scale():
    text = "From 5 to 10 million in 1990, twenty-five by 2001."
    found = numbers(text)
    assert [number.text for number in found] == ["5", "10", "1990", "2001"]
    assert [text[number.start : number.end] for number in found] == [
        "5",
        "10 million",
        "1990",
        "2001",
    ]
    assert [number.text for number in numbers_in_words(text)] == ["twenty-five"]


def test_foreign_numbers_are_those_whose_value_is_unknown():
    known = values("The bridge is 1,240 metres long, cost twelve million and opened in 1932.")
    assert foreign_numbers("It is 1240 metres long and opened in 1932.", known) == ()
    assert foreign_numbers("It cost 12 million.", known) == ()
    assert foreign_numbers("It is 1,250 metres long and opened in 1933.", known) == (
        "1,250",
        "1933",
    )


def test_another_scale_is_another_number():
    assert foreign_numbers("5.2 billion", values("5.2 million")) == ("5.2",)
    assert foreign_numbers("5 million", values("5.2 million")) == ("5",)
    assert foreign_numbers("5,200,000", values("5.2 million")) == ()
    assert foreign_numbers("2 billion", values("two million")) == ("2",)


def test_a_table_may_name_the_scale_of_its_numbers_elsewhere():
    assert foreign_numbers("$5.2 billion", values("Net sales (in millions)   5,200")) == ()
    assert foreign_numbers("$94,036 million", values("Net sales 94,036 85,777")) == ()


def test_a_scale_after_a_range_can_be_meant_for_both_ends():
    assert foreign_numbers("5 to 10 million", values("5 million or even 10 million")) == ()
    assert foreign_numbers("5 million to 10 million", values("between 5 and 10 million")) == ()
    assert foreign_numbers("in 2019", values("between 2019 and 3 million years")) == ()


def test_the_cells_of_a_row_are_numbers_even_where_they_look_like_one():
    known = values("Widgets 120 340 560")
    assert foreign_numbers("120 in spring, 340 in summer", known) == ()
    assert foreign_numbers("121", known) == ("121",)


def test_endless_digits_are_a_number_too():
    assert foreign_numbers("9" * 500, values("8")) == ("9" * 500,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was on 2021-03-05.", "March"),
        ("2021-03, 2022/11/30 and 1999.01.02", "March November January"),
        ("2021-13-05, 2021-3-5, 12021-03-05, 2021-03-05-7", ""),
        ("between 2019-2021", ""),
        ("Call 2021-0345", ""),
    ],
)
def test_a_date_in_numbers_has_a_month_with_a_name(text, names):
    assert named_months(text) == names


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("On 5 March 2021 and in December 1999", {3, 12}),
        ("the 1st of May, Sept. 4", {5, 9}),
        ("It may 5 times fail; Mayor Crane", set()),
        ("They march and may fall", set()),
    ],
)
def test_a_month_in_a_date_has_a_number(text, numbers):
    assert numbered_months(text) == numbers
