"""Replaces a damaged library by a new one with those folders that can still be read."""

from __future__ import annotations

import contextlib
import time
from dataclasses import dataclass
from pathlib import Path

import apsw

from desktop.core.store.connection import BUSY_TIMEOUT_MS, DAMAGE
from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored


@dataclass(frozen=True, slots=True)
class LibraryReplacement:
    """The result of replacing a damaged library."""

    damaged: Path
    """The new path of the damaged file."""
    collections: tuple[str, ...]
    """Names of the collections that the new library has, which must be indexed."""


def replace_damaged_library(path: Path) -> LibraryReplacement:
    """Rename the damaged library, and make a new one.

    The new one has the collections and folders that could be read from the damaged file.
    """
    folders = _read_folders(path)
    aside = path.with_suffix(f".damaged-{time.strftime('%Y%m%d-%H%M%S')}.db")
    for ending in ("-wal", "-shm", ""):
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
    with Library.open(path) as fresh:
        for name, folder, is_folder in folders:
            fresh.collections.add_root(fresh.collections.ensure(name), folder, is_folder=is_folder)
    return LibraryReplacement(aside, tuple(dict.fromkeys(name for name, _, _ in folders)))


def _read_folders(path: Path) -> list[tuple[str, Path, bool]]:
    found: list[tuple[str, Path, bool]] = []
    db = apsw.Connection(str(path))
    try:
        db.set_busy_timeout(BUSY_TIMEOUT_MS)
        # With this, SQLite also opens a file that is shorter than its header says.
        db.execute("PRAGMA writable_schema = ON")
        rows = db.execute(
            "SELECT k.name, r.path, r.is_folder FROM roots r"
            " JOIN collections k ON k.id = r.collection_id ORDER BY r.id"
        )
        found += ((name, from_stored(folder), bool(is_one)) for name, folder, is_one in rows)
    except (*DAMAGE, apsw.SQLError):
        pass  # the rows before the damage are kept
    finally:
        db.close()
    return found
