"""Takes what was deleted out of the library's file, its log and its free pages.

Every connection overwrites with zeros what it deletes. Three things remain: what earlier versions
deleted, the pages in the write-ahead log, and free pages, which hold nothing, but take room.
"""

from __future__ import annotations

import shutil

import apsw

from desktop.core.store.library import Library

FREE_SHARE = 0.25
"""The part of the file that must be free before the file is written again without it."""
FREE_BYTES = 16_000_000
"""The least number of free bytes that are worth writing the file again."""
ROOM = 2.2
"""The free disk that is needed, as a multiple of the file: a copy, and the log with all of it."""


def has_remains(library: Library) -> bool:
    """Whether the file may still hold text that an earlier version deleted."""
    return bool(library.db.execute("SELECT EXISTS (SELECT 1 FROM remains)").get)


def is_worth_compacting(library: Library) -> bool:
    """Whether the file holds remains, or so many free pages that it should be made smaller."""
    free, pages, size = (
        int(library.db.execute(f"PRAGMA {name}").get)
        for name in ("freelist_count", "page_count", "page_size")
    )
    return has_remains(library) or (free * size >= FREE_BYTES and free >= pages * FREE_SHARE)


def compact(library: Library) -> bool:
    """Write the file again without remains and free pages; returns whether that was possible.

    It is not where the disk has no room for a copy, or where another process keeps the library
    busy; `has_remains` then stays true for the next time.
    """
    if shutil.disk_usage(library.path.parent).free < library.path.stat().st_size * ROOM:
        return False
    try:
        # Merging the segments drops the words of deleted passages that earlier versions kept.
        library.db.execute("INSERT INTO words (words) VALUES ('optimize')")
        library.db.execute("VACUUM")
        library.db.execute("DELETE FROM remains")
    except (apsw.BusyError, apsw.LockedError, apsw.FullError):
        return False
    return empty_log(library)


def empty_log(library: Library) -> bool:
    """Empty the write-ahead log, which holds older pages; returns whether nobody prevented it."""
    busy, _, _ = library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone() or (1, 0, 0)
    return not busy
