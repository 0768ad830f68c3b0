"""Encodings of the fonts and of the text of RTF files."""

from __future__ import annotations

import codecs

USUAL = "cp1252"
_SYMBOLS = 2
_CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 78: "shift_jis", 79: "cp949", 80: "gbk", 81: "big5",
    85: "mac_greek", 86: "mac_turkish", 88: "mac_latin2", 89: "mac_cyrillic", 128: "cp932",
    129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_DOCUMENT = {"ansi": USUAL, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
DOCUMENT_WORDS = frozenset(_DOCUMENT)
_MAC = 10_000


def of_font(charset: int) -> str:
    """Return the encoding of a font's character set; "" where the document decides."""
    return "latin-1" if charset == _SYMBOLS else _CODE_PAGES.get(charset, "")


def of_document(word: str) -> str:
    """Return the encoding that the control word at the beginning of a file names."""
    return _DOCUMENT[word]


def of_code_page(number: int) -> str:
    """Return the encoding of a code page by its number."""
    if number == _MAC:
        return "mac_roman"
    name = {65001: "utf-8", 936: "gbk"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return USUAL
