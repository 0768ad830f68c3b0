"""Tells the complete lines of lists, cards and pairs from the lines of wrapped prose.

No words of a language decide, but how full the lines are, how they begin and whether their shape
is repeated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from desktop.core.ingest.units.text_lines import (
    display_width,
    ends_sentence,
    first_word,
    is_section_mark,
    label_of,
    line_shape,
)
from desktop.core.sentences import sentence_spans

NARROW = 44
"""Columns below which a text is seldom wrapped."""
CAPITALS_AT_LEAST = 4
"""After so many line breaks, one before a small letter would be likely even in German prose."""
FULL_SHARE = 0.95
"""Share of the width that counts as full, since some programs even the lines out."""
UNSPACED_SLACK = 4
"""Columns that may stay empty where a script has no spaces, for its rules of line breaking."""
GOING_ON_SHARE = 0.25
NOT_FULL_SHARE = 0.5
CUT_SHARE = 0.3
SHAPE_SHARE = 0.6
PAIRS_SHARE = 0.7
PROSE_CHARACTERS = 40
CARD_LINES = range(2, 11)
CARD_CHARACTERS_AT_MOST = 600
LONE_CARD_LINES_AT_MOST = 6
LONE_CARD_CHARACTERS_AT_MOST = 240
PERIODS = range(2, 5)


def are_items(lines: Sequence[str], wrap_width: int) -> bool:
    """Whether the lines are complete by themselves, and no wrapped prose."""
    open_pairs = [(above, line) for above, line in pairwise(lines) if not ends_sentence(above)]
    if not open_pairs:
        return False
    if are_pairs(lines):
        return True
    small = lines[0][:1].islower()
    lowered = sum(line[:1].islower() and not small for _, line in open_pairs)
    if repeats_shape(lines) and lowered < GOING_ON_SHARE * len(open_pairs):
        return True
    breaks = [(a, b) for a, b in open_pairs if not goes_on(a, b, begins_small=small)]
    # A paragraph whose only full stop is its last character is one sentence.
    is_sentence = ends_sentence(lines[-1]) and len(open_pairs) == len(lines) - 1
    if not breaks or (is_sentence and len(breaks) < len(open_pairs)):
        return False
    widths = [display_width(line) for line in lines]
    width = max(*widths, min(wrap_width, 2 * max(widths)))
    not_full = sum(_has_room(above, line, width) for above, line in breaks)
    if width < NARROW:
        all_large = len(breaks) >= (1 - GOING_ON_SHARE) * len(open_pairs)
        return all_large or not_full >= NOT_FULL_SHARE * len(breaks)
    if len(breaks) == len(open_pairs) >= CAPITALS_AT_LEAST and all(map(_begins_large, lines)):
        return True
    return not_full >= CUT_SHARE * len(open_pairs) or (
        not_full >= CUT_SHARE * len(breaks) and not_full > 1
    )


def goes_on(above: str, line: str, *, begins_small: bool) -> bool:
    """Whether a line continues the line above it, by its first and that one's last character."""
    if line[:1].islower() and not begins_small:
        return True
    return above.endswith((",", "，", "、", "(", "–", "&", "/")) or (
        above.endswith(("-", "‐", "\u00ad")) and above[-2:-1].isalpha()
    )


def are_pairs(lines: Sequence[str]) -> bool:
    """Whether the lines are labels with their values; a few may be titles, or go on."""
    labelled = sum(bool(label_of(line)) for line in lines)
    sections = sum(map(is_section_mark, lines))
    return labelled >= max(2 - (sections > 0), PAIRS_SHARE * (len(lines) - sections))


def repeats_shape(lines: Sequence[str]) -> bool:
    """Whether most lines have one shape that is more than words."""
    shape, count = Counter(map(line_shape, lines)).most_common(1)[0]
    return count >= max(2, SHAPE_SHARE * len(lines)) and shape.strip("a") != ""


def card_period(lines: Sequence[str]) -> int:
    """The number of lines in each entry of a list whose entries have several lines; 0 if none.

    Each entry has the same shapes or the same labels, which differ within it.
    """
    labels = [label_of(line) for line in lines]
    shapes = [label or line_shape(line) for label, line in zip(labels, lines, strict=True)]
    for period in PERIODS:
        whole = len(lines) // period
        if whole < 2 or len(lines) % period or len(set(shapes[:period])) < 2:
            continue
        if shapes == shapes[:period] * whole:
            return period
    return 0


def is_lone_card(lines: Sequence[str]) -> bool:
    """Whether a few lines of different shapes describe one thing, as an address does.

    Two lines with words and numbers in the same order are rather entries of a list.
    """
    if not 2 <= len(lines) <= LONE_CARD_LINES_AT_MOST:
        return False
    if sum(map(len, lines)) > LONE_CARD_CHARACTERS_AT_MOST or any(map(ends_sentence, lines[:-1])):
        return False
    if any(map(_is_prose, lines)):
        return False
    shapes = Counter(map(line_shape, lines))
    numbered = max((count for shape, count in shapes.items() if shape.strip("a")), default=1)
    return numbered == 1 and max(shapes.values()) <= 0.5 * len(lines)


def are_alike_cards(card: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two blocks of lines are entries of one list: cards with the same labels or shapes."""
    if not (_can_be_card(card) and _can_be_card(other)) or abs(len(card) - len(other)) > 2:
        return False
    labels, others = set(filter(None, map(label_of, card))), set(filter(None, map(label_of, other)))
    if labels or others:
        return len(labels & others) >= 0.5 * max(len(labels), len(others))
    if any(map(_is_prose, (*card, *other))):
        return False  # a title above a paragraph
    shapes, other_shapes = [[line_shape(line) for line in block] for block in (card, other)]
    alike = sum("9" in a or "x" in a for a in shapes) - sum(
        "9" in a or "x" in a for a in other_shapes
    )
    differ = len(set(shapes)) > 1 and len(set(other_shapes)) > 1
    return differ and abs(alike) <= 1 and ("a" in shapes[0]) == ("a" in other_shapes[0])


def _is_prose(line: str) -> bool:
    """Whether a line without a label has several sentences."""
    return len(line) >= PROSE_CHARACTERS and len(sentence_spans(line)) > 1


def _can_be_card(lines: Sequence[str]) -> bool:
    return (
        len(lines) in CARD_LINES
        and sum(map(len, lines)) <= CARD_CHARACTERS_AT_MOST
        and not repeats_shape_alone(lines)
    )


def repeats_shape_alone(lines: Sequence[str]) -> bool:
    """Whether the lines are rather a list by themselves: one shape, and no labels."""
    if any(map(label_of, lines)):
        return False
    shapes = Counter(map(line_shape, lines))
    return len(lines) > 2 and max(shapes.values()) >= 0.75 * len(lines)


def _begins_large(line: str) -> bool:
    return line[0].isupper() or line[0].isdigit()


def _has_room(above: str, line: str, width: int) -> bool:
    """Whether the first word of a line would have fitted into the line above it."""
    word = first_word(line)
    needed = display_width(above) + display_width(word)
    if not line.isascii() and len(word) == 1 and display_width(word) == 2:
        return needed + UNSPACED_SLACK <= width
    return needed + 1 <= FULL_SHARE * width
