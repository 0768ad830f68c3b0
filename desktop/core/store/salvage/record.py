"""Decodes the records of an SQLite file, also where their end is missing."""

from __future__ import annotations

import struct
from enum import Enum

VARINT_BYTES = 9
COLUMNS_AT_MOST = 100
"""More than any table of a library has; a damaged record may claim thousands."""
_INTEGER_BYTES = (0, 1, 2, 3, 4, 6, 8)
_REAL, _ZERO, _ONE, _FIRST_BLOB = 7, 8, 9, 12


class Unreadable(Enum):
    """The place of a value that cannot be read."""

    LOST = "lost"


LOST = Unreadable.LOST
Value = int | float | str | bytes | None | Unreadable


def varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of variable length, and where the next begins; (0, at) where there is none."""
    number = 0
    for index in range(VARINT_BYTES):
        if at + index >= len(content):
            return 0, at
        byte = content[at + index]
        if index == VARINT_BYTES - 1:
            return number << 8 | byte, at + VARINT_BYTES
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + index + 1
    return 0, at


def decode(payload: bytes) -> list[Value]:
    """The values of a record; LOST in the place of each whose bytes are missing or invalid.

    Of a text that is cut off its beginning is kept. The list is empty where nothing is a record.
    """
    header_bytes, at = varint(payload, 0)
    kinds: list[int] = []
    while at < header_bytes and len(kinds) <= COLUMNS_AT_MOST:
        kind, after = varint(payload, at)
        if after == at:
            return []
        kinds.append(kind)
        at = after
    if at != header_bytes or len(kinds) > COLUMNS_AT_MOST:
        return []
    values: list[Value] = []
    for kind in kinds:
        length = _length(kind)
        values.append(_value(kind, payload[at : at + length], length))
        at += length
    return values


def _length(kind: int) -> int:
    if kind >= _FIRST_BLOB:
        return (kind - _FIRST_BLOB) // 2
    return 8 if kind == _REAL else _INTEGER_BYTES[kind] if kind < _REAL else 0


def _value(kind: int, content: bytes, length: int) -> Value:
    if kind >= _FIRST_BLOB:
        if kind % 2:
            return _text(content) if content or not length else LOST
        return content if len(content) == length else LOST
    if len(content) < length or kind in (10, 11):
        return LOST
    match kind:
        case 0:
            return None
        case 7:
            return float(struct.unpack(">d", content)[0])
        case 8 | 9:
            return kind - _ZERO
        case _:
            return int.from_bytes(content, signed=True)


def _text(content: bytes) -> str:
    # SQLite ends a text at NUL, and so does everything that reads a library.
    return content.decode(errors="replace").replace("\0", "\ufffd")
