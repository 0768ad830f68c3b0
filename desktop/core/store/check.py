"""Verifies a library, and rebuilds what can be derived from what it holds."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import apsw

from desktop.core.errors import LibraryError
from desktop.core.store.library import Library
from desktop.core.store.vectors import Space


@dataclass(frozen=True, slots=True)
class Checked:
    """One thing that was verified."""

    subject: str
    problem: str = ""
    """One sentence; empty where all is well."""


def check(library: Library) -> Generator[Checked, None, None]:
    """Verify SQLite, the word index, and the vectors against the passages."""
    yield _sqlite(library)
    yield _references(library)
    yield _documents(library)
    yield _passages(library)
    yield _words(library)
    for space in library.vectors.spaces():
        yield _vectors(library, space)


def repair(library: Library) -> Generator[Checked, None, None]:
    """Rebuild what is derived: indexes, the word index, the sign rows, what waits for vectors."""
    db = library.db
    db.execute("REINDEX")
    with library.transaction():
        for (orphan,) in db.execute(_ORPHANS).fetchall():
            library.vectors.forget(cast("int", orphan))
            db.execute("DELETE FROM contents WHERE id = ?", (orphan,))
        db.execute(
            "UPDATE documents SET state = 'waiting' WHERE state = 'ready' AND content_id IS NULL"
        )
    yield Checked("documents and texts")
    with library.transaction():
        db.execute("INSERT INTO words (words) VALUES ('rebuild')")
    yield Checked("word index")
    for space in library.vectors.spaces():
        library.vectors.rebuild(space)
        yield Checked(f"vectors of {space.identity}")


def start_again(path: Path) -> Path:
    """Put a damaged library aside and make a new one with the same collections and folders.

    Returns where the damaged one lies now; everything has to be indexed again.

    Raises:
        LibraryError: not even the list of folders can be read.
    """
    try:
        with Library.open(path) as damaged:
            names = {one.id: one.name for one in damaged.collections.all()}
            roots = damaged.collections.roots()
    except (LibraryError, apsw.Error) as error:
        raise LibraryError(
            "The library is damaged beyond reading.",
            f"Move {path} away, and add your folders again.",
        ) from error
    aside = path.with_suffix(f".damaged-{time.strftime('%Y%m%d-%H%M%S')}.db")
    for ending in ("-wal", "-shm"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    path.rename(aside)
    with Library.open(path) as fresh:
        for root in roots:
            collection_id = fresh.collections.ensure(names[root.collection_id])
            fresh.collections.add_root(collection_id, root.path, is_folder=root.is_folder)
    return aside


_ORPHANS = "SELECT id FROM contents WHERE id NOT IN (SELECT content_id FROM documents WHERE" + (
    " content_id IS NOT NULL)"
)


def _sqlite(library: Library) -> Checked:
    try:
        said = library.db.execute("PRAGMA integrity_check(1)").get
    except apsw.Error as error:
        said = str(error)
    return Checked("SQLite", "" if said == "ok" else f"The file is damaged: {said}.")


def _references(library: Library) -> Checked:
    broken = library.db.execute("PRAGMA foreign_key_check").fetchall()
    return Checked("references", f"{len(broken)} rows refer to nothing." if broken else "")


def _documents(library: Library) -> Checked:
    without = library.db.execute(
        "SELECT count(*) FROM documents WHERE state = 'ready' AND content_id IS NULL"
    ).get
    orphans = len(library.db.execute(_ORPHANS).fetchall())
    problems = [f"{without} documents have lost their text."] if without else []
    problems += [f"{orphans} texts belong to no document."] if orphans else []
    return Checked("documents", " ".join(problems))


def _passages(library: Library) -> Checked:
    """Every passage must be the stretch of its text that it says it is."""
    wrong = 0
    for (content_id,) in library.db.execute("SELECT id FROM contents").fetchall():
        text: str = library.db.execute("SELECT text FROM contents WHERE id = ?", (content_id,)).get
        rows = cast(
            "list[tuple[str, int, int]]",
            library.db.execute(
                "SELECT text, char_start, char_end FROM passages WHERE content_id = ?",
                (content_id,),
            ).fetchall(),
        )
        wrong += sum(text[start:end] != passage for passage, start, end in rows)
    return Checked("passages", f"{wrong} passages differ from their documents." if wrong else "")


def _words(library: Library) -> Checked:
    try:
        library.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    except apsw.CorruptError:
        return Checked("word index", "The word index differs from the passages.")
    return Checked("word index")


def _vectors(library: Library, space: Space) -> Checked:
    problems = library.vectors.problems(space)
    return Checked(f"vectors of {space.identity}", " ".join(problems))
