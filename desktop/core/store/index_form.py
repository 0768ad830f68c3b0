"""The words of a text as the word index holds them: an ordinary FTS5 table can cut them apart.

Text is prepared before FTS5 gets it, so that any SQLite can check, rebuild and search the index:

* Words of a language with a stemmer are stems with the language's mark behind, `vertrag` and one
  private letter, so that a stem is found in texts of its own language alone. English words stay
  whole; the table's own tokenizer (`porter`) stems them, and those of unknown languages.
* In languages that join words, a long word stands there from its end as well, with a mark.
* Numbers have one form, codes stand there without their spaces and hyphens, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from desktop.core.languages.stemming import ALGORITHMS, stem
from desktop.core.store.number_forms import unify_numbers
from desktop.core.store.text_normalisation import fold, plain
from desktop.core.store.unspaced_scripts import divide_phrase, divide_runs, has_runs

VERSION = 1
"""The number to raise when the form changes: texts of an older one are indexed anew meanwhile."""

_FIRST_MARK = 0x100000
_BACKWARDS = chr(_FIRST_MARK + 0xFFF0)
_LETTERS = 26
_MARK = re.compile(f"[{chr(_FIRST_MARK)}-{chr(_FIRST_MARK + 0xFFFD)}]")

_UNMARKED = "en"
_FOREIGN_TO_LATIN = frozenset("ar bg el fa hi hy ne ru sr ta uk yi".split())  # noqa: SIM905
"""Languages with another script, in which a word of Latin letters is a foreign one."""
COMPOUNDING = frozenset("da de fi hu is nl no sv".split())  # noqa: SIM905 - reads as text
"""Languages that write several words as one."""
COMPOUND_LETTERS = 8
"""Letters of a stem from which it may be a compound."""

# A letter, or a vowel sign of an Indian script, or a mark over the letter before.
WORD_CHARACTER = (
    r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0963\u0966-\u0dff])"
)
_WORD = re.compile(f"{WORD_CHARACTER}+")
_PART = r"[A-Za-z]{0,4}\d[A-Za-z0-9]{0,11}"
_CODE = re.compile(
    rf"(?<![\w.,/-])(?:[A-Za-z]{{1,8}}[-./]|[A-Z]{{1,4}} (?=\d))?{_PART}"
    rf"(?:[-./ ]{_PART}|-[A-Za-z]{{1,4}}){{0,8}}(?!\w)"
)
_DATE = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}")
_JOINTS = re.compile("[-./ ]")
CODE_AT_MOST = 40
SPACED_CODE_LEAST = 6
"""Characters of a code with spaces: fewer are two numbers beside each other."""


def has_stems(language: str | None) -> bool:
    """Whether the words of a language are marked stems in the index."""
    return language != _UNMARKED and language in ALGORITHMS


def index_form(text: str, language: str | None) -> str:
    """A text in the form of the word index."""
    text = plain(text)
    codes = joined_codes(text)
    text = divide_runs(_words_form(text, language))
    return f"{text}\n{' '.join(codes)}" if codes else text


def compared_form(text: str, language: str | None) -> str:
    """The words of a text in the form of the index, each once: texts are compared by them."""
    return divide_runs(_words_form(plain(text), language, is_phrase=True))


def phrase_form(text: str, language: str | None) -> str:
    """Words that stand together in a text, as they do in its form in the index."""
    return " ".join(divide_phrase(_words_form(plain(text), language, is_phrase=True)).split())


def _words_form(text: str, language: str | None, *, is_phrase: bool = False) -> str:
    text = unify_numbers(text, language)
    if language is None or not has_stems(language):
        return fold(text)
    words = [marked_stem(word[0], language) for word in _WORD.finditer(text)]
    if language in COMPOUNDING and not is_phrase:
        mark = language_mark(language)
        words += dict.fromkeys(
            backwards(word[:-1])
            for word in words
            if word.endswith(mark) and len(word) > COMPOUND_LETTERS
        )
    return " ".join(words)


@lru_cache(50_000)
def marked_stem(word: str, language: str) -> str:
    """The term of a word in texts of a language; numbers and foreign words bear no mark."""
    if not word.isalpha() and any(map(str.isdigit, word)):
        return fold(word)
    if word.isascii() and language in _FOREIGN_TO_LATIN:
        return word
    if has_runs(word):
        return fold(word)
    # The small form of the Turkish capital İ has two characters, which no stemmer knows.
    return fold(stem(word.replace("İ", "i"), language)) + language_mark(language)


def language_mark(language: str) -> str:
    """The private letter that stands behind the stems of a language; none for English."""
    if not has_stems(language):
        return ""
    first, second = (ord(letter) - ord("a") for letter in language)
    return chr(_FIRST_MARK + _LETTERS * first + second)


def without_mark(term: str) -> str | None:
    """A term without its language's mark; None if it is a word backwards."""
    return None if term.endswith(_BACKWARDS) else _MARK.sub("", term)


def backwards(stem_: str) -> str:
    """The term by which a compound is found from its end."""
    return stem_[::-1] + _BACKWARDS


def forwards(term: str) -> str:
    """The stem of a term that `backwards` made."""
    return term[:-1][::-1]


def joined_codes(text: str) -> list[str]:
    """The codes of a text without the marks between their parts: IBANs, part numbers, telephones.

    A code has digits. Between words, spaces join only what begins with letters and digits, or
    consists of digits.
    """
    found: dict[str, None] = {}
    for match in _CODE.finditer(text):
        found |= dict.fromkeys(_codes(match[0]))
    return list(found)


def _codes(run: str) -> Iterable[str]:
    parts = run.split(" ")
    yield from (_JOINTS.sub("", part) for part in parts if _is_joined_code(part))
    joined = _JOINTS.sub("", run)
    is_spaced = len(parts) > 1 and all(len(part) > 1 for part in parts)
    if is_spaced and SPACED_CODE_LEAST <= len(joined) <= CODE_AT_MOST:
        yield joined


def _is_joined_code(part: str) -> bool:
    """Whether a part without spaces is a code with marks between its letters and digits."""
    if not _JOINTS.search(part) or _DATE.fullmatch(part) or len(part) > CODE_AT_MOST:
        return False
    return not _is_decimal(part)


def _is_decimal(part: str) -> bool:
    return part.replace(".", "").isdigit() and "." in part
