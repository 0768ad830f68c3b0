"""The steps of the job that indexes a collection, on the job's own thread."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import closing

from desktop.core.ingest.given_password import GivenPassword
from desktop.core.paths import DataFolder
from desktop.core.store.library import Library
from desktop.jobs.indexing.state import IndexingEnd, IndexingProgress, IndexingState
from desktop.services.index_worker.client import IndexWorker

REPORT_S = 0.1


def index(
    data: DataFolder,
    worker: IndexWorker,
    collection_id: int,
    given: Sequence[GivenPassword] = (),
) -> Generator[IndexingState, None, IndexingEnd]:
    """Bring a collection up to date; yields its progress at most ten times a second."""
    with Library.of(data) as library:
        name = library.collections.names().get(collection_id, "")
    progress = IndexingProgress(collection_id, name, time.monotonic())
    last = progress.state(time.monotonic())
    yield last
    said = time.monotonic()
    with closing(worker.index(collection_id, given)) as events:
        while True:
            try:
                event = next(events)
            except StopIteration as stop:
                with_notes = stop.value.get("with_notes", 0)
                break
            now = time.monotonic()
            progress.take(event, now)
            if now - said >= REPORT_S and (state := progress.state(now)) != last:
                last, said = state, now
                yield state
    return progress.end(time.monotonic(), with_notes)
