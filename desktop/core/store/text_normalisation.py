"""The form of text for the word index, both for documents and for questions."""

from __future__ import annotations

import re

# Scripts that put no space between words: the index gets their characters in overlapping pairs.
_UNSPACED = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\U00020000-\U0002fa1f]+"
)
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)

# SQLite ends a text at NUL and cannot store half a surrogate pair. Each becomes one character, so
# that ranges stay valid.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def replace_unstorable(text: str) -> str:
    """The text with each character that SQLite cannot store replaced by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def normalise_for_index(text: str) -> str:
    """The text with ligatures as letters, and unspaced scripts as overlapping character pairs."""
    return _UNSPACED.sub(
        lambda run: f" {' '.join(character_pairs(run.group()))} ", expand_ligatures(text)
    )


def expand_ligatures(text: str) -> str:
    """The text with each typographic ligature replaced by its letters."""
    return text.translate(_LIGATURES)


def character_pairs(run: str) -> list[str]:
    """The overlapping pairs of characters of a run; one character alone is returned as it is."""
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]
