"""Encrypts the library of a data folder, gives it a new key, or decrypts it.

The recovery key is shown before anything is encrypted, so the caller makes the key.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.say import Sentence, say
from desktop.core.store.conversion import Conversion, ConversionStep, convert_library
from desktop.core.store.key_file import USUAL_COST, Cost, KeyFile
from desktop.core.store.key_place import is_encrypted, load_key_file
from desktop.core.store.library import Library
from desktop.services.key_ring import KeyRing


@dataclass(frozen=True, slots=True)
class EncryptionResult:
    """The result of encrypting, decrypting, or another key."""

    data: DataFolder
    """The data folder with its new key, or without one."""
    conversion: Conversion


PLAIN_FILES: tuple[tuple[str, Sentence], ...] = (
    ("experts", say("what experts learned from: their examples, checkpoints and adapters")),
    ("cache", say("caches of the Lab")),
    ("logs", say("logs, which can name your files")),
    ("settings.json", say("settings")),
)
"""The things that stay plain in a data folder, by their names there."""


def encrypt(
    data: DataFolder, key: LibraryKey, passphrase: str, cost: Cost = USUAL_COST
) -> Generator[ConversionStep, None, EncryptionResult]:
    """Encrypt the closed library with this key, and the key with the passphrase.

    Raises:
        InputError: it is encrypted already, or the passphrase is too short.
        LibraryError: it is damaged or open elsewhere, or the disk has no room.
    """
    if is_encrypted(data):
        raise InputError(
            say("The library is encrypted already."), say("Another passphrase can be set.")
        )
    key_file = KeyFile.make(key, passphrase, cost)
    data.make()
    Library.of(data).close()  # an empty one is made, if there is none
    done = yield from convert_library(data, key, key_file)
    return EncryptionResult(replace(data, key=key), done)


def rekey(
    data: DataFolder,
    key: LibraryKey,
    passphrase: str,
    cost: Cost = USUAL_COST,
    ring: KeyRing | None = None,
) -> Generator[ConversionStep, None, EncryptionResult]:
    """Encrypt the unlocked library with another key, so that the old one opens nothing any more.

    Raises:
        InputError: it is not encrypted, or the passphrase is too short.
        LibraryError: it is damaged or open elsewhere, or the disk has no room.
    """
    before = _unlocked(data)
    old = load_key_file(data)
    key_file = KeyFile.make(key, passphrase, cost)
    for former in (*old.former_keys(before), before):
        key_file = key_file.with_former(key, former)
    done = yield from convert_library(data, key, key_file)
    changed = replace(data, key=key)
    if old.in_key_ring:
        found = ring or KeyRing()
        found.forget(before.id)
        keep_in_key_ring(changed, found)
    return EncryptionResult(changed, done)


def decrypt(
    data: DataFolder, ring: KeyRing | None = None
) -> Generator[ConversionStep, None, EncryptionResult]:
    """Make the unlocked library plain, with its backups.

    Raises:
        InputError: it is not encrypted.
        LibraryError: it is damaged or open elsewhere, or the disk has no room.
    """
    before = _unlocked(data)
    in_key_ring = load_key_file(data).in_key_ring
    done = yield from convert_library(data, None)
    if in_key_ring and not done.unchanged:
        (ring or KeyRing()).forget(before.id)
    return EncryptionResult(replace(data, key=None), done)


def keep_in_key_ring(data: DataFolder, ring: KeyRing | None = None) -> None:
    """Let the key ring of the system open the library, too.

    Raises:
        InputError: there is no key ring, it refuses, or the library is not encrypted.
    """
    key = _unlocked(data)
    (ring or KeyRing()).put(key)
    replace(load_key_file(data), in_key_ring=True).save(data.key_file)


def forget_in_key_ring(data: DataFolder, ring: KeyRing | None = None) -> None:
    """Let only the passphrase and the recovery key open the library.

    Raises:
        InputError: the library is not encrypted.
    """
    key = _unlocked(data)
    (ring or KeyRing()).forget(key.id)
    replace(load_key_file(data), in_key_ring=False).save(data.key_file)


def list_plain_files(data: DataFolder) -> list[tuple[Path, Sentence]]:
    """List the things in the data folder that are not encrypted with the library."""
    return [(path, words) for name, words in PLAIN_FILES if _has_files(path := data.root / name)]


def _has_files(path: Path) -> bool:
    return path.is_file() or (path.is_dir() and any(file.is_file() for file in path.rglob("*")))


def _unlocked(data: DataFolder) -> LibraryKey:
    if data.key is None:
        raise InputError(say("The library is not encrypted."), say("Encrypt it first."))
    return data.key
