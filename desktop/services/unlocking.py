"""Unlocks an encrypted library: by the key ring, a passphrase, or the recovery key."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.say import say, system_reason
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.key_file import USUAL_COST, Cost, KeyFile
from desktop.core.store.key_place import is_encrypted, load_key_file
from desktop.core.store.salvage.page_file import PageFile
from desktop.services.key_ring import KeyRing

SECRET_FILE_BYTES_AT_MOST = 64 * 1024


def is_locked(data: DataFolder) -> bool:
    """Whether the library is encrypted, and its key not at hand."""
    return data.key is None and is_encrypted(data)


def unlock(data: DataFolder, passphrase: str) -> DataFolder:
    """The data folder with its key.

    Raises:
        LockedLibraryError: the passphrase is another, or the key file is missing or damaged.
    """
    return replace(data, key=load_key_file(data).unlock(passphrase))


def unlock_by_key_ring(data: DataFolder, ring: KeyRing | None = None) -> DataFolder | None:
    """The data folder with its key; None if the key ring was not to keep it, or has it no more."""
    try:
        key_file = load_key_file(data)
    except LockedLibraryError:
        return None
    if not key_file.in_key_ring:
        return None
    key = (ring or KeyRing()).get(key_file.key.id)
    return replace(data, key=key) if key else None


def unlock_by_recovery_key(data: DataFolder, text: str) -> DataFolder:
    """The data folder with its key, also where the key file is lost.

    Raises:
        InputError: it is no recovery key.
        LockedLibraryError: it is that of another library.
    """
    key = LibraryKey.from_recovery_key(text)
    if not _is_key_of(key, data):
        raise LockedLibraryError(
            say("This is the recovery key of another library, or of the time before a new key."),
            say("Look for the sheet with the newest date."),
        )
    return replace(data, key=key)


def set_passphrase(data: DataFolder, passphrase: str, cost: Cost = USUAL_COST) -> None:
    """Let another passphrase open the unlocked library; the key stays the same.

    Raises:
        InputError: it is too short, or the key file cannot be written.
    """
    if data.key is None:
        raise InputError(say("The library is not encrypted."))
    made = KeyFile.make(data.key, passphrase, cost)
    with contextlib.suppress(LockedLibraryError):
        before = load_key_file(data)
        if before.key.id == data.key.id:
            made = replace(made, former=before.former, in_key_ring=before.in_key_ring)
    made.save(data.key_file)
    # The old passphrase must not open the library by the copy of the key file.
    if data.backups.is_dir():
        made.save(data.backups / data.key_file.name)


def read_secret(path: Path) -> str:
    """The first line of a file, such as a passphrase; the line's end does not belong to it.

    Raises:
        InputError: the file cannot be read, is empty, or is no text.
    """
    try:
        with path.open("rb") as file:
            content = file.read(SECRET_FILE_BYTES_AT_MOST)
        first = content.decode("utf-8-sig").split("\n", 1)[0].removesuffix("\r")
    except OSError as error:
        raise InputError(say("{0} cannot be read ({1}).", path, system_reason(error))) from error
    except UnicodeDecodeError as error:
        raise InputError(
            say("{0} is no text in UTF-8.", path), say("Save it again as UTF-8.")
        ) from error
    if not first:
        raise InputError(say("{0} has no passphrase in its first line.", path))
    return first


def _is_key_of(key: LibraryKey, data: DataFolder) -> bool:
    state = state_of(data.library)
    if state.key_id == key.id:
        return True
    if state.kind in (Kind.ABSENT, Kind.PLAIN):
        with contextlib.suppress(LockedLibraryError):
            return KeyFile.load(data.key_file).key.id == key.id
        return False
    pages = PageFile(data.library, key)
    try:
        return pages.has_authentic_page()
    finally:
        pages.close()
