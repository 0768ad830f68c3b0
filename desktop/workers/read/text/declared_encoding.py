"""Finds the encoding that a file of text tells by itself: XML, source code, translations."""

from __future__ import annotations

import codecs
import re

DECLARED_WITHIN_BYTES = 2048
_DECLARED = re.compile(
    rb"(?:<\?xml[^>]{0,80}?encoding|coding|charset)[ \t=:]{1,8}[\"']?([\w.-]{2,40})",
    re.IGNORECASE,
)
_OF_TEXT = ("cp", "iso8859", "iso2022", "koi8", "mac", "big5", "gb", "euc", "shift", "tis", "hz")
_LARGER = {"iso8859-1": "cp1252", "shift_jis": "cp932", "euc_kr": "cp949", "gb2312": "gb18030",
           "gbk": "gb18030"}  # fmt: skip


def declared_encoding(raw: bytes) -> str:
    """Return the declared encoding if it is one of text and all bytes are valid in it."""
    for found in _DECLARED.finditer(raw[:DECLARED_WITHIN_BYTES]):
        try:
            name = codecs.lookup(found[1].decode("ascii")).name
            name = _LARGER.get(name, name)
            if name.startswith(_OF_TEXT):
                raw.decode(name)
                return name
        except (LookupError, UnicodeError):
            continue
    return ""
