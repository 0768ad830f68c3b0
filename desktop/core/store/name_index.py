"""Finds documents by the words of their names, and tells which documents a text has.

Names belong to documents, not to texts: a copy is found by its own name, and a renamed file by its
new one.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple, cast

import apsw

from desktop.core.store.document_set import CITABLE, DocumentSet, citable_scope
from desktop.core.store.file_presence import is_connected, is_there
from desktop.core.store.stored_path import from_stored

OTHER_PATHS_AT_MOST = 5
_HIDDEN = (
    "EXISTS (SELECT 1 FROM documents WHERE missing_since IS NOT NULL)"
    " OR EXISTS (SELECT 1 FROM removals)"
)


class NamedText(NamedTuple):
    """A text with one of its documents."""

    content_id: int
    document_id: int
    name_words: str


class TitledText(NamedTuple):
    """A text with its title and its language."""

    content_id: int
    title: str
    language: str


class NameIndex:
    """The `names` table, a full-text index over the names of documents."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def search(self, match: str, within: DocumentSet | None, limit: int) -> list[NamedText]:
        """Documents whose names match an FTS5 expression, the best first."""
        scope, bindings = citable_scope(within)
        rows = self._db.execute(
            "SELECT d.content_id, d.id, d.name_words FROM names JOIN documents d"
            f" ON d.id = names.rowid WHERE names MATCH ? AND {scope}"
            " ORDER BY bm25(names), d.id LIMIT ?",
            (match, *bindings, limit),
        )
        return [NamedText(*row) for row in rows]

    def texts_of(self, passage_ids: Sequence[int]) -> dict[int, TitledText]:
        """The text of each passage, by the passage's id; its language is that of the passage."""
        rows = self._db.execute(
            "SELECT p.id, c.id, c.title, p.language FROM passages p"
            " JOIN contents c ON c.id = p.content_id"
            " WHERE p.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(passage_ids)),),
        )
        return {passage_id: TitledText(*row) for passage_id, *row in rows}

    def documents_of(
        self,
        content_ids: Collection[int],
        within: DocumentSet | None,
        except_ids: Collection[int] = (),
    ) -> list[NamedText]:
        """The documents that have these texts, those on connected drives first."""
        scope, bindings = citable_scope(within)
        rows = self._db.execute(
            "SELECT d.content_id, d.id, d.name_words FROM documents d"
            f" JOIN roots r ON r.id = d.root_id WHERE {scope} AND d.content_id IN"
            " (SELECT value FROM json_each(?)) AND d.id NOT IN (SELECT value FROM json_each(?))"
            " ORDER BY r.available DESC, d.id",
            (*bindings, json.dumps(list(content_ids)), json.dumps(list(except_ids))),
        )
        return [NamedText(*row) for row in rows]

    def other_paths(
        self, document_ids: Collection[int], within: DocumentSet | None
    ) -> dict[int, tuple[Path, ...]]:
        """The other citable documents with the same text, by the document's id, the first few."""
        scope, bindings = citable_scope(within)
        rows = self._db.execute(
            "SELECT wanted, path FROM (SELECT own.id AS wanted, d.path, row_number() OVER"
            " (PARTITION BY own.id ORDER BY d.id) AS place FROM documents own JOIN documents d"
            " ON d.content_id = own.content_id AND d.id <> own.id AND d.path <> own.path"
            f" WHERE own.id IN (SELECT value FROM json_each(?)) AND {scope}) WHERE place <= ?",
            (json.dumps(list(document_ids)), *bindings, OTHER_PATHS_AT_MOST),
        )
        found: dict[int, tuple[Path, ...]] = {}
        for id_, path in rows:
            found[id_] = (*found.get(id_, ()), from_stored(path))
        return found

    def absent(self, document_ids: Collection[int]) -> dict[int, bool]:
        """Those of the documents whose files are not there, and whether they were deleted.

        The others are on a drive that is not connected, or whose folder may not be read.
        """
        rows = self._db.execute(
            "SELECT d.id, coalesce(f.path, d.path), r.path, r.identity, r.is_folder"
            " FROM documents d LEFT JOIN documents f ON f.id = d.parent_id"
            " JOIN roots r ON r.id = d.root_id WHERE r.available"
            " AND d.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(document_ids)),),
        )
        return {
            id_: is_connected(from_stored(root), identity, is_folder=bool(is_folder))
            for id_, path, root, identity, is_folder in rows
            if not is_there(from_stored(path))
        }

    def first_passages(self, content_ids: Collection[int], per_text: int) -> list[int]:
        """Ids of the first passages of each text."""
        rows = self._db.execute(
            "SELECT id FROM passages WHERE ordinal < ? AND content_id IN"
            " (SELECT value FROM json_each(?)) ORDER BY id",
            (per_text, json.dumps(list(content_ids))),
        )
        return [id_ for (id_,) in rows]

    def are_any_hidden(self) -> bool:
        """Whether there may be texts without a citable document."""
        return bool(self._db.execute(f"SELECT {_HIDDEN}").get)

    def hidden_passage_ids(self, limit: int) -> list[int]:
        """Passages of texts that have no citable document, at most `limit`."""
        if not self.are_any_hidden():
            return []
        rows = self._db.execute(
            "SELECT p.id FROM passages p WHERE p.content_id IN (SELECT d.content_id FROM documents"
            f" d WHERE d.content_id IS NOT NULL AND NOT ({CITABLE})) AND NOT EXISTS (SELECT 1 FROM"
            f" documents d WHERE d.content_id = p.content_id AND {CITABLE}) LIMIT ?",
            (limit,),
        )
        return cast("list[int]", [id_ for (id_,) in rows])
