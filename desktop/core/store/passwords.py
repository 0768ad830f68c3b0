"""Passwords of protected files, if the person wished them to be kept.

They stand in the library as they are. That protects less than a key ring, but not less than the
texts of the files, which stand beside them.
"""

from __future__ import annotations

from collections.abc import Iterable

import apsw


class Passwords:
    """The `passwords` table. Its methods that write need a transaction of the caller."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def get(self, document_id: int) -> str:
        """The password that was kept for a file, or for a part of it; empty if there is none."""
        return (
            self._db.execute(
                "SELECT password FROM passwords WHERE document_id = ?1 OR document_id IN"
                " (SELECT id FROM documents WHERE parent_id = ?1)"
                " ORDER BY document_id = ?1 DESC LIMIT 1",
                (document_id,),
            ).get
            or ""
        )

    def keep(self, document_id: int, password: str) -> None:
        """Keep the password of a file until the file is removed from the library."""
        self._db.execute(
            "INSERT INTO passwords (document_id, password) VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET password = excluded.password",
            (document_id, password),
        )

    def forget(self, document_ids: Iterable[int]) -> None:
        """Delete the passwords of these files."""
        self._db.executemany(
            "DELETE FROM passwords WHERE document_id = ?", ((id_,) for id_ in document_ids)
        )
