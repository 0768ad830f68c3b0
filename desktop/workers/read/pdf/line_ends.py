"""Ends the lines of a PDF page where pdfium goes on with the line below."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.workers.read.pdf.boxes import Box

_SPACE = re.compile(r"(?<=\S) (?=\S)")


def part_lines(text: str, box: Callable[[int], Box]) -> str:
    """Return the text with a line end for each space behind which the line below begins.

    pdfium gives a space there where the line below is short, such as the names of a table's
    columns behind the last line of a paragraph. Each character keeps its place.
    """
    letters: list[str] | None = None
    for space in _SPACE.finditer(text):
        before, after = box(space.start() - 1), box(space.end())
        if after[2] < before[0] and _is_below(before, after):
            letters = letters or list(text)
            letters[space.start()] = "\n"
    return "".join(letters) if letters else text


def _is_below(before: Box, after: Box) -> bool:
    """Tell whether a character is wholly below another one, and further left."""
    height = before[3] - before[1]
    return height > 0 and after[3] <= before[1] + 0.1 * height and after[2] < before[0] - height
