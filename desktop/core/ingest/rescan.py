"""Decides which of the watched collections must be scanned again."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path

from desktop.core.ingest import watch
from desktop.core.store.library import Library

Folders = Mapping[int, frozenset[Path]]
"""The watched folders, by the id of their collection."""


def watch_folders(library: Library, stop: threading.Event) -> Generator[int | None, None, None]:
    """Ids of collections whose folders have changed, until `stop` is set; at first all of them.

    None is yielded while nothing happens. The list of watched collections is read again and again.
    """
    followed: Folders | None = None
    clock = _RescanSchedule()
    with ExitStack() as current:
        changes: Generator[object] | None = None
        while not stop.is_set():
            now = _watched_folders(library)
            if followed is None or now != followed:
                current.close()
                changes = _start_watching(now, stop, library.path.parent, current)
                # Changes from before the watching began are found by one more scan.
                due = {id_ for id_ in now if now[id_] != (followed or {}).get(id_)}
                followed = now
            else:
                due = _find_touched(_next_changes(changes, stop), followed)
            clock.note_scan(due)
            yield from sorted(due | clock.due(library, followed)) or [None]


class _RescanSchedule:
    """The times at which collections are scanned although no change was reported."""

    def __init__(self) -> None:
        self._last: dict[int, float] = {}
        self._looked_twice: set[int] = set()
        self._asked = time.monotonic()

    def note_scan(self, collections: Iterable[int]) -> None:
        """Store that these collections are scanned now, because of a change in them."""
        self._last |= dict.fromkeys(collections, time.monotonic())
        self._looked_twice -= set(collections)

    def due(self, library: Library, collections: Iterable[int]) -> set[int]:
        """Collections whose missing files need a second scan, and those not scanned recently."""
        now = time.monotonic()
        if now - self._asked < watch.GRACE_S:
            return set()
        self._asked = now
        missing = set(library.documents.collections_with_missing()) & set(collections)
        second = missing - self._looked_twice
        self._looked_twice |= second
        late = {id_ for id_ in collections if now - self._last.get(id_, now) >= watch.IDLE_RESCAN_S}
        self._last |= dict.fromkeys(second | late, now)
        return second | late


def _watched_folders(library: Library) -> dict[int, frozenset[Path]]:
    watched = library.collections.watched_ids()
    roots = [root for id_ in watched for root in library.collections.roots(id_)]
    return {
        id_: frozenset(
            folder
            for root in roots
            if root.collection_id == id_
            and watch.can_be_watched(folder := watch.watched_folder(root))
        )
        for id_ in watched
    }


def _start_watching(
    folders: Folders, stop: threading.Event, data_folder: Path, current: ExitStack
) -> Generator[object] | None:
    union = frozenset[Path]().union(*folders.values())
    if not union:
        return None
    changes = watch.watch_changes(union, stop, data_folder)
    current.callback(changes.close)
    next(changes, None)
    return changes


def _next_changes(
    changes: Generator[object] | None, stop: threading.Event
) -> set[tuple[object, str]]:
    if changes is None:
        stop.wait(watch.LOOK_UP_MS / 1000)
        return set()
    return next(changes, None) or set()  # type: ignore[return-value] - what watchfiles yields


def _find_touched(changes: set[tuple[object, str]], folders: Folders) -> set[int]:
    paths = [Path(path) for _, path in changes]
    return {
        id_
        for id_, watched in folders.items()
        if any(path.is_relative_to(folder) for path in paths for folder in watched)
    }
