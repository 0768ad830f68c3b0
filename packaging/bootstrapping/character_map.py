"""Writes a map of characters in the form that sentencepiece and `tokenizers` read.

It is a trie in a double array (Aoe, 1989), as the library Darts stores it, before the texts that
the characters become. A unit of the array has the letter that leads to it in its lowest 8 bits, bit
8 if a text ends there, and from bit 10 on the distance to its children. A child for a letter lies
at the distance, with the letter's bits exchanged; the letter 0 leads to the place of the text.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence

HAS_TEXT = 1 << 8
IS_TEXT = 1 << 31
UNITS_AT_ONCE = 256
"""The array ends at a multiple of 256 units, which sentencepiece insists on."""

_Key = tuple[bytes, int]
"""A character in UTF-8, and where its text begins."""


def to_precompiled(characters: Mapping[str, str]) -> bytes:
    """Return the map: the size of the array, the array, and the texts with a zero after each."""
    texts = bytearray()
    keys: list[_Key] = []
    for character, text in sorted(characters.items(), key=lambda item: item[0].encode()):
        keys.append((character.encode(), len(texts)))
        texts += text.encode() + b"\0"
    units = _DoubleArray().build(keys)
    return struct.pack(f"<{len(units) + 1}I", 4 * len(units), *units) + bytes(texts)


class _DoubleArray:
    def __init__(self) -> None:
        self._units: dict[int, int] = {0: 0}
        self._bases: set[int] = set()
        self._first_free = 1

    def build(self, keys: Sequence[_Key]) -> list[int]:
        """Return the units for these keys, which are sorted."""
        self._place(0, keys, 0)
        count = (max(self._units) // UNITS_AT_ONCE + 1) * UNITS_AT_ONCE
        return [self._units.get(place, 0) for place in range(count)]

    def _place(self, node: int, keys: Sequence[_Key], depth: int) -> None:
        """Place the children of a node, which all these keys pass."""
        children: dict[int, list[_Key]] = {}
        for key in keys:
            letter = key[0][depth] if depth < len(key[0]) else 0
            children.setdefault(letter, []).append(key)
        base = self._find_base(children)
        self._bases.add(base)
        self._units[node] |= (node ^ base) << 10
        for letter in children:
            self._units[base ^ letter] = letter
        for letter, below in children.items():
            if letter:
                self._place(base ^ letter, below, depth + 1)
            else:
                self._units[node] |= HAS_TEXT
                self._units[base] = IS_TEXT | below[0][1]

    def _find_base(self, letters: Mapping[int, object]) -> int:
        while self._first_free in self._units:
            self._first_free += 1
        some = next(iter(letters))
        free = self._first_free
        while True:
            base = free ^ some
            if base not in self._bases and all(
                base ^ letter not in self._units for letter in letters
            ):
                return base
            free += 1
