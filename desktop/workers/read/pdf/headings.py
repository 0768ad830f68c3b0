"""Decides which lines of a PDF are headings, and their levels, by type, words and place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import median

from desktop.workers.read.pdf.lines import TextLine

CHARACTERS_AT_MOST = 150
LINES_AT_MOST = 3
PLAIN_CHARACTERS_AT_MOST = 90
"""The most characters of a heading that is neither bold nor larger than the text."""
LEVELS = 6
LARGER = 1.12
"""The factor by which a heading is larger than the running text."""
PAGES_WITH_COVER = 5
"""A document with this many pages has a cover, whose type sizes no other page uses."""
_NO_HEADING = re.compile(
    r"^\(.*\)$|^[$€£☐☑☒•‣▪●■○]|^[A-Z][a-z]+ \d{1,2}, \d{4}$|\(continued\)$", re.IGNORECASE
)
"""Remarks, sums, boxes to tick, items of lists, dates, and headings that are continued."""
_NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+\S")
CAPITALS = 4
"""The rank of a heading in capitals without a number."""
_STRUCTURE = (
    re.compile(r"^(?:part|chapter|book|teil|kapitel|partie)\s+[\divxlc]+\b", re.IGNORECASE),
    re.compile(r"^(?:item|section|article|appendix|abschnitt|anhang)\s+[\da-z]+\b", re.IGNORECASE),
    re.compile(r"^note\s+\d+\b", re.IGNORECASE),
)
Key = tuple[int, int, int, int]
"""The values that decide a heading's rank, where lower is higher.

They are its size, whether it has a word such as `part`, its typeface, and its numbering.
"""


class Headings:
    """The headings of a document and their levels, judged by the whole document."""

    def __init__(self, pages: Sequence[Sequence[TextLine]]) -> None:
        self._body, self._bold_body = running_text(pages)
        where: defaultdict[Key, set[int]] = defaultdict(set)
        for number, lines in enumerate(pages):
            for position in range(len(lines)):
                if self._stands_out(lines, position):
                    where[self._key(lines[position])].add(number)
        keys = (
            key
            for key, numbers in where.items()
            if len(pages) < PAGES_WITH_COVER or numbers - {0} or len(numbers) > 1
        )
        self._levels = {key: min(level, LEVELS) for level, key in enumerate(sorted(keys), start=1)}

    def level(self, lines: Sequence[TextLine], position: int) -> int:
        """Return the level of a line; 0 where it is no heading."""
        if not self._stands_out(lines, position):
            return 0
        return self._levels.get(self._key(lines[position]), 0)

    def end(self, lines: Sequence[TextLine], position: int) -> int:
        """Return the line after a heading that begins here and may take several lines."""
        end = position + 1
        first = lines[position]
        while (
            end < len(lines)
            and end - position < LINES_AT_MOST
            and lines[end].style == first.style
            and 0 < lines[end - 1].bottom - lines[end].bottom < 1.5 * first.size
            and self._key(lines[end]) >= self._key(first)
            and self._could_go_on(first, lines[end - 1], lines[end])
        ):
            end += 1
        return end

    def _could_go_on(self, first: TextLine, before: TextLine, line: TextLine) -> bool:
        """Tell whether a heading continues: its line is full, or ends in the middle of a phrase."""
        full = before.right - before.left > 25 * first.size
        unfinished = line.text[:1].islower() or before.text.endswith((",", "and", "of", "&"))
        return (full or unfinished) and _can_be_heading(line)

    def _stands_out(self, lines: Sequence[TextLine], position: int) -> bool:
        line = lines[position]
        if line.size < 0.8 * self._body or not _can_be_heading(line):
            return False
        return self._is_set_off(lines, position) and not _is_beside_another(lines, position)

    def _is_set_off(self, lines: Sequence[TextLine], position: int) -> bool:
        line = lines[position]
        if line.size > LARGER * self._body:
            return True
        if line.style.bold and not self._bold_body:
            return not _is_inside_bold(lines, position)
        if not _has_space_above(lines, position) or len(line.text) > PLAIN_CHARACTERS_AT_MOST:
            return False
        return line.style.italic or (line.text.isupper() and len(line.text) > 5)

    def _key(self, line: TextLine) -> Key:
        rank = _rank_by_words(line.text)
        named = min(rank, len(_STRUCTURE))
        if line.size > LARGER * self._body:
            return -round(line.size), named, 0, rank
        face = 2 if not line.style.bold else 1 if line.style.italic else 0
        return 0, named, face, rank


def largest_on(lines: Sequence[TextLine]) -> str:
    """Return the text in a page's largest type, where that is larger than most of the page."""
    size = max((line.size for line in lines), default=0.0)
    usual = median(line.size for line in lines) if lines else 0.0
    text = " ".join(line.text for line in lines if line.size == size)
    return text if size > 1.3 * usual and len(text) <= CHARACTERS_AT_MOST else ""


def running_text(pages: Iterable[Sequence[TextLine]]) -> tuple[float, bool]:
    """Return the type size of most letters, and whether these are bold."""
    weight: Counter[float] = Counter()
    bold: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            letters = sum(len(cell.text) for cell in line.cells)
            weight[line.size] += letters
            bold[line.size] += letters * line.style.bold
    if not weight:
        return 0.0, False
    size = weight.most_common(1)[0][0]
    return size, bold[size] > 0.5 * weight[size]


def _rank_by_words(text: str) -> int:
    for rank, pattern in enumerate(_STRUCTURE):
        if pattern.match(text):
            return rank
    if _NUMBERED.match(text):
        return CAPITALS - 1
    return CAPITALS if text.isupper() else CAPITALS + 1


def _can_be_heading(line: TextLine) -> bool:
    text = line.text
    letters = sum(map(str.isalpha, text))
    return (
        letters >= 3
        and len(text) <= CHARACTERS_AT_MOST
        and letters > 0.5 * len(text.replace(" ", ""))
        and not text.endswith((".", ",", ";", ":"))
        and not _NO_HEADING.search(text)
        # A number may be far left of its heading, but other cells side by side are a table.
        and (len(line.cells) == 1 or (len(line.cells) == 2 and _rank_by_words(text) < CAPITALS))
    )


def _is_beside_another(lines: Sequence[TextLine], position: int) -> bool:
    """Tell whether a line is a cell of a table that pdfium gives cell by cell."""
    line = lines[position]
    return any(
        min(line.top, other.top) - max(line.bottom, other.bottom) > 0.5 * line.size
        for number, other in enumerate(lines)
        if number != position
    )


def _is_inside_bold(lines: Sequence[TextLine], position: int) -> bool:
    """Tell whether a line is one of many long lines in one style, which are a bold paragraph."""
    style = lines[position].style
    alike = [position]
    for step in (-1, 1):
        number = position + step
        while 0 <= number < len(lines) and lines[number].style == style:
            alike.append(number)
            number += step
    return sum(len(lines[number].text) > 60 for number in alike) > LINES_AT_MOST


def _has_space_above(lines: Sequence[TextLine], position: int) -> bool:
    """Tell whether there is a gap above a line, and the line is not the first of a paragraph."""
    line = lines[position]
    above = lines[position - 1].bottom - line.top if position else line.size
    following = lines[position + 1] if position + 1 < len(lines) else None
    # At the top of a column this is below zero.
    stands_apart = above > 0.4 * line.size or above < -line.size
    goes_on = (
        following
        and following.style == line.style
        and (0 < line.bottom - following.bottom < 1.35 * line.size)
    )
    return stands_apart and not goes_on
