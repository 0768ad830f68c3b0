"""The lines of a text, and what each looks like: its width, its shape, whether another goes on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

LINES_REMEMBERED = 256
"""Lines whose looks are kept, since a line is compared with several others."""
SHAPE_CHARACTERS = 120
LABEL_CHARACTERS_AT_MOST = 48
LABEL_WORDS_AT_MOST = 5

_LINE = re.compile(r"[^\r\n]+")
_BREAKS = re.compile(r"\r\n|\r|\n")
_SENTENCE_END = re.compile(r"[.!?…。！？｡؟।።][\"'”’»)\]」』）]*\Z")
_PAIR = re.compile(r"([^\W\d_][^:=：]*+)(?:[:：](?!//)|=)")
_SECTION = re.compile(r"\[[^\[\]]{1,80}\]\Z")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, without the white space around it."""

    start: int
    end: int
    indent: int
    after_blank: bool
    """Whether a blank line, or the beginning of the text, is above it."""


def split_lines(text: str, start: int, end: int) -> list[Line]:
    """The lines that are not blank, in order."""
    lines: list[Line] = []
    at = start
    breaks = 2
    for match in _LINE.finditer(text, start, end):
        breaks += len(_BREAKS.findall(text, at, match.start()))
        at = match.end()
        shown = match[0].strip()
        if shown:
            indent = match[0].index(shown[0])
            first = match.start() + indent
            lines.append(Line(first, first + len(shown), indent, breaks > 1))
            breaks = 0
    return lines


def display_width(shown: str) -> int:
    """The columns that a text takes; an East Asian character takes two."""
    if shown.isascii():
        return len(shown)
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in shown)


def first_word(shown: str) -> str:
    """The part that no line break divides: a word, or a character where no spaces are used."""
    if not shown.isascii() and unicodedata.east_asian_width(shown[0]) in "WF":
        return shown[:1]
    return shown.split(maxsplit=1)[0]


def ends_sentence(shown: str) -> bool:
    return _SENTENCE_END.search(shown[-12:]) is not None


@lru_cache(LINES_REMEMBERED)
def line_shape(shown: str) -> str:
    """The kinds of a line's words, equal neighbours as one: `a9` for `Dunham phone 555-1032`."""
    kinds: list[str] = []
    for word in shown[:SHAPE_CHARACTERS].split():
        digits = any(character.isdigit() for character in word)
        letters = any(character.isalpha() for character in word)
        kind = "@" if "@" in word else "x" if digits and letters else "9" if digits else "a"
        if letters or digits:
            kind += ":" if word.endswith(":") else ""
            if not kinds or kinds[-1] != kind:
                kinds.append(kind)
    return "".join(kinds)


@lru_cache(LINES_REMEMBERED)
def label_of(shown: str) -> str:
    """The label of a line with a label and a value, such as `Owner` of `Owner: Dunham`."""
    match = _PAIR.match(shown[: LABEL_CHARACTERS_AT_MOST + 2])
    label = match[1].strip() if match else ""
    return label if len(label.split()) <= LABEL_WORDS_AT_MOST and not ends_sentence(label) else ""


def is_section_mark(shown: str) -> bool:
    """Whether the line is the name of a section of settings: `[printer]`."""
    return _SECTION.match(shown) is not None


def usual_wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The width at which this text is wrapped; 0 if its lines do not go on.

    Where a line begins with a small letter, the one above it was probably full.
    """
    widths = sorted(
        display_width(text[above.start : above.end])
        for above, line in pairwise(lines)
        if not line.after_blank and text[line.start].islower()
    )
    return widths[len(widths) // 2] if len(widths) >= 3 and widths[0] else 0
