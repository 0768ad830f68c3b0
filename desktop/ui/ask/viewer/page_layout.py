"""Where the pages of a document are: one below the other, fitted to the width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from PySide6.QtCore import QSize

from desktop.workers.draw.drawing import Size

GAP = 12
HEIGHT_IN_WIDTHS_AT_MOST = 24
"""A page that is longer than this many widths of the view is shown narrower."""


class PageLayout:
    """Sizes and places of pages, counted from 0, in pixels of the view."""

    def __init__(self, sizes: Sequence[Size], width: int) -> None:
        """Lay the pages out; each is as wide as the view, less a margin."""
        room = max(50, width - 2 * GAP)
        self._sizes = [_fitted(size, room) for size in sizes]
        steps = (size.height() + GAP for size in self._sizes)
        self._tops = list(accumulate(steps, initial=GAP))

    @property
    def height(self) -> int:
        return self._tops[-1]

    @property
    def width(self) -> int:
        return max((size.width() for size in self._sizes), default=0) + 2 * GAP

    def size(self, page: int) -> QSize:
        return self._sizes[page]

    def top(self, page: int) -> int:
        return self._tops[page]

    def visible(self, top: int, height: int) -> range:
        """Return the pages between two heights."""
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_right(self._tops, top + height)
        return range(min(first, len(self._sizes)), min(last, len(self._sizes)))


def _fitted(size: Size, room: int) -> QSize:
    width, height = size
    scale = min(room / width, HEIGHT_IN_WIDTHS_AT_MOST * room / height)
    return QSize(max(1, round(width * scale)), max(1, round(height * scale)))
