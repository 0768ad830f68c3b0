"""Removals that can be undone: removed data is hidden at once, and deleted later.

To delete tens of thousands of files takes seconds, so `purge.py` does it later.
"""

from __future__ import annotations

from dataclasses import dataclass

import apsw

from desktop.core.errors import InputError
from desktop.core.say import say


@dataclass(frozen=True, slots=True)
class Removal:
    """A removed collection or, with `root_id`, one of its folders or files."""

    id: int
    collection_id: int
    root_id: int | None


class Removals:
    """The `removals` table. Its methods that write need a transaction of the caller."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def add_collection(self, collection_id: int) -> None:
        """Hide a collection; its name is free for another one."""
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
        """Hide an added folder or file."""
        self._db.execute(
            "INSERT INTO removals (collection_id, root_id) SELECT collection_id, id FROM roots"
            " WHERE id = ? ON CONFLICT DO NOTHING",
            (root_id,),
        )

    def restore_collection(self, collection_id: int) -> None:
        """Show a collection again, with those files that are not deleted yet.

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
                say("Another collection has this name by now."), say("Rename that one first.")
            ) from error
        self._db.execute(
            "DELETE FROM removals WHERE collection_id = ? AND root_id IS NULL", (collection_id,)
        )

    def restore_root(self, root_id: int) -> None:
        """Show a root again, with those files that are not deleted yet."""
        self._db.execute("DELETE FROM removals WHERE root_id = ?", (root_id,))

    def all(self) -> list[Removal]:
        rows = self._db.execute("SELECT id, collection_id, root_id FROM removals ORDER BY id")
        return [Removal(*row) for row in rows]
