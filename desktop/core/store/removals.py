"""What is to be forgotten: gone for everybody at once, and brought back as it was if wished.

Forgetting tens of thousands of files takes seconds, so it is done later, in many short
transactions; what is left of it when the program ends is done after the next start.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apsw

from desktop.core.errors import InputError

if TYPE_CHECKING:
    from desktop.core.store.library import Library

FILES_AT_ONCE = 100
"""Forgotten in one transaction, so that nobody waits long for the lock."""


@dataclass(frozen=True, slots=True)
class Removal:
    """A collection, or with `root_id` one of its folders or files."""

    id: int
    collection_id: int
    root_id: int | None


class Removals:
    """The `removals` table. Changes are made inside the caller's transaction."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def add_collection(self, collection_id: int) -> None:
        """Let a collection be gone; its name is free for another."""
        self._db.execute(
            "INSERT INTO removals (collection_id, name) SELECT id, name FROM collections k"
            " WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM removals WHERE collection_id = ?1"
            " AND root_id IS NULL)",
            (collection_id,),
        )
        if self._db.changes():
            self._db.execute(
                "UPDATE collections SET name = name || ' (removed ' || id || ')' WHERE id = ?",
                (collection_id,),
            )

    def add_root(self, root_id: int) -> None:
        """Let an added folder or file be gone."""
        self._db.execute(
            "INSERT INTO removals (collection_id, root_id) SELECT collection_id, id FROM roots"
            " WHERE id = ? ON CONFLICT DO NOTHING",
            (root_id,),
        )

    def take_back_collection(self, collection_id: int) -> None:
        """Let it be there again, as far as it is not forgotten yet.

        Raises:
            InputError: another collection has its name by now.
        """
        try:
            self._db.execute(
                "UPDATE collections SET name = (SELECT name FROM removals WHERE collection_id = ?1"
                " AND root_id IS NULL) WHERE id = ?1 AND EXISTS (SELECT 1 FROM removals WHERE"
                " collection_id = ?1 AND root_id IS NULL)",
                (collection_id,),
            )
        except apsw.ConstraintError as error:
            raise InputError(
                "Another collection has this name by now.", "Rename that one first."
            ) from error
        self._db.execute(
            "DELETE FROM removals WHERE collection_id = ? AND root_id IS NULL", (collection_id,)
        )

    def take_back_root(self, root_id: int) -> None:
        """Let it be there again, as far as it is not forgotten yet."""
        self._db.execute("DELETE FROM removals WHERE root_id = ?", (root_id,))

    def all(self) -> list[Removal]:
        rows = self._db.execute("SELECT id, collection_id, root_id FROM removals ORDER BY id")
        return [Removal(*row) for row in rows]


def forget_removed(library: Library) -> Generator[None, None, None]:
    """Forget everything that was removed; may be left at any step, and one is short."""
    for removal in library.removals.all():
        if removal.root_id is None:
            roots = library.db.execute(
                "SELECT id FROM roots WHERE collection_id = ?", (removal.collection_id,)
            )
            root_ids = [int(id_) for (id_,) in roots]
        else:
            root_ids = [removal.root_id]
        for root_id in root_ids:
            yield from _forget_documents(library, removal, root_id)
        with library.transaction():
            if removal not in library.removals.all():
                continue  # it was taken back
            for root_id in root_ids:
                library.remove_root(root_id)
            if removal.root_id is None:
                library.remove_collection(removal.collection_id)


def _forget_documents(
    library: Library, removal: Removal, root_id: int
) -> Generator[None, None, None]:
    ids = library.documents.ids_of_root(root_id)
    for start in range(0, len(ids), FILES_AT_ONCE):
        with library.transaction():
            if removal not in library.removals.all():
                return
            library.documents.remove(ids[start : start + FILES_AT_ONCE])
        yield
