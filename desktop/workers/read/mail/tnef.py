"""Reads `winmail.dat`, in which Outlook packs a message for programs that cannot read it (TNEF)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.workers.read.attachments import Attachment
from desktop.workers.read.mail.charsets import decode_text
from desktop.workers.read.mail.compressed_rtf import unpack_rtf
from desktop.workers.read.mail.rtf_text import join_surrogates, read_rtf

_SIGNATURE = 0x223E9F78
_TITLE, _DATA, _ATTACHMENT, _RENDER = 0x8010, 0x800F, 0x9005, 0x9002
_BODY, _MESSAGE_PROPERTIES = 0x800C, 0x9003
_RTF, _HTML, _PLAIN, _LONG_NAME = 0x1009, 0x1013, 0x1000, 0x3707
_FIXED = {2: 4, 3: 4, 4: 4, 5: 8, 6: 8, 7: 8, 10: 4, 11: 4, 20: 8, 64: 8, 72: 16}
_COUNTED = frozenset({0x0D, 0x1E, 0x1F, 0x102})


@dataclass(slots=True)
class TnefContent:
    """The text and the files in a `winmail.dat`."""

    text: str = ""
    is_page: bool = False
    attachments: list[Attachment] = field(default_factory=list[Attachment])


def read_tnef(raw: bytes) -> TnefContent | None:
    """Return the text and the files; None if the bytes are no TNEF."""
    if len(raw) < 6 or struct.unpack_from("<I", raw)[0] != _SIGNATURE:
        return None
    found = TnefContent()
    names: list[str] = []
    contents: list[bytes] = []
    for number, value in _attributes(raw):
        if number == _RENDER:
            names.append("")
            contents.append(b"")
        elif number == _MESSAGE_PROPERTIES:
            _take_text(found, dict(_properties(value)))
        elif number == _BODY and not found.text:
            found.text = decode_text(value.rstrip(b"\0"), "")
        elif names and number == _TITLE:
            names[-1] = names[-1] or decode_text(value.rstrip(b"\0"), "")
        elif names and number == _DATA:
            contents[-1] = value
        elif names and number == _ATTACHMENT:
            names[-1] = _as_text(dict(_properties(value)).get(_LONG_NAME)) or names[-1]
    found.attachments = [
        Attachment(name or "attachment", content)
        for name, content in zip(names, contents, strict=True)
        if content
    ]
    return found


def _attributes(raw: bytes) -> Iterator[tuple[int, bytes]]:
    at = 6
    while at + 9 <= len(raw):
        number, _, length = struct.unpack_from("<HHI", raw, at + 1)
        yield number, raw[at + 9 : at + 9 + length]
        at += 9 + length + 2


def _take_text(found: TnefContent, properties: dict[int, tuple[int, bytes]]) -> None:
    if html := properties.get(_HTML):
        found.text, found.is_page = _as_text(html), True
    elif rtf := properties.get(_RTF):
        text, is_html = read_rtf(unpack_rtf(rtf[1]))
        found.text, found.is_page = join_surrogates(text), is_html
    elif plain := _as_text(properties.get(_PLAIN)):
        found.text = plain


def _as_text(value: tuple[int, bytes] | None) -> str:
    if value is None:
        return ""
    kind, raw = value
    text = raw.decode("utf-16-le", errors="replace") if kind == 0x1F else decode_text(raw, "")
    return text.rstrip("\0")


def _properties(raw: bytes) -> Iterator[tuple[int, tuple[int, bytes]]]:
    """Yield number, type and bytes of each MAPI property; ends where one cannot be read."""
    if len(raw) < 4:
        return
    (count,) = struct.unpack_from("<I", raw)
    at = 4
    for _ in range(min(count, 5000)):
        if at + 4 > len(raw):
            return
        kind, number = struct.unpack_from("<HH", raw, at)
        at = _after_name(raw, at + 4) if number >= 0x8000 else at + 4
        value, at = _value(raw, at, kind)
        if at < 0:
            return
        yield number, (kind & 0x0FFF, value)


def _value(raw: bytes, at: int, kind: int) -> tuple[bytes, int]:
    """Return the first value of a property and the place behind it; -1 where it cannot be read."""
    is_many = bool(kind & 0x1000)
    kind &= 0x0FFF
    size = _FIXED.get(kind)
    is_counted = kind in _COUNTED
    if at < 0 or at + 4 > len(raw) or (size is None and not is_counted):
        return b"", -1
    values = 1
    if is_many or is_counted:
        (values,) = struct.unpack_from("<I", raw, at)
        at += 4
    first = b""
    for number in range(min(values, 5000)):
        if size is None:
            if at + 4 > len(raw):
                return first, -1
            (length,) = struct.unpack_from("<I", raw, at)
            at += 4
        else:
            length = size
        if number == 0:
            first = raw[at : at + length]
        at += length + (-length % 4)
    return first, at


def _after_name(raw: bytes, at: int) -> int:
    """Return the place behind the name of a named property; -1 where it cannot be read."""
    if at + 24 > len(raw):
        return -1
    (kind,) = struct.unpack_from("<I", raw, at + 16)
    if kind == 0:
        return at + 24
    (length,) = struct.unpack_from("<I", raw, at + 20)
    return at + 24 + length + (-length % 4)
