import pytest

from desktop.core.answering.numbers import named_months, numbered_months


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
