"""Opens the library's SQLite file through apsw, with sqlite-vec loaded."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import apsw

from desktop.core.errors import DamagedLibraryError, LibraryError
from desktop.core.remedy import Remedy
from desktop.core.say import say, system_reason

BUSY_TIMEOUT_MS = 30_000
CACHE_KIB = 64 * 1024
MMAP_BYTES = 4 * 1024**3
DAMAGE = (apsw.CorruptError, apsw.NotADBError, UnicodeDecodeError)
"""Errors that a damaged file may cause; invalid text is damage as well as an invalid page."""


def connect(path: Path) -> apsw.Connection:
    """Open or create the file, ready for use.

    Raises:
        LibraryError: it is not a database, cannot be opened, its folder cannot be written to, or
            its name is not valid UTF-8.
    """
    try:
        str(path).encode()  # SQLite takes names in UTF-8 alone
    except UnicodeEncodeError as error:
        raise LibraryError(
            say(
                "The name of the data folder {0} cannot be used: it is not valid UTF-8.",
                path.parent,
            ),
            Remedy.CHOOSE_DATA_FOLDER.hint(),
        ) from error
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        db = apsw.Connection(str(path))
        # Set before any statement that locks, so that two first starts wait for each other.
        db.set_busy_timeout(BUSY_TIMEOUT_MS)
        _load_vectors(db)
        _configure(db)
    except (apsw.Error, OSError) as error:
        raise as_library_error(error, path) or error from error
    return db


def as_library_error(error: Exception, path: Path) -> LibraryError | None:
    """The error for the person that an error of SQLite or the file system means; None for a bug."""
    match error:
        case apsw.NotADBError():
            return DamagedLibraryError(
                say("{0} is not a Lectern library.", path),
                Remedy.PUT_LIBRARY_ASIDE.hint(),
            )
        case apsw.CorruptError() | UnicodeDecodeError():
            return DamagedLibraryError(
                say("The library {0} is damaged.", path),
                Remedy.REPAIR_LIBRARY.hint(),
            )
        case apsw.BusyError() | apsw.LockedError():
            return LibraryError(
                say("Another program keeps the library locked."),
                say("Close it, or wait for it to finish."),
            )
        case apsw.FullError():
            return LibraryError(say("The disk is full."), say("Make room, and try it again."))
        case apsw.CantOpenError() | apsw.ReadOnlyError() | apsw.IOError() | OSError():
            reason = system_reason(error) if isinstance(error, OSError) else error
            return LibraryError(
                say("The library {0} cannot be opened ({1}).", path, reason),
                say("Is the folder writable, the disk full, or the drive gone?"),
            )
        case _:
            return None


def _load_vectors(db: apsw.Connection) -> None:
    # The package is found but not imported: that would load numpy, a fifth of a second.
    found = importlib.util.find_spec("sqlite_vec")
    if found is None or found.origin is None:
        raise LibraryError(say("The package sqlite-vec is not installed."), Remedy.SET_UP.hint())
    db.enable_load_extension(True)
    db.load_extension(str(Path(found.origin).with_name("vec0")))
    db.enable_load_extension(False)


def _configure(db: apsw.Connection) -> None:
    # Writers queue at their beginning instead of failing in their middle.
    db.transaction_mode = "IMMEDIATE"
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    # Deleted text is overwritten with zeros, in pages in use as well as in free ones.
    db.execute("PRAGMA secure_delete = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    db.execute(f"PRAGMA mmap_size = {MMAP_BYTES}")
    # A library may come from an attacker: nothing in its schema may run functions.
    db.execute("PRAGMA trusted_schema = OFF")
