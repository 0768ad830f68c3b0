"""Counts the charts of an XLS file, which its parser passes over."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import olefile

from desktop.workers.read.decryption import PARSE_ERRORS

STREAMS = ("Workbook", "Book")
STREAM_BYTES_AT_MOST = 64 * 1024 * 1024
_BEGINNING, _CHART = 0x0809, 0x0020


def count_charts(path: Path) -> int:
    """Return how many charts a workbook has, on its sheets or as sheets; 0 if that is unknown."""
    try:
        with olefile.OleFileIO(str(path)) as parts:
            name = next((name for name in STREAMS if parts.exists(name)), "")
            content = parts.openstream(name).read(STREAM_BYTES_AT_MOST) if name else b""
    except PARSE_ERRORS:
        return 0  # a file without streams, or with broken ones
    return sum(
        kind == _BEGINNING and record[2:4] == struct.pack("<H", _CHART)
        for kind, record in _records(content)
    )


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(content):
        kind, length = struct.unpack_from("<HH", content, at)
        yield kind, content[at + 4 : at + 4 + length]
        at += 4 + length
