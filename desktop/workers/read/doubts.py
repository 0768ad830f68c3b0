"""Notes on characters of a text that are not what its file meant, for texts of every format.

Whether letters are those of a wrong encoding is decided by ftfy, which knows the sequences that
such mistakes make and that no language has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.core.say import say

REPLACEMENT = "\ufffd"
REPLACEMENT_READ_WRONG = "ï¿½"
"""The bytes of the replacement character in a western encoding; ftfy passes over it."""
WRONG_SHARE = 0.01
"""Share of sequences that no language has among the characters beyond ASCII, from which on it is
said; or this many of them:"""
WRONG_AT_LEAST = 3
PRIVATE_SHARE = 0.01
"""Share of a font's own signs in a text, from which on it is said; a few are bullets."""
PRIVATE_AT_LEAST = 3
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def doubts(text: str) -> Iterator[str]:
    """Yield a note for each kind of doubtful characters in a text."""
    if text.isascii():
        return
    if replaced := text.count(REPLACEMENT):
        yield say(
            "%n characters could not be read; “\ufffd” stands in their places.",
            n=replaced,
            singular="%n character could not be read; “\ufffd” stands in its place.",
        )
    if _has_wrong_letters(text):
        yield say("Some letters look like those of another encoding, and may be wrong.")
    private = sum(1 for _ in _PRIVATE.finditer(text))
    if private >= PRIVATE_AT_LEAST and private >= PRIVATE_SHARE * len(text):
        yield say("Some signs have a meaning in their font alone, and cannot be read.")


def _has_wrong_letters(text: str) -> bool:
    from ftfy.badness import badness

    if REPLACEMENT_READ_WRONG in text:
        return True
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    wrong = badness(text)
    return wrong >= WRONG_AT_LEAST or (wrong > 0 and wrong >= WRONG_SHARE * beyond_ascii)
