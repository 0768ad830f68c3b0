"""The boxes of characters on a PDF page."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in points."""


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
