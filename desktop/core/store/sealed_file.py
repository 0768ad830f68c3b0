"""A file that is encrypted with the key of a library, and can be read from any place in it.

mark, length, key file     which key; the file can be opened with its passphrase alone
salt                       16 random bytes, which make a key for this file alone
blocks                     64 KiB each, encrypted and authenticated with their number; the last
                           one says that it is the last, so that nothing can be cut off
"""

from __future__ import annotations

import hashlib
import io
import json
import secrets
import struct
from typing import BinaryIO

from typing_extensions import Buffer, override

from desktop.core.library_key import LibraryKey
from desktop.core.store.key_file import KeyFile

MARK = b"Lectern, sealed\n"
BLOCK_BYTES = 64 * 1024
_SALT_BYTES, _TAG_BYTES = 16, 16
_KEY_FILE_BYTES_AT_MOST = 1 << 20


class SealedWriter(io.RawIOBase):
    """Encrypts what is written to it into another file; `close` writes the last block."""

    def __init__(self, out: BinaryIO, key: LibraryKey, key_file: KeyFile) -> None:
        super().__init__()
        self._out = out
        described = json.dumps(key_file.to_json()).encode()
        salt = secrets.token_bytes(_SALT_BYTES)
        out.write(MARK + struct.pack("<I", len(described)) + described + salt)
        self._blocks = _Blocks(key, salt)
        self._waiting = bytearray()
        self._number = 0

    @override
    def writable(self) -> bool:
        return True

    @override
    def write(self, content: Buffer, /) -> int:
        added = memoryview(content)
        self._waiting += added
        # One byte more than a block: then it is not the last.
        while len(self._waiting) > BLOCK_BYTES:
            self._write_block(bytes(self._waiting[:BLOCK_BYTES]), is_last=False)
            del self._waiting[:BLOCK_BYTES]
        return added.nbytes

    @override
    def close(self) -> None:
        if not self.closed:
            self._write_block(bytes(self._waiting), is_last=True)
        super().close()

    def _write_block(self, content: bytes, *, is_last: bool) -> None:
        self._out.write(self._blocks.seal(self._number, content, is_last=is_last))
        self._number += 1


class SealedReader(io.RawIOBase):
    """Decrypts such a file; to be used through `io.BufferedReader`."""

    def __init__(self, file: BinaryIO, key: LibraryKey) -> None:
        """`file` stands after the key file, as `read_key_file` leaves it.

        Raises:
            ValueError: it is cut off, or the key is another.
        """
        super().__init__()
        self._file = file
        self._blocks = _Blocks(key, file.read(_SALT_BYTES))
        self._start = file.tell()
        stored_bytes = file.seek(0, io.SEEK_END) - self._start
        whole = BLOCK_BYTES + _TAG_BYTES
        self._count = -(-stored_bytes // whole)
        self._size = stored_bytes - self._count * _TAG_BYTES
        if self._count < 1 or self._size < 0:
            raise ValueError("cut off")
        self._at = 0
        self._block = -1, b""
        # The last block proves that the file is whole, also where nobody would read it.
        self._open_block(self._count - 1)

    @override
    def readable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("before the beginning")
        self._at = base + offset
        return self._at

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        room = memoryview(buffer).cast("B")
        if self._at >= self._size or not room:
            return 0
        number, within = divmod(self._at, BLOCK_BYTES)
        found = self._open_block(number)[within : within + len(room)]
        room[: len(found)] = found
        self._at += len(found)
        return len(found)

    def _open_block(self, number: int) -> bytes:
        if self._block[0] != number:
            whole = BLOCK_BYTES + _TAG_BYTES
            self._file.seek(self._start + number * whole)
            is_last = number == self._count - 1
            content = self._blocks.open(number, self._file.read(whole), is_last=is_last)
            self._block = number, content
        return self._block[1]


def is_sealed(file: BinaryIO) -> bool:
    """Whether the file is encrypted; it then stands before the key file, else at its beginning."""
    if file.read(len(MARK)) == MARK:
        return True
    file.seek(0)
    return False


def read_key_file(file: BinaryIO) -> KeyFile:
    """The key file within a sealed file.

    Raises:
        ValueError, KeyError, TypeError: it is damaged.
    """
    (length,) = struct.unpack("<I", file.read(4).ljust(4, b"\xff"))
    if length > _KEY_FILE_BYTES_AT_MOST:
        raise ValueError("the key file is too large")
    return KeyFile.from_json(json.loads(file.read(length)))


class _Blocks:
    """Encrypts and decrypts single blocks of one file."""

    def __init__(self, key: LibraryKey, salt: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        own = hashlib.blake2s(salt, key=key.secret, person=b"sealed").digest()
        self._cipher = ChaCha20Poly1305(own)

    def seal(self, number: int, content: bytes, *, is_last: bool) -> bytes:
        return self._cipher.encrypt(_nonce(number, is_last=is_last), content, None)

    def open(self, number: int, content: bytes, *, is_last: bool) -> bytes:
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(_nonce(number, is_last=is_last), content, None)
        except InvalidTag as error:
            raise ValueError("a block is damaged") from error


def _nonce(number: int, *, is_last: bool) -> bytes:
    return struct.pack("<QI", number, int(is_last))
