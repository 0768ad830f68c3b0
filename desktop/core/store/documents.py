"""The files of a library, with their states and their texts."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, cast

import apsw

from desktop.core.say import from_column, say, to_column
from desktop.core.store.collections_table import KEPT_COLLECTION, KEPT_ROOT
from desktop.core.store.contents import Contents
from desktop.core.store.document_names import name_words
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.file_presence import is_listed
from desktop.core.store.index_form import has_stems
from desktop.core.store.part_rows import FoundPart, PartRows, sorted_name
from desktop.core.store.stored_path import from_stored, to_stored
from desktop.core.store.vectors import VectorIndex
from desktop.core.types import DocumentState, ReadFailure, Treatment

CHOSEN_TO_SKIP = ReadFailure(
    DocumentState.SKIPPED, say("You chose to leave it out."), say("“Do not skip” reads it.")
)


@dataclass(frozen=True, slots=True)
class KnownFile:
    """The stored data of a file that a scan compares with the file system."""

    id: int
    root_id: int
    path: Path
    size_bytes: int
    mtime_ns: int
    state: DocumentState
    missing_since: float | None
    treatment: Treatment = Treatment.USUAL


@dataclass(frozen=True, slots=True)
class ListedDocument:
    """A file as a row of a list."""

    id: int
    path: Path
    collection: str
    state: DocumentState
    message: str
    hint: str
    format: str
    size_bytes: int
    passages: int
    notes: str
    """A JSON list of sentences about how the file was read."""
    read_at: float | None
    parent: Path | None = None
    """The file in which this one lies, such as the message of an attachment."""
    language: str = ""
    """The ISO 639-1 code of most of its text; empty if that is unknown."""


@dataclass(frozen=True, slots=True)
class Outdated:
    """Versions of readers: a file that they have read is read again, though it has not changed."""

    readers: tuple[str, ...]
    """Versions of readers that are not the present ones."""
    all_readers: str
    """The name of the present ones; a file without a text that others tried is tried again."""

    @property
    def bindings(self) -> dict[str, object]:
        return {"outdated": json.dumps(self.readers), "tried_by": self.all_readers}


_NamedRow: TypeAlias = "tuple[int, str | bytes, int, int | None, str]"


class Documents:
    """The `documents` table. Its methods that write need a transaction of the caller."""

    def __init__(self, db: apsw.Connection, contents: Contents, vectors: VectorIndex) -> None:
        self._db = db
        self._contents = contents
        self._vectors = vectors
        self._parts = PartRows(db)

    def known_files(self, collection_id: int) -> dict[Path, KnownFile]:
        """Every file of a collection by its path, without the parts of files."""
        rows = self._query_known("collection_id = ? AND parent_id IS NULL", (collection_id,))
        return {file.path: file for file in rows}

    def add(
        self, collection_id: int, root_id: int, path: Path, size_bytes: int, mtime_ns: int
    ) -> int:
        """Add a file that is new in the library; its state is waiting. Returns its id."""
        stored = to_stored(path)
        # Another process may have added the file since the caller's check.
        self._db.execute(
            "INSERT INTO documents (collection_id, root_id, path, name, name_words, size_bytes,"
            " mtime_ns) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (
                collection_id,
                root_id,
                stored,
                sorted_name(path),
                self._name_words(path, root_id),
                size_bytes,
                mtime_ns,
            ),
        )
        return self._db.execute(
            "SELECT id FROM documents WHERE collection_id = ? AND path = ?", (collection_id, stored)
        ).get

    def set_changed(self, document_id: int, size_bytes: int, mtime_ns: int) -> None:
        """Store that the file's bytes changed; its old text is searched until the new one is read.

        A file that the person skipped stays skipped.
        """
        self._db.execute(
            "UPDATE documents SET size_bytes = ?, mtime_ns = ? WHERE id = ?",
            (size_bytes, mtime_ns, document_id),
        )
        self.mark_seen([document_id])
        self._db.execute(
            "UPDATE documents SET state = 'waiting', message = '', hint = '' WHERE id = ?"
            " AND treatment <> 'skip'",
            (document_id,),
        )

    def set_moved(self, document_id: int, root_id: int, path: Path, mtime_ns: int) -> None:
        """Store the new path of a file that was moved or renamed; conversations follow it."""
        before = self._db.execute("SELECT path FROM documents WHERE id = ?", (document_id,)).get
        self._db.execute(
            "UPDATE conversations SET scope = replace(scope, ?1, ?2) WHERE instr(scope, ?1)",
            (json.dumps(str(from_stored(before))), json.dumps(str(path))),
        )
        self._parts.move(document_id, root_id, path)
        self._db.execute(
            "UPDATE documents SET path = ?, name = ?, name_words = ?, root_id = ?, mtime_ns = ?,"
            " missing_since = NULL WHERE id = ?",
            (
                to_stored(path),
                sorted_name(path),
                self._name_words(path, root_id),
                root_id,
                mtime_ns,
                document_id,
            ),
        )
        self._name_in_language("id = ? OR parent_id = ?", document_id, document_id)

    def find(self, collection_id: int, path: Path) -> KnownFile | None:
        """The file at this path in a collection; None if the collection does not have it."""
        found = self._query_known(
            "collection_id = ? AND path = ?", (collection_id, to_stored(path))
        )
        return found[0] if found else None

    def collections_with(self, path: Path) -> list[int]:
        """Ids of the collections that have the file at this path."""
        rows = self._db.execute(
            "SELECT collection_id FROM documents WHERE path = ? ORDER BY collection_id",
            (to_stored(path),),
        )
        return [id_ for (id_,) in rows]

    def list_waiting(self, collection_id: int) -> list[KnownFile]:
        """The files that wait to be read, the smallest first: most are searchable soonest."""
        return self._query_known(
            "collection_id = ? AND state = 'waiting' AND missing_since IS NULL"
            " AND parent_id IS NULL"
            " AND root_id NOT IN (SELECT root_id FROM removals WHERE root_id IS NOT NULL)"
            " AND root_id IN (SELECT id FROM roots WHERE available)"
            " ORDER BY size_bytes, id",
            (collection_id,),
        )

    def find_moved_away(self, collection_id: int, sha256: bytes) -> KnownFile | None:
        """A file that had these bytes and is no longer listed at its path."""
        candidates = self._query_known(
            "collection_id = ? AND parent_id IS NULL AND content_id IN"
            " (SELECT id FROM contents WHERE sha256 = ?)",
            (collection_id, sha256),
        )
        return next((file for file in candidates if not is_listed(file.path)), None)

    def list_outdated(self, collection_id: int, outdated: Outdated) -> list[KnownFile]:
        """The files that other readers have read, or could not read, the smallest first.

        Their state stays what it is, and their text is searched, until the new text replaces it.
        """
        return self._query_known(
            f"collection_id = :collection AND {_OUTDATED} ORDER BY size_bytes, id",
            {"collection": collection_id, **outdated.bindings},
        )

    def has_text(self, document_id: int, content_id: int) -> bool:
        """Whether this is the text of the file already."""
        return self._content_of(document_id)[0] == content_id

    def is_wanted(self, document_id: int) -> bool:
        """Whether the file is still in the library and not skipped."""
        return bool(
            self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM documents WHERE id = ? AND treatment <> 'skip')",
                (document_id,),
            ).get
        )

    def set_treatment(self, document_ids: Iterable[int], treatment: Treatment) -> None:
        """Set how files are treated: they are read again, or their texts deleted if skipped."""
        for document_id in document_ids:
            self._db.execute(
                "UPDATE documents SET treatment = ? WHERE id = ?", (treatment, document_id)
            )
            if treatment is Treatment.OCR:
                self._parts.recognise_file(document_id)
            if treatment is Treatment.SKIP:
                self.set_failed(document_id, CHOSEN_TO_SKIP)
            else:
                self._mark_waiting(document_id)

    def try_again(self, document_ids: Iterable[int]) -> None:
        """Queue these files to be read again; skipped files stay skipped."""
        for document_id in document_ids:
            self._mark_waiting(document_id)

    def set_ready(self, document_id: int, content_id: int) -> None:
        """Give a file its text; its old text is deleted if no other file has it."""
        before, collection_id = self._content_of(document_id)
        placed = self._is_placed(content_id, collection_id)
        self._db.execute(
            "UPDATE documents SET content_id = ?1, state = 'ready', message = '', hint = '',"
            " read_at = ?2, missing_since = NULL, notes ="
            " (SELECT json_array_length(c.notes) FROM contents c WHERE c.id = ?1), language ="
            " (SELECT c.language FROM contents c WHERE c.id = ?1) WHERE id = ?3",
            (content_id, time.time(), document_id),
        )
        self._name_in_language("id = ?", document_id)
        if not placed:
            self._vectors.place(content_id, collection_id)
        if before is not None and before != content_id:
            self._release(before, collection_id)

    def set_failed(self, document_id: int, failure: ReadFailure, tried_by: str = "") -> None:
        """Store why a file has no text, and which readers tried.

        Its old text is deleted, and its parts.
        """
        self.remove(self._parts.ids(document_id))
        before, collection_id = self._content_of(document_id)
        self._db.execute(
            "UPDATE documents SET content_id = NULL, state = ?, message = ?, hint = ?, read_at = ?,"
            " tried_by = ?, notes = 0, language = '' WHERE id = ?",
            (
                failure.state,
                to_column(failure.message),
                to_column(failure.hint),
                time.time(),
                tried_by,
                document_id,
            ),
        )
        if before is not None:
            self._release(before, collection_id)

    def set_unavailable(
        self, document_id: int, failure: ReadFailure, size_bytes: int, mtime_ns: int
    ) -> None:
        """Store why a file cannot be opened for now; its old text is kept."""
        self._db.execute(
            "UPDATE documents SET state = ?, message = ?, hint = ?, size_bytes = ?, mtime_ns = ?,"
            " missing_since = NULL WHERE id = ? AND treatment <> 'skip'",
            (
                failure.state,
                to_column(failure.message),
                to_column(failure.hint),
                size_bytes,
                mtime_ns,
                document_id,
            ),
        )

    def retry(self, collection_id: int) -> int:
        """Queue the files of a collection that could not be read; returns how many there are."""
        self._db.execute(
            "UPDATE documents SET state = 'waiting', message = '', hint = '' WHERE"
            " collection_id = ? AND state IN ('unreadable', 'too large', 'encrypted')",
            (collection_id,),
        )
        queued = self._db.changes()
        self._parts.queue_files_of_waiting(collection_id)
        return queued

    def mark_missing(self, document_ids: Iterable[int], since: float) -> None:
        """Mark files that a complete scan did not see; the next such scan may delete them."""
        self._db.executemany(
            "UPDATE documents SET missing_since = coalesce(missing_since, ?1)"
            " WHERE id = ?2 OR parent_id = ?2",
            ((since, id_) for id_ in document_ids),
        )

    def collections_with_missing(self) -> list[int]:
        """Ids of the collections with missing files, which a further scan may delete."""
        rows = self._db.execute(
            "SELECT DISTINCT collection_id FROM documents WHERE missing_since IS NOT NULL"
        )
        return [id_ for (id_,) in rows]

    def list_unfinished(self, outdated: Outdated) -> list[int]:
        """Ids of the available collections that have something left to scan or to read."""
        rows = self._db.execute(
            "SELECT r.collection_id FROM roots r JOIN collections k ON k.id = r.collection_id"
            f" WHERE r.available AND {KEPT_ROOT} AND {KEPT_COLLECTION} AND (r.scanned_at IS NULL"
            " OR EXISTS (SELECT 1 FROM documents f WHERE f.root_id = r.id"
            " AND f.missing_since IS NULL AND f.parent_id IS NULL"
            f" AND (f.state = 'waiting' OR {_OUTDATED}))) GROUP BY r.collection_id",
            outdated.bindings,
        )
        return [id_ for (id_,) in rows]

    def mark_seen(self, document_ids: Iterable[int]) -> None:
        """Remove the mark of missing files, because they were seen again."""
        self._db.executemany(
            "UPDATE documents SET missing_since = NULL WHERE id = ?1 OR parent_id = ?1",
            ((id_,) for id_ in document_ids),
        )

    def remove(self, document_ids: Iterable[int]) -> None:
        """Delete files with their parts, and the texts that no other file has."""
        for document_id in document_ids:
            for removed in (*self._parts.ids(document_id), document_id):
                self._remove_row(removed)

    def replace_parts(self, document_id: int, found: Iterable[FoundPart]) -> None:
        """Store the parts of a file as they are now; a part that the person skipped stays so.

        A part may be made when it is asked for: the text of one before it may be deleted by then.
        """
        kept: set[int] = set()
        for part in found:
            part_id, is_skipped = self._parts.add(document_id, part)
            kept.add(part_id)
            if is_skipped:
                self.set_failed(part_id, CHOSEN_TO_SKIP)
            elif isinstance(part.outcome, ReadFailure):
                self.set_failed(part_id, part.outcome)
            else:
                self.set_ready(part_id, part.outcome)
        self.remove(set(self._parts.ids(document_id)) - kept)

    def readers_of_parts(self, document_id: int) -> list[str]:
        """The versions of readers that have read the parts of a file."""
        rows = self._db.execute(
            "SELECT DISTINCT c.reader FROM documents d JOIN contents c ON c.id = d.content_id"
            " WHERE d.parent_id = ?",
            (document_id,),
        )
        return [reader for (reader,) in rows]

    def has_waiting_parts(self, document_id: int) -> bool:
        """Whether a part of the file waits, so that the file must be read again for it."""
        return self._parts.is_waiting(document_id)

    def ids_of_root(self, root_id: int) -> list[int]:
        return [
            id_
            for (id_,) in self._db.execute("SELECT id FROM documents WHERE root_id = ?", (root_id,))
        ]

    def counts(self, collection_ids: Sequence[int] | None = None) -> dict[DocumentState, int]:
        """The number of files in each state."""
        scope, bindings = _scope(collection_ids)
        rows = self._db.execute(
            f"SELECT {_STATE} AS shown, count(*) FROM documents d JOIN roots r ON r.id = d.root_id"
            f" WHERE {scope} GROUP BY shown",
            bindings,
        )
        return {DocumentState(state): count for state, count in rows}

    def waiting_count(self, within: DocumentSet | None = None) -> int:
        """The number of files that are still to be read."""
        scope, bindings = within.condition() if within is not None else ("1", ())
        return self._db.execute(
            f"SELECT count(*) FROM documents d JOIN roots r ON r.id = d.root_id WHERE {scope}"
            f" AND {_STATE} = 'waiting'",
            bindings,
        ).get

    def count_with_notes(self, collection_ids: Sequence[int] | None = None) -> int:
        """The number of files whose reading left something out, or is unsure of something."""
        scope, bindings = _scope(collection_ids)
        return self._db.execute(
            f"SELECT count(*) FROM documents d WHERE {scope} AND d.notes > 0", bindings
        ).get

    def list_page(
        self, collection_ids: Sequence[int] | None = None, *, after: int = 0, limit: int = 1 << 31
    ) -> list[ListedDocument]:
        """The files in the order in which they were added; those with an id above `after`."""
        scope, bindings = _scope(collection_ids)
        rows = self._db.execute(
            f"SELECT d.id, d.path, k.name, {_STATE}, d.message, d.hint, coalesce(c.format, ''),"
            " d.size_bytes, (SELECT count(*) FROM passages p WHERE p.content_id = c.id),"
            " coalesce(c.notes, '[]'), d.read_at, (SELECT path FROM documents file WHERE"
            " file.id = d.parent_id), d.language FROM documents d"
            " JOIN roots r ON r.id = d.root_id JOIN collections k ON k.id = d.collection_id"
            f" LEFT JOIN contents c ON c.id = d.content_id WHERE {scope} AND d.id > ?"
            " ORDER BY d.id LIMIT ?",
            (*bindings, after, limit),
        )
        return [
            ListedDocument(
                row[0],
                from_stored(row[1]),
                row[2],
                DocumentState(row[3]),
                from_column(row[4]),
                from_column(row[5]),
                *row[6:11],
                parent=from_stored(row[11]) if row[11] is not None else None,
                language=row[12],
            )
            for row in rows
        ]

    def searchable_count(self, within: DocumentSet | None = None) -> int:
        """The number of files that have a text."""
        scope, bindings = within.condition() if within is not None else ("1", ())
        return self._db.execute(
            f"SELECT count(*) FROM documents d WHERE {scope} AND d.content_id IS NOT NULL", bindings
        ).get

    def renew_words(self, content_id: int) -> None:
        """Index the words of the names of a text's files anew, with the text's language."""
        self._db.execute(
            "UPDATE documents SET language = (SELECT c.language FROM contents c WHERE c.id = ?1)"
            " WHERE content_id = ?1",
            (content_id,),
        )
        self._name_in_language("content_id = ?", content_id, always=True)

    def _name_in_language(self, condition: str, *bindings: int, always: bool = False) -> None:
        """Index names also as words of the language of their texts, if it has stems."""
        rows = self._db.execute(
            f"SELECT id, path, root_id, parent_id, language FROM documents WHERE {condition}",
            bindings,
        ).fetchall()
        for id_, stored, root_id, parent_id, language in cast("list[_NamedRow]", rows):
            path = from_stored(stored)
            if parent_id is not None:
                words = self._parts.name_words(parent_id, root_id, path, language)
            else:
                words = self._name_words(path, root_id, language)
            if always or has_stems(language):
                self._db.execute("UPDATE documents SET name_words = ? WHERE id = ?", (words, id_))

    def _name_words(self, path: Path, root_id: int, language: str = "") -> str:
        root = self._db.execute("SELECT path FROM roots WHERE id = ?", (root_id,)).get
        return name_words(path, from_stored(root), language)

    def _mark_waiting(self, document_id: int) -> None:
        # A part is read with its file.
        self._db.execute(
            "UPDATE documents SET state = 'waiting', message = '', hint = '' WHERE treatment <>"
            " 'skip' AND id IN (?1, (SELECT parent_id FROM documents WHERE id = ?1))",
            (document_id,),
        )

    def _query_known(
        self, condition: str, bindings: tuple[object, ...] | dict[str, object]
    ) -> list[KnownFile]:
        rows = self._db.execute(
            "SELECT id, root_id, path, size_bytes, mtime_ns, state, missing_since, treatment"
            f" FROM documents f WHERE {condition}",
            bindings,
        )
        return [
            KnownFile(
                row[0],
                row[1],
                from_stored(row[2]),
                row[3],
                row[4],
                DocumentState(row[5]),
                row[6],
                Treatment(row[7]),
            )
            for row in rows
        ]

    def _remove_row(self, document_id: int) -> None:
        content_id, collection_id = self._content_of(document_id)
        self._db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
        if content_id is not None:
            self._release(content_id, collection_id)

    def _content_of(self, document_id: int) -> tuple[int | None, int]:
        row = self._db.execute(
            "SELECT content_id, collection_id FROM documents WHERE id = ?", (document_id,)
        ).fetchone()
        return row or (None, 0)  # it was deleted together with the file around it

    def _is_placed(self, content_id: int, collection_id: int) -> bool:
        return bool(
            self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM documents WHERE content_id = ?"
                " AND collection_id = ?)",
                (content_id, collection_id),
            ).get
        )

    def _release(self, content_id: int, collection_id: int) -> None:
        if not self._is_placed(content_id, collection_id):
            self._vectors.displace(content_id, collection_id)
        used = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM documents WHERE content_id = ?)", (content_id,)
        ).get
        if not used:
            self._contents.remove(content_id)


_STALE = "(SELECT id FROM contents WHERE reader IN (SELECT value FROM json_each(:outdated)))"
# A part is read with its file.
_OUTDATED = (
    "f.missing_since IS NULL AND f.treatment <> 'skip' AND f.parent_id IS NULL"
    " AND f.root_id NOT IN (SELECT root_id FROM removals WHERE root_id IS NOT NULL)"
    " AND f.root_id IN (SELECT id FROM roots WHERE available)"
    f" AND (f.state = 'ready' AND (f.content_id IN {_STALE} OR EXISTS (SELECT 1 FROM documents part"
    f" WHERE part.parent_id = f.id AND part.content_id IN {_STALE}))"
    " OR f.tried_by <> :tried_by AND f.state IN"
    " ('empty', 'unreadable', 'too large', 'encrypted', 'skipped'))"
)

# A file on a drive that is not connected is unavailable, whatever its stored state is.
_STATE = "iif(r.available AND d.missing_since IS NULL, d.state, 'unavailable')"


def _scope(collection_ids: Sequence[int] | None) -> tuple[str, tuple[int, ...]]:
    if collection_ids is None:
        return "1", ()
    return f"d.collection_id IN ({','.join('?' * len(collection_ids))})", tuple(collection_ids)
