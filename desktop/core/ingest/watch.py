"""Watches the folders of a collection, and updates the collection when something changes."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Generator
from pathlib import Path

from desktop.core.ingest.events import IndexEvent, Summary
from desktop.core.ingest.own_files import is_own_path
from desktop.core.ingest.pipeline import index
from desktop.core.ports import DocumentReader, Embedder
from desktop.core.store.collections_table import Root
from desktop.core.store.library import Library

DEBOUNCE_MS = 1_000
"""Changes within this time of each other are handled together."""
LOOK_UP_MS = 1_000
"""How often the wait for changes is interrupted to check whether something else is due."""
IDLE_RESCAN_S = 300
"""How often file systems without notifications (network drives) are scanned."""
GRACE_S = 10
"""The time after which a missing file is looked for a second time."""


def watch(
    library: Library,
    collection: str,
    reader: DocumentReader,
    embedder: Embedder | None,
    stop: threading.Event,
) -> Generator[IndexEvent | Summary, None, None]:
    """Index, then watch the folders until `stop` is set; each round ends with a Summary."""
    collection_id = library.collections.ensure(collection)
    with contextlib.ExitStack() as current:
        folders: frozenset[Path] | None = None
        changes: Generator[object] | None = None
        while not stop.is_set():
            # Changes during a round are collected meanwhile, and cause another round.
            yield (yield from index(library, collection, reader, embedder))
            roots = library.collections.roots(collection_id)
            now = frozenset(filter(can_be_watched, map(watched_folder, roots)))
            if changes is None or now != folders:
                current.close()
                folders, changes = now, watch_changes(now, stop, library.path.parent)
                current.callback(changes.close)
                # Watching begins here; earlier changes are found by one more round.
                next(changes, None)
            else:
                _wait_for_change(
                    changes, GRACE_S if _any_missing(library, collection_id) else IDLE_RESCAN_S
                )


def watch_changes(
    folders: frozenset[Path], stop: threading.Event, data_folder: Path
) -> Generator[object]:
    """Sets of changes, empty while nothing happens; watching begins with the first `next`.

    Lectern's own files in the data folder count for nothing: each round would cause another one.
    """
    import watchfiles

    is_usual = watchfiles.DefaultFilter()
    own = data_folder.resolve()
    return watchfiles.watch(
        *folders,
        watch_filter=lambda change, path: (
            is_usual(change, path) and not is_own_path(Path(path), own)
        ),
        debounce=DEBOUNCE_MS,
        stop_event=stop,
        rust_timeout=LOOK_UP_MS,
        yield_on_timeout=True,
        raise_interrupt=True,
        ignore_permission_denied=True,
    )


def _wait_for_change(changes: Generator[object], patience_s: float) -> None:
    """Return when something has changed, or after `patience_s` seconds."""
    until = time.monotonic() + patience_s
    for changed in changes:
        if changed or time.monotonic() >= until:
            return


def watched_folder(root: Root) -> Path:
    """The folder to watch for changes of this root."""
    return root.path if os.path.isdir(root.path) else root.path.parent  # noqa: PTH112 - never raises


def can_be_watched(folder: Path) -> bool:
    """Whether the folder can be watched; if not, it is scanned from time to time."""
    try:
        str(folder).encode()  # the watcher accepts only UTF-8 names
    except UnicodeEncodeError:
        return False
    return os.path.isdir(folder)  # noqa: PTH112 - never raises


def _any_missing(library: Library, collection_id: int) -> bool:
    files = library.documents.known_files(collection_id).values()
    return any(file.missing_since for file in files)
