"""Follows the folders of a collection, and brings it up to date when something in them changes."""

from __future__ import annotations

import threading
from collections.abc import Generator
from pathlib import Path

from desktop.core.ingest.events import IndexEvent, Summary
from desktop.core.ingest.pipeline import index
from desktop.core.ports import Embedder, Reader
from desktop.core.store.library import Library

DEBOUNCE_MS = 1_000
"""Changes that come within this time of each other are taken together."""
IDLE_RESCAN_S = 300
"""File systems without notifications (network drives) are looked through this often."""
GRACE_S = 10
"""How soon a missing file gets its second look."""


def watch(
    library: Library,
    collection: str,
    reader: Reader,
    embedder: Embedder | None,
    stop: threading.Event,
) -> Generator[IndexEvent | Summary, None, None]:
    """Index, then follow the folders until `stop` is set; a Summary ends each round."""
    import watchfiles

    collection_id = library.collections.ensure(collection)
    yield (yield from index(library, collection, reader, embedder))
    while not stop.is_set():
        folders = [_watchable(root.path) for root in library.collections.roots(collection_id)]
        patience_s = GRACE_S if _any_missing(library, collection_id) else IDLE_RESCAN_S
        changes = watchfiles.watch(
            *{folder for folder in folders if folder.is_dir()},
            debounce=DEBOUNCE_MS,
            stop_event=stop,
            rust_timeout=1_000 * patience_s,
            yield_on_timeout=True,
            raise_interrupt=True,
            ignore_permission_denied=True,
        )
        # A new set of folders may have been added meanwhile, hence a new watcher every time.
        for _ in changes:
            break
        changes.close()
        if not stop.is_set():
            yield (yield from index(library, collection, reader, embedder))


def _watchable(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _any_missing(library: Library, collection_id: int) -> bool:
    known = library.documents.known(collection_id).values()
    return any(one.missing_since for one in known)
