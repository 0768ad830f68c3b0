import pytest

from desktop.workers.read.pdf.boxes import turn_box


@pytest.mark.parametrize("turn", range(4))
def test_a_box_stays_on_the_page_when_that_is_turned(turn):
    left, bottom, right, top = turn_box((1, 2, 3, 8), turn, 10, 10)
    assert 0 <= left < right <= 10
    assert 0 <= bottom < top <= 10
    assert sorted((right - left, top - bottom)) == [2, 6]
