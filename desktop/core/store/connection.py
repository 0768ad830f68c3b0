"""Opens the library's SQLite file through apsw, with sqlite-vec loaded, encrypted or not."""

from __future__ import annotations

import ctypes
import importlib.util
import os
from pathlib import Path

import apsw

from desktop.core.errors import DamagedLibraryError, LibraryError, LockedLibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.remedy import Remedy
from desktop.core.say import say, system_reason
from desktop.core.store.file_state import Kind, state_of
from desktop.core.store.key_file import NAME, missing_error
from desktop.core.store.salvage.page_file import PageFile

BUSY_TIMEOUT_MS = 30_000
CACHE_KIB = 64 * 1024
ENCRYPTED_CACHE_KIB = 256 * 1024
"""Pages that are encrypted cannot be mapped: decrypted ones, such as those with the codes of all
vectors, stay in the cache of a connection, which takes only what was read."""
MMAP_BYTES = 4 * 1024**3
CIPHER = "chacha20"
"""ChaCha20 with Poly1305 for each page: fast without help of the processor, and authentic."""
_FLAGS = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
DAMAGE = (apsw.CorruptError, apsw.NotADBError, UnicodeDecodeError)
"""Errors that a damaged file may cause; invalid text is damage as well as an invalid page."""


def connect(path: Path, key: LibraryKey | None = None) -> apsw.Connection:
    """Open or create the file, ready for use; with a key it is encrypted.

    A plain file is opened as such, whether there is a key or not.

    Raises:
        LockedLibraryError: it is encrypted, and the key is missing or another.
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
        if key is None and not _has_content(path) and path.with_name(NAME).exists():
            raise locked_error()  # a new library would not be encrypted
        while True:
            # While it waits for its turn, another file may take the place of the one that it has.
            try:
                db = _open(path, key)
            except apsw.ReadOnlyError as error:
                if getattr(error, "extendedresult", 0) == apsw.SQLITE_READONLY_DBMOVED:
                    continue
                raise
            if not _has_moved(db):
                return db
            db.close()
    except (apsw.CantOpenError, apsw.ReadOnlyError) as error:
        if not is_read_only(path):
            raise as_library_error(error, path) or error from error
        return _open_unchanging(path, key)
    except apsw.NotADBError as error:
        # The file is looked at only now: a process that closes a file loses all its locks on it.
        if key is not None and state_of(path).kind is Kind.PLAIN:
            return connect(path)
        raise _as_unreadable(path, key) from error
    except (apsw.Error, OSError) as error:
        raise as_library_error(error, path) or error from error


def is_read_only(path: Path) -> bool:
    """Whether a library can be read, but nothing written beside it, where SQLite needs its log."""
    return path.is_file() and os.access(path, os.R_OK) and not os.access(path.parent, os.W_OK)


def _open_unchanging(path: Path, key: LibraryKey | None) -> apsw.Connection:
    """Open a library on a disk that cannot be written to, for reading.

    Raises:
        LibraryError: a program that was ended has left changes beside it, which only a writer can
            take into the file.
    """
    log = path.with_name(f"{path.name}-wal")
    if _has_content(log):
        raise LibraryError(
            say("The library {0} has changes beside it that cannot be read here.", path),
            say("Open it once where its folder can be written to."),
        )
    name = f"{path.absolute().as_uri()}?immutable=1"
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    try:
        db = apsw.Connection(name, flags=flags)
        if key is not None:
            _use_key(db, key)
        _load_vectors(db)
        _configure_reading(db, encrypted=key is not None)
        db.execute("SELECT count(*) FROM sqlite_schema")
    except apsw.NotADBError as error:
        if key is not None and state_of(path).kind is Kind.PLAIN:
            return _open_unchanging(path, None)
        raise _as_unreadable(path, key) from error
    except (apsw.Error, OSError) as error:
        raise as_library_error(error, path) or error from error
    return db


def _open(path: Path, key: LibraryKey | None) -> apsw.Connection:
    # A URI as the name of a copy says how the copy is encrypted.
    db = apsw.Connection(str(path), flags=_FLAGS)
    try:
        # Set before any statement that locks, so that two first starts wait for each other.
        db.set_busy_timeout(BUSY_TIMEOUT_MS)
        if key is not None:
            _use_key(db, key)
        _load_vectors(db)
        _configure(db, encrypted=key is not None)
    except BaseException:
        db.close()
        raise
    return db


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def _has_moved(db: apsw.Connection) -> bool:
    """Whether the open file no longer has the name that it was opened by."""
    answer = ctypes.c_int(0)
    db.file_control("main", apsw.SQLITE_FCNTL_HAS_MOVED, ctypes.addressof(answer))
    return bool(answer.value)


def locked_error() -> LockedLibraryError:
    """The error for a library whose key was not given."""
    return LockedLibraryError(
        say("The library is encrypted and locked."), Remedy.UNLOCK_LIBRARY.hint()
    )


def copy_uri(path: Path, key: LibraryKey | None) -> str:
    """The name under which `VACUUM INTO` writes a copy with this key, or a plain one."""
    options = f"cipher={CIPHER}&key={_raw(key)}" if key else "key="
    return f"{path.absolute().as_uri()}?{options}"


def _use_key(db: apsw.Connection, key: LibraryKey) -> None:
    db.execute(f"PRAGMA cipher = '{CIPHER}'")
    db.execute(f"PRAGMA key = '{_raw(key)}'")


def _raw(key: LibraryKey) -> str:
    """The key as it is, so that nothing is derived; the name of the key begins the file."""
    return f"raw:{key.secret.hex()}{key.id.hex()}"


def _as_unreadable(path: Path, key: LibraryKey | None) -> LibraryError:
    """The error for a file that SQLite takes for no database."""
    state, key_file = state_of(path), path.with_name(NAME)
    if key is not None:
        if state.kind is Kind.ENCRYPTED and not _fits(key, path):
            return LockedLibraryError(
                say("{0} is encrypted with another key.", path),
                say("Is the key file that of another library?"),
            )
        return _damaged_error(path)
    if key_file.exists():
        return locked_error()
    if state.kind is Kind.ENCRYPTED:
        return missing_error(key_file)
    return DamagedLibraryError(
        say("{0} is not a Lectern library.", path), Remedy.PUT_LIBRARY_ASIDE.hint()
    )


def _fits(key: LibraryKey, path: Path) -> bool:
    """Whether some part of the file was written with the key."""
    pages = PageFile(path, key)
    try:
        return pages.has_authentic_page()
    finally:
        pages.close()


def _damaged_error(path: Path) -> DamagedLibraryError:
    return DamagedLibraryError(
        say("The library {0} is damaged.", path), Remedy.REPAIR_LIBRARY.hint()
    )


def as_library_error(error: Exception, path: Path) -> LibraryError | None:
    """The error for the person that an error of SQLite or the file system means; None for a bug."""
    match error:
        case apsw.NotADBError():
            return DamagedLibraryError(
                say("{0} is not a Lectern library.", path),
                Remedy.PUT_LIBRARY_ASIDE.hint(),
            )
        case apsw.SQLError() if "malformed JSON" in str(error):
            return _damaged_error(path)
        case apsw.CorruptError() | UnicodeDecodeError():
            return _damaged_error(path)
        case apsw.BusyError() | apsw.LockedError():
            return LibraryError(
                say("Another program keeps the library locked."),
                say("Close it, or wait for it to finish."),
            )
        case apsw.FullError():
            return LibraryError(say("The disk is full."), say("Make room, and try it again."))
        case apsw.ReadOnlyError() if is_read_only(path):
            return LibraryError(
                say("Nothing can be changed: the folder of the library cannot be written to."),
                say("Copy the data folder to a disk that can be written to, and open it there."),
            )
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


def _configure(db: apsw.Connection, *, encrypted: bool) -> None:
    # Writers queue at their beginning instead of failing in their middle.
    db.transaction_mode = "IMMEDIATE"
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    # Deleted text is overwritten with zeros, in pages in use as well as in free ones.
    db.execute("PRAGMA secure_delete = ON")
    _configure_reading(db, encrypted=encrypted)


def _configure_reading(db: apsw.Connection, *, encrypted: bool) -> None:
    db.execute("PRAGMA temp_store = MEMORY")
    db.execute(f"PRAGMA cache_size = -{ENCRYPTED_CACHE_KIB if encrypted else CACHE_KIB}")
    if not encrypted:
        db.execute(f"PRAGMA mmap_size = {MMAP_BYTES}")
    # A library may come from an attacker: nothing in its schema may run functions.
    db.execute("PRAGMA trusted_schema = OFF")
