"""Walks the trees of pages of an SQLite file, around every damaged page."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.core.store.salvage.page_file import HEADER_BYTES, PageFile
from desktop.core.store.salvage.record import Value, decode, varint

INDEX_INNER, TABLE_INNER, INDEX_LEAF, TABLE_LEAF = 2, 5, 10, 13
_INNER = (INDEX_INNER, TABLE_INNER)
_TABLE = (TABLE_INNER, TABLE_LEAF)
PAYLOAD_BYTES_AT_MOST = 1 << 30
"""SQLite's own limit for one row."""


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row of a table or an entry of an index, as its page holds it."""

    rowid: int | None
    """None in an index, and in a table without row ids."""
    values: list[Value]


class TreeReader:
    """Reads the rows of pages, and the pages below a root."""

    def __init__(self, pages: PageFile) -> None:
        self._pages = pages

    def kind(self, number: int) -> int:
        """The kind of a page: one of the four constants above, or anything else."""
        return self._pages.page(number)[_header_at(number)]

    def pages_below(self, root: int, kinds: tuple[int, int]) -> list[int]:
        """All pages of these kinds that can be reached from a root, the root included."""
        found: dict[int, None] = {}
        waiting = [root]
        while waiting:
            number = waiting.pop()
            is_new = number not in found and 1 <= number <= self._pages.count
            if is_new and (kind := self.kind(number)) in kinds:
                found[number] = None
                if kind in _INNER:
                    waiting += reversed(self._children(number))
        return list(found)

    def rows(self, number: int) -> Iterator[StoredRow]:
        """The rows of a page; what cannot be a row is left out."""
        content = self._pages.page(number)
        kind = content[_header_at(number)]
        if kind == TABLE_INNER:
            return
        for at in self._cells(number, content):
            row = self._row(content, at + 4 if kind == INDEX_INNER else at, kind)
            if row is not None:
                yield row

    def _cells(self, number: int, content: bytes) -> list[int]:
        head = _header_at(number)
        start = head + (12 if content[head] in _INNER else 8)
        count = min(int.from_bytes(content[head + 3 : head + 5]), (len(content) - start) // 2)
        return [*struct.unpack(f">{count}H", content[start : start + 2 * count])]

    def _children(self, number: int) -> list[int]:
        content = self._pages.page(number)
        places = [*self._cells(number, content), _header_at(number) + 8]
        return [int.from_bytes(content[at : at + 4]) for at in places]

    def _row(self, content: bytes, at: int, kind: int) -> StoredRow | None:
        length, after = varint(content, at)
        if after == at or length > PAYLOAD_BYTES_AT_MOST:
            return None
        rowid = None
        if kind == TABLE_LEAF:
            rowid, after_rowid = varint(content, after)
            if after_rowid == after:
                return None
            after = after_rowid
            rowid -= 1 << 64 if rowid >= 1 << 63 else 0
        values = decode(self._payload(content, after, length, kind))
        return StoredRow(rowid, values) if values else None

    def _payload(self, content: bytes, at: int, length: int, kind: int) -> bytes:
        """The bytes of a row from its page and its overflow pages, as far as they can be read."""
        usable = len(content)
        least = (usable - 12) * 32 // 255 - 23
        most = usable - 35 if kind in _TABLE else (usable - 12) * 64 // 255 - 23
        if length <= most:
            return content[at : at + length]
        local = least + (length - least) % (usable - 4)
        local = local if local <= most else least
        parts = [content[at : at + local]]
        following = int.from_bytes(content[at + local : at + local + 4])
        left, seen = length - local, set[int]()
        while left > 0 and 1 < following <= self._pages.count and following not in seen:
            seen.add(following)
            page = self._pages.page(following)
            # A page of zeros is damage: its zeros are no content.
            if not any(page):
                break
            following = int.from_bytes(page[:4])
            parts.append(page[4 : 4 + left])
            left -= usable - 4
        return b"".join(parts)


def _header_at(number: int) -> int:
    return HEADER_BYTES if number == 1 else 0
