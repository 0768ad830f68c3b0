import pytest

from desktop.workers.read.numbers.number_format import NumberFormat

DAY = 45000
"""15 March 2023."""


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


def test_days_are_counted_from_where_the_file_counts_them():
    assert NumberFormat("yyyy-mm-dd", since_1904=True).show(DAY - 1462) == "2023-03-15"


def test_a_day_that_does_not_exist_is_shown_as_a_number():
    assert NumberFormat("yyyy").show(-3) == "-3"
    assert NumberFormat("yyyy").show(1e9) == "1000000000"
