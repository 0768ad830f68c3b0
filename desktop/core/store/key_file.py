"""The key file of an encrypted library: the key, wrapped by a passphrase.

It lies beside the library as JSON:

    format, id                    1; the key's name in hexadecimal
    passphrase                    how Argon2id makes a key of the passphrase, and what that wraps
    in_key_ring                   whether the key ring of the system holds the key, too
    former                        keys that this one replaced, wrapped by it, while files need them

The key itself never changes with the passphrase, so a new passphrase writes this file alone.
"""

from __future__ import annotations

import json
import os
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self, cast

from desktop.core.atomic_write import write_atomically
from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import ID_BYTES, SECRET_BYTES, LibraryKey
from desktop.core.remedy import Remedy
from desktop.core.say import say, system_reason

NAME = "library.key"
FORMAT = 1
PASSPHRASE_CHARACTERS_AT_LEAST = 8
_NONCE_BYTES, _SALT_BYTES, _TAG_BYTES = 12, 16, 16
_FILE_BYTES_AT_MOST = 1 << 20


@dataclass(frozen=True, slots=True)
class Cost:
    """The effort that one guess of a passphrase costs."""

    iterations: int = 3
    lanes: int = 4
    memory_kib: int = 64 * 1024

    def is_bearable(self) -> bool:
        """Whether a key file of somebody else may ask this much of this machine."""
        return (
            1 <= self.iterations <= 64
            and 1 <= self.lanes <= 64
            and 8 * self.lanes <= self.memory_kib <= 1024 * 1024
        )


USUAL_COST = Cost()
"""The second recommendation of RFC 9106: half a second on a small machine."""


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """A key that another key encrypts and authenticates."""

    id: bytes
    nonce: bytes
    wrapped: bytes

    @classmethod
    def wrap(cls, key: LibraryKey, by: bytes, bound: bytes) -> Self:
        """Wrap a key; `bound` must be the same when it is unwrapped."""
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        nonce = secrets.token_bytes(_NONCE_BYTES)
        wrapped = ChaCha20Poly1305(by).encrypt(nonce, key.secret, key.id + bound)
        return cls(key.id, nonce, wrapped)

    def unwrap(self, by: bytes, bound: bytes) -> LibraryKey | None:
        """The key; None where it was wrapped by another."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        try:
            secret = ChaCha20Poly1305(by).decrypt(self.nonce, self.wrapped, self.id + bound)
        except InvalidTag:
            return None
        key = LibraryKey(secret)
        return key if key.id == self.id else None


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of a key file."""

    key: WrappedKey
    salt: bytes
    cost: Cost
    in_key_ring: bool = False
    former: tuple[WrappedKey, ...] = ()

    @classmethod
    def make(cls, key: LibraryKey, passphrase: str, cost: Cost = USUAL_COST) -> Self:
        """Wrap a key by a passphrase.

        Raises:
            InputError: the passphrase is too short.
        """
        check_passphrase(passphrase)
        salt = secrets.token_bytes(_SALT_BYTES)
        wrapping = _derive(passphrase, salt, cost)
        return cls(WrappedKey.wrap(key, wrapping, _bound(salt, cost)), salt, cost)

    def unlock(self, passphrase: str) -> LibraryKey:
        """The key.

        Raises:
            LockedLibraryError: the passphrase is another.
        """
        key = self.key.unwrap(
            _derive(passphrase, self.salt, self.cost), _bound(self.salt, self.cost)
        )
        if key is None:
            raise LockedLibraryError(
                say("This is not the passphrase of the library."),
                say(
                    "Look at capital letters and the keyboard's language, or use the recovery key."
                ),
            )
        return key

    def with_former(self, key: LibraryKey, former: LibraryKey) -> Self:
        """The same file, which also keeps a key that `key` has replaced."""
        return replace(self, former=(*self.former, WrappedKey.wrap(former, key.secret, b"former")))

    def former_keys(self, key: LibraryKey) -> list[LibraryKey]:
        """The keys that were replaced, and that some file may still need."""
        found = (wrapped.unwrap(key.secret, b"former") for wrapped in self.former)
        return [former for former in found if former is not None]

    def save(self, path: Path) -> None:
        """Write the file so that after a crash it is the old or the new one.

        Raises:
            InputError: it cannot be written.
        """
        try:
            write_atomically(path, json.dumps(self.to_json(), indent=1) + "\n")
        except OSError as error:
            raise InputError(
                say("The key file {0} cannot be written ({1}).", path, system_reason(error)),
                say("Is the disk full, or the folder not yours?"),
            ) from error

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the file.

        Raises:
            LockedLibraryError: it does not exist, or is damaged.
        """
        try:
            if not path.is_file() or path.stat().st_size > _FILE_BYTES_AT_MOST:
                raise ValueError("no ordinary file")
            return cls.from_json(json.loads(path.read_bytes()))
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
            if not os.path.lexists(path):
                raise missing_error(path) from error
            raise LockedLibraryError(
                say("The key file {0} is damaged or cannot be read.", path),
                Remedy.USE_RECOVERY_KEY.hint(),
            ) from error

    @classmethod
    def from_json(cls, read: Any) -> Self:
        """The content of a key file.

        Raises:
            ValueError, KeyError, TypeError: it is none.
            LockedLibraryError: it is that of a newer version.
        """
        if read["format"] > FORMAT:
            raise LockedLibraryError(
                say("The key file was made by a newer version of Lectern."),
                say("Update Lectern to read it."),
            )
        passphrase = cast("dict[str, Any]", read["passphrase"])
        cost = Cost(
            int(passphrase["iterations"]), int(passphrase["lanes"]), int(passphrase["memory_kib"])
        )
        if passphrase["kdf"] != "argon2id" or not cost.is_bearable():
            raise ValueError("unknown or too expensive")
        return cls(
            _wrapped({**passphrase, "id": read["id"]}),
            _bytes(passphrase["salt"], _SALT_BYTES),
            cost,
            in_key_ring=bool(read.get("in_key_ring", False)),
            former=tuple(map(_wrapped, read.get("former", ()))),
        )

    def to_json(self) -> dict[str, Any]:
        """The content of the file, as it is written."""
        return {
            "format": FORMAT,
            "id": self.key.id.hex(),
            "passphrase": {
                "kdf": "argon2id",
                "salt": self.salt.hex(),
                "iterations": self.cost.iterations,
                "lanes": self.cost.lanes,
                "memory_kib": self.cost.memory_kib,
                "nonce": self.key.nonce.hex(),
                "wrapped": self.key.wrapped.hex(),
            },
            "in_key_ring": self.in_key_ring,
            "former": [
                {"id": old.id.hex(), "nonce": old.nonce.hex(), "wrapped": old.wrapped.hex()}
                for old in self.former
            ],
        }


def missing_error(path: Path) -> LockedLibraryError:
    """The error for a library that is encrypted, but has no key file."""
    return LockedLibraryError(
        say("The library is encrypted, and its key file {0} is missing.", path),
        Remedy.USE_RECOVERY_KEY.hint(),
    )


def check_passphrase(passphrase: str) -> None:
    """Refuse a new passphrase that is too short to be one.

    Raises:
        InputError: it is.
    """
    if len(passphrase) < PASSPHRASE_CHARACTERS_AT_LEAST:
        raise InputError(
            say("A passphrase has {0} characters or more.", PASSPHRASE_CHARACTERS_AT_LEAST),
            say("Take a few words that nobody else would put together."),
        )


def _derive(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    # Systems type one and the same letter in different ways: ü, or u and two dots.
    typed = unicodedata.normalize("NFC", passphrase).encode(errors="surrogatepass")
    return Argon2id(
        salt=salt,
        length=SECRET_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(typed)


def _bound(salt: bytes, cost: Cost) -> bytes:
    return salt + f"{FORMAT} {cost.iterations} {cost.lanes} {cost.memory_kib}".encode()


def _wrapped(read: dict[str, Any]) -> WrappedKey:
    return WrappedKey(
        _bytes(read["id"], ID_BYTES),
        _bytes(read["nonce"], _NONCE_BYTES),
        _bytes(read["wrapped"], SECRET_BYTES + _TAG_BYTES),
    )


def _bytes(text: str, count: int) -> bytes:
    read = bytes.fromhex(text)
    if len(read) != count:
        raise ValueError("wrong length")
    return read
