"""A set of documents to which a search is confined, in a form that every statement checks fast."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, field

import apsw

KEPT = (
    "d.missing_since IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM removals g WHERE g.collection_id = d.collection_id"
    " AND (g.root_id IS NULL OR g.root_id = d.root_id))"
)
"""The condition that a document is in the library: neither deleted nor about to be removed."""
CITABLE = f"{KEPT} AND d.content_id IS NOT NULL"
"""The condition that a document is shown as a source.

A file that a complete scan did not see is not, though its text is kept until the next scan. The
files of a drive that is not connected are.
"""
LISTED_AT_MOST = 500
"""The number of documents up to which a statement looks them up one by one."""


@dataclass(frozen=True, slots=True)
class DocumentSet:
    """Some documents of a library; an empty set is no document, where None is every document.

    It is made once for a question. Its ids alone would be made into an index by every statement of
    a search; of a map with a byte for each id, a statement looks at one byte.
    """

    ids: frozenset[int]
    collection_ids: tuple[int, ...]
    """The collections that the documents are in."""
    _members: str | bytes = field(repr=False)
    """The ids as a JSON list if they are few, else as a map."""
    _passage_map: bytes = field(repr=False)

    @classmethod
    def of(cls, db: apsw.Connection, ids: Collection[int]) -> DocumentSet:
        """The set of these documents, with their passages as they are now."""
        members = json.dumps(list(ids)) if len(ids) <= LISTED_AT_MOST else _byte_map(ids)
        citable = f"FROM documents d WHERE {CITABLE} AND {_is_member(members)}"
        collections = db.execute(
            "SELECT json_group_array(DISTINCT d.collection_id) FROM documents d"
            f" WHERE {_is_member(members)}",
            (members,),
        ).get
        whole = int(db.execute("SELECT count(*) FROM documents").get)
        last = int(db.execute("SELECT max(id) FROM passages").get or 0)
        contents = f"(SELECT d.content_id {citable})"
        if 2 * len(ids) <= whole:
            passages = bytearray(last + 1)
            _mark(passages, db, f"content_id IN {contents}", members, b"\x01")
        else:
            passages = bytearray(b"\x01") * (last + 1)
            others = f"(SELECT id FROM contents WHERE id NOT IN {contents})"
            _mark(passages, db, f"content_id IN {others}", members, b"\x00")
        return cls(frozenset(ids), tuple(json.loads(collections)), members, bytes(passages))

    def few_passages(self, at_most: int) -> list[int] | None:
        """Ids of the passages of the documents that can be cited; None if they are more."""
        if self._passage_map.count(1) > at_most:
            return None
        return [id_ for id_, mark in enumerate(self._passage_map) if mark]

    def condition(self) -> tuple[str, tuple[object, ...]]:
        """The condition that a document `d` is in the set, with its bindings."""
        return _is_member(self._members), (self._members,)

    def passage_condition(self, passage_id: str) -> tuple[str, tuple[object, ...]]:
        """The condition that a citable document of the set has a passage, with its bindings."""
        return f"substr(?, {passage_id} + 1, 1) = x'01'", (self._passage_map,)


def citable_scope(within: DocumentSet | None) -> tuple[str, tuple[object, ...]]:
    """The condition that a document `d` is citable and in the set; its bindings."""
    if within is None:
        return CITABLE, ()
    condition, bindings = within.condition()
    return f"{CITABLE} AND {condition}", bindings


def _is_member(members: str | bytes) -> str:
    if isinstance(members, bytes):
        return "substr(?, d.id + 1, 1) = x'01'"
    return "d.id IN (SELECT value FROM json_each(?))"


def _mark(
    marks: bytearray, db: apsw.Connection, condition: str, members: str | bytes, mark: bytes
) -> None:
    """Set the bytes of some texts' passages; those of a text mostly follow each other."""
    rows = db.execute(
        "SELECT content_id, min(id), max(id), count(*) FROM passages"
        f" WHERE {condition} GROUP BY content_id",
        (members,),
    )
    for content_id, first, last, count in rows:
        if last - first + 1 == count:
            marks[first : last + 1] = mark * count
            continue
        for (id_,) in db.execute("SELECT id FROM passages WHERE content_id = ?", (content_id,)):
            marks[id_] = mark[0]


def _byte_map(ids: Collection[int]) -> bytes:
    marks = bytearray(max(ids, default=0) + 1)
    for id_ in ids:
        marks[id_] = 1
    return bytes(marks)
