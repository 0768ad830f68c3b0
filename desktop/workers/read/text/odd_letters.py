"""Counts the characters that hardly stand where they do, as in text read in a wrong encoding."""

from __future__ import annotations

import re
import unicodedata

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[^\W\d_]+")
_PART_OF_WORDS = frozenset("'’‘·‐‑ʼ\u00ad\u200c\u200d")
_AROUND_NUMBERS = frozenset("°²³¹½¼¾€£¥§±×÷µº–’´")

_SIGNS = frozenset({"MODIFIER", "MICRO", "FEMININE", "MASCULINE"})


def count_odd_letters(text: str) -> int:
    """Count signs within words, capitals after small letters, words of accents alone, and others.

    A text whose only letters of another script stand alone is odd as well: `500 А`.
    """
    odd = sum(_is_odd(text, found.start()) for found in _BEYOND_ASCII.finditer(text))
    words = _WORD.findall(text)
    foreign = [word for word in words if word[0] > "\u024f"]
    lone = len(foreign) if all(len(word) == 1 for word in foreign) else 0
    return odd + lone + sum(map(_is_mixed, words)) + sum(map(_is_all_accents, words))


def _is_odd(text: str, at: int) -> bool:
    char = text[at]
    before, after = text[at - 1 : at] or " ", text[at + 1 : at + 2] or " "
    category = unicodedata.category(char)
    if category in ("Cc", "Cn", "Co", "Cs"):
        return True
    if category == "Lu":
        return before.islower()
    if category[0] == "L":
        return (before.isdigit() or after.isdigit()) and char not in "ªºµ"
    if category[0] in "MZ" or char in _PART_OF_WORDS:
        return False
    if char in _AROUND_NUMBERS:
        return before.isalpha() and after.isalpha()
    if "\u2500" <= char < "\u25a0":
        return before.isalnum() or after.isalnum()
    if category[0] == "S":
        return before.isalpha() or after.isalpha()
    return before.isalpha() and after.isalpha()


def _is_mixed(word: str) -> bool:
    """Tell whether a word has letters of several scripts."""
    if word.isascii():
        return False
    letters = filter(str.isalpha, word)  # the pattern takes ² for a letter
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in letters}
    return "LATIN" in scripts and len(scripts - _SIGNS) > 1


def _is_all_accents(word: str) -> bool:
    """Tell whether a word of Latin script has no plain letter, as none has in most languages."""
    return len(word) >= 3 and all("\x7f" < char < "\u0250" for char in word)
