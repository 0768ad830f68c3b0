"""Makes the rows of a rescued library refer to each other again, after some of them were lost."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import apsw

from desktop.core.say import say
from desktop.core.store.part_rows import sorted_name
from desktop.core.store.salvage.texts import fill_gaps, rebuild_lost_texts
from desktop.core.store.stored_path import from_stored, to_stored

RESCUED = say("Rescued")
TITLE_CHARACTERS = 60
_HAVE_COLLECTION = ("roots", "documents", "lab_sets")
_UNREAD_READER = "rescued"
"""Stands in the place of a reader's name, so that a text that may lack a part is read anew."""


def mend_relations(db: apsw.Connection, data: Path) -> None:
    """Give each row that lost what it belongs to a new owner, so that nothing else is deleted.

    `data` is the folder of the library; texts whose file is not known are named as files of a
    folder in it that does not exist.
    """
    tables = {str(name) for (name,) in db.execute("SELECT name FROM sqlite_schema")}
    with db:
        rebuild_lost_texts(db, _UNREAD_READER)
        fill_gaps(db, _UNREAD_READER)
        _mend_collections(db, tables)
        _mend_roots(db)
        _keep_unowned_texts(db, data)
        _mend_documents(db, tables)
        if "turns" in tables:
            _mend_conversations(db)
        if "lab_sets" in tables:
            _mend_lab(db)
        if "experts" in tables:
            db.execute(
                "DELETE FROM expert_documents WHERE expert_id NOT IN (SELECT id FROM experts)"
            )
        if "removals" in tables:
            db.execute("DELETE FROM removals WHERE root_id NOT IN (SELECT id FROM roots)")


def _mend_collections(db: apsw.Connection, tables: set[str]) -> None:
    for table in _HAVE_COLLECTION:
        if table in tables:
            lost = db.execute(
                f"SELECT DISTINCT collection_id FROM {table}"
                " WHERE collection_id NOT IN (SELECT id FROM collections)"
            )
            for (id_,) in cast("list[tuple[int]]", lost.fetchall()):
                name = _former_name(db, id_) if "experts" in tables else ""
                add_collection(db, name or str(RESCUED), id_)
    for table in ("experts", "lab_runs"):
        if table in tables:
            db.execute(
                f"UPDATE {table} SET collection_id = NULL"
                " WHERE collection_id NOT IN (SELECT id FROM collections)"
            )
    if "removals" in tables:
        db.execute("DELETE FROM removals WHERE collection_id NOT IN (SELECT id FROM collections)")


def _former_name(db: apsw.Connection, collection_id: int) -> str:
    """The name of a collection as its experts remember it."""
    return (
        db.execute(
            "SELECT max(collection_name) FROM experts WHERE collection_id = ?", (collection_id,)
        ).get
        or ""
    )


def add_collection(db: apsw.Connection, name: str, id_: int | None = None) -> int:
    """Add a collection, with a number behind its name where that is taken."""
    number, free = 1, name
    while db.execute("SELECT 1 FROM collections WHERE name = ?", (free,)).get:
        number += 1
        free = f"{name} {number}"
    return db.execute(
        "INSERT INTO collections (id, name) VALUES (?, ?) RETURNING id", (id_, free)
    ).get


def _mend_roots(db: apsw.Connection) -> None:
    """Let a document without its folder be followed as a single file."""
    # A root that was made again from an index does not know what it is.
    db.execute(
        "UPDATE roots SET is_folder = 1 WHERE is_folder = 0 AND NOT EXISTS (SELECT 1 FROM"
        " documents d WHERE d.root_id = roots.id AND d.path = roots.path)"
    )
    lost = db.execute(
        "SELECT id, collection_id, path FROM documents WHERE root_id NOT IN (SELECT id FROM roots)"
    )
    for id_, collection_id, path in lost.fetchall():
        db.execute(
            "INSERT OR IGNORE INTO roots (collection_id, path, is_folder) VALUES (?, ?, 0)",
            (collection_id, path),
        )
        db.execute(
            "UPDATE documents SET root_id = (SELECT id FROM roots WHERE collection_id = ?"
            " AND path = ?) WHERE id = ?",
            (collection_id, path, id_),
        )


def _mend_documents(db: apsw.Connection, tables: set[str]) -> None:
    if "passwords" in tables:
        # A part whose file is lost stands alone until the file is read again.
        db.execute(
            "UPDATE documents SET parent_id = NULL"
            " WHERE parent_id NOT IN (SELECT id FROM documents)"
        )
        db.execute("DELETE FROM passwords WHERE document_id NOT IN (SELECT id FROM documents)")
    db.execute(
        "UPDATE documents SET content_id = NULL WHERE content_id NOT IN (SELECT id FROM contents)"
    )
    unnamed = db.execute("SELECT id, path FROM documents WHERE name = ''").fetchall()
    for id_, path in unnamed:
        name = sorted_name(from_stored(cast("str | bytes", path)))
        db.execute("UPDATE documents SET name = ? WHERE id = ?", (name, id_))
    db.execute(
        "UPDATE documents SET state = 'waiting' WHERE state IN ('ready', '')"
        " AND (content_id IS NULL OR state = '' OR content_id IN (SELECT id FROM contents"
        " WHERE reader = ?))",
        (_UNREAD_READER,),
    )


def _keep_unowned_texts(db: apsw.Connection, data: Path) -> None:
    """Give every text whose file is not known a document, so that it can still be found."""
    unowned = db.execute(
        "SELECT id, title, length(text) FROM contents WHERE id NOT IN"
        " (SELECT content_id FROM documents WHERE content_id IS NOT NULL)"
    ).fetchall()
    if not unowned:
        return
    collection_id = add_collection(db, str(RESCUED))
    folder = data / "rescued"
    root_id = db.execute(
        "INSERT INTO roots (collection_id, path, is_folder, available) VALUES (?, ?, 1, 0)"
        " RETURNING id",
        (collection_id, to_stored(folder)),
    ).get
    for content_id, title, size_bytes in cast("list[tuple[int, str, int]]", unowned):
        plain = "".join(character if character.isalnum() else " " for character in title)
        path = folder / f"{' '.join(plain.split())} {content_id}".strip()
        db.execute(
            "INSERT INTO documents (collection_id, root_id, path, content_id, state, size_bytes,"
            " mtime_ns) VALUES (?, ?, ?, ?, 'ready', ?, 0)",
            (collection_id, root_id, to_stored(path), content_id, size_bytes),
        )


def _mend_conversations(db: apsw.Connection) -> None:
    lost = db.execute(
        "SELECT conversation_id, min(id), question, asked_at FROM turns WHERE conversation_id"
        " NOT IN (SELECT id FROM conversations) GROUP BY conversation_id"
    )
    rows = cast("list[tuple[int, int, str, float]]", lost.fetchall())
    for id_, _, question, asked_at in rows:
        title = f"{RESCUED}: {' '.join(question.split())[:TITLE_CHARACTERS]}"
        db.execute(
            "INSERT INTO conversations (id, title, created_at, changed_at) VALUES (?, ?, ?, ?)",
            (id_, title, asked_at, asked_at),
        )
    # Where a question is lost, the next one follows the one before it.
    db.execute(
        "UPDATE turns SET parent_id = (SELECT max(before.id) FROM turns before WHERE"
        " before.conversation_id = turns.conversation_id AND before.id < turns.id)"
        " WHERE parent_id NOT IN (SELECT id FROM turns)"
    )
    db.execute(
        "UPDATE conversations SET last_turn = (SELECT max(id) FROM turns WHERE conversation_id ="
        " conversations.id) WHERE last_turn IS NULL OR last_turn NOT IN (SELECT id FROM turns"
        " WHERE conversation_id = conversations.id)"
    )


def _mend_lab(db: apsw.Connection) -> None:
    lost = db.execute(
        "SELECT DISTINCT set_id FROM lab_questions WHERE set_id NOT IN (SELECT id FROM lab_sets)"
    ).fetchall()
    for (id_,) in lost:
        collection_id = db.execute("SELECT min(id) FROM collections").get
        if collection_id is None:
            collection_id = add_collection(db, str(RESCUED))
        db.execute(
            "INSERT INTO lab_sets (id, collection_id, name) VALUES (?, ?, ?)",
            (id_, collection_id, f"{RESCUED} {id_}"),
        )
    db.execute("DELETE FROM lab_answers WHERE run_id NOT IN (SELECT id FROM lab_runs)")
