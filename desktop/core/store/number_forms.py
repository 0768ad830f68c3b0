"""One form of numbers: 1,234.56 and 1.234,56 and 1 234,56 are all 1234.56 in the word index."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:[.,]\d{2,3})*[.,]\d+(?!\w|[.,]\d)")
_WITH_SPACES = re.compile(r"(?<![\w.,])(?<!\d )\d{1,3}(?: \d{3})+(?!\w| \d)")
_SEPARATORS = re.compile("[.,]")

POINT_LANGUAGES = frozenset(
    "bn en ga he hi ja kn ko ml mr ms my ne pa si sw ta te th tl ur zh".split()  # noqa: SIM905
)
"""Languages that write the decimals after a point; in the others they stand after a comma."""
SPACE_LANGUAGES = frozenset("be bg cs et fi fr hu lt lv no pl ru sk sv uk".split())  # noqa: SIM905
"""Languages that put a space between thousands."""


def unify_numbers(text: str, language: str | None) -> str:
    """The text with its numbers in one form, as they are read in its language."""
    has_point = not language or language in POINT_LANGUAGES
    if language in SPACE_LANGUAGES:
        text = _WITH_SPACES.sub(lambda number: number[0].replace(" ", ""), text)
    return _NUMBER.sub(lambda number: unify(number[0], has_point=has_point), text)


def number_forms(number: str) -> list[str]:
    """A number as it is read in any language, in the form of the index: one or two forms."""
    if not _NUMBER.fullmatch(number):
        return [number]
    return list(dict.fromkeys(unify(number, has_point=point) for point in (True, False)))


def unify(number: str, *, has_point: bool) -> str:
    """A number without marks between its thousands; `has_point` tells how 1.234 is read."""
    marks, groups = _SEPARATORS.findall(number), _SEPARATORS.split(number)
    if marks[0] != marks[-1]:
        is_sure = marks[-1] not in marks[:-1] and _are_thousands(groups[:-1], marks[0])
        return f"{''.join(groups[:-1])}.{groups[-1]}" if is_sure else number
    if len(marks) > 1:
        return "".join(groups) if _are_thousands(groups, marks[0]) else number
    is_decimal = marks[0] == ("." if has_point else ",") or number.startswith("0")
    return number if is_decimal or len(groups[1]) != 3 else "".join(groups)


def _are_thousands(groups: list[str], mark: str) -> bool:
    """Whether groups of digits are those of one number; Indian numbers have pairs before three."""
    lengths = {len(group) for group in groups[1:-1]}
    usual = lengths <= {3} or (mark == "," and lengths <= {2})
    return usual and len(groups[-1]) == 3 and not groups[0].startswith("0")
