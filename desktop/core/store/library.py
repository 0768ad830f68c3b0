"""The library: one SQLite file with everything that a person has added."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self, cast

import apsw

from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.say import from_json as sentences_from_json
from desktop.core.scope import Scope
from desktop.core.store.collections_table import Collections
from desktop.core.store.connection import connect
from desktop.core.store.contents import Contents
from desktop.core.store.conversations import Conversations
from desktop.core.store.document_names import folder_names
from desktop.core.store.document_set import DocumentSet, citable_scope
from desktop.core.store.documents import Documents
from desktop.core.store.file_list import FileList
from desktop.core.store.migrations import migrate
from desktop.core.store.name_index import NameIndex
from desktop.core.store.passwords import Passwords
from desktop.core.store.removals import Removals
from desktop.core.store.scopes import ResolvedScope, resolve
from desktop.core.store.stored_path import from_stored
from desktop.core.store.vectors import Space, VectorIndex
from desktop.core.store.word_index import SCORE_SQL, WordIndex
from desktop.core.types import Passage
from desktop.core.units import from_json

NAMED_AT_MOST = 100
"""Documents that are found by their names alone when every document is asked."""
HIDDEN_AT_MOST = 1000
"""Passages without a citable document that a search by vectors passes over."""


class Library:
    """An open library, to be used on the thread that opened it.

    Every thread and process opens its own; SQLite's write-ahead log lets all of them read while one
    writes.
    """

    def __init__(self, path: Path, key: LibraryKey | None = None) -> None:
        self.path = path
        self._key = key
        self.db = connect(path, key)
        migrate(self.db)
        self.names = NameIndex(self.db)
        self.words = WordIndex(self.db, self.names)
        self._second: apsw.Connection | None = None
        self.vectors = VectorIndex(self.db, self._open_second_connection)
        self.vectors.upgrade()
        self.contents = Contents(self.db, self.vectors)
        self.documents = Documents(self.db, self.contents, self.vectors)
        self.collections = Collections(self.db)
        self.file_list = FileList(self.db)
        self.removals = Removals(self.db)
        self.passwords = Passwords(self.db)
        self.conversations = Conversations(self.db)

    @classmethod
    def open(cls, path: Path, key: LibraryKey | None = None) -> Self:
        """Open the library at this path, or create it; with a key it is encrypted.

        Raises:
            LockedLibraryError: it is encrypted, and the key is missing or another.
            LibraryError: it cannot be opened, is damaged, or is from a newer version.
        """
        return cls(path, key)

    @classmethod
    def of(cls, data: DataFolder) -> Self:
        """Open the library of a data folder with its key, or create it.

        Raises:
            LibraryError: as for `open`.
        """
        return cls(data.library, data.key)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        if self._second is not None:
            self._second.close()
        self.db.close()

    def transaction(self) -> AbstractContextManager[object]:
        """A context for a short write that is stored completely or not at all."""
        return cast("AbstractContextManager[object]", self.db)

    def resolve(self, scope: Scope) -> ResolvedScope:
        """Find the documents of a scope, once for a question."""
        return resolve(self.db, scope)

    def documents_of(self, collection_ids: Sequence[int]) -> DocumentSet:
        """The documents of these collections, to confine a search to them."""
        rows = self.db.execute(
            "SELECT id FROM documents WHERE collection_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(collection_ids)),),
        )
        return DocumentSet.of(self.db, [id_ for (id_,) in rows])

    def remove_collection(self, collection_id: int) -> None:
        """Delete a collection, and the texts that no other collection has."""
        with self.transaction():
            for root in self.collections.roots(collection_id):
                self.documents.remove(self.documents.ids_of_root(root.id))
            self.collections.drop(collection_id)

    def remove_root(self, root_id: int) -> None:
        """Delete an added folder or file, and the texts that no other file has."""
        with self.transaction():
            self.documents.remove(self.documents.ids_of_root(root_id))
            self.collections.drop_root(root_id)

    def search_words_in_each(
        self, match: str, within: DocumentSet | None, per_document: int
    ) -> list[tuple[int, int, float]]:
        """The best passages of every document that matches, best first.

        Each row is document id, passage id, BM25 score. A document is not left out because others
        match better.
        """
        scope, bindings = citable_scope(within)
        found = self.db.execute(
            f"WITH found AS MATERIALIZED (SELECT rowid AS passage_id, {SCORE_SQL} AS score"
            " FROM words WHERE words MATCH ?) SELECT document_id, passage_id, score FROM"
            " (SELECT d.id AS document_id, f.passage_id, f.score, row_number() OVER (PARTITION BY"
            " d.id ORDER BY f.score DESC, f.passage_id) AS place FROM found f JOIN passages p"
            f" ON p.id = f.passage_id JOIN documents d USING (content_id)"
            f" WHERE {scope}) WHERE place <= ? ORDER BY score DESC, document_id, passage_id",
            (match, *bindings, per_document),
        )
        rows: list[tuple[int, int, float]] = list(found)
        named = self._find_in_names(match, within, {int(row[0]) for row in rows})
        return [*rows, *((*row, min((r[2] for r in rows), default=1.0)) for row in named)]

    def _find_in_names(
        self, match: str, within: DocumentSet | None, except_ids: Collection[int]
    ) -> list[tuple[int, int]]:
        """The other documents whose names match, each with its first passage."""
        named = self.names.search(match, within, NAMED_AT_MOST)
        others = [document for document in named if document.document_id not in except_ids]
        first = self.names.first_passages({document.content_id for document in others}, 1)
        texts = {text.content_id: id_ for id_, text in self.names.texts_of(first).items()}
        return [(d.document_id, texts[d.content_id]) for d in others if d.content_id in texts]

    def search_vectors(
        self,
        vector: bytes,
        within: DocumentSet | None,
        limit: int,
        space: Space | None = None,
    ) -> list[tuple[int, float]]:
        """The nearest passages by cosine, best first; empty if there are no vectors.

        Without a space, the active one is searched.
        """
        space = space or self.vectors.active()
        if not space:
            return []
        if within is not None:
            return self.vectors.search(space, vector, within, limit)
        hidden = frozenset(self.names.hidden_passage_ids(HIDDEN_AT_MOST))
        found = self.vectors.search(space, vector, None, limit + len(hidden))
        return [hit for hit in found if hit[0] not in hidden][:limit]

    def similarities(self, vector: bytes, passage_ids: Sequence[int]) -> dict[int, float]:
        """The cosines between these passages and a vector, without passages that have no vector."""
        space = self.vectors.active()
        return self.vectors.similarities(space, vector, passage_ids) if space else {}

    def passages(
        self,
        passage_ids: Sequence[int],
        within: DocumentSet | None = None,
        document_ids: Collection[int] | None = None,
    ) -> list[Passage]:
        """These passages with their places, in the order of the ids.

        A text of several files has the path of the file that was added first within the set and,
        if they are passed, among `document_ids`.
        """
        marks = ",".join("?" * len(passage_ids))
        scope = ""
        bindings: list[object] = []
        if within is not None:
            condition, marked = within.condition()
            scope = f"AND {condition}"
            bindings += marked
        if document_ids is not None:
            scope += " AND d.id IN (SELECT value FROM json_each(?))"
            bindings.append(json.dumps(list(document_ids)))
        cursor = self.db.execute(
            "SELECT p.id, min(iif(d.missing_since IS NULL, 0, 1 << 40) + d.id), d.id, d.path,"
            " r.path, r.available, k.name, c.title, p.text, p.char_start, p.char_end,"
            " p.heading, p.page, p.page_end, coalesce((SELECT json_extract(page.value, '$[3]')"
            " FROM json_each(c.structure, '$.pages') page WHERE"
            " json_extract(page.value, '$[0]') = p.page), 0), p.units, c.notes"
            " FROM passages p JOIN contents c ON c.id = p.content_id"
            " JOIN documents d ON d.content_id = c.id JOIN collections k ON k.id = d.collection_id"
            " JOIN roots r ON r.id = d.root_id"
            f" WHERE p.id IN ({marks}) {scope} GROUP BY p.id",
            (*passage_ids, *bindings),
        )
        rows = list(cursor)
        folders = {
            (path, root): folder_names(from_stored(path), from_stored(root))
            for path, root in {(row[3], row[4]) for row in rows}
        }
        found = {
            row[0]: Passage(
                row[0],
                row[2],
                from_stored(row[3]),
                *row[6:14],
                ocr=bool(row[14]),
                units=from_json(row[15], row[9]),
                folders=folders[row[3], row[4]],
                is_connected=bool(row[5]),
                notes=tuple(sentences_from_json(row[16])),
            )
            for row in rows
        }
        return [found[id_] for id_ in passage_ids if id_ in found]

    def text(self, document_id: int, char_start: int, char_end: int) -> str:
        """A range of characters of a document's extracted text."""
        content_id = self.db.execute(
            "SELECT content_id FROM documents WHERE id = ?", (document_id,)
        ).get
        return self.contents.text(content_id, char_start, char_end) if content_id else ""

    def line_at(self, document_id: int, char: int) -> int | None:
        """The line of the file from which a character of its text comes; None if unknown."""
        content_id = self.db.execute(
            "SELECT content_id FROM documents WHERE id = ?", (document_id,)
        ).get
        return self.contents.line_at(content_id, char) if content_id else None

    def _open_second_connection(self) -> apsw.Connection:
        """A second connection, for the part of a search that runs on another thread."""
        if self._second is None:
            self._second = connect(self.path, self._key)
        return self._second
