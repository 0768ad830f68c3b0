"""Numbers that are no dates are told as none."""

import datetime
import math

import pytest

from desktop.core.moments import utc_time


def test_a_stamp_is_a_date_in_utc():
    assert utc_time(-1) == datetime.datetime(1969, 12, 31, 23, 59, 59, tzinfo=datetime.UTC)


@pytest.mark.parametrize("stamp", [1e308, -1e308, math.inf, math.nan, 2**70, 10**12, -(10**11)])
def test_what_no_calendar_has_is_none(stamp):
    assert utc_time(stamp) is None
