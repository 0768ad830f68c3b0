"""Collections, and their roots: the folders and files that were added to them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from desktop.core.errors import InputError
from desktop.core.say import say
from desktop.core.store.stored_path import from_stored, to_stored

# Collections and roots that wait for their removal are hidden everywhere.
KEPT_COLLECTION = (
    "NOT EXISTS (SELECT 1 FROM removals g WHERE g.collection_id = k.id AND g.root_id IS NULL)"
)
KEPT_ROOT = "NOT EXISTS (SELECT 1 FROM removals g WHERE g.root_id = r.id)"


@dataclass(frozen=True, slots=True)
class Collection:
    """A named set of folders and files."""

    id: int
    name: str
    documents: int
    passages: int
    created_at: float
    watched: bool = False
    """Whether its folders are watched for changes while the window is open."""


@dataclass(frozen=True, slots=True)
class Root:
    """A folder or file that a person added."""

    id: int
    collection_id: int
    path: Path
    is_folder: bool
    available: bool
    scanned_at: float | None
    identity: str = ""
    """The device and number of the folder when it had files; see file_presence.py."""


class Collections:
    """The `collections` and `roots` tables of a library."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def all(self) -> list[Collection]:
        """Every collection, sorted by name, with its counts."""
        rows = self._db.execute(
            "SELECT k.id, k.name, (SELECT count(*) FROM documents d WHERE d.collection_id = k.id),"
            " (SELECT count(*) FROM passages p WHERE p.content_id IN (SELECT content_id FROM"
            " documents d WHERE d.collection_id = k.id)), k.created_at, k.watched"
            f" FROM collections k WHERE {KEPT_COLLECTION} ORDER BY k.name COLLATE NOCASE"
        )
        return [Collection(*row[:5], watched=bool(row[5])) for row in rows]

    def names(self) -> dict[int, str]:
        """Every collection's name by its id, sorted by name; fast, because it counts nothing."""
        return dict(
            self._db.execute(
                f"SELECT id, name FROM collections k WHERE {KEPT_COLLECTION}"
                " ORDER BY name COLLATE NOCASE"
            )
        )

    def watched_ids(self) -> list[int]:
        """Ids of the collections whose folders are watched."""
        rows = self._db.execute(f"SELECT id FROM collections k WHERE watched AND {KEPT_COLLECTION}")
        return [id_ for (id_,) in rows]

    def set_watched(self, collection_id: int, watched: bool) -> None:
        """Start or stop watching the folders of a collection."""
        with self._db:
            self._db.execute(
                "UPDATE collections SET watched = ? WHERE id = ?", (watched, collection_id)
            )

    def ensure(self, name: str) -> int:
        """The id of the collection with this name, which is made if there is none.

        Raises:
            InputError: the name is blank.
        """
        _require_name(name)
        with self._db:
            self._db.execute(
                "INSERT INTO collections (name) VALUES (?) ON CONFLICT DO NOTHING", (name,)
            )
        return self._db.execute("SELECT id FROM collections WHERE name = ?", (name,)).get

    def ids(self, names: Sequence[str]) -> list[int] | None:
        """The ids of the collections with these names; None (all) if no name is passed.

        Raises:
            InputError: there is no such collection.
        """
        if not names:
            return None
        have = {collection.name: collection.id for collection in self.all()}
        for name in names:
            if name not in have:
                known_names = ", ".join(have) or say("none yet")
                raise InputError(
                    say("There is no collection “{0}”.", name), say("There are: {0}.", known_names)
                )
        return [have[name] for name in names]

    def rename(self, collection_id: int, name: str) -> None:
        """Give a collection another name.

        Raises:
            InputError: another collection has this name, or the name is blank.
        """
        _require_name(name)
        try:
            with self._db:
                before = self._db.execute(
                    "SELECT name FROM collections WHERE id = ?", (collection_id,)
                ).get
                self._db.execute(
                    "UPDATE collections SET name = ? WHERE id = ?", (name, collection_id)
                )
                # Conversations ask by name.
                self._db.execute(
                    "UPDATE conversations SET collections = (SELECT json_group_array(iif(value ="
                    " ?1, ?2, value)) FROM json_each(collections)) WHERE ?1 IN"
                    " (SELECT value FROM json_each(collections))",
                    (before, name),
                )
        except apsw.ConstraintError as error:
            raise InputError(say("There is already a collection “{0}”.", name)) from error

    def drop(self, collection_id: int) -> None:
        """Delete a collection without documents; inside a transaction."""
        self._db.execute("DELETE FROM collections WHERE id = ?", (collection_id,))

    def roots(self, collection_id: int | None = None) -> list[Root]:
        """The folders and files that were added to one collection, or to all."""
        rows = self._db.execute(
            "SELECT id, collection_id, path, is_folder, available, scanned_at, identity"
            f" FROM roots r WHERE (?1 IS NULL OR collection_id = ?1) AND {KEPT_ROOT} ORDER BY id",
            (collection_id,),
        )
        return [
            Root(id_, owner, from_stored(path), bool(folder), bool(here), at, identity)
            for id_, owner, path, folder, here, at, identity in rows
        ]

    def add_root(self, collection_id: int, path: Path, *, is_folder: bool) -> Root:
        """Add a folder or file; one that is there already is not added again.

        A pending removal of it is cancelled.
        """
        with self._db:
            self._db.execute(
                "DELETE FROM removals WHERE root_id = (SELECT id FROM roots WHERE"
                " collection_id = ? AND path = ?)",
                (collection_id, to_stored(path)),
            )
            self._db.execute(
                "INSERT INTO roots (collection_id, path, is_folder) VALUES (?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                (collection_id, to_stored(path), is_folder),
            )
        return next(root for root in self.roots(collection_id) if root.path == path)

    def drop_root(self, root_id: int) -> None:
        """Delete a root whose documents are deleted already; inside a transaction."""
        self._db.execute("DELETE FROM roots WHERE id = ?", (root_id,))

    def set_available(self, root_id: int, available: bool) -> None:
        """Store whether a folder can be reached."""
        with self._db:
            self._db.execute("UPDATE roots SET available = ? WHERE id = ?", (available, root_id))

    def set_identity(self, root_id: int, identity: str) -> None:
        """Store which folder the files were seen in; see file_presence.py."""
        with self._db:
            self._db.execute("UPDATE roots SET identity = ? WHERE id = ?", (identity, root_id))

    def set_scanned(self, root_id: int) -> None:
        """Store that a folder was scanned completely, just now; inside a transaction."""
        self._db.execute("UPDATE roots SET scanned_at = ? WHERE id = ?", (time.time(), root_id))


def _require_name(name: str) -> None:
    if not name.strip():
        raise InputError(
            say("A collection needs a name."), say("Give one with some letters in it.")
        )
