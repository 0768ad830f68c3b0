"""Detects UTF-16 and UTF-32 without a mark, and the Japanese and Korean of old mails."""

from __future__ import annotations

import codecs
import unicodedata

SAMPLED_BYTES = 64 * 1024
ZEROS_AT_LEAST = 0.01
"""Share of zero bytes: in Chinese or Japanese only the ends of lines have some."""
ZEROS_OF_LATIN = 0.3
"""Share of zero bytes in UTF-16 where all others are ASCII."""
PLAUSIBLE_AT_LEAST = 0.96
WITHOUT_GAP_AT_MOST = 60
"""The longest text without a space, comma or end of a line; numbers in a table look like letters.
"""
_GAPS = frozenset(" \n\r\t,.、。，\u3000")
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_WITH_ESCAPES = ("iso2022_jp_ext", "iso2022_jp_2004", "iso2022_kr")
_PRINTABLE = bytes((*range(32, 127), 9, 10, 12, 13))
_NO_CHARACTERS = frozenset({"Cn", "Co", "Cs"})


def detect_wide(raw: bytes) -> str:
    """Return the encoding with two or four bytes for a character; empty if it is none."""
    sample = raw[:SAMPLED_BYTES]
    zeros = sample.count(0)
    if zeros < ZEROS_AT_LEAST * len(sample):
        return ""
    is_ascii = not sample.replace(b"\0", b"").translate(None, _PRINTABLE)
    if is_ascii and zeros < ZEROS_OF_LATIN * len(sample):
        return ""
    best, encoding = max((_plausibility(sample, name), name) for name in _WIDE)
    return encoding if best >= PLAUSIBLE_AT_LEAST else ""


def detect_escapes(raw: bytes) -> str:
    """Return the encoding that switches its letters by escape sequences; empty if it is none.

    The escape sequences of terminals look alike, but bring no other letters.
    """
    if not raw.isascii() or (b"\x1b$" not in raw and b"\x1b(I" not in raw):
        return ""
    for name in _WITH_ESCAPES:
        try:
            text = raw.decode(name)
        except UnicodeDecodeError:
            continue
        if not text.isascii():
            return name
    return ""


def _plausibility(sample: bytes, encoding: str) -> float:
    """The share of sensible characters, and a little more for each space or end of a line."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return 0.0
    if not text:
        return 0.0
    sensible = sum(map(_is_sensible, text)) / len(text)
    spaces = sum(char in _GAPS for char in text) / len(text)
    if not spaces and len(text) > WITHOUT_GAP_AT_MOST:
        return 0.0
    return sensible + (0.1 * spaces if sensible >= PLAUSIBLE_AT_LEAST else 0)


def _is_sensible(char: str) -> bool:
    if char < " ":
        return char in "\t\n\r\f"
    return unicodedata.category(char) not in _NO_CHARACTERS and not "\x7f" <= char < "\xa0"
