"""Keeps copies of the library, and puts one of them in its place again."""

from __future__ import annotations

import contextlib
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

import apsw

from desktop.core.atomic_write import flush_file, flush_folder, write_atomically
from desktop.core.errors import (
    DamagedLibraryError,
    InputError,
    LibraryError,
    LockedLibraryError,
)
from desktop.core.library_key import LibraryKey
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.store.connection import as_library_error, connect, copy_uri
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.key_file import NAME
from desktop.core.store.library import Library
from desktop.core.store.repair import is_sound
from desktop.core.store.replacement import delete_library, replacing, take_place

GENERATIONS = 3
SHARE_OF_FREE_DISK = 0.1
"""The part of the free disk that all backups may take."""
EVERY_S = 24 * 3600
_BACKUP_NAME = "library-%Y%m%d-%H%M%S.db"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the library in the folder of backups."""

    path: Path
    made_at: float
    size_bytes: int


def list_backups(folder: Path) -> list[Backup]:
    """The backups in this folder, the newest first."""
    found: list[Backup] = []
    for path in folder.glob("library-*.db"):
        with contextlib.suppress(ValueError, OverflowError, OSError):
            made_at = time.mktime(time.strptime(path.name, _BACKUP_NAME))
            found.append(Backup(path, made_at, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.path.name, reverse=True)


def is_due(folder: Path, now: float) -> bool:
    """Whether the newest backup is older than a day; one of the future counts as old."""
    newest = next(iter(list_backups(folder)), None)
    return newest is None or not 0 <= now - newest.made_at < EVERY_S


def back_up(
    library: Path,
    folder: Path,
    key: LibraryKey | None = None,
    *,
    free_bytes: int | None = None,
) -> Backup:
    """Add a copy of the library to the folder, and delete the oldest beyond the limits.

    With a key the copy is encrypted, too, and a copy of the key file lies beside it.
    `free_bytes` is the free room on the disk, if it is not to be asked for.

    Raises:
        LibraryError: the library is damaged, the copy would be too large, or it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    free_bytes = shutil.disk_usage(folder).free if free_bytes is None else free_bytes
    there = list_backups(folder)
    allowed = int((free_bytes + sum(backup.size_bytes for backup in there)) * SHARE_OF_FREE_DISK)
    if library.stat().st_size > allowed:
        raise LibraryError(
            say(
                "The library ({0:,.0f} MB) is larger than a tenth of the free disk, so no backup"
                " was made.",
                library.stat().st_size / 1e6,
            ),
            say("Make room, or back it up to another drive."),
        )
    path = folder / time.strftime(_BACKUP_NAME)
    copy_library(library, path, key)
    copy_key_file(library, folder)
    kept_bytes = 0
    for number, backup in enumerate(list_backups(folder)):
        kept_bytes += backup.size_bytes
        if number and (number >= GENERATIONS or kept_bytes > allowed):
            backup.path.unlink(missing_ok=True)
    return next(backup for backup in list_backups(folder) if backup.path == path)


def delete_backups(folder: Path) -> None:
    """Delete all backups, with everything that was deleted from the library since."""
    for backup in list_backups(folder):
        backup.path.unlink(missing_ok=True)


def copy_key_file(library: Path, folder: Path) -> None:
    """Put the key file of an encrypted library beside its copies; delete one that is not needed."""
    source, copy = library.with_name(NAME), folder / NAME
    try:
        content = source.read_bytes()
        if not copy.exists() or copy.read_bytes() != content:
            write_atomically(copy, content)
    except FileNotFoundError:
        copy.unlink(missing_ok=True)


def copy_library(library: Path, target: Path, key: LibraryKey | None = None) -> None:
    """Write a copy of the library with the same key, if it has one.

    Raises:
        LibraryError: as for `copy_with_key`.
    """
    copy_with_key(library, target, key, key)


def copy_with_key(
    library: Path, target: Path, key: LibraryKey | None, new_key: LibraryKey | None
) -> None:
    """Write a copy of the library, without free pages; the target is replaced when it is whole.

    The copy is encrypted with `new_key`, or plain.

    Raises:
        LibraryError: the library is damaged, or the copy cannot be written.
    """
    if not library.is_file():
        raise InputError(say("There is no library yet at {0}.", library))
    if not is_sound(library, key):
        raise DamagedLibraryError(
            say("The library {0} is damaged.", library), Remedy.REPAIR_LIBRARY.hint()
        )
    scratch = target.with_name(target.name + ".part")
    delete_library(scratch)
    try:
        db = connect(library, key)
        try:
            db.execute("VACUUM INTO ?", (copy_uri(scratch, new_key),))
        finally:
            db.close()
        flush_file(scratch)
        scratch.replace(target)
        flush_folder(target.parent)
    except (apsw.Error, OSError) as error:
        raise as_library_error(error, library) or error from error
    finally:
        delete_library(scratch)


def restore(
    library: Path,
    backup: Path,
    key: LibraryKey | None = None,
    backup_key: LibraryKey | None = None,
) -> Path | None:
    """Put a copy of the backup in the place of the library, encrypted with `key` if there is one.

    `backup_key` is the key of the backup, if it is another. Returns where the library of before is
    now; None if there was none.

    Raises:
        InputError: the file does not exist, or is not a sound library of this version or before.
        LockedLibraryError: it is encrypted with a key that was not given.
        LibraryError: it is from a newer version, or cannot be copied.
    """
    if not backup.is_file():
        raise InputError(say("There is no file {0}.", backup))
    fresh = library.with_name(library.name + ".restored")
    delete_library(fresh)
    library.parent.mkdir(parents=True, exist_ok=True)
    try:
        shutil.copyfile(backup, fresh)
        with contextlib.suppress(FileNotFoundError):
            shutil.copyfile(
                backup.with_name(backup.name + "-wal"), fresh.with_name(fresh.name + "-wal")
            )
        check_backup(fresh, backup, backup_key or key)
        if state_of(fresh).key_id != (key.id if key else b""):
            _change_key(fresh, backup_key or key, key)
        if library.exists():
            return take_place(library, fresh, "replaced")
        flush_file(fresh)
        fresh.replace(library)
        flush_folder(library.parent)
    except OSError as error:
        raise as_library_error(error, library) or error from error
    finally:
        delete_library(fresh)
    return None


def _change_key(file: Path, key: LibraryKey | None, new_key: LibraryKey | None) -> None:
    with replacing(file) as scratch:
        copy_with_key(file, scratch, key, new_key)


def check_backup(file: Path, named: Path, key: LibraryKey | None = None) -> None:
    """Check that a file is a sound library, and bring it up to date; `named` is for the person.

    Raises:
        InputError: it is not.
        LockedLibraryError: it is encrypted, and the key is missing or another.
        LibraryError: it is from a newer version.
    """
    problem = InputError(say("{0} is not a sound library.", named), say("Choose another backup."))
    state = state_of(file)
    if state.kind is Kind.ABSENT or (state.kind is Kind.UNKNOWN and key is None):
        raise problem
    if state.kind is Kind.ENCRYPTED and (key is None or key.id != state.key_id):
        raise LockedLibraryError(
            say("{0} is encrypted with another key.", named),
            say("Its key file must lie beside it, and its passphrase be given."),
        )
    if not is_sound(file, key):
        raise problem
    with contextlib.closing(connect(file, key)) as db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_schema")}
    if not {"collections", "documents", "contents"} <= tables:
        raise problem
    Library.open(file, key).close()
