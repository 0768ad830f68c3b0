"""Keeps raised and lowered characters of a PDF page in their words: m2, 10^3, CO2, note marks."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.workers.read.pdf.boxes import Box

JOINT = "\u2060"
"""Stands for the end of a line that pdfium puts beside a raised character within a word."""
SMALL = 0.8
"""The height of a raised or lowered character, as a share of the height of its line."""
TOUCHING = 0.12
"""A gap of this share of a line's height, or less, is within a word."""
BESIDE = 0.6
UNIT_LETTERS = 3
"""A raised number after a longer word marks a note, as a rule."""
_LINE_END = re.compile(r"\r\n|\r|\n")
_LAST_NUMBER = re.compile(r"(\d)[^\w]*$")
_POWER_OF_TEN = re.compile(r"(?<![\d.,])10$")


def rejoin_lines(text: str, box: Callable[[int], Box]) -> str:
    """Return the text without the line ends that only surround raised or lowered characters.

    Each character keeps its place: spaces or joints stand for the line ends.
    """
    letters: list[str] | None = None
    for end in _LINE_END.finditer(text):
        before, after = _solid_before(text, end.start()), _solid_after(text, end.end())
        if before < 0 or after < 0:
            continue
        gap = _gap_beside(box(before), box(after))
        if gap is None:
            continue
        letters = letters or list(text)
        inside = end.start() - before == 1 and after == end.end() and gap <= TOUCHING
        letters[end.start() : end.end()] = (JOINT if inside else " ") * (end.end() - end.start())
    return "".join(letters) if letters else text


def _solid_before(text: str, place: int) -> int:
    place -= 1
    while place >= 0 and text[place] in " \t":
        place -= 1
    return place if place >= 0 and text[place] not in "\r\n" else -1


def _solid_after(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \t":
        place += 1
    return place if place < len(text) and text[place] not in "\r\n" else -1


def _gap_beside(before: Box, after: Box) -> float | None:
    """Return the gap between two characters of different size at one height, else None."""
    heights = before[3] - before[1], after[3] - after[1]
    tall = max(heights)
    if tall <= 0 or min(heights) > SMALL * tall:
        return None
    small, line = (before, after) if heights[0] < heights[1] else (after, before)
    middle = (small[1] + small[3]) / 2
    gap = (after[0] - before[2]) / tall
    return gap if line[1] <= middle <= line[3] and -TOUCHING <= gap <= BESIDE else None


def write_raised(word: re.Match[str], box: Callable[[int], Box], first: Box, last: Box) -> str:
    """Return a word with its raised number apart from a number or word that it marks."""
    text = word.group()
    if JOINT not in text:
        if text[-1].isalpha():
            return text
        number = _LAST_NUMBER.search(text)
        if not number or len(text) < 2:
            return text
        end = number.end(1)
        last = last if end == len(text) else box(word.start() + end - 1)
        if last[3] - last[1] > SMALL * (first[3] - first[1]):
            return text
    boxes = [(text[n], box(word.start() + n)) for n in range(len(text)) if text[n] != JOINT]
    tallest = max((found for _, found in boxes), key=lambda found: found[3] - found[1])
    written = ""
    was_small = False
    for letter, found in boxes:
        small = found[3] - found[1] <= SMALL * (tallest[3] - tallest[1])
        if small and not was_small and (letter.isdigit() or letter in "-–−+"):
            written += _sign_before(written, raised=found[1] > tallest[1])
        elif was_small and not small and letter.isdigit() and written[-1:].isdigit():
            written += " "
        written += letter
        was_small = small
    return written


def _sign_before(base: str, *, raised: bool) -> str:
    if not raised:
        return "_" if base[-1:].isdigit() else ""
    if _POWER_OF_TEN.search(base):
        return "^"
    letters = len(base) - len(base.rstrip("".join(filter(str.isalpha, set(base)))))
    # After another number or a word it marks a note.
    return " " if base[-1:].isdigit() or letters > UNIT_LETTERS else ""
