"""Joins words whose letters are set apart: `T o t a l`."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from statistics import median

PlacedWord = tuple[str, float, float]
"""A word, with its left and right edge in points."""
LETTERS_AT_LEAST = 4
APART = 0.6
"""Letters of a word are not farther apart than this share of their size; columns are."""
NEXT_WORD = 1.5
"""A gap of this many usual gaps lies between two words."""
_VOWEL = re.compile("[aeiouäöüàâéèêëîïôûáíóúåæøœ]", re.IGNORECASE)


def join_spaced_letters(words: list[PlacedWord], size: float) -> list[PlacedWord]:
    """Return the words of a line with runs of single letters that spell words joined.

    A list of letters, as of answers or variables, stays as it is.
    """
    if sum(len(word[0]) == 1 for word in words) < LETTERS_AT_LEAST:
        return words
    joined: list[PlacedWord] = []
    for single, group in groupby(words, key=lambda word: len(word[0]) == 1):
        run = list(group)
        joined += _spelled(run, size) if single else run
    return joined


def _spelled(run: list[PlacedWord], size: float) -> list[PlacedWord]:
    gaps = [after[1] - before[2] for before, after in pairwise(run)]
    if len(run) < LETTERS_AT_LEAST or median(gaps) > APART * size:
        return run
    usual = median(gaps)
    words: list[list[PlacedWord]] = [[run[0]]]
    for gap, letter in zip(gaps, run[1:], strict=True):
        if gap > max(NEXT_WORD * usual, usual + 0.1 * size):
            words.append([])
        words[-1].append(letter)
    spelled = ["".join(text for text, _, _ in word) for word in words]
    if not any(_is_word(text) for text in spelled):
        return run
    return [(text, word[0][1], word[-1][2]) for text, word in zip(spelled, words, strict=True)]


def _is_word(text: str) -> bool:
    if len(text) < LETTERS_AT_LEAST or not text.isalpha() or not _VOWEL.search(text):
        return False
    # The letters of a word repeat, or go back in the alphabet; those of a list go on.
    lower = text.lower()
    return text[1:].islower() != text[1:].isupper() and any(a > b for a, b in pairwise(lower))
