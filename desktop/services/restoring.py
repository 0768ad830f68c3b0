"""Puts a backup in the place of the library, and keeps encrypted what was encrypted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.errors import InputError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.say import say
from desktop.core.steps import run_to_end
from desktop.core.store.backup import restore
from desktop.core.store.connection import locked_error
from desktop.core.store.conversion import complete_conversion
from desktop.core.store.file_state import FileState, Kind, state_of
from desktop.core.store.foreign_backup import restore_with_key
from desktop.core.store.key_file import KeyFile
from desktop.core.store.key_place import find_key_file, is_encrypted, load_key_file

Unlock = Callable[[KeyFile], LibraryKey]
"""Asks the person for the passphrase of another key file; raises where it is another."""


@dataclass(frozen=True, slots=True)
class RestoreResult:
    """The library and its key after a backup was restored."""

    data: DataFolder
    """The data folder with the key of the library that it has now."""
    aside: Path | None
    """Where the library of before is; None if there was none."""


def restore_backup(data: DataFolder, backup: Path, unlock: Unlock) -> RestoreResult:
    """Put a copy of a backup in the place of the library.

    An encrypted library stays encrypted with its key, whatever the backup is. A plain library that
    an encrypted backup replaces is encrypted from then on, with the key of the backup.

    Raises:
        InputError: the file does not exist, or is not a sound library.
        LockedLibraryError: the library is locked, or the key of the backup is missing.
        LibraryError: it is from a newer version, or cannot be copied.
    """
    if not backup.is_file():
        raise InputError(say("There is no file {0}.", backup))
    if data.key is None and is_encrypted(data):
        raise locked_error()
    state = state_of(backup)
    own_id = data.key.id if data.key else b""
    if state.kind is not Kind.ENCRYPTED or state.key_id == own_id:
        return RestoreResult(data, restore(data.library, backup, data.key))
    if former := _former_key(data, state):
        return RestoreResult(data, restore(data.library, backup, data.key, former))
    found = find_key_file(state, _key_files_near(data, backup))
    if found is None:
        raise LockedLibraryError(
            say("{0} is encrypted, and no key file of it lies beside it.", backup),
            say("Put the file library.key of that time into its folder."),
        )
    key_file = KeyFile.load(found)
    other = unlock(key_file)
    if data.key is not None:
        return RestoreResult(data, restore(data.library, backup, data.key, other))
    aside = restore_with_key(data, backup, other, key_file)
    encrypted = replace(data, key=other)
    run_to_end(complete_conversion(encrypted))
    return RestoreResult(encrypted, aside)


def _former_key(data: DataFolder, state: FileState) -> LibraryKey | None:
    if data.key is None:
        return None
    former = load_key_file(data).former_keys(data.key)
    return next((key for key in former if key.id == state.key_id), None)


def _key_files_near(data: DataFolder, backup: Path) -> list[Path]:
    return [*sorted(backup.parent.glob("*.key")), *sorted(data.backups.glob("*.key"))]
