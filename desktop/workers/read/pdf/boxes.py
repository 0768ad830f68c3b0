"""The boxes of characters and words on a PDF page."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line, with pdfium's index of its first character and the boxes of its ends."""

    text: str
    place: int
    begins: Box
    ends: Box

    @property
    def height(self) -> float:
        return max(self.begins[3] - self.begins[1], self.ends[3] - self.ends[1])


def turn_box(box: Box, turn: int, width: float, height: float) -> Box:
    """Return a box on the page as it is shown after so many quarter turns."""
    left, bottom, right, top = box
    if turn == 0:
        return box
    if turn == 1:
        return bottom, height - right, top, height - left
    if turn == 2:
        return width - right, height - top, width - left, height - bottom
    return width - top, left, width - bottom, right
