"""Draws a word as an image to test OCR, with the standard library alone."""

from __future__ import annotations

import struct
import zlib

WORD = "LECTERN"
_LETTERS = {
    "L": "10000 10000 10000 10000 10000 10000 11111",
    "E": "11111 10000 10000 11110 10000 10000 11111",
    "C": "01110 10001 10000 10000 10000 10001 01110",
    "T": "11111 00100 00100 00100 00100 00100 00100",
    "R": "11110 10001 10001 11110 10100 10010 10001",
    "N": "10001 11001 10101 10101 10011 10001 10001",
}
SCALE = 8
MARGIN = 6
"""Width of the margin at the sides, in squares of the letters."""


def word_as_png() -> bytes:
    """Return a PNG of the word, black on white, in a square.

    The recogniser would enlarge a strip until it is as high as a page.
    """
    drawn = [_LETTERS[letter].split() for letter in WORD]
    lines = ["00".join(letter[row] for letter in drawn) for row in range(7)]
    width = len(lines[0]) + 2 * MARGIN
    blank = ["0" * width] * ((width - len(lines)) // 2)
    padded = [*blank, *("0" * MARGIN + line + "0" * MARGIN for line in lines), *blank]
    rows = b"".join(_row(line) * SCALE for line in padded)
    size = struct.pack(">IIBBBBB", width * SCALE, len(padded) * SCALE, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", size), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def _row(squares: str) -> bytes:
    shades = b"".join((b"\0" if square == "1" else b"\xff") * SCALE for square in squares)
    return b"\0" + shades


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
