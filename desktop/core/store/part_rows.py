"""The rows of files that lie within other files, such as a message's attachments."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import cast

import apsw

from desktop.core.store.document_names import name_words
from desktop.core.store.part_path import BETWEEN, part_path
from desktop.core.store.stored_path import from_stored, to_stored
from desktop.core.store.text_normalisation import replace_unstorable
from desktop.core.types import ReadFailure, Treatment


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A part of a file as it was read."""

    name: str
    """Its name, after those of the parts in which it lies."""
    size_bytes: int
    outcome: int | ReadFailure
    """The id of its stored text, or the reason why there is none."""


class PartRows:
    """The rows of `documents` with a parent: that is the file, also for a part within a part.

    The methods that write need a transaction of the caller.
    """

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def ids(self, document_id: int) -> list[int]:
        """Ids of the parts of a file."""
        rows = self._db.execute("SELECT id FROM documents WHERE parent_id = ?", (document_id,))
        return [id_ for (id_,) in rows]

    def add(self, document_id: int, part: FoundPart) -> tuple[int, bool]:
        """Add a part, or find its row; returns its id, and whether the person skipped it."""
        collection_id, root_id, stored, mtime_ns = self._db.execute(
            "SELECT collection_id, root_id, path, mtime_ns FROM documents WHERE id = ?",
            (document_id,),
        ).get
        path = self._free_path(collection_id, part_path(from_stored(stored), part.name))
        place = (collection_id, to_stored(path))
        self._db.execute(
            "INSERT INTO documents (collection_id, path, root_id, name, size_bytes, mtime_ns,"
            " parent_id, name_words) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO UPDATE"
            " SET size_bytes = ?5, mtime_ns = ?6, missing_since = NULL, name_words = ?8",
            (
                *place,
                root_id,
                sorted_name(path),
                part.size_bytes,
                mtime_ns,
                document_id,
                self.name_words(document_id, root_id, path),
            ),
        )
        part_id, treatment = self._db.execute(
            "SELECT id, treatment FROM documents WHERE collection_id = ? AND path = ?", place
        ).get
        return part_id, treatment == Treatment.SKIP

    def move(self, document_id: int, root_id: int, file: Path) -> None:
        """Give the parts of a file their new paths, before the file gets its own."""
        old: str | bytes = self._db.execute(
            "SELECT path FROM documents WHERE id = ?", (document_id,)
        ).get
        old_name = from_stored(old).name
        found = self._db.execute(
            "SELECT id, path FROM documents WHERE parent_id = ?", (document_id,)
        )
        rows = cast("list[tuple[int, str | bytes]]", found.fetchall())
        for part_id, stored in rows:
            path = part_path(file, from_stored(stored).name[len(old_name) + len(BETWEEN) :])
            self._db.execute(
                "UPDATE documents SET path = ?, name = ?, name_words = ?, root_id = ?,"
                " missing_since = NULL WHERE id = ?",
                (
                    to_stored(path),
                    sorted_name(path),
                    self.name_words(document_id, root_id, path),
                    root_id,
                    part_id,
                ),
            )

    def is_waiting(self, document_id: int) -> bool:
        """Whether a part of the file waits to be read."""
        return bool(
            self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM documents WHERE parent_id = ? AND state = 'waiting')",
                (document_id,),
            ).get
        )

    def recognise_file(self, part_id: int) -> None:
        """Let the file of a part be read with OCR, since its parts are read with it."""
        self._db.execute(
            "UPDATE documents SET treatment = 'ocr' WHERE treatment = '' AND id ="
            " (SELECT parent_id FROM documents WHERE id = ?)",
            (part_id,),
        )

    def queue_files_of_waiting(self, collection_id: int) -> None:
        """Queue the files whose parts wait to be read."""
        self._db.execute(
            "UPDATE documents SET state = 'waiting', message = '', hint = '' WHERE treatment <>"
            " 'skip' AND id IN (SELECT parent_id FROM documents WHERE collection_id = ?"
            " AND state = 'waiting')",
            (collection_id,),
        )

    def name_words(self, document_id: int, root_id: int, path: Path, language: str = "") -> str:
        """The words by which a part of a file is found; those of the file's title are among them.

        `language` is that of the part's text.
        """
        root = self._db.execute("SELECT path FROM roots WHERE id = ?", (root_id,)).get
        title = self._db.execute(
            "SELECT c.title FROM documents d JOIN contents c ON c.id = d.content_id WHERE d.id = ?",
            (document_id,),
        ).get
        return name_words(path, from_stored(root), language, title or "")

    def _free_path(self, collection_id: int, path: Path) -> Path:
        """A path that no file on the disk has, since any name is allowed there."""
        taken = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM documents WHERE collection_id = ? AND path = ?"
            " AND parent_id IS NULL)",
            (collection_id, to_stored(path)),
        ).get
        return self._free_path(collection_id, path.with_name(path.name + "′")) if taken else path


def sorted_name(path: Path) -> str:
    """The last part of a path in the form by which files are sorted."""
    return replace_unstorable(path.name).lower()
