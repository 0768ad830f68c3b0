"""Reads the pages of an SQLite file as they are, with its write-ahead log, damaged or not.

Pages of an encrypted file are decrypted, whether they are authentic or not.

The layout is that of https://sqlite.org/fileformat2.html. SQLite itself is not asked: it gives up
a table at the first damaged page above its rows, and it may change a file that it opens.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.library_key import LibraryKey
from desktop.core.store.file_state import MAGIC, RESERVED_BYTES

if TYPE_CHECKING:
    from desktop.core.store.salvage.page_cipher import PageCipher

PAGE_BYTES = 4096
"""The size of the pages of every library, for a file whose header no longer tells it."""
HEADER_BYTES = 100
LOOKED_AT = 64
"""About as many pages are tried with a key, to know whether it is the right one."""
_LOG_HEADER_BYTES, _FRAME_HEADER_BYTES = 32, 24
_LOG_MAGIC, _LOG_MAGIC_BIG_ENDIAN = 0x377F0682, 0x377F0683
_WORD = 0xFFFFFFFF


class PageFile:
    """A database file and its write-ahead log, open for reading."""

    def __init__(self, path: Path, key: LibraryKey | None = None) -> None:
        """Open both files; with a key they are taken to be encrypted, unless the file is plain.

        Raises:
            OSError: the file cannot be read.
        """
        self._file = path.open("rb")
        header = self._file.read(HEADER_BYTES)
        self._cipher = _cipher(key) if key and not header.startswith(MAGIC) else None
        self.page_bytes = _page_bytes(header)
        self._logged = _logged_pages(path.with_name(path.name + "-wal"), self.page_bytes)
        in_file = -(-path.stat().st_size // self.page_bytes)
        self.count = max(in_file, *self._logged, 0) if self._logged else in_file
        self.usable_bytes = self.page_bytes - (RESERVED_BYTES if self._cipher else 0)

    def close(self) -> None:
        self._file.close()

    def page(self, number: int) -> bytes:
        """The bytes of a page, the first has number 1; zeros where the file ends before."""
        if not 1 <= number <= self.count:
            return bytes(self.usable_bytes)
        stored = self._stored(number)
        return self._cipher.decrypt(number, stored) if self._cipher else stored

    def has_authentic_page(self) -> bool:
        """Whether any of some pages everywhere in the file was written with the key."""
        cipher = self._cipher
        looked_at = range(1, self.count + 1, max(1, self.count // LOOKED_AT))
        return cipher is not None and any(
            cipher.is_authentic(number, self._stored(number)) for number in looked_at
        )

    def _stored(self, number: int) -> bytes:
        if number in self._logged:
            return self._logged[number]
        self._file.seek((number - 1) * self.page_bytes)
        return self._file.read(self.page_bytes).ljust(self.page_bytes, b"\0")

    def free_pages(self) -> set[int]:
        """The pages without content: what they hold was deleted."""
        free: set[int] = set()
        trunk = int.from_bytes(self.page(1)[32:36])
        while 1 < trunk <= self.count and trunk not in free:
            free.add(trunk)
            content = self.page(trunk)
            trunk, leaves = struct.unpack(">II", content[:8])
            leaves = min(leaves, self.usable_bytes // 4 - 2)
            free.update(struct.unpack(f">{leaves}I", content[8 : 8 + 4 * leaves]))
        return free

    def user_version(self) -> int:
        """The number that the library's migrations store; 0 where the header is not one."""
        header = self.page(1)[:HEADER_BYTES]
        return int.from_bytes(header[60:64]) if header.startswith(MAGIC) else 0


def _cipher(key: LibraryKey) -> PageCipher:
    # Loaded only for an encrypted library: it takes a while.
    from desktop.core.store.salvage.page_cipher import PageCipher

    return PageCipher(key)


def _page_bytes(header: bytes) -> int:
    is_known = header.startswith(MAGIC) or header[20:21] == bytes((RESERVED_BYTES,))
    size = int.from_bytes(header[16:18]) if is_known else 0
    size = 65536 if size == 1 else size
    is_sound = 512 <= size <= 65536 and size & (size - 1) == 0
    return size if is_sound else PAGE_BYTES


def _logged_pages(log: Path, page_bytes: int) -> dict[int, bytes]:
    """The newest committed state of every page in the log, up to its first damaged frame."""
    committed: dict[int, bytes] = {}
    try:
        file = log.open("rb")
    except FileNotFoundError:
        return committed
    with file:
        header = file.read(_LOG_HEADER_BYTES)
        if len(header) < _LOG_HEADER_BYTES:
            return committed
        magic, _, size = struct.unpack(">III", header[:12])
        if magic not in (_LOG_MAGIC, _LOG_MAGIC_BIG_ENDIAN) or size != page_bytes:
            return committed
        words = ">" if magic == _LOG_MAGIC_BIG_ENDIAN else "<"
        sums = _checksum(header[:24], words, (0, 0))
        if sums != struct.unpack(">II", header[24:32]):
            return committed
        waiting: dict[int, bytes] = {}
        while len(frame := file.read(_FRAME_HEADER_BYTES + page_bytes)) == 24 + page_bytes:
            number, size_after = struct.unpack(">II", frame[:8])
            content = frame[_FRAME_HEADER_BYTES:]
            sums = _checksum(content, words, _checksum(frame[:8], words, sums))
            if frame[8:16] != header[16:24] or sums != struct.unpack(">II", frame[16:24]):
                break
            waiting[number] = content
            if size_after:
                committed |= waiting
                waiting = {}
    return committed


def _checksum(content: bytes, words: str, sums: tuple[int, int]) -> tuple[int, int]:
    first, second = sums
    numbers = struct.unpack(f"{words}{len(content) // 4}I", content)
    for even, odd in zip(numbers[::2], numbers[1::2], strict=True):
        first = (first + even + second) & _WORD
        second = (second + odd + first) & _WORD
    return first, second
