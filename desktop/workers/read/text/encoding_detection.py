"""Detects the encoding of text that does not tell it, and is no UTF-8.

chardet judges by its models of languages. A few letters tell little: then the encodings that are
usual where the person lives come first, unless the text would look odd in them.
"""

from __future__ import annotations

import re

from desktop.workers.read.text.odd_letters import count_odd_letters
from desktop.workers.read.text.usual_encodings import WESTERN, person_language, usual_encodings

TELLING_BYTES_AT_MOST = 192 * 1024
FEW_LETTERS = 12
"""Up to so many bytes beyond ASCII, what is usual and what looks odd count as well."""
PREFERENCE = 1.0
"""How much more a usual encoding counts where one letter is beyond ASCII; less where more are."""
UNSURE_LETTERS = 12
"""Up to so many, a person should be told that the encoding was guessed."""
BROKEN_SHARE_AT_MOST = 0.01
CANDIDATES = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "cp874", "iso8859-2", "iso8859-5", "iso8859-6", "iso8859-7", "iso8859-9",
    "iso8859-13", "iso8859-15", "koi8-r", "koi8-u", "cp737", "cp857", "cp862", "mac-cyrillic",
    "mac-greek", "mac-latin2", "mac-turkish", "cp775", "cp855",
    "mac-roman", "cp437", "cp850", "cp852", "cp866", "cp932", "shift_jis_2004", "euc_jis_2004",
    "gb18030", "big5hkscs", "cp949", "euc_kr",
)  # fmt: skip
"""The encodings of people's old files; those of mainframes would be chosen by chance."""
RARE = frozenset(
    {"cp437", "cp737", "cp850", "cp852", "cp857", "cp862", "cp866", "mac-cyrillic", "mac-greek",
     "mac-roman", "mac-turkish", "mac-latin2", "cp775", "cp855"}
)  # fmt: skip
"""Those of DOS and of the first Macs, which few files are in now."""
RARITY = 2
"""How much less these count where few letters are beyond ASCII, as a power of the preference."""
MULTI_BYTE = frozenset(
    {"cp932", "shift_jis_2004", "euc_jis_2004", "gb18030", "big5hkscs", "cp949", "euc_kr"}
)
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


def detect_encoding(raw: bytes, language: str | None = None) -> str:
    """Return the likeliest encoding of a text.

    `language` is the two letters of the one that the person uses; None takes the system's.
    """
    telling = telling_lines(raw)
    usual = usual_encodings(person_language() if language is None else language)
    if damaged := _damaged_encoding(telling):
        return damaged
    ranked = _ranking(telling, usual)
    sound = (name for name in ranked if _broken_share(raw, name) <= BROKEN_SHARE_AT_MOST)
    return next(sound, ranked[0])


def is_unsure(raw: bytes) -> bool:
    """Tell whether so few letters are beyond ASCII that their encoding is hardly known."""
    return len(_BEYOND_ASCII.findall(telling_lines(raw))) <= UNSURE_LETTERS


def telling_lines(raw: bytes) -> bytes:
    """Return the lines that are not ASCII; of many, as many from each part of the text.

    Lines of plain ASCII say nothing about the encoding, and hide the letters that do.
    """
    lines = [line for line in raw.split(b"\n") if not line.isascii()]
    length = sum(map(len, lines))
    step = max(1, length // TELLING_BYTES_AT_MOST)
    chosen = lines[::step] if len(lines) > step else lines
    return b"\n".join(chosen)[: 2 * TELLING_BYTES_AT_MOST]


def _ranking(telling: bytes, usual: tuple[str, ...]) -> list[str]:
    """Return the candidates, the likeliest first."""
    judged = _judge(telling)
    letters = len(_BEYOND_ASCII.findall(telling[:TELLING_BYTES_AT_MOST]))
    if letters > FEW_LETTERS:
        return list(judged) or list(usual)
    favour = 1 + PREFERENCE / max(1, letters)
    scores = {name: share * favour ** _rank(name, usual) for name, share in judged.items()}
    order = [*usual, *(name for name in judged if name not in usual)]
    return sorted(order, key=lambda name: (_oddness(telling, name), -scores.get(name, 0.0)))


def _rank(name: str, usual: tuple[str, ...]) -> int:
    return 1 if name in usual else -RARITY if name in RARE else 0


def _judge(telling: bytes) -> dict[str, float]:
    """Return chardet's candidates with their confidence, the likeliest first."""
    import chardet

    found = chardet.detect_all(
        telling,
        ignore_threshold=True,
        compat_names=False,
        max_bytes=TELLING_BYTES_AT_MOST,
        include_encodings=CANDIDATES,
        no_match_encoding=WESTERN,
        empty_input_encoding=WESTERN,
    )
    return {guess["encoding"]: guess["confidence"] for guess in found if guess["encoding"]}


def _oddness(telling: bytes, encoding: str) -> int:
    try:
        return count_odd_letters(telling.decode(encoding))
    except UnicodeDecodeError:
        return len(telling)


def _damaged_encoding(telling: bytes) -> str:
    """Return the encoding of a text with a few invalid bytes; empty if all are valid in some.

    For chardet, an invalid byte excludes an encoding.
    """
    for name in CANDIDATES:
        if 0 < _broken_share(telling, name) <= BROKEN_SHARE_AT_MOST:
            sound = telling.decode(name, errors="ignore").encode(name, errors="ignore")
            if next(iter(_judge(sound)), "") == name:
                return name
    return ""


def _broken_share(raw: bytes, encoding: str) -> float:
    """Return how many of the characters beyond ASCII are invalid bytes."""
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        text = raw.decode(encoding, errors="replace")
        beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
        return text.count("\ufffd") / beyond_ascii
    return 0.0
