"""The key of an encrypted library, and its written form: the recovery key."""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field
from typing import Self

from desktop.core.errors import InputError
from desktop.core.say import say

SECRET_BYTES = 32
ID_BYTES = 16
_CHECK_BYTES = 3
_GROUP_CHARACTERS = 4
_GROUPS_IN_A_LINE = 7
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_WRITTEN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""The letters of a recovery key, without those that look like a digit or make a word."""
_TO_WRITTEN = str.maketrans(_BASE32, _WRITTEN)
_FROM_WRITTEN = str.maketrans(_WRITTEN + "OIL", _BASE32 + "ABB")


@dataclass(frozen=True, slots=True)
class LibraryKey:
    """A random key of 256 bits, which encrypts the pages of a library."""

    secret: bytes = field(repr=False)

    @classmethod
    def make(cls) -> Self:
        return cls(secrets.token_bytes(SECRET_BYTES))

    @property
    def id(self) -> bytes:
        """The name of the key, which is no secret: every file of the key begins with it."""
        return hashlib.blake2s(self.secret, digest_size=ID_BYTES, person=b"name").digest()

    def recovery_key(self) -> str:
        """The key as groups of letters and digits in two lines, for a sheet of paper."""
        code = base64.b32encode(self.secret + _check(self.secret)).decode().translate(_TO_WRITTEN)
        step = _GROUP_CHARACTERS
        groups = [code[at : at + step] for at in range(0, len(code), step)]
        lines = (groups[:_GROUPS_IN_A_LINE], groups[_GROUPS_IN_A_LINE:])
        return "\n".join("-".join(line) for line in lines)

    @classmethod
    def from_recovery_key(cls, text: str) -> Self:
        """Read a recovery key; case, spaces and dashes do not count, and O is 0, I and L are 1.

        Raises:
            InputError: letters are missing, or there is a slip.
        """
        code = "".join(letter for letter in text.upper() if letter.isalnum())
        expected = (SECRET_BYTES + _CHECK_BYTES) * 8 // 5
        if len(code) != expected:
            raise InputError(
                say("A recovery key has {0} letters and digits, not {1}.", expected, len(code)),
                say("Type all of its groups."),
            )
        try:
            read = base64.b32decode(code.translate(_FROM_WRITTEN))
        except ValueError:
            read = b""
        secret = read[:SECRET_BYTES]
        if len(read) <= SECRET_BYTES or read[SECRET_BYTES:] != _check(secret):
            raise InputError(
                say("There is a slip in the recovery key."), say("Compare it group by group.")
            )
        return cls(secret)


def _check(secret: bytes) -> bytes:
    return hashlib.blake2s(secret, digest_size=_CHECK_BYTES, person=b"check").digest()
