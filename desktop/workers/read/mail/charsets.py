"""Decodes the bytes of messages: their declared character sets are often missing or wrong."""

from __future__ import annotations

import codecs
import re

from desktop.workers.read.errors import NotReadError
from desktop.workers.read.plain import decode

# Labels whose bytes are in practice those of a larger character set.
_WIDER = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "hz-gb-2312": "hz",
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "euc-kr": "cp949", "korean": "cp949",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932",
    "windows-31j": "cp932", "ms_kanji": "cp932", "cp932": "cp932",
    "big5": "big5hkscs", "x-x-big5": "big5hkscs",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "iso8859-1": "cp1252",
    "iso-8859-9": "cp1254", "iso-8859-8-i": "iso-8859-8", "tis-620": "cp874",
    "iso-8859-11": "cp874", "unicode-1-1-utf-7": "utf-7", "utf8mb4": "utf-8", "utf8": "utf-8",
    "unicode-1-1-utf-8": "utf-8", "macintosh": "mac-roman", "x-mac-roman": "mac-roman",
    "iso-2022-jp": "iso2022_jp_ext", "iso-2022-jp-ms": "iso2022_jp_ext",
}  # fmt: skip
_ASCII = frozenset({"", "ascii", "us-ascii", "ansi_x3.4-1968", "7bit", "8bit", "unknown-8bit"})
_JAPANESE_ESCAPES = (b"\x1b$B", b"\x1b$@", b"\x1b(J")
_REPLACED_AT_MOST = 0.02
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
_LONE_SHARE = 0.7
_LATIN_END = "\u0250"


def decode_text(raw: bytes, charset: str) -> str:
    """Return the text of bytes with this declared character set, which may be empty or wrong."""
    words = charset.replace('"', " ").replace("'", " ").replace(";", " ").lower().split()
    label = words[0].strip("<>").removeprefix("charset=") if words else ""
    codec = _find_codec(label)
    if any(escape in raw for escape in _JAPANESE_ESCAPES) and "2022" not in (codec or ""):
        codec = "iso2022_jp_ext"
    if raw.isascii() and codec in (None, "cp1252", "utf-8"):
        return raw.decode("ascii")
    if codec in (None, "cp1252", "ascii") and (sound := _try(raw, "utf-8")) is not None:
        # Text that is sound UTF-8 by accident hardly exists; a wrong label is common.
        return sound
    for candidate in filter(None, (codec, *_relatives(codec), "utf-8")):
        if (sound := _try(raw, candidate)) is not None:
            return sound
    return _decode_damaged(raw, codec)


def _find_codec(label: str) -> str | None:
    """Return the name of the codec; None if the label says nothing or is unknown."""
    if label in _ASCII:
        return None
    name = _WIDER.get(label, label)
    try:
        found = codecs.lookup(name)
        found.decode(b"")
    except (LookupError, ValueError, TypeError, AssertionError, UnicodeError):
        return None
    # Codecs such as `hex` and `rot13` do not make text of bytes.
    return found.name if getattr(found, "_is_text_encoding", True) else None


def _relatives(codec: str | None) -> tuple[str, ...]:
    if codec and codec.startswith("iso2022_jp"):
        return ("iso2022_jp_2004", "iso2022_jp_2", "cp932")
    return ()


def _try(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _decode_damaged(raw: bytes, codec: str | None) -> str:
    if codec is not None:
        text = raw.decode(codec, errors="replace")
        if text.count("\ufffd") <= max(1, _REPLACED_AT_MOST * len(text)):
            return text
    if _has_lone_bytes(raw):
        return _decode_latin(raw)
    try:
        return decode(raw)
    except NotReadError:
        return raw.decode(codec or "utf-8", errors="replace")


def _has_lone_bytes(raw: bytes) -> bool:
    """Tell whether letters beyond ASCII stand between those of ASCII, as in Latin scripts alone."""
    runs = [len(run) for run in _BEYOND_ASCII.findall(raw[:65_536])]
    return sum(length == 1 for length in runs) > _LONE_SHARE * len(runs)


def _decode_latin(raw: bytes) -> str:
    try:
        guessed = decode(raw)
    except NotReadError:
        guessed = ""
    beyond = [c for c in guessed if c > "\x7f" and c.isalpha()]
    if beyond and all(c < _LATIN_END for c in beyond):
        return guessed
    return raw.decode("cp1252", errors="replace")
