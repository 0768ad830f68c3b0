"""What the jobs of indexing do on their own threads."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from desktop.core.ingest.pipeline import add_paths
from desktop.core.paths import DataFolder
from desktop.core.store.library import Library
from desktop.core.store.purge import forget_removed
from desktop.jobs.indexing.state import Ended, IndexingState, Progress
from desktop.services.index_worker.client import IndexWorker

REPORT_S = 0.1


@dataclass(frozen=True, slots=True)
class Added:
    """What was added, and is undone by taking it out again."""

    collection_id: int
    collection: str
    root_ids: tuple[int, ...]
    """Those that were not there before."""
    is_new: bool
    """Whether the collection was not there before."""
    files: int
    folders: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A collection, or some of its folders and files, that a person removed."""

    collection_id: int
    root_ids: tuple[int, ...] | None = None
    """None is the whole collection."""


def add(library: Library, collection: str, paths: Sequence[Path]) -> Added:
    """Note the paths in a collection, made where it is new."""
    before = {root.id for root in library.collections.roots()}
    is_new = collection not in library.collections.names().values()
    roots = add_paths(library, collection, paths)
    new = [root for root in roots if root.id not in before]
    folders = sum(root.is_folder for root in new)
    collection_id = library.collections.ensure(collection)
    ids = tuple(root.id for root in new)
    return Added(collection_id, collection, ids, is_new, len(new) - folders, folders)


def unfinished(library: Library) -> list[int]:
    """The collections with something left to do; any of them makes the vectors of all."""
    found = library.documents.unfinished()
    if not found and any(map(library.vectors.pending_count, library.vectors.spaces())):
        found = list(library.collections.names())[:1]
    return found


def index(
    data: DataFolder, worker: IndexWorker, collection_id: int
) -> Generator[IndexingState, None, Ended]:
    """Bring a collection up to date, saying how far it is at most ten times a second."""
    with Library.open(data.library) as library:
        name = library.collections.names().get(collection_id, "")
    progress = Progress(collection_id, name, time.monotonic())
    last = progress.state(time.monotonic())
    yield last
    said = time.monotonic()
    with closing(worker.index(collection_id)) as events:
        for event in events:
            now = time.monotonic()
            progress.take(event, now)
            if now - said >= REPORT_S and (state := progress.state(now)) != last:
                last, said = state, now
                yield state
    return progress.ended(time.monotonic())


def forget(data: DataFolder) -> Generator[None, None, None]:
    """Forget what was removed; what is left of it is done the next time."""
    with Library.open(data.library) as library:
        yield from forget_removed(library)


def remove(library: Library, removed: Removed) -> Removed:
    """Let it be gone; returns it."""
    if removed.root_ids is None:
        library.removals.add_collection(removed.collection_id)
    for root_id in removed.root_ids or ():
        library.removals.add_root(root_id)
    return removed


def take_back(library: Library, removed: Removed) -> Removed:
    """Let it be there again; returns it."""
    if removed.root_ids is None:
        library.removals.take_back_collection(removed.collection_id)
    for root_id in removed.root_ids or ():
        library.removals.take_back_root(root_id)
    return removed
