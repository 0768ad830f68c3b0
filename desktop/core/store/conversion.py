"""Encrypts a library, decrypts it, or gives it another key; a crash at any time costs nothing.

The steps, each complete on the disk before the next:

    1  the new key file is written beside the old one, under another name
    2  a copy of the library is written with the new key, checked, and compared with the library
    3  the copy takes the place of the library, in one step of the file system
    4  the new key file takes the place of the old one
    5  backups, and libraries that were set aside, are changed in the same way, one by one

A library that is to be plain keeps its key until all else is plain: there, step 5 comes first. The
library's first bytes say which key it has, so that `key_place.settle` knows how far it came.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import sys
from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

import apsw

from desktop.core.atomic_write import flush_folder
from desktop.core.errors import DamagedLibraryError, LibraryError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.store.backup import copy_key_file, copy_with_key
from desktop.core.store.connection import DAMAGE, connect, copy_uri
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.key_file import KeyFile
from desktop.core.store.key_place import copies_of, load_key_file, pending_key_file, settle
from desktop.core.store.repair import is_sound, is_whole
from desktop.core.store.replacement import replacing

ROOM = 1.1
"""The free disk that is needed, as a multiple of the library's file."""
PATIENCE_MS = 2_000
"""How long another process may still take to close the library."""

logger = logging.getLogger("store")


class ConversionStep(Enum):
    """The steps, each told when it has been done; the words are for the person."""

    CHECKED = say("The library is sound.")
    KEY_WRITTEN = say("The key file is written.")
    COPIED = say("A copy is written.")
    COMPARED = say("The copy is the same.")
    REPLACED = say("The copy has taken the place of the library.")
    KEY_IN_PLACE = say("The key file is in its place.")
    ANOTHER_CHANGED = say("A backup has been changed, too.")
    COMPLETED = say("All is done.")


@dataclass(frozen=True, slots=True)
class Conversion:
    """The result of a change of the key."""

    unchanged: tuple[Path, ...] = ()
    """Damaged copies, which are as they were: plain, or with the key of before."""
    kept_key_file: Path | None = None
    """The key file that those of them need that stay encrypted, beside a plain library."""


def convert_library(
    data: DataFolder, key: LibraryKey | None, key_file: KeyFile | None = None
) -> Generator[ConversionStep, None, Conversion]:
    """Change the closed library from the key of `data` to another; None is a plain library.

    Raises:
        DamagedLibraryError: the library is damaged; nothing was changed.
        LibraryError: it is open elsewhere, or the disk has no room for a copy.
    """
    _make_sure_of_room(data.library)
    try:
        settle(data)
        if key is None:
            unchanged = yield from _change_copies(data, _known_keys(data), None)
            yield from _change_library(data, None, None)
        else:
            yield from _change_library(data, key, key_file)
            unchanged = yield from complete_conversion(replace(data, key=key))
    finally:
        kept = settle(data)
    yield ConversionStep.COMPLETED
    return Conversion(unchanged, kept)


def complete_conversion(data: DataFolder) -> Generator[ConversionStep, None, tuple[Path, ...]]:
    """Change what an interrupted conversion has left with another key, or plain.

    Returns the copies for which that is not possible, because they are damaged.
    """
    if data.key is None:
        return ()
    key_file = load_key_file(data)
    unchanged = yield from _change_copies(data, _known_keys(data), data.key)
    needed = {state_of(path).key_id for path in unchanged}
    former = tuple(key for key in key_file.former if key.id in needed)
    if former != key_file.former:
        replace(key_file, former=former).save(data.key_file)
    if data.backups.is_dir():
        copy_key_file(data.library, data.backups)
    return unchanged


def _make_sure_of_room(library: Path) -> None:
    needed = int(library.stat().st_size * ROOM) if library.exists() else 0
    if shutil.disk_usage(library.parent).free < needed:
        raise LibraryError(
            say(
                "The disk has no room for a copy of the library ({0:,.0f} MB), which this needs.",
                needed / 1e6,
            ),
            say("Make room, and try it again."),
        )


def _known_keys(data: DataFolder) -> list[LibraryKey]:
    if data.key is None:
        return []
    return [data.key, *load_key_file(data).former_keys(data.key)]


def _change_library(
    data: DataFolder, key: LibraryKey | None, key_file: KeyFile | None
) -> Generator[ConversionStep, None, None]:
    pending = pending_key_file(data)
    if not is_sound(data.library, data.key):
        raise _damaged_error(data)
    with contextlib.closing(_open_alone(data)) as db, replacing(data.library) as scratch:
        yield ConversionStep.CHECKED
        if key_file is not None:
            key_file.save(pending)
        else:
            data.key_file.replace(pending)
            flush_folder(data.root)
        yield ConversionStep.KEY_WRITTEN
        try:
            db.execute("VACUUM INTO ?", (copy_uri(scratch, key),))
        except DAMAGE as error:
            raise _damaged_error(data) from error
        yield ConversionStep.COPIED
        _compare(db, scratch, key)
        yield ConversionStep.COMPARED
        if sys.platform == "win32":
            db.close()  # there, no file takes the place of an open one
    yield ConversionStep.REPLACED
    if key_file is not None:
        pending.replace(data.key_file)
        flush_folder(data.root)
        yield ConversionStep.KEY_IN_PLACE


def _damaged_error(data: DataFolder) -> DamagedLibraryError:
    return DamagedLibraryError(
        say("The library {0} is damaged.", data.library), Remedy.REPAIR_LIBRARY.hint()
    )


def _open_alone(data: DataFolder) -> apsw.Connection:
    """Open the library so that nobody else has it open, or can open it."""
    db = connect(data.library, data.key)
    try:
        db.set_busy_timeout(PATIENCE_MS)
        db.execute("PRAGMA locking_mode = EXCLUSIVE")
        # Only the last connection may leave the write-ahead log, and it leaves none behind.
        db.execute("PRAGMA journal_mode = DELETE")
        db.execute("BEGIN EXCLUSIVE; COMMIT")
    except apsw.BusyError as error:
        db.close()
        raise LibraryError(
            say("The library is open in a window or another command."),
            say("Close it, and try it again."),
        ) from error
    except BaseException:
        db.close()
        raise
    return db


def _compare(db: apsw.Connection, copy: Path, key: LibraryKey | None) -> None:
    """Make sure that a copy is sound, encrypted as it should be, and has all rows."""
    expected = key.id if key else b""
    with contextlib.closing(connect(copy, key)) as other:
        if not is_whole(other) or _row_counts(other) != _row_counts(db):
            raise LibraryError(say("The copy differs from the library; nothing was changed."))
    if state_of(copy).key_id != expected:
        raise LibraryError(say("The copy differs from the library; nothing was changed."))


def _row_counts(db: apsw.Connection) -> dict[str, int]:
    tables = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
    names = [str(name) for (name,) in tables]
    return {name: int(db.execute(f'SELECT count(*) FROM "{name}"').get) for name in names}


def _change_copies(
    data: DataFolder, known: Iterable[LibraryKey], key: LibraryKey | None
) -> Generator[ConversionStep, None, tuple[Path, ...]]:
    """Give the backups, and what was set aside, the same key; returns those that are damaged."""
    keys = {found.id: found for found in known}
    wanted = key.id if key else b""
    unchanged: list[Path] = []
    for path in copies_of(data):
        state = state_of(path)
        if state.kind in (Kind.PLAIN, Kind.ENCRYPTED) and state.key_id == wanted:
            continue
        try:
            with replacing(path) as scratch:
                copy_with_key(path, scratch, keys.get(state.key_id), key)
        except (DamagedLibraryError, LockedLibraryError) as error:
            logger.warning("%s keeps its key: %s", path, error)
            unchanged.append(path)
        else:
            yield ConversionStep.ANOTHER_CHANGED
    return tuple(unchanged)
