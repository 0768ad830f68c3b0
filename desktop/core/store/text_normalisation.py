"""The form of letters in the word index, both of documents and of questions.

`plain` undoes how a text is encoded (widths, ligatures, soft hyphens, composed letters), `fold`
also what writers may leave out or write otherwise: accents, vowel marks, ł, ß, ё.
"""

from __future__ import annotations

import re
import unicodedata

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)

# SQLite ends a text at NUL and cannot store half a surrogate pair. Each becomes one character, so
# that ranges stay valid.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

# Soft hyphens, joiners, directions, variants of a glyph, the Arabic stroke that widens a word.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u0640\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
# Compatibility forms would glue these to the word before them.
_MARKS_AFTER_WORDS = re.compile("[™℠℡]|(?<=[^\\W\\d_]{3})(?=[⁰¹²³⁴-⁹])")
_NO_BREAK_IN_NUMBER = re.compile("(?<=\\d)[\u00a0\u2007\u2009\u202f'’](?=\\d{3}(?!\\d))")

WORD_MARK = 0xF0000
"""The distance by which a mark that belongs to its word is moved, into the private letters: FTS5
would divide a Hindi or Thai word at its vowels."""
_PRIVATE = re.compile("[\U000f0000-\U0010ffff]")

_LETTERS = {
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D",
    "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ẞ": "SS",
    "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ŋ": "n", "Ŋ": "N", "ĸ": "k", "ɖ": "d",
    "ς": "σ", "ё": "е", "Ё": "Е",
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ة": "ه",
    "ہ": "ه", "ھ": "ه", "ۀ": "ه",
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "′": "'", "׳": "'", "״": '"',
    "ँ": chr(WORD_MARK + 0x902),
}  # fmt: skip
"""Letters without an accent to leave out, and letters that are written in two ways."""
_OPTIONAL_MARKS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u08ca-\u08ff\u093c\u09bc\u0a3c\u0abc\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]"
)
_ACCENTED = ("LATIN ", "GREEK ")
"""Scripts whose accents may be left out. Those of others make other letters, as й and が."""


def replace_unstorable(text: str) -> str:
    """The text with each character that SQLite cannot store replaced by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def expand_ligatures(text: str) -> str:
    """The text with each typographic ligature replaced by its letters."""
    return text.translate(_LIGATURES)


def plain(text: str) -> str:
    """The text in compatibility form (NFKC), without what nobody sees."""
    if text.isascii():
        return _NO_BREAK_IN_NUMBER.sub("", text) if "'" in text else text
    clear = _PRIVATE.sub(" ", _MARKS_AFTER_WORDS.sub(" ", _INVISIBLE.sub("", text)))
    return unicodedata.normalize("NFKC", _NO_BREAK_IN_NUMBER.sub("", clear))


def fold(text: str) -> str:
    """A plain text without optional marks, in one spelling of its letters; case is kept."""
    return text if text.isascii() else text.translate(_folding)


class _Folding(dict[int, str]):
    """The folded form of each character, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


_folding = _Folding()


def _fold_character(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    if _OPTIONAL_MARKS.match(character):
        return ""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category in ("Mn", "Mc"):
        return chr(WORD_MARK + ord(character))
    base = unicodedata.normalize("NFD", character)[0]
    if base != character and unicodedata.name(character, "").startswith(_ACCENTED):
        return _fold_character(base)
    return character
