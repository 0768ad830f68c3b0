"""Puts Hebrew and Arabic lines with vowel marks on a PDF page into their order.

pdfium takes marks that are set above or below their letters for lines of their own, and puts
spaces around them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from desktop.workers.read.pdf.boxes import Box

_MARK = re.compile(
    "[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]"
)
_LINE = re.compile("[^\r\n]+")
_OTHER_SCRIPT = re.compile("[A-Za-z\u00c0-\u058f\u0900-\ufb1c]")
"""Letters from left to right; lines with these stay as pdfium gives them."""
SIGNS_AT_MOST = 2000
"""A longer line, which no page of a book has, stays as pdfium gives it."""
WORD_GAP = 0.18
"""A gap of this share of a line's height parts two words."""
COLUMN_GAP = 2.0
"""The same for two columns."""
SAME_HEIGHT = 0.4
"""Lines whose middles differ by less than this share of their height are one."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """A letter, digit or mark, and where it is."""

    letter: str
    place: int
    box: Box

    @property
    def middle(self) -> float:
        return (self.box[0] + self.box[2]) / 2

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    @property
    def is_number(self) -> bool:
        return self.letter.isdigit() or self.letter in ".,:/-%"


def order_marks(text: str, box: Callable[[int], Box]) -> tuple[str, list[int] | None]:
    """Return the text, and the place in the file of each of its characters where they moved."""
    if not _MARK.search(text):
        return text, None
    letters: list[str] = []
    places: list[int] = []
    position = 0
    for start, end in _lines(text, box):
        if not _MARK.search(text, start, end) or _OTHER_SCRIPT.search(text, start, end):
            continue
        if end - start > SIGNS_AT_MOST:
            continue
        letters += text[position:start]
        places += range(position, start)
        for letter, place in _in_order(_signs(text, start, end, box)):
            letters.append(letter)
            places.append(place)
        position = end
    letters += text[position:]
    places += range(position, len(text))
    return "".join(letters), places


def _lines(text: str, box: Callable[[int], Box]) -> Iterator[tuple[int, int]]:
    """Yield where the lines begin and end, each together with those beside it."""
    first: re.Match[str] | None = None
    end = 0
    middle = height = 0.0
    for line in _LINE.finditer(text):
        found = list(_signs(text, line.start(), line.end(), box))
        if not found:
            continue
        tallest = max(found, key=lambda sign: sign.height)
        own = (tallest.box[1] + tallest.box[3]) / 2
        if first and abs(own - middle) < SAME_HEIGHT * height:
            end = line.end()
            continue
        if first:
            yield first.start(), end
        first, end, middle, height = line, line.end(), own, tallest.height
    if first:
        yield first.start(), end


def _signs(text: str, start: int, end: int, box: Callable[[int], Box]) -> Iterator[_Sign]:
    for place in range(start, end):
        letter = text[place]
        if not letter.isspace() and unicodedata.category(letter) != "Cc":
            yield _Sign(letter, place, box(place))


def _in_order(signs: Iterator[_Sign]) -> Iterator[tuple[str, int]]:
    """Yield each letter with its marks behind it, words and columns apart."""
    found = list(signs)
    bases = [sign for sign in found if not _MARK.match(sign.letter)]
    bases.sort(key=lambda sign: -sign.middle)
    marks = [sign for sign in found if _MARK.match(sign.letter)]
    marks.sort(key=lambda sign: unicodedata.combining(sign.letter))
    if not bases:
        yield from ((sign.letter, sign.place) for sign in marks)
        return
    over: dict[int, list[_Sign]] = {}
    for mark in marks:
        base = _base(bases, mark)
        over.setdefault(base.place, []).append(mark)
    before: _Sign | None = None
    for sign in _with_numbers_forward(bases):
        if before:
            wide = _with_marks_beside(before, over.get(before.place, ()))
            yield from ((space, before.place) for space in _between(wide, sign))
        for shown in (sign, *over.get(sign.place, ())):
            yield shown.letter, shown.place
        before = sign


def _base(bases: Sequence[_Sign], mark: _Sign) -> _Sign:
    """Return the letter over or under a mark, or else the one on its right."""
    under = [sign for sign in bases if sign.box[0] <= mark.middle <= sign.box[2]]
    under = under or [sign for sign in bases if sign.middle > mark.middle] or list(bases)
    return min(under, key=lambda sign: abs(sign.middle - mark.middle))


def _with_marks_beside(base: _Sign, marks: Sequence[_Sign]) -> _Sign:
    """Return a letter that is as wide as it and the marks which have room of their own."""
    beside = [mark.box[0] for mark in marks if mark.middle < base.box[0]]
    left, bottom, right, top = base.box
    return replace(base, box=(min(left, *beside), bottom, right, top)) if beside else base


def _with_numbers_forward(bases: Sequence[_Sign]) -> Iterator[_Sign]:
    for number, run in groupby(bases, key=lambda sign: sign.is_number):
        signs = list(run)
        digits = number and any(sign.letter.isdigit() for sign in signs)
        yield from reversed(signs) if digits else signs


def _between(before: _Sign, after: _Sign) -> str:
    gap = max(before.box[0] - after.box[2], after.box[0] - before.box[2])
    height = max(before.height, after.height)
    if gap > COLUMN_GAP * height and after.middle < before.middle:
        return "\n"
    return " " if gap > WORD_GAP * height else ""
