"""The handlers of the index worker's requests."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path

from desktop.core.errors import ModelError
from desktop.core.ingest.event_json import event_to_json
from desktop.core.ingest.events import Embedded, FileDone, IndexEvent, Summary, Working
from desktop.core.ingest.given_password import GivenPassword
from desktop.core.ingest.rescan import watch_folders
from desktop.core.library_key import LibraryKey
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.store.library import Library
from desktop.services.indexing import index_collection
from desktop.services.model_processes import ModelProcesses
from desktop.workers.protocol import Cancel, Fields

HELD_LOOK_S = 0.05
REPORT_S = 0.05
"""The least time between reports of files and passages; the receiver draws a window."""

Steps = Generator[Fields | None, None, Fields]


class IndexService:
    """Handles the requests of the index worker."""

    def __init__(self, data: DataFolder) -> None:
        self._data = data
        self._processes = ModelProcesses(data, Settings.load(data.settings))

    def close(self) -> None:
        self._processes.close()

    def hold(self, _request: Fields, _: Cancel) -> Steps:
        yield from ()
        self._processes.hold()
        return {}

    def release(self, _request: Fields, _: Cancel) -> Steps:
        yield from ()
        self._processes.release()
        return {}

    def follow(self, request: Fields, cancel: Cancel) -> Steps:
        with self._open(request) as library:
            for collection_id in watch_folders(library, cancel):
                if collection_id is None:
                    yield None
                else:
                    yield {"type": "changed", "collection": collection_id}
        return {}

    def index(self, request: Fields, cancel: Cancel) -> Steps:
        self._processes.change(Settings.load(self._data.settings))
        with self._open(request) as library:
            name = library.collections.names().get(request["collection"])
            if name is None:
                return {"gone": True}
            given = [
                GivenPassword(Path(entry["path"]), entry["password"], entry["keep"])
                for entry in request.get("given", ())
            ]
            try:
                return (yield from self._run(library, name, cancel, given))
            except ModelError as error:
                # Search by words works without the embedder.
                yield {"type": "problem", "message": error.message, "hint": error.hint}
                return (yield from self._run(library, name, cancel, given, words_only=True))

    def _open(self, request: Fields) -> Library:
        key = LibraryKey(bytes.fromhex(request["key"])) if request.get("key") else None
        return Library.open(self._data.library, key)

    def _run(
        self,
        library: Library,
        name: str,
        cancel: Cancel,
        given: Sequence[GivenPassword],
        *,
        words_only: bool = False,
    ) -> Steps:
        reports = _EventThrottle()
        steps = index_collection(library, name, self._processes, words_only=words_only, given=given)
        ended = False
        try:
            with closing(steps):
                while True:
                    event = next(steps)
                    yield from reports.pass_on(event)
                    yield None
                    yield from self._wait_while_held(cancel)
        except StopIteration as stop:
            ended = True
            yield from reports.flush()
            summary: Summary = stop.value
            return event_to_json(summary) | {"type": "done"}
        finally:
            if not ended:
                # They still work on an indexing that was cancelled.
                self._processes.close()

    def _wait_while_held(self, cancel: Cancel) -> Generator[None, None, None]:
        while self._processes.is_held:
            began = time.monotonic()
            cancel.wait(HELD_LOOK_S)
            yield None
            self._processes.forgive(time.monotonic() - began)


class _EventThrottle:
    """Decides which events are sent at once, never, or only as the latest of their kind."""

    def __init__(self) -> None:
        self._kept: dict[type, IndexEvent] = {}
        self._told = 0.0
        self._working: Working | None = None

    def pass_on(self, event: IndexEvent) -> Generator[Fields, None, None]:
        match event:
            case FileDone() | Embedded():
                self._kept[type(event)] = event
                if time.monotonic() - self._told >= REPORT_S:
                    yield from self.flush()
            case Working():
                yield from self.flush()
                if event != self._working and event.path:
                    self._working = event
                    yield event_to_json(event)
            case _:
                yield event_to_json(event)

    def flush(self) -> Generator[Fields, None, None]:
        """Yield the events that are still to be sent."""
        kept = [event_to_json(event) for event in self._kept.values()]
        if kept:
            self._kept.clear()
            self._told = time.monotonic()
        yield from kept
