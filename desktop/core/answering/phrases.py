"""Cuts questions into words and phrases, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.languages.stop_words import stop_words
from desktop.core.retrieval.query import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:[-/.:,][^\W_]+)*")
_POSSESSIVE = re.compile(r"[’']s\b")
_YEAR_AT_END = re.compile(r"\b((?:19|20)\d\d)$")
_REPEATED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class QuestionPhrase:
    """Words of a question that stand together."""

    text: str
    start: int
    end: int


def words_of(text: str) -> Iterator[QuestionPhrase]:
    """The words, with codes, dates and numbers whole, and without an English possessive ending."""
    for found in _WORD.finditer(_POSSESSIVE.sub("  ", text)):
        yield QuestionPhrase(found[0], found.start(), found.end())


def means_nothing(word: QuestionPhrase, language: str | None) -> bool:
    """Whether it is a stop word of English or of this language."""
    text = word.text.casefold()
    return text in STOP_WORDS or text in stop_words(language)


def has_digits(phrase: QuestionPhrase) -> bool:
    return any(letter.isdigit() for letter in phrase.text)


def pattern_of(text: str) -> str:
    """The pattern of digits and letters: that of R-2024-06 is `a-9-9`."""
    kinds = ("9" if c.isdigit() else "a" if c.isalpha() else c for c in text)
    return _REPEATED.sub(r"\1", "".join(kinds))


def ends_with_year(text: str) -> str | None:
    """The year at the end of a text, if there is one."""
    found = _YEAR_AT_END.search(text)
    return found[1] if found else None
