"""Reduces words to their stems with the Snowball stemmer of their language.

    stem("contracts", "en")  # "contract"
    stem("Häusern", "de")    # "haus"
    stem("contracts", None)  # "contracts": nothing is done without a language, or without a stemmer

Any process may load the stemmers: each is a part of one library of 3 MB in C.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol, cast

ALGORITHMS = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hr": "serbian",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ms": "indonesian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""The Snowball algorithm of each language that has one."""


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


def stem(word: str, language: str | None) -> str:
    """The stem of a word, in small letters; the word itself if its language has no stemmer."""
    small = word.casefold()
    stemmer = _stemmer(language) if language is not None else None
    return stemmer.stemWord(small) if stemmer is not None else small


@cache
def _stemmer(language: str) -> _Stemmer | None:
    if language not in ALGORITHMS:
        return None
    import Stemmer  # loaded when it is first needed

    return cast("_Stemmer", Stemmer.Stemmer(ALGORITHMS[language]))
