"""Pages with their sizes, and pictures as plain pixels."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from desktop.workers.draw.limits import LONGEST_SIDE_POINTS, PIXELS_AT_MOST, WIDTH_AT_MOST

Size = tuple[float, float]
"""Width and height, in points or pixels."""
Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom, as shares of the page's width and height."""
USUAL_SIZE: Size = (612.0, 792.0)
BYTES_OF_PIXEL = 3


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels of a page, three bytes each: blue, green, red; rows from the top, without gaps."""

    width: int
    height: int
    pixels: bytes


class Drawable(Protocol):
    """An opened file that has pages."""

    def sizes(self) -> list[Size]: ...

    def draw(self, page: int, width: int) -> Picture:
        """Draw a page, counted from 1."""
        ...

    def find(self, page: int, text: str, /) -> list[Rectangle]:
        """Return where a text is on a page, counted from 1; empty where it is not."""
        ...

    def close(self) -> None: ...


def drawn_size(size: Size, width: int) -> tuple[int, int]:
    """Return how many pixels a page gets that should become this wide."""
    page_width, page_height = size
    scale = max(1, min(width, WIDTH_AT_MOST)) / page_width
    scale = min(scale, math.sqrt(PIXELS_AT_MOST / (page_width * page_height)))
    return (
        max(1, min(WIDTH_AT_MOST, round(page_width * scale))),
        max(1, min(PIXELS_AT_MOST // WIDTH_AT_MOST * 10, round(page_height * scale))),
    )


def sound_size(size: Sequence[float]) -> Size:
    """Return the size of a page, or that of a usual page where a file names an impossible one."""
    width, height = size
    if all(math.isfinite(side) and 0 < side <= LONGEST_SIDE_POINTS for side in (width, height)):
        return max(width, 1.0), max(height, 1.0)
    return USUAL_SIZE
