r"""Finds the words that a text holds in escapes, such as `Z\u00fcrich`, `M&uuml;ller`, `a\nb`.

The text of a file is kept as it is, so that places in it hold. Only the word index gets these.
"""

from __future__ import annotations

import re
from html import unescape

_UNICODE = re.compile(r"(?:\\u[0-9A-Fa-f]{4})+|\\U[0-9A-Fa-f]{8}|\\x[0-9A-Fa-f]{2}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LINE_END = re.compile(r"(?<=[^\W_])\\[nrt](?=[^\W_])")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


def escaped_words(text: str) -> str:
    """The words that are there only when escapes are decoded, each once."""
    if "\\" not in text and "&" not in text:
        return ""
    decoded = _UNICODE.sub(_character, _LINE_END.sub(" ", text))
    decoded = _CONTROL.sub(" ", _ENTITY.sub(lambda found: unescape(found[0]), decoded))
    known = set(text.split())
    words = dict.fromkeys(word for word in decoded.split() if word not in known)
    return " ".join(words)


def _character(escape: re.Match[str]) -> str:
    if escape[0][1] == "u":
        units = bytes.fromhex(escape[0].replace("\\u", ""))
        return units.decode("utf-16-be", errors="replace")
    number = int(escape[0][2:], 16)
    return chr(number) if number < 0x110000 else " "
