"""Adds folders and files to collections, indexes and follows them, and removes them again."""

from __future__ import annotations

import threading
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.core.ingest.events import IndexEvent, Summary
from desktop.core.ingest.given_password import GivenPassword, queue_protected, settle
from desktop.core.ingest.pipeline import add_paths, find_outdated, index
from desktop.core.ingest.watch import watch
from desktop.core.ports import DocumentReader, Embedder
from desktop.core.store.library import Library
from desktop.core.store.part_path import containing_file
from desktop.services.model_processes import ModelProcesses
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.read.client import ReaderPool


@dataclass(frozen=True, slots=True)
class AddedPaths:
    """Paths that were added, which can be undone by removing them."""

    collection_id: int
    collection: str
    root_ids: tuple[int, ...]
    """The folders and files that the collection did not have before."""
    is_new: bool
    """Whether the collection was created for them."""
    files: int
    folders: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A collection, or some of its folders and files, that a person removed."""

    collection_id: int
    root_ids: tuple[int, ...] | None = None
    """The removed folders and files; None means the whole collection."""


def add_to_collection(library: Library, collection: str, paths: Sequence[Path]) -> AddedPaths:
    """Add the paths to a collection, which is created if it does not exist.

    Raises:
        InputError: there is nothing at a path.
    """
    before = {root.id for root in library.collections.roots()}
    is_new = collection not in library.collections.names().values()
    roots = add_paths(library, collection, paths)
    new = [root for root in roots if root.id not in before]
    folders = sum(root.is_folder for root in new)
    collection_id = library.collections.ensure(collection)
    ids = tuple(root.id for root in new)
    return AddedPaths(collection_id, collection, ids, is_new, len(new) - folders, folders)


def index_collection(
    library: Library,
    collection: str,
    processes: ModelProcesses,
    *,
    words_only: bool = False,
    given: Sequence[GivenPassword] = (),
) -> Generator[IndexEvent, None, Summary]:
    """Bring a collection up to date with its folders; with passwords given for files in it.

    Raises:
        ModelError: the embedding model is missing or invalid; words alone can still be indexed.
    """
    embedder = None if words_only else _checked_embedder(processes)
    readers = _readers(library, processes)
    if not given:
        return index(library, collection, readers, embedder)
    return _index_protected(library, collection, readers, embedder, given)


def _index_protected(
    library: Library,
    collection: str,
    readers: DocumentReader,
    embedder: Embedder | None,
    given: Sequence[GivenPassword],
) -> Generator[IndexEvent, None, Summary]:
    collection_id = library.collections.ensure(collection)
    queue_protected(library, collection_id, given)
    # An attachment is read with its message.
    passwords = {containing_file(entry.path): entry.password for entry in given}
    summary = yield from index(library, collection, readers, embedder, passwords)
    settle(library, collection_id, given)
    return summary


def follow_collection(
    library: Library,
    collection: str,
    processes: ModelProcesses,
    stop: threading.Event,
    *,
    words_only: bool = False,
) -> Generator[IndexEvent | Summary, None, None]:
    """Index a collection and follow its folders until `stop` is set; a Summary ends each round.

    Raises:
        ModelError: as for `index_collection`.
    """
    embedder = None if words_only else _checked_embedder(processes)
    return watch(library, collection, _readers(library, processes), embedder, stop)


def _readers(library: Library, processes: ModelProcesses) -> ReaderPool:
    """Return the readers, which may open the folders of the whole library from now on."""
    readers = processes.readers()
    roots = library.collections.roots()
    readers.allow(root.path if root.is_folder else root.path.parent for root in roots)
    return readers


def unfinished(library: Library, model: str = "") -> list[int]:
    """Return the collections with work left.

    Indexing any of them makes the vectors of all, and indexes old words of all anew. `model` is the
    name of the chosen embedding model. The vectors of a library of another model are made again,
    while it is searched with those that it has.
    """
    found = library.documents.list_unfinished(find_outdated(library))
    lacks = _lacks_vectors(library, model) or library.contents.with_old_words(1)
    if not found and lacks:
        found = list(library.collections.names())[:1]
    return found


def _lacks_vectors(library: Library, model: str) -> bool:
    spaces = library.vectors.spaces()
    if not spaces:
        return False  # it was indexed by words alone
    is_of_another_model = all(space.model != model for space in spaces) if model else False
    return is_of_another_model or any(map(library.vectors.pending_count, spaces))


def remove(library: Library, removed: Removed) -> Removed:
    """Remove a collection, or some of its folders and files; returns what was removed."""
    if removed.root_ids is None:
        library.removals.add_collection(removed.collection_id)
    for root_id in removed.root_ids or ():
        library.removals.add_root(root_id)
    return removed


def take_back(library: Library, removed: Removed) -> Removed:
    """Restore what was removed; returns it."""
    if removed.root_ids is None:
        library.removals.restore_collection(removed.collection_id)
    for root_id in removed.root_ids or ():
        library.removals.restore_root(root_id)
    return removed


def _checked_embedder(processes: ModelProcesses) -> EmbedWorker:
    """Return the embedder after its folder was read, so that a missing model is reported first."""
    embedder = processes.indexing_embedder()
    assert embedder.identity
    return embedder
