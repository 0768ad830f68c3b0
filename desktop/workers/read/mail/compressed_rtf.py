"""Unpacks the compressed RTF of Outlook messages (MS-OXRTFCP)."""

from __future__ import annotations

import struct

_DICTIONARY = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript "
    rb"\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n" + rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)
_WINDOW = 4096
_COMPRESSED, _STORED = 0x75465A4C, 0x414C454D
UNPACKED_AT_MOST = 64 * 1024 * 1024


def unpack_rtf(packed: bytes) -> bytes:
    """Return the RTF; empty bytes if these are no compressed RTF."""
    if len(packed) < 16:
        return b""
    _, raw_size, kind = struct.unpack_from("<III", packed)
    body = packed[16:]
    if kind == _STORED:
        return body[:raw_size]
    return _unpack(body, min(raw_size, UNPACKED_AT_MOST)) if kind == _COMPRESSED else b""


def _unpack(body: bytes, size: int) -> bytes:
    window = _Window()
    at = 0
    while at < len(body) and len(window.found) < size:
        flags = body[at]
        at += 1
        for bit in range(8):
            width = 2 if flags >> bit & 1 else 1
            piece = body[at : at + width]
            at += width
            if len(piece) < width or (width == 2 and not window.copy(piece)):
                return bytes(window.found[:size])
            if width == 1:
                window.write(piece[0])
    return bytes(window.found[:size])


class _Window:
    """The last bytes that were unpacked, to which the packed ones refer."""

    def __init__(self) -> None:
        self.found = bytearray()
        self._ring = bytearray(_DICTIONARY.ljust(_WINDOW, b"\0"))
        self._at = len(_DICTIONARY)

    def write(self, value: int) -> None:
        self.found.append(value)
        self._ring[self._at] = value
        self._at = (self._at + 1) % _WINDOW

    def copy(self, reference: bytes) -> bool:
        """Repeat earlier bytes; returns False at the mark of the end."""
        start, length = reference[0] << 4 | reference[1] >> 4, (reference[1] & 15) + 2
        if start == self._at:
            return False
        for number in range(length):
            self.write(self._ring[(start + number) % _WINDOW])
        return True
