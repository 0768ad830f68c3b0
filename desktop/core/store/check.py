"""Checks a library, and rebuilds the data that can be derived from other data in it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import cast

import apsw

from desktop.core.errors import DamagedLibraryError
from desktop.core.say import joined, say
from desktop.core.store.connection import DAMAGE, is_read_only
from desktop.core.store.library import Library
from desktop.core.store.salvage.shape import JSON_VALUES

OUTDATED = "/0"
"""A version of a reader that is never the present one."""
UNREADABLE = say("It cannot be read.")


@dataclass(frozen=True, slots=True)
class IntegrityResult:
    """The result of one check of a library."""

    subject: str
    problem: str = ""
    """One sentence; empty if there is no problem."""


def check(library: Library) -> Generator[IntegrityResult, None, None]:
    """Check the SQLite file, the word index, and the vectors against the passages."""
    yield IntegrityResult("SQLite", _check_sqlite(library))
    yield _examine("references", lambda: _check_references(library))
    yield _examine("documents", lambda: _check_documents(library))
    yield _examine("passages", lambda: _check_passages(library))
    yield _examine("stored values", lambda: _check_json(library))
    if is_read_only(library.path):
        # SQLite's check of such an index is a write.
        yield IntegrityResult("word index (not checked: nothing can be written here)")
    else:
        yield _examine("word index", lambda: _check_word_index(library))
    try:
        spaces = library.vectors.spaces()
    except DAMAGE:
        yield IntegrityResult("vectors", UNREADABLE)
        return
    for space in spaces:
        yield _examine(
            f"vectors of {space.identity}",
            lambda space=space: " ".join(library.vectors.problems(space)),
        )


def repair(library: Library) -> Generator[IntegrityResult, None, None]:
    """Rebuild all derived data: indexes, the word index, codes, the queue for vectors.

    Raises:
        DamagedLibraryError: the file is too damaged for that.
    """
    try:
        yield from _rebuild(library)
    except (apsw.SQLError, *DAMAGE) as error:
        raise DamagedLibraryError(say("The library is damaged beyond repair.")) from error


def _rebuild(library: Library) -> Generator[IntegrityResult, None, None]:
    db = library.db
    db.execute("REINDEX")
    with library.transaction():
        for (orphan,) in db.execute(_ORPHANS).fetchall():
            library.vectors.forget(cast("int", orphan))
            db.execute("DELETE FROM contents WHERE id = ?", (orphan,))
        db.execute(
            "UPDATE documents SET state = 'waiting' WHERE state = 'ready' AND content_id IS NULL"
        )
        _replace_json(db)
    yield IntegrityResult("documents and texts")
    with library.transaction():
        db.execute("INSERT INTO words (words) VALUES ('rebuild')")
        db.execute("INSERT INTO names (names) VALUES ('rebuild')")
    yield IntegrityResult("word index")
    for space in library.vectors.spaces():
        library.vectors.rebuild(space)
        yield IntegrityResult(f"vectors of {space.identity}")


def rebuild_derived(library: Library) -> None:
    """Rebuild the word index, the codes and the queues of a library that is sound otherwise."""
    with library.transaction():
        library.db.execute("INSERT INTO words (words) VALUES ('rebuild')")
    for space in library.vectors.spaces():
        library.vectors.rebuild(space)


_ORPHANS = "SELECT id FROM contents WHERE id NOT IN (SELECT content_id FROM documents WHERE" + (
    " content_id IS NOT NULL)"
)


def _examine(subject: str, examine: Callable[[], str]) -> IntegrityResult:
    """The result of one check; if damage makes it fail, the others still run."""
    try:
        return IntegrityResult(subject, examine())
    except DAMAGE:
        return IntegrityResult(subject, UNREADABLE)


def _check_sqlite(library: Library) -> str:
    try:
        said = library.db.execute("PRAGMA integrity_check(1)").get
    except DAMAGE as error:
        said = str(error)
    return "" if said == "ok" else say("The file is damaged: {0}.", said)


def _check_references(library: Library) -> str:
    broken = library.db.execute("PRAGMA foreign_key_check").fetchall()
    if not broken:
        return ""
    return say("%n rows refer to nothing.", n=len(broken), singular="%n row refers to nothing.")


def _check_documents(library: Library) -> str:
    without = library.db.execute(
        "SELECT count(*) FROM documents WHERE state = 'ready' AND content_id IS NULL"
    ).get
    orphans = len(library.db.execute(_ORPHANS).fetchall())
    lost = say(
        "%n documents have lost their text.",
        n=without,
        singular="%n document has lost its text.",
    )
    unowned = say(
        "%n texts belong to no document.", n=orphans, singular="%n text belongs to no document."
    )
    return joined(" ", (lost if without else "", unowned if orphans else ""))


def _check_passages(library: Library) -> str:
    """Every passage must be equal to the text at its range of characters."""
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
    if not wrong:
        return ""
    return say(
        "%n passages differ from their documents.",
        n=wrong,
        singular="%n passage differs from its document.",
    )


def _check_json(library: Library) -> str:
    """Every value that holds others must be JSON, or a search ends with an error."""
    broken = sum(
        int(library.db.execute(f"SELECT count(*) FROM {table} WHERE {_no_json(column)}").get)
        for table, column in JSON_VALUES
    )
    if not broken:
        return ""
    return say(
        "%n stored values cannot be read.", n=broken, singular="%n stored value cannot be read."
    )


def _replace_json(db: apsw.Connection) -> None:
    """Put an empty value in the place of each that is no JSON; its document is read again."""
    db.execute(f"UPDATE contents SET reader = ? WHERE {_no_json('structure')}", (OUTDATED,))
    for (table, column), value in JSON_VALUES.items():
        db.execute(f"UPDATE {table} SET {column} = ? WHERE {_no_json(column)}", (value,))


def _no_json(column: str) -> str:
    return f"{column} IS NOT NULL AND {column} != '' AND NOT json_valid({column})"


def _check_word_index(library: Library) -> str:
    try:
        library.db.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
    except apsw.CorruptError:
        return say("The word index differs from the passages.")
    try:
        library.db.execute("INSERT INTO names (names, rank) VALUES ('integrity-check', 1)")
    except apsw.CorruptError:
        return say("The index of names differs from the documents.")
    return ""
