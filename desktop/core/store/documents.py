"""The files of a library, with their states and their texts."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from desktop.core.say import from_column, say, to_column
from desktop.core.store.collections_table import KEPT_COLLECTION, KEPT_ROOT
from desktop.core.store.contents import Contents, replace_unstorable
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


class Documents:
    """The `documents` table. Its methods that write need a transaction of the caller."""

    def __init__(self, db: apsw.Connection, contents: Contents, vectors: VectorIndex) -> None:
        self._db = db
        self._contents = contents
        self._vectors = vectors

    def known_files(self, collection_id: int) -> dict[Path, KnownFile]:
        """Every file of a collection, by its path."""
        rows = self._query_known("collection_id = ?", (collection_id,))
        return {file.path: file for file in rows}

    def add(
        self, collection_id: int, root_id: int, path: Path, size_bytes: int, mtime_ns: int
    ) -> int:
        """Add a file that is new in the library; its state is waiting. Returns its id."""
        stored = to_stored(path)
        # Another process may have added the file since the caller's check.
        self._db.execute(
            "INSERT INTO documents (collection_id, root_id, path, name, size_bytes, mtime_ns)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (collection_id, root_id, stored, sorted_name(path), size_bytes, mtime_ns),
        )
        return self._db.execute(
            "SELECT id FROM documents WHERE collection_id = ? AND path = ?", (collection_id, stored)
        ).get

    def set_changed(self, document_id: int, size_bytes: int, mtime_ns: int) -> None:
        """Store that the file's bytes changed; its old text is searched until the new one is read.

        A file that the person skipped stays skipped.
        """
        self._db.execute(
            "UPDATE documents SET size_bytes = ?, mtime_ns = ?, missing_since = NULL WHERE id = ?",
            (size_bytes, mtime_ns, document_id),
        )
        self._db.execute(
            "UPDATE documents SET state = 'waiting', message = '', hint = '' WHERE id = ?"
            " AND treatment <> 'skip'",
            (document_id,),
        )

    def set_moved(self, document_id: int, root_id: int, path: Path, mtime_ns: int) -> None:
        """Store the new path of a file that was moved or renamed."""
        self._db.execute(
            "UPDATE documents SET path = ?, name = ?, root_id = ?, mtime_ns = ?,"
            " missing_since = NULL WHERE id = ?",
            (to_stored(path), sorted_name(path), root_id, mtime_ns, document_id),
        )

    def list_waiting(self, collection_id: int) -> list[KnownFile]:
        """The files that wait to be read, the smallest first: most are searchable soonest."""
        return self._query_known(
            "collection_id = ? AND state = 'waiting' AND missing_since IS NULL"
            " AND root_id NOT IN (SELECT root_id FROM removals WHERE root_id IS NOT NULL)"
            " ORDER BY size_bytes, id",
            (collection_id,),
        )

    def find_moved_away(self, collection_id: int, sha256: bytes) -> KnownFile | None:
        """A file that had these bytes and no longer exists at its path."""
        candidates = self._query_known(
            "collection_id = ? AND content_id IN (SELECT id FROM contents WHERE sha256 = ?)",
            (collection_id, sha256),
        )
        return next((file for file in candidates if _is_gone(file.path)), None)

    def queue_other_readers(self, readers: Sequence[str]) -> int:
        """Queue the files read by other versions than these; returns how many."""
        marks = ",".join("?" * len(readers))
        self._db.execute(
            "UPDATE documents SET state = 'waiting' WHERE state = 'ready' AND content_id IN"
            f" (SELECT id FROM contents WHERE reader NOT IN ({marks}))",
            tuple(readers),
        )
        return self._db.changes()

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
            "UPDATE documents SET content_id = ?, state = 'ready', message = '', hint = '',"
            " read_at = ?, missing_since = NULL WHERE id = ?",
            (content_id, time.time(), document_id),
        )
        if not placed:
            self._vectors.place(content_id, collection_id)
        if before is not None and before != content_id:
            self._release(before, collection_id)

    def set_failed(self, document_id: int, failure: ReadFailure) -> None:
        """Store why a file has no text; the text it had before is deleted."""
        before, collection_id = self._content_of(document_id)
        self._db.execute(
            "UPDATE documents SET content_id = NULL, state = ?, message = ?, hint = ?, read_at = ?"
            " WHERE id = ?",
            (
                failure.state,
                to_column(failure.message),
                to_column(failure.hint),
                time.time(),
                document_id,
            ),
        )
        if before is not None:
            self._release(before, collection_id)

    def retry(self, collection_id: int) -> int:
        """Queue the files of a collection that could not be read; returns how many there are."""
        self._db.execute(
            "UPDATE documents SET state = 'waiting', message = '', hint = '' WHERE"
            " collection_id = ? AND state IN ('unreadable', 'too large', 'encrypted')",
            (collection_id,),
        )
        return self._db.changes()

    def mark_missing(self, document_ids: Iterable[int], since: float) -> None:
        """Mark files that a complete scan did not see; the next such scan may delete them."""
        self._db.executemany(
            "UPDATE documents SET missing_since = coalesce(missing_since, ?) WHERE id = ?",
            ((since, id_) for id_ in document_ids),
        )

    def collections_with_missing(self) -> list[int]:
        """Ids of the collections with missing files, which a further scan may delete."""
        rows = self._db.execute(
            "SELECT DISTINCT collection_id FROM documents WHERE missing_since IS NOT NULL"
        )
        return [id_ for (id_,) in rows]

    def list_unfinished(self) -> list[int]:
        """Ids of the available collections that have something left to scan or to read."""
        rows = self._db.execute(
            "SELECT r.collection_id FROM roots r JOIN collections k ON k.id = r.collection_id"
            f" WHERE r.available AND {KEPT_ROOT} AND {KEPT_COLLECTION} AND (r.scanned_at IS NULL"
            " OR EXISTS (SELECT 1 FROM documents d WHERE d.root_id = r.id AND d.state = 'waiting'"
            " AND d.missing_since IS NULL)) GROUP BY r.collection_id"
        )
        return [id_ for (id_,) in rows]

    def mark_seen(self, document_ids: Iterable[int]) -> None:
        """Remove the mark of missing files, because they were seen again."""
        self._db.executemany(
            "UPDATE documents SET missing_since = NULL WHERE id = ?",
            ((id_,) for id_ in document_ids),
        )

    def remove(self, document_ids: Iterable[int]) -> None:
        """Delete files, and the texts that no other file has."""
        for document_id in document_ids:
            content_id, collection_id = self._content_of(document_id)
            self._db.execute("DELETE FROM documents WHERE id = ?", (document_id,))
            if content_id is not None:
                self._release(content_id, collection_id)

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

    def list_page(
        self, collection_ids: Sequence[int] | None = None, *, after: int = 0, limit: int = 1 << 31
    ) -> list[ListedDocument]:
        """The files in the order in which they were added; those with an id above `after`."""
        scope, bindings = _scope(collection_ids)
        rows = self._db.execute(
            f"SELECT d.id, d.path, k.name, {_STATE}, d.message, d.hint, coalesce(c.format, ''),"
            " d.size_bytes, (SELECT count(*) FROM passages p WHERE p.content_id = c.id),"
            " coalesce(c.notes, '[]'), d.read_at FROM documents d"
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
                *row[6:],
            )
            for row in rows
        ]

    def searchable_count(self, collection_ids: Sequence[int] | None = None) -> int:
        """The number of files that have a text."""
        scope, bindings = _scope(collection_ids)
        return self._db.execute(
            f"SELECT count(*) FROM documents d WHERE {scope} AND d.content_id IS NOT NULL", bindings
        ).get

    def _mark_waiting(self, document_id: int) -> None:
        self._db.execute(
            "UPDATE documents SET state = 'waiting', message = '', hint = '' WHERE id = ?"
            " AND treatment <> 'skip'",
            (document_id,),
        )

    def _query_known(self, condition: str, bindings: tuple[object, ...]) -> list[KnownFile]:
        rows = self._db.execute(
            "SELECT id, root_id, path, size_bytes, mtime_ns, state, missing_since, treatment"
            f" FROM documents WHERE {condition}",
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

    def _content_of(self, document_id: int) -> tuple[int | None, int]:
        return self._db.execute(
            "SELECT content_id, collection_id FROM documents WHERE id = ?", (document_id,)
        ).get

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


def _is_gone(path: Path) -> bool:
    """Whether the file certainly does not exist; a file that cannot be examined may exist."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def sorted_name(path: Path) -> str:
    return replace_unstorable(path.name).lower()


# A file on a drive that is not connected is unavailable, whatever its stored state is.
_STATE = "iif(r.available AND d.missing_since IS NULL, d.state, 'unavailable')"


def _scope(collection_ids: Sequence[int] | None) -> tuple[str, tuple[int, ...]]:
    if collection_ids is None:
        return "1", ()
    return f"d.collection_id IN ({','.join('?' * len(collection_ids))})", tuple(collection_ids)
