"""Finds quarters of a year in a question, in any language, and writes them as tables do: Q2 2023.

with_quarter_codes("Wie hoch war der Umsatz im zweiten Quartal 2023?")
# "Wie hoch war der Umsatz im zweiten Quartal 2023? (Q2 2023)"
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from functools import cache

from desktop.core.answering.decisions import decisions_folder

_YEAR = r"(?:\W{1,2}(?:of|de|del|du|do|dell|von|van|in|от|عام|سنة)?\W{0,2}(?P<year>(?:19|20)\d\d))?"
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)\s?[年.]?\s?(?:de|of)?\s?$")
# Chinese and Japanese put no space before or behind.
_NO_LETTER_BEFORE = r"(?<![^\W\u3040-\u9fff])"
_NO_LETTER_BEHIND = r"(?![^\W\u3040-\u9fff])"


def with_quarter_codes(question: str) -> str:
    """The question with the codes of its quarters behind it, where it has them in words."""
    codes = [code for code in quarter_codes(question) if code not in question]
    return f"{question} ({', '.join(codes)})" if codes else question


def quarter_codes(text: str) -> list[str]:
    """The quarters that a text names in words, as “Q2 2023”; without a year as “Q2”."""
    found: dict[str, None] = {}
    for match in _pattern().finditer(text):
        number = next(n for n in (1, 2, 3, 4) if match[f"a{n}"] or match[f"b{n}"])
        before = _YEAR_BEFORE.search(text, 0, match.start())
        year = match["year"] or (before[1] if before else "")
        found[f"Q{number} {year}".strip()] = None
    return list(found)


@cache
def _pattern() -> re.Pattern[str]:
    """An ordinal and the word for a quarter, in this order or the other, and a year behind them."""
    lists = json.loads((decisions_folder() / "quarters.json").read_text(encoding="utf-8"))
    names = _any_of(word for entry in lists.values() for word in entry["quarter"].split())
    ordinals = [
        rf"{number}\.?|"
        + _any_of(word for e in lists.values() for word in e["ordinals"][number - 1].split())
        for number in (1, 2, 3, 4)
    ]
    before = "|".join(f"(?P<a{n}>{words})" for n, words in enumerate(ordinals, start=1))
    behind = "|".join(f"(?P<b{n}>{words})" for n, words in enumerate(ordinals, start=1))
    return re.compile(
        rf"{_NO_LETTER_BEFORE}(?:(?:{before})[ºª°]?\s?(?:{names})|(?:{names})\s(?:{behind}))"
        rf"{_NO_LETTER_BEHIND}{_YEAR}",
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))
