"""Tells from the first bytes of a library's file whether it is encrypted, and with which key.

An encrypted file begins with the name of its key, where another has SQLite's mark. The eight bytes
after it are not encrypted: the size of a page, and what SQLite writes into every header.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from desktop.core.library_key import ID_BYTES

MAGIC = b"SQLite format 3\x00"
RESERVED_BYTES = 32
"""The bytes of each encrypted page that hold its random number and its mark of authenticity."""
_USUAL = (bytes((1, RESERVED_BYTES, 64, 32, 32)), bytes((2, RESERVED_BYTES, 64, 32, 32)))


class Kind(Enum):
    """The kinds of files that may lie in the place of a library."""

    ABSENT = auto()
    """It does not exist or is empty, so that it would become a library."""
    PLAIN = auto()
    ENCRYPTED = auto()
    UNKNOWN = auto()
    """Its header is damaged, or it is no library at all."""


@dataclass(frozen=True, slots=True)
class FileState:
    """The kind of a file, and the name of its key if it is encrypted."""

    kind: Kind
    key_id: bytes = b""


def state_of(path: Path) -> FileState:
    """Look at the first bytes of a file.

    Raises:
        OSError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return FileState(Kind.ABSENT)
    if not header:
        return FileState(Kind.ABSENT)
    if header.startswith(MAGIC):
        return FileState(Kind.PLAIN)
    if len(header) == 100 and header[19:24] in _USUAL and header[18] == header[19]:
        return FileState(Kind.ENCRYPTED, header[:ID_BYTES])
    return FileState(Kind.UNKNOWN)
