"""Tells words that a wrong table of a PDF font makes: `eYV ^Z]]` for `the mill`."""

from __future__ import annotations

import re

LETTERS_AT_LEAST = 4
WORDS_AT_LEAST = 30
ODD_SHARE = 0.4
"""Texts of languages, lists of abbreviations and programs stay far below this share."""
_WORD = re.compile(r"[A-Za-z`\[\]\\^_{|}~@]{4,40}")
_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
_SIGN = re.compile(r"[`\[\]\\^{|}~]")


def has_odd_words(text: str) -> bool:
    """Tell whether many words have no vowel, or signs inside, as no language has."""
    if len(text) < WORDS_AT_LEAST * LETTERS_AT_LEAST:
        return False
    words = [word for word in text.split() if _WORD.fullmatch(word)]
    if len(words) < WORDS_AT_LEAST:
        return False
    odd = sum(not _VOWEL.search(word) or bool(_SIGN.search(word)) for word in words)
    return odd >= ODD_SHARE * len(words)
