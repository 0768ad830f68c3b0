"""Follows the folders of a collection, and brings it up to date when something in them changes."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Generator
from pathlib import Path

from desktop.core.ingest.events import IndexEvent, Summary
from desktop.core.ingest.pipeline import index
from desktop.core.ports import DocumentReader, Embedder
from desktop.core.store.collections_table import Root
from desktop.core.store.library import Library

DEBOUNCE_MS = 1_000
"""Changes that come within this time of each other are taken together."""
LOOK_UP_MS = 1_000
"""How often the wait for changes is left, to see whether something else is due."""
IDLE_RESCAN_S = 300
"""File systems without notifications (network drives) are looked through this often."""
GRACE_S = 10
"""How soon a missing file gets its second look."""


def watch(
    library: Library,
    collection: str,
    reader: DocumentReader,
    embedder: Embedder | None,
    stop: threading.Event,
) -> Generator[IndexEvent | Summary, None, None]:
    """Index, then follow the folders until `stop` is set; a Summary ends each round."""
    collection_id = library.collections.ensure(collection)
    with contextlib.ExitStack() as current:
        folders: frozenset[Path] | None = None
        changes: Generator[object] | None = None
        while not stop.is_set():
            # What changes during a round is noted meanwhile, and makes another one.
            yield (yield from index(library, collection, reader, embedder))
            roots = library.collections.roots(collection_id)
            now = frozenset(filter(can_be_watched, map(watched_folder, roots)))
            if changes is None or now != folders:
                current.close()
                folders, changes = now, watch_changes(now, stop)
                current.callback(changes.close)
                # It watches from here on; what changed before that takes one more look.
                next(changes, None)
            else:
                _wait_for_change(
                    changes, GRACE_S if _any_missing(library, collection_id) else IDLE_RESCAN_S
                )


def watch_changes(folders: frozenset[Path], stop: threading.Event) -> Generator[object]:
    """Sets of changes, empty ones while nothing happens; begins to watch with the first."""
    import watchfiles

    return watchfiles.watch(
        *folders,
        debounce=DEBOUNCE_MS,
        stop_event=stop,
        rust_timeout=LOOK_UP_MS,
        yield_on_timeout=True,
        raise_interrupt=True,
        ignore_permission_denied=True,
    )


def _wait_for_change(changes: Generator[object], patience_s: float) -> None:
    """Return when something has changed, at the latest after this time."""
    until = time.monotonic() + patience_s
    for changed in changes:
        if changed or time.monotonic() >= until:
            return


def watched_folder(root: Root) -> Path:
    """The folder in which something happens when what was added changes."""
    return root.path if os.path.isdir(root.path) else root.path.parent  # noqa: PTH112 - never raises


def can_be_watched(folder: Path) -> bool:
    """What cannot be is looked through now and then."""
    try:
        str(folder).encode()  # the watcher knows only such names
    except UnicodeEncodeError:
        return False
    return os.path.isdir(folder)  # noqa: PTH112 - never raises


def _any_missing(library: Library, collection_id: int) -> bool:
    known = library.documents.known_files(collection_id).values()
    return any(file.missing_since for file in known)
