"""Finds the years and codes that a question names, and what a document says of them.

A document that states years, all of them later, says nothing of the year that is asked for; nor
does one in which the number of the invoice that is asked for does not stand.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from desktop.core.store.library import Library
from desktop.core.types import Source

LACKS_COST = 6.0
"""Taken from the log-odds of what a document says that lacks the code, or is of later years."""
BEFORE_COST = 2.0
"""Taken where the document states earlier years alone: what it says may still hold."""
TEXT_CHARACTERS_AT_MOST = 2_000_000
"""In longer texts nothing is looked for."""
_YEAR = re.compile(r"(?<![A-Za-z0-9.,])(?:19|20)\d\d(?![A-Za-z0-9]|[.,]\d)")
_ROUND = frozenset({1900, 2000})
"""Round numbers are mostly amounts."""
_MEASURED = re.compile(
    r"\s?(?:[%€$£¥₹]|(?:EUR|USD|GBP|CHF|kg|km|kWh|ml|mg|cm|mm|m[²³]?|g|l|W|h)\b)", re.IGNORECASE
)
_CODE = re.compile(r"(?<![\w@/.])[A-Za-z0-9]+(?:[./_-][A-Za-z0-9]+)*+(?![A-Za-z0-9@])")
_STATED = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT = re.compile(r"(?<=[./’'-])(\d\d)(?!\d)")
_SEPARATORS = re.compile(r"[\s./_-]+0*")
DIGITS_AT_LEAST, DIGITS_OF_PARTS_AT_LEAST = 4, 3
"""Digits of a code; fewer do where marks stand between its parts."""


@dataclass(frozen=True, slots=True)
class NamedNumbers:
    """The years and the codes of a question."""

    years: frozenset[int] = frozenset()
    codes: frozenset[str] = frozenset()
    """Without the marks between their parts, in small letters."""

    def __bool__(self) -> bool:
        return bool(self.years or self.codes)


def named_numbers(question: str) -> NamedNumbers:
    """Read the years and codes in a question; a number with a unit is neither."""
    plain = with_plain_digits(question)
    years = {
        int(found[0]) for found in _YEAR.finditer(plain) if not _MEASURED.match(plain, found.end())
    }
    codes = {_joined(found[0]) for found in _CODE.finditer(plain) if _is_code(found[0])}
    return NamedNumbers(frozenset(years - _ROUND), frozenset(codes))


def number_cost(library: Library, source: Source, named: NamedNumbers) -> float:
    """How much less surely a source answers, because its document does not have what is named."""
    if not named:
        return 0.0
    text = _document_text(library, source)
    if text is None:
        return 0.0
    if named.codes and not any(code in _joined(text) for code in named.codes):
        return LACKS_COST
    return max((_year_cost(text, year) for year in named.years), default=0.0)


def _year_cost(text: str, year: int) -> float:
    stated = {int(found) for found in _STATED.findall(text)}
    stated |= {year // 100 * 100 + int(found) for found in _SHORT.findall(text)}
    if not _STATED.search(text) or year in stated:
        return 0.0
    if year < min(stated):
        return LACKS_COST
    return BEFORE_COST if year > max(stated) else 0.0


def _document_text(library: Library, source: Source) -> str | None:
    """The text of the document with its names; None if it is too long."""
    passage = source.passage
    text = library.db.execute(
        "SELECT text FROM contents WHERE id = (SELECT content_id FROM documents WHERE id = ?)"
        " AND length(text) <= ?",
        (passage.document_id, TEXT_CHARACTERS_AT_MOST),
    ).get
    if not isinstance(text, str):
        return None
    names = (passage.title, passage.path.name, *passage.folders, *map(str, passage.other_paths))
    return with_plain_digits("\n".join((*names, text)))


def with_plain_digits(text: str) -> str:
    """The text with the digits 0 to 9 in place of those of other scripts."""
    if text.isascii():
        return text
    others = {c for c in set(text) if not c.isascii() and c.isdecimal()}
    return text.translate({ord(c): str(unicodedata.decimal(c)) for c in others})


def _joined(text: str) -> str:
    return _SEPARATORS.sub("", text).casefold()


def _is_code(text: str) -> bool:
    digits = sum(character.isdigit() for character in text)
    has_parts = len(text) > sum(map(str.isalnum, text))
    has_letters = any(map(str.isalpha, text))
    return has_letters and digits >= (DIGITS_OF_PARTS_AT_LEAST if has_parts else DIGITS_AT_LEAST)
