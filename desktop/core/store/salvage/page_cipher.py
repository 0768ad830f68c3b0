"""Decrypts the pages of an encrypted library without SQLite.

The layout is that of the cipher `chacha20` of SQLite3 Multiple Ciphers. A page ends with 16 random
bytes and a tag of 16 bytes. The random bytes and the number of the page choose the stream of
ChaCha20; its first block gives the key of Poly1305, and of the stream for the content. The first 24
bytes of page 1 are not encrypted.
"""

from __future__ import annotations

import struct

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import ChaCha20
from cryptography.hazmat.primitives.poly1305 import Poly1305

from desktop.core.library_key import LibraryKey
from desktop.core.store.file_state import MAGIC, RESERVED_BYTES

_TAG_BYTES = 16
_OPEN_BYTES = 24
_WORD = 0xFFFFFFFF
_ENCODING_AT, _UTF_8 = slice(56, 60), bytes((0, 0, 0, 1))
"""Where a header says that texts are UTF-8, as those of every library are."""


class PageCipher:
    """Decrypts pages with one key, damaged ones as far as their bytes are right."""

    def __init__(self, key: LibraryKey) -> None:
        self._key = key.secret

    def decrypt(self, number: int, page: bytes) -> bytes:
        """The content of a page, without the reserved bytes at its end."""
        content = page[:-RESERVED_BYTES]
        if not any(page):
            return content
        counter, nonce, once = self._once(number, page)
        start = _OPEN_BYTES if number == 1 else 0
        plain = _xor(once[32:], counter + 1, nonce, content[start:])
        if number > 1:
            return plain
        header = MAGIC + content[len(MAGIC) : start] + plain
        # Where the random bytes are lost, a header of nonsense would lead anywhere.
        return header if header[_ENCODING_AT] == _UTF_8 else bytes(len(content))

    def is_authentic(self, number: int, page: bytes) -> bool:
        """Whether the page was written with this key, and is as it was written."""
        if len(page) <= RESERVED_BYTES:
            return False
        _, _, once = self._once(number, page)
        check = Poly1305(once[:32])
        check.update(page[:-_TAG_BYTES])
        try:
            check.verify(page[-_TAG_BYTES:])
        except InvalidSignature:
            return False
        return True

    def _once(self, number: int, page: bytes) -> tuple[int, bytes, bytes]:
        """Where the stream of the page begins, and the two keys that are used for it alone."""
        random = page[-RESERVED_BYTES:-_TAG_BYTES]
        counter = int.from_bytes(random[12:], "little") ^ number
        nonce = random[:12]
        return counter, nonce, _xor(self._key, counter, nonce, bytes(64))


def _xor(key: bytes, counter: int, nonce: bytes, content: bytes) -> bytes:
    start = struct.pack("<I", counter & _WORD) + nonce
    return Cipher(ChaCha20(key, start), None).encryptor().update(content)
