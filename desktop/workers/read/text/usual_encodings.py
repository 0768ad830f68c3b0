"""Knows which encodings were usual for a language before UTF-8, and the person's language."""

from __future__ import annotations

import locale

WESTERN = "cp1252"
_ANSI = {
    "ar": "cp1256", "fa": "cp1256", "ur": "cp1256", "el": "cp1253", "he": "cp1255", "tr": "cp1254",
    "az": "cp1254", "vi": "cp1258", "lt": "cp1257", "lv": "cp1257", "et": "cp1257", "th": "cp874",
    "cs": "cp1250", "hu": "cp1250", "pl": "cp1250", "sk": "cp1250", "sl": "cp1250",
    "hr": "cp1250", "ro": "cp1250", "bs": "cp1250", "sq": "cp1250", "ru": "cp1251",
    "uk": "cp1251", "bg": "cp1251", "be": "cp1251", "sr": "cp1251", "mk": "cp1251", "kk": "cp1251",
}  # fmt: skip


_EAST_ASIAN = {
    "ja": ("cp932", "euc_jis_2004"),
    "ko": ("cp949",),
    "zh": ("gb18030", "big5hkscs"),
}


def usual_encodings(language: str) -> tuple[str, ...]:
    """Return the encodings that texts without a mark were in, where a language is spoken."""
    own = _EAST_ASIAN.get(language, (_ANSI.get(language, WESTERN),))
    return tuple(dict.fromkeys((*own, WESTERN)))


def person_language() -> str:
    """Return the two letters of the language that the system is set to; empty if to none."""
    return (locale.getlocale(locale.LC_CTYPE)[0] or "").partition("_")[0].lower()[:2]
