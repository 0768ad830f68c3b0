"""The records of which the parts of an XLSB file consist, and the values inside them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip
NO_TEXT = 0xFFFFFFFF


def records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the kind and the bytes of each record; both their numbers take as little as they can.

    Raises:
        ValueError: the part ends in the middle of a record.
    """
    at = 0
    while at < len(content):
        kind, at = _number(content, at, 2)
        size, at = _number(content, at, 4)
        if at + size > len(content):
            raise ValueError(kind)
        yield kind, content[at : at + size]
        at += size


def read_text(record: bytes, at: int) -> tuple[str, int]:
    """Return the text at a place of a record, and the place behind it."""
    length = unsigned(record, at)
    if length == NO_TEXT:
        return "", at + 4
    end = at + 4 + 2 * length
    if end > len(record):
        raise ValueError(length)
    return record[at + 4 : end].decode("utf-16-le", errors="replace"), end


def unsigned(record: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", record, at)[0])


def short(record: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", record, at)[0])


def real(record: bytes, at: int) -> float:
    return float(struct.unpack_from("<d", record, at)[0])


def packed_number(record: bytes, at: int) -> float:
    """Return a number of four bytes: a whole one, or the beginning of a real one."""
    raw = unsigned(record, at)
    if raw & 2:
        signed = int(struct.unpack_from("<i", record, at)[0])
        value = float(signed >> 2)
    else:
        value = float(struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", raw & ~3))[0])
    return value / 100 if raw & 1 else value


def error_text(code: int) -> str:
    return _ERRORS.get(code, "#ERROR")


def _number(content: bytes, at: int, bytes_at_most: int) -> tuple[int, int]:
    value = 0
    for place in range(bytes_at_most):
        if at >= len(content):
            raise ValueError(at)
        byte = content[at]
        at += 1
        value |= (byte & 0x7F) << (7 * place)
        if not byte & 0x80:
            break
    return value, at
