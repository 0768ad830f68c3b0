"""Divides a document into passages that respect its sentences, headings, tables and pages."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.ingest.units.cutting import cut_into_units
from desktop.core.types import Heading, PassageDraft, ReadDocument, Unit, UnitKind

HEADING_SEPARATOR = " › "
HEADING_CHARACTERS_AT_MOST = 200
LABEL_CHARACTERS_AT_MOST = 100
"""Characters of a long record's beginning that each of its parts repeats."""
_PIECES = re.compile(r"[A-Za-zÀ-ÿ]+|\d+|[^\w\s]|\w|_")


@dataclass(frozen=True, slots=True)
class PassageLimits:
    """The size limits of passages; `bench retrieval` gives the reasons for the defaults."""

    target_characters: int = 600
    """A passage ends before the sentence that would make it longer than this."""
    word_pieces_at_most: int = 200
    """WordPiece tokens that the embedder reads (256 for MiniLM), less those for title and headings.
    """

    @property
    def characters_at_most(self) -> int:
        """The limit that no passage exceeds, whatever the text consists of."""
        return 2 * self.target_characters


@dataclass(frozen=True, slots=True)
class _SizedUnit:
    """A sentence or record, which is cut only if it is too long by itself."""

    unit: Unit
    pieces: int
    opens_section: bool = False

    @property
    def start(self) -> int:
        return self.unit.char_start

    @property
    def end(self) -> int:
        return self.unit.char_end


def split_into_passages(
    document: ReadDocument, limits: PassageLimits = PassageLimits()
) -> list[PassageDraft]:
    """The passages in order; each is exactly a range of the document's text."""
    text = document.text
    headings = sorted(document.headings, key=lambda heading: heading.char_start)
    page_starts = [page.char_start for page in document.pages]
    heading_starts = [heading.char_start for heading in headings]
    paths = ["", *_heading_paths(headings)]
    drafts: list[PassageDraft] = []
    units = _sized_units(document, headings, limits)
    for group in _groups(units, text, page_starts, limits):
        start, end = group[0].start, group[-1].end
        drafts.append(
            PassageDraft(
                text[start:end],
                start,
                end,
                paths[bisect_right(heading_starts, start)],
                _page_at(document, page_starts, start),
                _page_at(document, page_starts, end - 1),
                tuple(sized.unit for sized in group),
            )
        )
    return drafts


def estimate_word_pieces(text: str) -> int:
    """An estimate of a WordPiece tokenizer's number of tokens, rather too high than too low."""
    return sum(_piece_count(match) for match in _PIECES.finditer(text))


def _piece_count(match: re.Match[str]) -> int:
    length = match.end() - match.start()
    first = match.string[match.start()]
    if first.isdigit():
        return 1 + (length - 1) // 2
    # Common words are one piece; the longer a word, the rarer.
    return 1 if length <= 7 else 1 + (length - 3) // 4


def _sized_units(
    document: ReadDocument, headings: list[Heading], limits: PassageLimits
) -> Iterator[_SizedUnit]:
    text = document.text
    starts = {heading.char_start for heading in headings}
    line = known_to = 0
    for unit in _without_gaps(text, cut_into_units(document)):
        start, end = unit.char_start, unit.char_end
        # Search from the last sentence on: a text of one line would be searched again for each.
        newline = text.rfind("\n", known_to, start)
        line, known_to = (line if newline < 0 else newline + 1), start
        opens = start in starts or line in starts
        if end - start > limits.characters_at_most:
            yield from _cut_unit(text, unit, opens, limits)
            continue
        pieces = estimate_word_pieces(unit.labelled or text[start:end])
        if pieces > limits.word_pieces_at_most and unit.labelled:
            # Labels do not make a record too long: it is one passage, whose end is not embedded.
            pieces = max(limits.word_pieces_at_most, estimate_word_pieces(text[start:end]))
        if pieces <= limits.word_pieces_at_most:
            yield _SizedUnit(unit, pieces, opens)
        else:
            yield from _cut_unit(text, unit, opens, limits)


def _without_gaps(text: str, units: Iterator[Unit]) -> Iterator[Unit]:
    """The units, and what is written between them, such as the name of an array in JSON."""
    at = 0
    for unit in units:
        yield from _gap(text, at, unit.char_start)
        yield unit
        at = unit.char_end
    yield from _gap(text, at, len(text))


def _gap(text: str, start: int, end: int) -> Iterator[Unit]:
    between = text[start:end].strip()
    if any(map(str.isalnum, between)):
        first = text.index(between, start)
        yield Unit(first, first + len(between), UnitKind.NAMES)


def _cut_unit(text: str, unit: Unit, opens: bool, limits: PassageLimits) -> Iterator[_SizedUnit]:
    """The parts of a unit too long for one passage; they end between words if possible.

    Each part of a record repeats its beginning as a label, which mostly names what it is about.
    """
    start, end = at, _ = unit.char_start, unit.char_end
    shown = " ".join((unit.labelled or text[start : start + LABEL_CHARACTERS_AT_MOST]).split())
    beginning = shown[:LABEL_CHARACTERS_AT_MOST].rsplit(" ", 1)[0]
    is_record = unit.kind in (UnitKind.RECORD, UnitKind.PAIR)
    while at < end:
        stop = _part_end(text, at, end, limits)
        label = ""
        if is_record and (unit.labelled or at > start):
            label = f"{beginning} | {' '.join(text[at:stop].split())}"
        part = Unit(at, stop, unit.kind, label)
        yield _SizedUnit(part, limits.word_pieces_at_most, opens and at == start)
        at = stop
        while at < end and text[at].isspace():
            at += 1


def _part_end(text: str, at: int, end: int, limits: PassageLimits) -> int:
    """The position at which a part that begins at `at` must end."""
    far = min(end, at + limits.target_characters)
    pieces = 0
    for match in _PIECES.finditer(text, at, far):
        pieces += _piece_count(match)
        if pieces > limits.word_pieces_at_most:
            # A single number may be too long; two of its digits make one piece.
            far = match.start() if match.start() > at else at + 2 * limits.word_pieces_at_most
            break
    if far < end:
        gap = max(text.rfind(mark, at + 1, far) for mark in (" ", "\n", "\t", "，", "、"))
        far = gap + 1 if gap > at + (far - at) // 2 else far
    while far > at + 1 and text[far - 1].isspace():
        far -= 1
    return far


def _groups(
    units: Iterator[_SizedUnit], text: str, page_starts: list[int], limits: PassageLimits
) -> Iterator[list[_SizedUnit]]:
    group: list[_SizedUnit] = []
    pieces = 0
    for unit in units:
        if group and _is_full(group, unit, pieces, text, page_starts, limits):
            yield group
            group, pieces = [], 0
        group.append(unit)
        pieces += unit.pieces
    if group:
        yield group


def _is_full(
    group: list[_SizedUnit],
    unit: _SizedUnit,
    pieces: int,
    text: str,
    page_starts: list[int],
    limits: PassageLimits,
) -> bool:
    start = group[0].start
    if bisect_right(page_starts, start) != bisect_right(page_starts, unit.start):
        return True
    # Headings that follow each other directly stay with the text that they are above.
    if unit.opens_section and not group[-1].opens_section:
        return True
    if pieces + unit.pieces > limits.word_pieces_at_most:
        return True
    length = unit.end - start
    if length <= limits.target_characters:
        return False
    # The target is exceeded, but a short last sentence of the paragraph is better kept with it.
    same_paragraph = "\n\n" not in text[group[-1].end : unit.start]
    return not (same_paragraph and length <= 1.15 * limits.target_characters)


def _heading_paths(headings: list[Heading]) -> list[str]:
    """For every heading the titles of the headings above it and its own, outermost first."""
    paths: list[str] = []
    path: list[tuple[int, str]] = []
    for heading in headings:
        while path and path[-1][0] >= heading.level:
            path.pop()
        # Shortened at once: a heading may be as long as the text, and many stand below it.
        title = " ".join(heading.title.split())[:HEADING_CHARACTERS_AT_MOST]
        path.append((heading.level, title))
        joined = HEADING_SEPARATOR.join(above for _, above in path)
        paths.append(joined[:HEADING_CHARACTERS_AT_MOST])
    return paths


def _page_at(document: ReadDocument, page_starts: list[int], at: int) -> int | None:
    position = bisect_right(page_starts, at) - 1
    return document.pages[position].number if position >= 0 else None
