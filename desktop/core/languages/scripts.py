"""The scripts that tell a language by themselves: Hangul is Korean, kana is Japanese."""

from __future__ import annotations

import re
from collections import Counter

_RANGES = {
    "am": "\u1200-\u139f",
    "bn": "\u0980-\u09ff",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "gu": "\u0a80-\u0aff",
    "he": "\u0590-\u05ff\ufb1d-\ufb4f",
    "hy": "\u0530-\u058f",
    "ja": "\u3040-\u30ff\uff66-\uff9f",
    "ka": "\u10a0-\u10ff\u2d00-\u2d2f",
    "km": "\u1780-\u17ff",
    "kn": "\u0c80-\u0cff",
    "ko": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "lo": "\u0e80-\u0eff",
    "ml": "\u0d00-\u0d7f",
    "my": "\u1000-\u109f",
    "or": "\u0b00-\u0b7f",
    "pa": "\u0a00-\u0a7f",
    "si": "\u0d80-\u0dff",
    "ta": "\u0b80-\u0bff",
    "te": "\u0c00-\u0c7f",
    "th": "\u0e00-\u0e7f",
    "zh": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f",
}
"""The letters of each language. Of several languages with a script, it is the one that people most
often write in it."""
_RUNS = re.compile("|".join(f"(?P<{code}>[{letters}]+)" for code, letters in _RANGES.items()))
_LETTERS = re.compile(r"[^\W\d_]+")

_LETTERS_PER_CHARACTER = {"zh": 3, "ja": 3, "ko": 2}
"""How many letters of an alphabet say as much as one character."""
_KANA_SHARE = 0.1
"""Japanese has kana between its characters; in Chinese there may be a Japanese name."""


def language_of_script(text: str) -> str | None:
    """The language of the script in which most of a text is written.

    None if several languages have it (Latin, Cyrillic, Arabic, Devanagari), or without letters.
    """
    counts = Counter[str]()
    for run in _RUNS.finditer(text):
        counts[run.lastgroup or ""] += len(run[0])
    if not counts:
        return None
    others = sum(map(len, _LETTERS.findall(text))) - counts.total()
    if counts["ja"] > _KANA_SHARE * counts["zh"]:
        counts["ja"] += counts.pop("zh", 0)
    language, count = counts.most_common(1)[0]
    return language if count * _LETTERS_PER_CHARACTER.get(language, 1) >= others else None
