"""Makes a new library of everything that can be read in a damaged one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import apsw

from desktop.core.errors import DamagedLibraryError, LibraryError
from desktop.core.library_key import LibraryKey
from desktop.core.say import Sentence, joined, say
from desktop.core.store.check import check, rebuild_derived
from desktop.core.store.connection import connect
from desktop.core.store.library import Library
from desktop.core.store.migrations import STEPS, newer_library_error
from desktop.core.store.replacement import delete_library, take_place
from desktop.core.store.salvage.page_file import PageFile
from desktop.core.store.salvage.relations import mend_relations
from desktop.core.store.salvage.rescue import copy_rows

KINDS = {
    "documents": "documents",
    "conversations": "conversations",
    "questions": "turns",
    "experts": "experts",
    "comparisons": "lab_runs",
}
"""The table of everything that a person is told the number of."""


@dataclass(frozen=True, slots=True)
class LibraryReplacement:
    """The result of replacing a damaged library."""

    damaged: Path
    """The new path of the damaged file."""
    collections: tuple[str, ...]
    """Names of the collections that the new library has."""
    saved: dict[str, int] = field(default_factory=dict[str, int])
    """The number of rows of each of `KINDS` in the new library."""
    lost: dict[str, int] = field(default_factory=dict[str, int])
    """The number of rows that are known to be lost; damage may hide others."""

    @property
    def sentence(self) -> Sentence:
        """Tells what was saved, and what was not."""
        saved = say(
            "Saved: {0} documents, {1} conversations with {2} questions, {3} experts,"
            " {4} comparisons.",
            *(self.saved.get(kind, 0) for kind in KINDS),
        )
        if not any(self.lost.values()):
            return joined(" ", (saved, say("Nothing is known to be lost.")))
        lost = say(
            "Not saved: {0} documents, {1} conversations, {2} questions, {3} experts,"
            " {4} comparisons.",
            *(self.lost.get(kind, 0) for kind in KINDS),
        )
        return joined(" ", (saved, lost))


def is_sound(path: Path, key: LibraryKey | None = None) -> bool:
    """Whether SQLite finds every page of the library as it should be; the file is not changed.

    The word index is not looked at: it is derived, and `check.repair` mends it.

    Raises:
        LockedLibraryError: it is encrypted, and the key is missing or another.
        LibraryError: it cannot be opened, for another reason than damage.
    """
    try:
        db = connect(path, key)
    except DamagedLibraryError:
        return False
    try:
        db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        return is_whole(db)
    finally:
        db.close()


def is_whole(db: apsw.Connection) -> bool:
    """Whether SQLite finds every page of an open library as it should be."""
    try:
        found = [str(line) for (line,) in db.execute("PRAGMA integrity_check(10)")]
    except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError, UnicodeDecodeError):
        return False
    return all(line == "ok" or "inverted index" in line for line in found)


def replace_damaged_library(path: Path, key: LibraryKey | None = None) -> LibraryReplacement:
    """Make a new library of all that can be read, let it take the place, keep the damaged file.

    The new library is encrypted with the key, if there is one.

    Raises:
        LibraryError: the library is from a newer version, or the disk is full.
        OSError: the files cannot be read or written.
    """
    fresh = path.with_name(path.name + ".repaired")
    delete_library(fresh)
    try:
        lost = _rescue(path, fresh, key)
        with Library.open(fresh, key) as library:
            db = library.db
            saved = {
                kind: int(db.execute(f"SELECT count(*) FROM {table}").get)
                for kind, table in KINDS.items()
            }
            names = tuple(found.name for found in library.collections.all())
        aside = take_place(path, fresh, "damaged")
    except BaseException:
        delete_library(fresh)
        raise
    return LibraryReplacement(aside, names, saved, lost)


def _rescue(path: Path, fresh: Path, key: LibraryKey | None) -> dict[str, int]:
    """Fill the new file; returns the number of rows that are known to be lost, by kind."""
    pages = PageFile(path, key)
    try:
        db = connect(fresh, key)
        try:
            db.execute("PRAGMA foreign_keys = OFF")
            if pages.user_version() > len(STEPS):
                raise newer_library_error()
            lost = copy_rows(pages, db)
            mend_relations(db, path.parent)
        finally:
            db.close()
    finally:
        pages.close()
    with Library.open(fresh, key) as library:
        rebuild_derived(library)
        problems = [found.problem for found in check(library) if found.problem]
    if problems:
        raise LibraryError(
            say("The library could not be repaired: {0}", problems[0]),
            say("Its file was left as it is."),
        )
    return {kind: lost.get(table, 0) for kind, table in KINDS.items()}
