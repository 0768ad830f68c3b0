"""Makes records of a log: an entry begins with its time, and the lines below belong to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from desktop.core.ingest.units.text_lines import Line, split_lines

ENTRIES_AT_LEAST = 3
SHARE_AT_LEAST = 0.5
"""Share of the lines without indentation that must begin like an entry."""
SHARE_AFTER_ANOTHER = 0.85
"""The same share where the first line begins otherwise."""
CHARACTERS_SAMPLED = 30_000
HEAD_CHARACTERS = 24
DIGIT_GROUPS_AT_LEAST = 2
DIGIT_GROUPS_OF_A_DATE = 3

_DIGITS = re.compile(r"\d+")
_CELL_END = frozenset(";|")
_OPENING = re.compile(r"[\[<(]?9")
_LETTERS = re.compile(r"[^\W\d_]+")


def find_entries(text: str) -> list[tuple[int, int]]:
    """The entries as ranges of characters; empty if the text is no log."""
    usual = _usual_beginning(text, split_lines(text, 0, min(len(text), CHARACTERS_SAMPLED)))
    if not usual:
        return []
    lines = split_lines(text, 0, len(text))
    entries: list[tuple[int, int]] = []
    for line in lines:
        head = text[line.start : line.start + HEAD_CHARACTERS]
        begins = not line.indent and _shape(head) == usual
        if begins or not entries:
            entries.append((line.start, line.end))
        else:
            entries[-1] = (entries[-1][0], line.end)
    return entries


def _usual_beginning(text: str, lines: Sequence[Line]) -> str:
    """The form in which the entries begin; empty if the lines are none of a log."""
    sample = [text[line.start : line.start + HEAD_CHARACTERS] for line in lines if not line.indent]
    beginnings = Counter(map(_shape, sample))
    del beginnings[""]
    if not beginnings:
        return ""
    usual, count = beginnings.most_common(1)[0]
    # A log that was cut off may begin within an entry; a list has titles and other lines.
    share = SHARE_AT_LEAST if _shape(sample[0]) == usual else SHARE_AFTER_ANOTHER
    return usual if count >= max(ENTRIES_AT_LEAST, share * len(sample)) else ""


def _shape(head: str) -> str:
    """The form of the time at the beginning of a line, for example `9-9-9`; empty without one.

    The words of `Mar 12 10:00:01` belong to it.
    """
    words = head.split()[:3]
    shapes = [_LETTERS.sub("a", _DIGITS.sub("9", word)) for word in words]
    if shapes and not _CELL_END.isdisjoint(shapes[0]):
        return ""
    if shapes and _OPENING.match(shapes[0]) and shapes[0].count("9") >= DIGIT_GROUPS_AT_LEAST:
        is_short = shapes[0].count("9") < DIGIT_GROUPS_OF_A_DATE and ":" not in shapes[0]
        return "" if is_short else shapes[0].rstrip(",:;")
    is_month = len(words) == 3 and shapes[:2] in (["a", "9"], ["9", "a"])
    return " ".join(shapes) if is_month and shapes[2].count("9") >= 1 else ""
