"""Opens the library's SQLite file through apsw, with sqlite-vec loaded."""

from __future__ import annotations

from pathlib import Path

import apsw
import sqlite_vec

from desktop.core.errors import LibraryError

BUSY_TIMEOUT_MS = 30_000
CACHE_KIB = 64 * 1024
MMAP_BYTES = 4 * 1024**3


def connect(path: Path) -> apsw.Connection:
    """Open or create the file, ready for use.

    Raises:
        LibraryError: it is no database, cannot be opened, or lies where nothing can be written.

    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        db = apsw.Connection(str(path))
        # Before anything that locks, so that two first starts wait for each other.
        db.set_busy_timeout(BUSY_TIMEOUT_MS)
        _load_vectors(db)
        _configure(db)
    except apsw.NotADBError as error:
        raise LibraryError(
            f"{path} is not a Lectern library.",
            "Move the file away, or choose another data folder.",
        ) from error
    except apsw.CorruptError as error:
        raise LibraryError(
            f"The library {path} is damaged.", "Run `library repair`, or restore a backup."
        ) from error
    except (apsw.CantOpenError, apsw.ReadOnlyError, apsw.IOError, OSError) as error:
        raise LibraryError(
            f"The library {path} cannot be opened ({error}).",
            "Is the folder writable, the disk full, or the drive gone?",
        ) from error
    return db


def _load_vectors(db: apsw.Connection) -> None:
    db.enable_load_extension(True)
    db.load_extension(sqlite_vec.loadable_path())
    db.enable_load_extension(False)


def _configure(db: apsw.Connection) -> None:
    # Writers queue at their beginning instead of failing in their middle.
    db.transaction_mode = "IMMEDIATE"
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    db.execute(f"PRAGMA mmap_size = {MMAP_BYTES}")
    # Documents are hostile: nothing in a damaged file may run as part of the schema.
    db.execute("PRAGMA trusted_schema = OFF")
