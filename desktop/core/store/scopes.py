"""Finds the documents of a scope, and says what of it is no longer in the library."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import apsw

from desktop.core.scope import Scope
from desktop.core.store.collections_table import KEPT_COLLECTION
from desktop.core.store.document_set import KEPT, DocumentSet
from desktop.core.store.stored_path import to_stored


@dataclass(frozen=True, slots=True)
class ResolvedScope:
    """The documents of a scope as they are just now, found once for a question."""

    documents: DocumentSet | None = None
    """The documents; None is every document, and an empty set is none."""
    gone: tuple[str, ...] = ()
    """Names of collections, folders and files of the scope that have no document any more."""
    is_unread: bool = False
    """Whether a chosen folder was not looked through yet."""


WHOLE_LIBRARY = ResolvedScope()


def resolve(db: apsw.Connection, scope: Scope) -> ResolvedScope:
    """Find the documents of a scope; what is gone is named, and never makes the scope wider."""
    if scope.is_everything:
        return WHOLE_LIBRARY
    ids, gone = (set(_every(db)), []) if scope.has_no_choice else _chosen(db, scope)
    if scope.excluded:
        ids -= _with_copies(db, set[int]().union(*_ids_by_file(db, scope.excluded).values()))
        ids.difference_update(*(_of_folder(db, folder) for folder in scope.excluded))
    return ResolvedScope(DocumentSet.of(db, ids), tuple(gone), _is_unread(db, scope))


def _chosen(db: apsw.Connection, scope: Scope) -> tuple[set[int], list[str]]:
    ids: set[int] = set()
    gone: list[str] = []
    collections = _collection_ids(db)
    for name in scope.collections:
        if name in collections:
            ids.update(_of_collection(db, collections[name]))
        else:
            gone.append(name)
    for folder in scope.folders:
        found = set(_of_folder(db, folder))
        ids |= found
        gone += [] if found or _is_added(db, folder) else [str(folder)]
    of_files = _ids_by_file(db, scope.documents)
    ids.update(*of_files.values())
    gone += [path.name for path in scope.documents if path not in of_files]
    return ids, gone


def _every(db: apsw.Connection) -> list[int]:
    return _ids(db, "1", ())


def _collection_ids(db: apsw.Connection) -> dict[str, int]:
    rows = db.execute(f"SELECT name, id FROM collections k WHERE {KEPT_COLLECTION}")
    return {str(name): int(id_) for name, id_ in rows}


def _of_collection(db: apsw.Connection, collection_id: int) -> list[int]:
    return _ids(db, "d.collection_id = ?", (collection_id,))


def _of_folder(db: apsw.Connection, folder: Path) -> Iterator[int]:
    """The documents below a folder; a range of the index of paths for each collection."""
    for first, last in _ranges(folder):
        yield from _ids(
            db,
            "d.collection_id IN (SELECT id FROM collections) AND d.path > ? AND d.path < ?",
            (first, last),
        )


def _ranges(folder: Path) -> Iterator[tuple[str | bytes, str | bytes]]:
    """Bounds of the paths below a folder: as text, and as bytes where a name is no UTF-8."""
    within = os.fsencode(str(folder).rstrip(os.sep) + os.sep)
    behind = within[:-1] + bytes([within[-1] + 1])
    if isinstance(to_stored(folder), str):
        yield within.decode(), behind.decode()
    yield within, behind


def _ids_by_file(db: apsw.Connection, files: Sequence[Path]) -> dict[Path, set[int]]:
    """The documents at each path that is there, with the files within them."""
    found: dict[Path, set[int]] = {}
    for path in files:
        ids = _ids(
            db,
            "d.collection_id IN (SELECT id FROM collections) AND d.path = ?",
            (to_stored(path),),
        )
        if ids:
            found[path] = {*ids, *_parts(db, ids)}
    return found


def _parts(db: apsw.Connection, ids: Iterable[int]) -> list[int]:
    listed = json.dumps(list(ids))
    return _ids(db, "d.parent_id IN (SELECT value FROM json_each(?))", (listed,))


def _with_copies(db: apsw.Connection, ids: set[int]) -> set[int]:
    """These documents and all others with the same texts."""
    contents = (
        "d.content_id IN (SELECT content_id FROM documents WHERE id IN"
        " (SELECT value FROM json_each(?)))"
    )
    return ids | set(_ids(db, contents, (json.dumps(list(ids)),)))


def _is_added(db: apsw.Connection, folder: Path) -> bool:
    return bool(db.execute("SELECT 1 FROM roots WHERE path = ?", (to_stored(folder),)).get)


def _is_unread(db: apsw.Connection, scope: Scope) -> bool:
    """Whether an added folder that may hold documents of the scope was not looked through yet."""
    rows = db.execute(
        f"SELECT k.name, r.path FROM roots r JOIN collections k ON k.id = r.collection_id"
        f" WHERE r.available AND r.scanned_at IS NULL AND {KEPT_COLLECTION}"
    )
    return any(
        scope.has_no_choice
        or name in scope.collections
        or _overlaps(Path(os.fsdecode(root)), (*scope.folders, *scope.documents))
        for name, root in rows
    )


def _overlaps(root: Path, chosen: Iterable[Path]) -> bool:
    return any(path.is_relative_to(root) or root.is_relative_to(path) for path in chosen)


def _ids(db: apsw.Connection, condition: str, bindings: tuple[object, ...]) -> list[int]:
    """The documents in the library that fulfil a condition, as one row: see `DocumentSet`."""
    found = db.execute(
        f"SELECT json_group_array(d.id) FROM documents d WHERE {KEPT} AND {condition}", bindings
    ).get
    return json.loads(found)
