"""Tells whether a text denies something, by the commonest words for it (`negations.json`).

No such list is complete; it only lowers the support by evidence that has none of them, where no
Verifier reads both.
"""

from __future__ import annotations

import json
import re
from functools import cache

from desktop.core.answering.decisions import decisions_folder
from desktop.core.answering.english import NEGATION
from desktop.core.languages.detection import detect_language
from desktop.core.store.index_form import WORD_CHARACTER

_WORD = re.compile(f"{WORD_CHARACTER}+")
WITHIN_WORDS = ("ja", "ko", "th", "zh")
"""Languages in which a word has no space before it, or a negation stands within a word."""


def is_negated(text: str) -> bool:
    """Whether a text has a word of its language that denies."""
    language = detect_language(text) or "en"
    words = _negations().get(language)
    if words is None:
        return NEGATION.search(text) is not None
    if language in WITHIN_WORDS:
        return any(word in text for word in words)
    return not words.isdisjoint(_WORD.findall(text.casefold()))


@cache
def _negations() -> dict[str, frozenset[str]]:
    file = decisions_folder() / "negations.json"
    listed: dict[str, list[str]] = json.loads(file.read_text(encoding="utf-8"))
    return {language: frozenset(words) for language, words in listed.items()}
