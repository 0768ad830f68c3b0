"""Finds the readable text in signed messages, and tells which are encrypted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.workers.read.mail.headers import decode_base64

_PGP_BEGIN = "-----BEGIN PGP "
_SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")
_DATA = bytes.fromhex("06092a864886f70d010701")
_PEM_LINE = re.compile(rb"-----[^\n]{0,80}-----")
_NESTED_AT_MOST = 12
_CONSTRUCTED = 0x20
_OCTETS = 4


def clear_inline_pgp(text: str) -> tuple[str, bool]:
    """Return a text without its PGP armour, and whether something in it is encrypted."""
    if _PGP_BEGIN not in text:
        return text, False
    kept: list[str] = []
    block = ""
    is_encrypted = in_armour_headers = False
    for line in text.split("\n"):
        mark = line.strip()
        if mark.startswith(_PGP_BEGIN) and mark.endswith("-----"):
            block = mark[len(_PGP_BEGIN) : -5]
            in_armour_headers = block == "SIGNED MESSAGE"
            is_encrypted = is_encrypted or block.startswith("MESSAGE")
        elif mark.startswith("-----END PGP ") and block:
            block = ""
        elif in_armour_headers:
            in_armour_headers = bool(mark)
        elif block == "SIGNED MESSAGE":
            kept.append(line.removeprefix("- "))
        elif not block:
            kept.append(line)
    return "\n".join(kept), is_encrypted


def unwrap_signed(raw: bytes) -> bytes | None:
    """Return the message within opaque signed S/MIME data; None if it is encrypted."""
    if raw.lstrip()[:1] not in (b"\x30", b"0"):
        raw = decode_base64(_PEM_LINE.sub(b"", raw))
    place = raw.find(_SIGNED_DATA, 0, 64)
    inner = raw.find(_DATA, place + len(_SIGNED_DATA)) if place >= 0 else -1
    if inner < 0:
        return None
    found = b"".join(_octets(raw[inner + len(_DATA) :], 0))
    return found or None


def _octets(data: bytes, depth: int) -> Iterator[bytes]:
    """Yield the pieces of the first value in these bytes (BER), also of an indefinite length."""
    at = 0
    while at + 2 <= len(data) and depth < _NESTED_AT_MOST:
        tag, length, start = _head(data, at)
        if start > len(data) or (tag == 0 and length == 0):
            return
        content = data[start:] if length is None else data[start : start + length]
        if tag & _CONSTRUCTED:
            yield from _octets(content, depth + 1)
        elif tag == _OCTETS:
            yield content
        if length is None or depth == 0:
            return
        at = start + length


def _head(data: bytes, at: int) -> tuple[int, int | None, int]:
    """Return tag, length (None if indefinite) and the place of the content."""
    tag, first = data[at], data[at + 1]
    if first < 0x80:
        return tag, first, at + 2
    count = first & 0x7F
    if count == 0:
        return tag, None, at + 2
    return tag, int.from_bytes(data[at + 2 : at + 2 + count], "big"), at + 2 + count
