"""Puts Chinese and Japanese that a PDF page sets from top to bottom into its order.

pdfium gives such columns from left to right, or row by row where the file draws them so. They are
read from right to left.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from desktop.workers.read.pdf.boxes import Box

_WIDE = re.compile(
    "[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]"
)
SIGNS_AT_LEAST = 12
SIGNS_AT_MOST = 5000
"""A page with more is no page of a book, and stays as pdfium gives it."""
WIDE_SHARE = 0.8
CLOSER = 0.9
"""Signs of a column are closer to each other than this share of the way to the next column."""
SAME_COLUMN = 0.4
"""Signs whose middles differ by less than this share of their size are in one column."""
SMALL = 0.7
"""Signs smaller than this share of the others are readings beside a column."""
BAND_GAP = 1.5
"""A gap of this many sizes across all columns parts two bands, which are read one by one."""
INDENT = 0.7
"""A column that begins this share of a size lower than the others begins a paragraph."""


@dataclass(frozen=True, slots=True)
class _Sign:
    letter: str
    place: int
    across: float
    up: float
    size: float


def order_vertical(text: str, box: Callable[[int], Box]) -> tuple[str, list[int] | None]:
    """Return the text, and the place in the file of each of its characters where they moved."""
    wide = len(_WIDE.findall(text))
    if not SIGNS_AT_LEAST <= wide <= SIGNS_AT_MOST:
        return text, None
    if wide < WIDE_SHARE * len("".join(text.split())):
        return text, None
    signs = [
        _sign(letter, place, box(place)) for place, letter in enumerate(text) if letter.strip()
    ]
    size = median(sign.size for sign in signs)
    large = [sign for sign in signs if sign.size >= SMALL * size]
    if not _is_vertical(large, size):
        return text, None
    lines = [line for band in _bands(large, size) for line in _paragraphs(band, size)]
    small = [sign for sign in signs if sign.size < SMALL * size]
    lines += _columns(small, size)
    letters: list[str] = []
    places: list[int] = []
    for line in lines:
        letters += [*(sign.letter for sign in line), "\n"]
        places += [*(sign.place for sign in line), line[-1].place]
    return "".join(letters), places


def _sign(letter: str, place: int, found: Box) -> _Sign:
    left, bottom, right, top = found
    return _Sign(letter, place, (left + right) / 2, (bottom + top) / 2, top - bottom)


def _is_vertical(signs: Sequence[_Sign], size: float) -> bool:
    below = _usual_step([[sign.up for sign in column] for column in _columns(signs, size)])
    rows = _grouped(signs, SAME_COLUMN * size, lambda sign: sign.up)
    beside = _usual_step([[sign.across for sign in row] for row in rows])
    return 0 < below < CLOSER * beside


def _usual_step(groups: Sequence[Sequence[float]]) -> float:
    """Return the usual step between neighbours of a group, infinite where none has neighbours."""
    steps = [b - a for group in groups for a, b in pairwise(sorted(group))]
    return median(steps) if steps else float("inf")


def _columns(signs: Sequence[_Sign], size: float) -> list[list[_Sign]]:
    """Return the columns from right to left, each from top to bottom."""
    columns = _grouped(signs, SAME_COLUMN * size, lambda sign: -sign.across)
    return [sorted(column, key=lambda sign: -sign.up) for column in columns]


def _grouped(
    signs: Sequence[_Sign], apart: float, value: Callable[[_Sign], float]
) -> list[list[_Sign]]:
    groups: list[list[_Sign]] = []
    for sign in sorted(signs, key=value):
        if groups and value(sign) - value(groups[-1][0]) <= apart:
            groups[-1].append(sign)
        else:
            groups.append([sign])
    return groups


def _bands(signs: Sequence[_Sign], size: float) -> Iterator[list[_Sign]]:
    """Yield the signs of each part of the page that has white space above and below it."""
    band: list[_Sign] = []
    for sign in sorted(signs, key=lambda sign: -sign.up):
        if band and band[-1].up - sign.up > (1 + BAND_GAP) * size:
            yield band
            band = []
        band.append(sign)
    if band:
        yield band


def _paragraphs(band: Sequence[_Sign], size: float) -> Iterator[list[_Sign]]:
    """Yield the columns of a band joined to paragraphs, which begin lower than other columns."""
    columns = _columns(band, size)
    top = max(column[0].up for column in columns)
    paragraph: list[_Sign] = []
    for column in columns:
        if paragraph and column[0].up < top - INDENT * size:
            yield paragraph
            paragraph = []
        paragraph += column
    yield paragraph
