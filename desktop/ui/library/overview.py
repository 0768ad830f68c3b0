"""Reads the collections with their folders and counts in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.core.store.library import Library
from desktop.core.types import DocumentState


@dataclass(frozen=True, slots=True)
class RootRow:
    """A folder or file that was added to a collection."""

    id: int
    path: Path
    is_folder: bool
    available: bool
    files: int


@dataclass(frozen=True, slots=True)
class CollectionRow:
    """A row in the list of collections; a row without a number means all documents."""

    id: int | None
    name: str
    watched: bool
    counts: Mapping[DocumentState, int]
    roots: tuple[RootRow, ...] = ()


def read_overview(library: Library) -> list[CollectionRow]:
    """Return every collection, sorted by name."""
    counts = library.file_list.counts_by_collection()
    files = library.file_list.counts_by_root()
    watched = set(library.collections.watched_ids())
    roots = library.collections.roots()
    return [
        CollectionRow(
            id_,
            name,
            id_ in watched,
            counts.get(id_, {}),
            tuple(
                RootRow(root.id, root.path, root.is_folder, root.available, files.get(root.id, 0))
                for root in roots
                if root.collection_id == id_
            ),
        )
        for id_, name in library.collections.names().items()
    ]


def total_counts(rows: list[CollectionRow]) -> dict[DocumentState, int]:
    """Return the counts of all collections together."""
    found: dict[DocumentState, int] = {}
    for row in rows:
        for state, count in row.counts.items():
            found[state] = found.get(state, 0) + count
    return found
