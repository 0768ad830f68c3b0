"""Tells the language of a document, and of its parts where they may differ from it."""

from __future__ import annotations

from collections import Counter

from desktop.core.languages.detection import SURE, detect_language

LETTERS_AT_LEAST = 100
"""A shorter part is taken to be in the language of its document: it may be a table or names."""
SAMPLE_CHARACTERS = 2000
SAMPLES = 5
"""Places of a long document that are looked at; most of them decide."""


def part_language(text: str) -> str:
    """The code of a part's language; empty where that is unsure, or the part is short."""
    if sum(map(str.isalpha, text)) < LETTERS_AT_LEAST:
        return ""
    return detect_language(text, SURE) or ""


def main_language(text: str) -> str:
    """The code of the language in which most of a document is written; empty if it is unknown."""
    step = max(SAMPLE_CHARACTERS, len(text) // SAMPLES)
    found = Counter(
        part_language(text[at : at + SAMPLE_CHARACTERS]) for at in range(0, len(text), step)
    )
    del found[""]
    if found:
        return found.most_common(1)[0][0]
    return detect_language(text[:SAMPLE_CHARACTERS]) or ""
