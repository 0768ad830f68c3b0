"""Tells which parts besides the text an old Word file (.doc) has."""

from __future__ import annotations

import io
import struct

import olefile

_STREAM = "WordDocument"
_COUNTS_AT = {"footnotes": 0x50, "comments": 0x5C, "endnotes": 0x60, "text boxes": 0x64}
"""Where the header has the numbers of characters of these parts."""
_SIGNATURE = b"\xec\xa5"


def has_unsure_parts(content: bytes) -> bool:
    """Tell whether the file has notes, comments or text boxes, which may not have been read."""
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as packed:
            header = packed.openstream(_STREAM).read(0x68)
    except OSError:
        return False
    if len(header) < 0x68 or not header.startswith(_SIGNATURE):
        return False
    counts = [struct.unpack_from("<i", header, place)[0] for place in _COUNTS_AT.values()]
    return any(count > 0 for count in counts)
