"""Finds the key file that belongs to a library, also after an interrupted encryption.

While a library is encrypted, decrypted or gets another key, the key file that is not in use yet, or
no more, has the name `library.key.new`. The library itself decides which of the two is its own.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from desktop.core.atomic_write import flush_folder, write_atomically
from desktop.core.errors import LockedLibraryError
from desktop.core.paths import DataFolder
from desktop.core.store.file_state import FileState, Kind, state_of
from desktop.core.store.key_file import NAME, KeyFile, missing_error
from desktop.core.store.replacement import list_set_aside


def pending_key_file(data: DataFolder) -> Path:
    """The key file of a change that is under way, or was interrupted."""
    return data.key_file.with_name(NAME + ".new")


def is_encrypted(data: DataFolder) -> bool:
    """Whether the library needs a key; a damaged header does not make it seem plain."""
    settle(data)
    state = state_of(data.library)
    return state.kind is Kind.ENCRYPTED or (state.kind is not Kind.PLAIN and data.key_file.exists())


def settle(data: DataFolder) -> Path | None:
    """Complete or undo what an interrupted change has done to the names of the key files.

    Returns where the key file of a library that is plain now was put, if some copy still needs it.
    """
    pending = pending_key_file(data)
    if not pending.exists():
        return None
    state = state_of(data.library)
    key_id = _key_id(pending)
    if state.kind in (Kind.PLAIN, Kind.ABSENT):
        # Either it was not encrypted after all, or it was decrypted to the very end.
        return _put_away(data, pending, key_id)
    if state.kind is Kind.ENCRYPTED and key_id == state.key_id:
        pending.replace(data.key_file)
        flush_folder(data.root)
    elif _key_id(data.key_file) == state.key_id:
        pending.unlink(missing_ok=True)
    return None


def copies_of(data: DataFolder) -> list[Path]:
    """The backups, and the libraries that were set aside."""
    return [*sorted(data.backups.glob("library-*.db")), *list_set_aside(data.library)]


def former_key_files(data: DataFolder) -> list[Path]:
    """The key files of damaged copies that stayed encrypted when the library became plain."""
    return sorted(data.root.glob("library.former-*.key"))


def _put_away(data: DataFolder, pending: Path, key_id: bytes | None) -> Path | None:
    if key_id and any(state_of(path).key_id == key_id for path in copies_of(data)):
        kept = pending.with_name(f"library.former-{key_id.hex()[:8]}.key")
        pending.replace(kept)
        flush_folder(data.root)
        return kept
    pending.unlink(missing_ok=True)
    (data.backups / NAME).unlink(missing_ok=True)
    return None


def load_key_file(data: DataFolder) -> KeyFile:
    """The key file of the library; one that is missing is taken from among the backups.

    Raises:
        LockedLibraryError: there is none, or it is damaged or that of another library.
    """
    own = data.key_file
    places = [own, data.backups / NAME]
    if data.key is not None:
        # The library may be open, and closing it once more would give up the locks on it.
        found = find_key_file(FileState(Kind.ENCRYPTED, data.key.id), places)
    else:
        settle(data)
        found = find_key_file(state_of(data.library), places)
    if found is None:
        KeyFile.load(own)  # says that it is missing, or how it is damaged
        raise missing_error(own)
    if found != own:
        write_atomically(own, found.read_bytes())
    return KeyFile.load(own)


def find_key_file(state: FileState, places: list[Path]) -> Path | None:
    """The first of these key files whose key has encrypted the file."""
    for path, key_id in _read(places):
        # Where the name of the key is damaged, the file beside it is the likeliest.
        if state.kind is not Kind.ENCRYPTED or key_id == state.key_id:
            return path
    return None


def _read(places: list[Path]) -> Iterator[tuple[Path, bytes]]:
    for path in places:
        if (key_id := _key_id(path)) is not None:
            yield path, key_id


def _key_id(path: Path) -> bytes | None:
    with contextlib.suppress(LockedLibraryError):
        return KeyFile.load(path).key.id
    return None
