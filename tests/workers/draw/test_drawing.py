"""No page is drawn larger than a limit, whatever size it names."""

from __future__ import annotations

import math

import pytest

from desktop.workers.draw.drawing import USUAL_SIZE, drawn_size, sound_size
from desktop.workers.draw.limits import PIXELS_AT_MOST, WIDTH_AT_MOST


@pytest.mark.parametrize("size", [(1, 1_000_000), (1_000_000, 1), (600, 800), (1e6, 1e6)])
@pytest.mark.parametrize("width", [-5, 0, 1, 900, 10**9])
def test_a_picture_keeps_within_its_pixels(size, width):
    across, down = drawn_size(size, width)

    assert 1 <= across <= WIDTH_AT_MOST
    assert down >= 1
    assert across * down <= 1.01 * PIXELS_AT_MOST


@pytest.mark.parametrize("size", [(0, 10), (-1, 5), (math.nan, 5), (math.inf, 1), (1e9, 1)])
def test_an_impossible_size_is_replaced_by_a_usual_one(size):
    assert sound_size(size) == USUAL_SIZE
