"""Moments are shown, whatever number they are."""

import math

import pytest

from desktop.ui.widgets.times import age_text, exact_time_text


@pytest.mark.parametrize(
    "moment",
    [1e308, -1e308, math.inf, -math.inf, math.nan, 2**70, 1.83e12, -2.2e9, -11_644_473_600],
)
def test_a_moment_that_is_no_date_is_shown_all_the_same(qapp, moment):
    assert exact_time_text(moment)
    assert age_text(moment, now_s=0.0)
    assert age_text(moment, now_s=1e12)


def test_dates_before_1970_keep_their_year(qapp):
    assert "1601" in exact_time_text(-11_644_000_000)
    assert "1901" in exact_time_text(-2_170_000_000)
