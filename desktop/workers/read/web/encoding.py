"""Decodes web pages and chapters of books: by mark, by declaration, and else by detection."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import webencodings

from desktop.core.say import say
from desktop.workers.read.text.decoding import BYTE_ORDER_MARKS
from desktop.workers.read.text.encoding_detection import detect_encoding

DECLARED_WITHIN_BYTES = 16 * 1024
BROKEN_SHARE_AT_MOST = 0.01
"""Of the characters beyond ASCII; above it a declaration is not believed."""
# Browsers read these labels by larger sets of characters than Python does.
_LARGER = {
    "shift_jis": "cp932", "euc-kr": "cp949", "gbk": "gb18030", "big5": "big5hkscs",
    "utf-16le": "utf-8", "utf-16be": "utf-8", "x-user-defined": "cp1252",
}  # fmt: skip
_LANGUAGE = re.compile(rb"\slang\s*+=\s*+[\"']?+([A-Za-z]{2})", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*+=\s*+[\"']?+\s*+([\w:.+-]{1,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"encoding\s*+=\s*+[\"']\s*+([\w:.+-]{1,40})", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class DecodedPage:
    """The characters of a page, and what is unsure about them."""

    text: str
    notes: tuple[str, ...] = ()


def decode_page(raw: bytes, charset: str = "") -> DecodedPage:
    """Decode a page; `charset` is what a message says about it, which counts more than the page.

    Raises:
        NotReadError: the bytes are no text in any known encoding.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _noted(raw[len(mark) :].decode(encoding, errors="replace"))
    if wide := _wide_encoding(raw):
        return _noted(raw.decode(wide, errors="replace"))
    declared = _codec(charset) or _codec(declared_encoding(raw))
    if not declared:
        known = _is_utf8(raw)
        guessed = () if known else (say("It does not tell its encoding, which was guessed."),)
        return _noted(_detect(raw), *guessed)
    text = raw.decode(declared, errors="replace")
    if _is_believable(raw, text, declared):
        return _noted(text)
    detected = _detect(raw)
    return _noted(
        detected, say("Its encoding is not the one that it declares; it was detected instead.")
    )


def declared_encoding(raw: bytes) -> str:
    """Return the label in the first `meta` element that has one, or in the XML declaration."""
    start = raw[:DECLARED_WITHIN_BYTES]
    if start.lstrip().startswith(b"<?xml"):
        declaration, _, _ = start.partition(b"?>")
        if found := _XML_ENCODING.search(declaration):
            return found[1].decode("ascii", errors="replace")
    at = start.find(b"<")
    while at >= 0:
        comment = start.startswith(b"<!--", at)
        end = start.find(b"-->" if comment else b">", at)
        if end < 0:
            return ""
        tag = start[at:end]
        if not comment and tag[:5].lower() == b"<meta" and (found := _CHARSET.search(tag)):
            return found[1].decode("ascii", errors="replace")
        at = start.find(b"<", end)
    return ""


def _codec(label: str) -> str:
    """Return Python's name for an encoding; empty if there is none of this label."""
    known = webencodings.lookup(label.strip()) if label else None
    if known is not None:
        return _LARGER.get(known.name, known.codec_info.name)
    try:
        found = codecs.lookup(label)
        b"x".decode(found.name)  # which a codec such as base64 refuses
    except (LookupError, ValueError):
        return ""
    return found.name


def _wide_encoding(raw: bytes) -> str:
    """Return UTF-16 where a page without a mark begins with an ASCII character in it."""
    start = raw[:64]
    if start[:1] in (b"<", b"\n", b"\r", b" ") and start[1:2] == b"\0" and start[2:3] != b"\0":
        return "utf-16-le"
    if start[:1] == b"\0" and start[1:2] in (b"<", b"\n", b"\r", b" "):
        return "utf-16-be"
    return ""


def _is_believable(raw: bytes, text: str, declared: str) -> bool:
    if declared != "utf-8" and not raw.isascii() and _is_utf8(raw):
        # Text of another encoding is hardly ever valid UTF-8 by chance.
        return False
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", errors="ignore"))
    return broken <= BROKEN_SHARE_AT_MOST * beyond_ascii


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _detect(raw: bytes) -> str:
    if b"\x1b$" in raw or b"\x1b(" in raw:
        try:
            return raw.decode("iso2022_jp")
        except UnicodeDecodeError:
            pass
    if _is_utf8(raw):
        return raw.decode("utf-8")
    root = raw[:DECLARED_WITHIN_BYTES].lower().partition(b"<html")[2].partition(b">")[0]
    language = _LANGUAGE.search(root)
    # Tags hide the letters that tell the encoding.
    encoding = detect_encoding(
        _TAG.sub(b"\n", raw), language[1].decode("ascii").lower() if language else None
    )
    return raw.decode(encoding, errors="replace")


def _noted(text: str, *notes: str) -> DecodedPage:
    if count := text.count("\ufffd"):
        notes += (say("{0} of its characters could not be decoded.", count),)
    return DecodedPage(text, notes)
