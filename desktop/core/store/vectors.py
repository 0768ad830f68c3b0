"""The vectors of passages, in one space for each embedder.

A space has three tables: `vectors_N` holds each passage's float32 vector once; `codes_N` holds a
short code of it, once per collection that contains the passage; `pending_N` holds the passages
without a vector. A search scans the codes of the documents asked for, and compares the nearest
exactly; a few passages are all compared exactly. In a large library two threads share the scan.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import apsw

from desktop.core.store.binary_quantisation import code_bindings, code_sql, difference_sql
from desktop.core.store.document_names import embedded_context
from desktop.core.store.document_set import DocumentSet, citable_scope
from desktop.core.store.stored_path import from_stored
from desktop.core.units import from_json, labelled_text

# The rows that the codes of space {n} must have.
_EXPECTED = (
    "SELECT DISTINCT d.collection_id, p.id AS passage_id FROM passages p"
    " JOIN documents d USING (content_id) WHERE p.id IN (SELECT passage_id FROM vectors_{n})"
)
COMPARED_AT_LEAST = 1000
"""Passages that are compared exactly, nearest by code first; with fewer, some of the best are lost.
"""
COMPARED_PER_WANTED = 16
SHARED_FROM_PASSAGES = 20_000
"""The number of passages from which two threads share a scan; a smaller scan is faster alone."""


@dataclass(frozen=True, slots=True)
class Space:
    """A vector space: vectors of one embedder, which can be compared with each other."""

    id: int
    identity: str
    dimension: int
    active: bool
    """Whether searches use this space."""

    @property
    def model(self) -> str:
        """The name of the folder of the model."""
        return self.identity.rpartition(":")[0]


class VectorIndex:
    """The vector spaces of a library."""

    def __init__(self, db: apsw.Connection, beside: Callable[[], apsw.Connection]) -> None:
        """`beside` returns a second connection to the same library, for one other thread."""
        self._db = db
        self._beside = beside

    def spaces(self) -> list[Space]:
        rows = self._db.execute("SELECT id, identity, dimension, active FROM embedders ORDER BY id")
        return [Space(id_, identity, size, bool(active)) for id_, identity, size, active in rows]

    def active(self) -> Space | None:
        """The space that searches use; None if there is none."""
        return next((space for space in self.spaces() if space.active), None)

    def open(self, identity: str, dimension: int) -> Space:
        """The space of this embedder. A new one is made, with every passage in its queue.

        The first space of a library is active at once, a later one after `activate`.
        """
        with self._db:
            if all(space.identity != identity for space in self.spaces()):
                self._create(identity, dimension)
        return next(space for space in self.spaces() if space.identity == identity)

    def activate(self, space: Space) -> None:
        """Let searches use this space from now on, and delete all others."""
        with self._db:
            for other in self.spaces():
                if other.id != space.id:
                    self._drop(other)
            self._db.execute("UPDATE embedders SET active = 1 WHERE id = ?", (space.id,))

    def pending_count(self, space: Space) -> int:
        """The number of passages that have no vector yet."""
        return self._db.execute(f"SELECT count(*) FROM pending_{space.id}").get

    def pending(self, space: Space, *, after: int, limit: int) -> list[tuple[int, str]]:
        """Passages without a vector, sorted by id: the id, and the text to embed."""
        rows = self._db.execute(
            "SELECT p.id, p.context, p.text, p.char_start, p.units, c.title, d.path,"
            " (SELECT around.title FROM documents f JOIN contents around ON around.id ="
            " f.content_id WHERE f.id = d.parent_id)"
            f" FROM pending_{space.id} n JOIN passages p ON p.id = n.passage_id"
            " JOIN contents c ON c.id = p.content_id LEFT JOIN documents d ON d.id ="
            " (SELECT min(id) FROM documents WHERE content_id = p.content_id)"
            " WHERE n.passage_id > ? ORDER BY n.passage_id LIMIT ?",
            (after, limit),
        )
        return [
            (
                id_,
                f"{embedded_context(path and from_stored(path), title, context, around or '')}\n"
                f"{labelled_text(text, start, from_json(units, start))}",
            )
            for id_, context, text, start, units, title, path, around in rows
        ]

    def add(self, space: Space, vectors: Sequence[tuple[int, bytes]]) -> None:
        """Store vectors (little-endian float32, of unit length) in one transaction.

        Passages that were deleted meanwhile are left out.
        """
        if not vectors:
            return
        with self._db:
            for passage_id, vector in vectors:
                if self._remove_pending(space, passage_id):
                    self._store(space, passage_id, vector)

    def expect(self, content_id: int) -> None:
        """Queue the passages of a new text for embedding; inside a transaction."""
        for space in self.spaces():
            self._db.execute(
                f"INSERT INTO pending_{space.id} SELECT id FROM passages WHERE content_id = ?",
                (content_id,),
            )

    def forget(self, content_id: int) -> None:
        """Delete the vectors of a text's passages; inside a transaction."""
        ids = "(SELECT id FROM passages WHERE content_id = ?)"
        for space in self.spaces():
            for table in (f"pending_{space.id}", f"vectors_{space.id}"):
                self._db.execute(f"DELETE FROM {table} WHERE passage_id IN {ids}", (content_id,))

    def place(self, content_id: int, collection_id: int) -> None:
        """Add the codes of a text's vectors to a collection; inside a transaction."""
        for space in self.spaces():
            self._db.execute(
                f"INSERT INTO codes_{space.id} (collection_id, passage_id, code)"
                f" SELECT :collection, p.id, {code_sql('v.vector')} FROM passages p"
                f" JOIN vectors_{space.id} v ON v.passage_id = p.id WHERE p.content_id = :content",
                {
                    "collection": collection_id,
                    "content": content_id,
                    **code_bindings(space.dimension),
                },
            )

    def displace(self, content_id: int, collection_id: int) -> None:
        """Delete the codes of a text's vectors from a collection; inside a transaction."""
        for space in self.spaces():
            self._db.execute(
                f"DELETE FROM codes_{space.id} WHERE collection_id = ? AND passage_id IN"
                " (SELECT id FROM passages WHERE content_id = ?)",
                (collection_id, content_id),
            )

    def search(
        self, space: Space, vector: bytes, within: DocumentSet | None, limit: int
    ) -> list[tuple[int, float]]:
        """The nearest passages by cosine, best first; None means every document."""
        few = within.few_passages(COMPARED_AT_LEAST) if within is not None else None
        if few is not None:
            return _compare_all(self._db, space, vector, few, limit)
        last = int(self._db.execute(f"SELECT max(passage_id) FROM vectors_{space.id}").get or 0)
        # Uncommitted data is visible to this connection only.
        if last < SHARED_FROM_PASSAGES or self._db.in_transaction:
            return _search_nearest(self._db, space, vector, within, limit, range(last + 1))
        middle = last // 2
        with ThreadPoolExecutor(1) as other:
            upper = range(middle + 1, last + 1)
            rest = other.submit(
                _search_nearest, self._beside(), space, vector, within, limit, upper
            )
            lower = range(middle + 1)
            found = _search_nearest(self._db, space, vector, within, limit, lower)
            found += rest.result()
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))[:limit]

    def similarities(
        self, space: Space, vector: bytes, passage_ids: Sequence[int]
    ) -> dict[int, float]:
        """The cosines between these passages and a vector, without passages that have no vector."""
        marks = ",".join("?" * len(passage_ids))
        return dict(
            self._db.execute(
                "SELECT passage_id, 1 - vec_distance_cosine(vector, ?)"
                f" FROM vectors_{space.id} WHERE passage_id IN ({marks})",
                (vector, *passage_ids),
            )
        )

    def nearest_of_each(
        self, space: Space, vector: bytes, within: DocumentSet | None, per_document: int
    ) -> list[tuple[int, int, float]]:
        """The nearest passages of every document, best first: document id, passage id, cosine.

        The vector is deliberately compared with every passage, so that no document is left out.
        """
        scope, bindings = citable_scope(within)
        rows = self._db.execute(
            "SELECT document_id, passage_id, similarity FROM (SELECT *, row_number() OVER"
            " (PARTITION BY document_id ORDER BY similarity DESC, passage_id) AS place FROM"
            " (SELECT d.id AS document_id, p.id AS passage_id,"
            " 1 - vec_distance_cosine(v.vector, ?) AS similarity FROM documents d"
            f" JOIN passages p USING (content_id) JOIN vectors_{space.id} v ON v.passage_id = p.id"
            f" WHERE {scope})) WHERE place <= ? ORDER BY similarity DESC, document_id, passage_id",
            (vector, *bindings, per_document),
        )
        return list(rows)

    def problems(self, space: Space) -> list[str]:
        """Differences between this space and the passages, as sentences."""
        n = space.id
        counts = {
            "passages have neither a vector nor a place in the queue": "SELECT count(*) FROM"
            f" passages WHERE id NOT IN (SELECT passage_id FROM vectors_{n})"
            f" AND id NOT IN (SELECT passage_id FROM pending_{n})",
            "vectors belong to no passage": f"SELECT count(*) FROM vectors_{n}"
            " WHERE passage_id NOT IN (SELECT id FROM passages)",
            "vectors have the wrong length": f"SELECT count(*) FROM vectors_{n}"
            f" WHERE length(vector) <> {4 * space.dimension}",
            "passages cannot be found by vector in their collection": "SELECT count(*) FROM"
            f" ({_EXPECTED.format(n=n)} EXCEPT SELECT collection_id, passage_id FROM codes_{n})",
            "rows of the vector index are left over": "SELECT count(*) FROM"
            f" (SELECT collection_id, passage_id FROM codes_{n} EXCEPT {_EXPECTED.format(n=n)})",
        }
        found = {what: self._db.execute(query).get for what, query in counts.items()}
        return [f"{count} {what}." for what, count in found.items() if count]

    def rebuild(self, space: Space) -> None:
        """Derive the codes and the queue again from the vectors and the passages."""
        n = space.id
        with self._db:
            self._db.execute(
                f"""
                DELETE FROM vectors_{n} WHERE passage_id NOT IN (SELECT id FROM passages)
                    OR length(vector) <> {4 * space.dimension};
                DELETE FROM pending_{n};
                INSERT INTO pending_{n} SELECT id FROM passages
                    WHERE id NOT IN (SELECT passage_id FROM vectors_{n});
                DROP TABLE IF EXISTS codes_{n};
                """
            )
            self._create_codes(n)
            self._db.execute(
                f"INSERT INTO codes_{n} SELECT e.collection_id, e.passage_id,"
                f" {code_sql('v.vector')} FROM ({_EXPECTED.format(n=n)}) e"
                f" JOIN vectors_{n} v USING (passage_id)",
                code_bindings(space.dimension),
            )

    def upgrade(self) -> None:
        """Derive the codes of an older library, whose spaces have `bits_N` tables instead."""
        tables = {name for (name,) in self._db.execute("SELECT name FROM sqlite_schema")}
        for space in self.spaces():
            if f"codes_{space.id}" not in tables:
                self.rebuild(space)
                self._db.execute(f"DROP TABLE IF EXISTS bits_{space.id}")

    def _create(self, identity: str, dimension: int) -> None:
        number = self._db.execute(
            "INSERT INTO embedders (identity, dimension, active) VALUES (?, ?, ?) RETURNING id",
            (identity, dimension, self.active() is None),
        ).get
        # Table names and sizes cannot be bound; these are our own integers, never input.
        self._db.execute(
            f"""
            CREATE TABLE vectors_{number} (passage_id INTEGER PRIMARY KEY, vector BLOB NOT NULL);
            CREATE TABLE pending_{number} (passage_id INTEGER PRIMARY KEY);
            INSERT INTO pending_{number} SELECT id FROM passages;
            """
        )
        self._create_codes(number)

    def _create_codes(self, number: int) -> None:
        self._db.execute(
            f"CREATE TABLE codes_{number} (collection_id INTEGER, passage_id INTEGER,"
            " code BLOB NOT NULL, PRIMARY KEY (collection_id, passage_id)) WITHOUT ROWID"
        )

    def _drop(self, space: Space) -> None:
        for table in ("vectors", "pending", "codes"):
            self._db.execute(f"DROP TABLE {table}_{space.id}")
        self._db.execute("DELETE FROM embedders WHERE id = ?", (space.id,))

    def _remove_pending(self, space: Space, passage_id: int) -> bool:
        self._db.execute(f"DELETE FROM pending_{space.id} WHERE passage_id = ?", (passage_id,))
        return self._db.changes() == 1

    def _store(self, space: Space, passage_id: int, vector: bytes) -> None:
        self._db.execute(f"INSERT INTO vectors_{space.id} VALUES (?, ?)", (passage_id, vector))
        self._db.execute(
            f"INSERT INTO codes_{space.id} SELECT DISTINCT d.collection_id, p.id,"
            f" {code_sql(':vector')} FROM passages p JOIN documents d USING (content_id)"
            " WHERE p.id = :passage",
            {"vector": vector, "passage": passage_id, **code_bindings(space.dimension)},
        )


def _search_nearest(
    db: apsw.Connection,
    space: Space,
    vector: bytes,
    within: DocumentSet | None,
    limit: int,
    ids: range,
) -> list[tuple[int, float]]:
    """The nearest passages with an id in this range by cosine, best first."""
    code = db.execute(
        f"SELECT {code_sql(':vector')}", {"vector": vector, **code_bindings(space.dimension)}
    ).get
    compared = max(limit * COMPARED_PER_WANTED, COMPARED_AT_LEAST)
    condition, bindings = _in_codes(within)
    rows = db.execute(
        f"SELECT passage_id FROM codes_{space.id} WHERE {condition}"
        " AND passage_id BETWEEN ? AND ?"
        f" ORDER BY {difference_sql('code', '?')} LIMIT ?",
        (*bindings, ids.start, ids.stop - 1, code, compared),
    )
    # Two statements are faster by a fifth than one with both steps.
    return _compare_all(db, space, vector, {passage_id for (passage_id,) in rows}, limit)


def _in_codes(within: DocumentSet | None) -> tuple[str, tuple[object, ...]]:
    """The condition that a code is one of the documents', before the nearest are taken."""
    if within is None:
        return "collection_id IN (SELECT id FROM collections)", ()
    marks = ",".join("?" * len(within.collection_ids))
    condition, bindings = within.passage_condition("passage_id")
    return f"collection_id IN ({marks}) AND {condition}", (*within.collection_ids, *bindings)


def _compare_all(
    db: apsw.Connection, space: Space, vector: bytes, passage_ids: Collection[int], limit: int
) -> list[tuple[int, float]]:
    """The nearest of these passages by cosine, best first."""
    rows = db.execute(
        f"SELECT passage_id, 1 - vec_distance_cosine(vector, ?) AS similarity"
        f" FROM vectors_{space.id} WHERE passage_id IN ({','.join('?' * len(passage_ids))})"
        " ORDER BY similarity DESC, passage_id LIMIT ?",
        (vector, *passage_ids, limit),
    )
    return list(rows)
