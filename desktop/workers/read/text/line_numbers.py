"""Numbers the lines of a file as editors do: form feeds and the like end none."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n?|\n")


class LineNumbers:
    """The lines of a text, by the positions of its characters."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def at(self, position: int) -> int:
        """Return the number of the line, from 1, in which a character stands."""
        return bisect_right(self._starts, position)
