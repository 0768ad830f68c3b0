"""Runs indexing for the window: chooses the next collection, reports progress and results."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.errors import AppError, WorkerError
from desktop.core.ingest.given_password import GivenPassword
from desktop.core.models.embedding_folders import chosen_model_name
from desktop.core.say import joined
from desktop.core.settings import Settings
from desktop.jobs.indexing.collection_queue import CollectionQueue
from desktop.jobs.indexing.folder_watch import FolderWatch
from desktop.jobs.indexing.indexing_pause import IndexingPause
from desktop.jobs.indexing.state import IndexingEnd, IndexingPhase, IndexingState
from desktop.jobs.indexing.steps import index
from desktop.jobs.indexing.undoable_removal import UndoableRemoval
from desktop.jobs.job import Job, call
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.index_worker.client import IndexWorker
from desktop.services.indexing import AddedPaths, Removed, add_to_collection, unfinished

LONG_WORK_S = 20.0
IDLE_MS = 60_000
"""The processes are ended after this time without work."""
ANNOUNCE_MS = 1_000
LANE = "indexing"


class Indexer(QObject):
    """Indexes one collection after the other, in a process of its own.

    Collections are identified by number, because a number stays the same after a renaming.

    Signals:
        state_changed: an `IndexingState`, at most ten times a second.
        added: an `AddedPaths`, once the added paths are in the library.
        problem: what went wrong, and in a second line why, as the core says it.
        ended: an `IndexingEnd` for each collection whose indexing has ended.
        long_work_ended: an `IndexingEnd`, after work so long that the person has looked away.
    """

    state_changed = Signal(object)
    added = Signal(object)
    problem = Signal(object)  # a text; as a `str` it would lose its values
    ended = Signal(object)
    long_work_ended = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._worker = IndexWorker(workspace.data)
        self._folder_watch = FolderWatch(workspace)
        self._pause = IndexingPause(workspace, self._worker, self)
        self._queue = CollectionQueue()
        self._given: dict[int, list[GivenPassword]] = {}
        self._job: Job | None = None
        self._current: int | None = None
        self._closing = False
        self._settings = workspace.settings
        self.state = IndexingState()
        self._idle = _timer(self, IDLE_MS, self._on_idle)
        self._announcing = _timer(self, ANNOUNCE_MS, self._announce)
        self._removal = UndoableRemoval(workspace, self)
        self._removal.changed.connect(self.refresh)
        self._folder_watch.changed.connect(self.refresh)
        self._folder_watch.problem.connect(self.problem)
        workspace.settings_changed.connect(self._on_settings_changed)

    def start(self) -> None:
        """Continue unfinished indexing, and watch the folders of watched collections."""
        model = chosen_model_name(self._workspace.data, self._settings)
        self._workspace.read(lambda library: unfinished(library, model), self._on_unfinished)
        self._folder_watch.start()
        self._removal.start()

    def add(self, paths: Sequence[Path], collection: str) -> None:
        """Add folders and files to the collection of this name, and index them."""
        self._workspace.change(
            lambda library: add_to_collection(library, collection, paths),
            changes=Changed.COLLECTIONS,
            then=self._on_added,
        )

    def undo_add(self, added: AddedPaths) -> None:
        """Remove the paths that were just added."""
        self.remove(Removed(added.collection_id, None if added.is_new else added.root_ids))

    def refresh(self, collection_id: int, *, first: bool = False) -> None:
        """Bring a collection up to date; with `first`, before all others."""
        if first and self._current not in (None, collection_id):
            assert self._current is not None
            self._queue.put_first(self._current)
            self._stop_current()
        (self._queue.put_first if first else self._queue.add)(collection_id)
        self._next()

    def unlock(self, collection_id: int, given: GivenPassword) -> None:
        """Read a protected file with its password, before all other work."""
        self._given.setdefault(collection_id, []).append(given)
        if collection_id == self._current:
            self._queue.put_first(collection_id)
        else:
            self.refresh(collection_id, first=True)

    def cancel(self, collection_id: int | None = None) -> None:
        """Stop indexing a collection, or the current one; keeps everything that is read already."""
        which = self._current if collection_id is None else collection_id
        self._queue.remove(which)
        if which == self._current:
            self._stop_current()
        self._tell()

    def pause(self) -> None:
        """Let all indexing wait until `resume`."""
        self._pause.paused = True
        self._on_waits_changed()

    def resume(self) -> None:
        self._pause.paused = False
        self._on_waits_changed()

    def hold(self) -> None:
        """Pause indexing while an answer is generated, because the person comes first."""
        self._pause.held = True
        self._on_waits_changed()

    def release(self) -> None:
        self._pause.held = False
        self._on_waits_changed()

    def set_watched(self, collection_id: int, watched: bool) -> None:
        """Start or stop watching the folders of a collection."""
        self._workspace.change(
            lambda library: library.collections.set_watched(collection_id, watched),
            changes=Changed.COLLECTIONS,
            then=self._on_watching_changed,
        )

    def remove(self, removed: Removed) -> None:
        """Remove a collection or folders of it; `take_back` can undo this for a while."""
        self.cancel(removed.collection_id)
        self._removal.remove(removed)

    def take_back(self, removed: Removed) -> None:
        """Undo a removal that has not become final yet."""
        self._removal.take_back(removed)

    def close(self) -> None:
        """Stop the current indexing and its processes; the next `start` continues it."""
        self._closing = True
        self._queue.clear()
        for task in (self._idle, self._announcing, self._removal):
            task.stop()
        self._stop_current()
        ending = [
            threading.Thread(target=process.close) for process in (self._worker, self._folder_watch)
        ]
        for thread in ending:
            thread.start()
        for thread in ending:
            thread.join()

    def _next(self) -> None:
        if self._job is None and self._queue and not (self._pause.waits or self._closing):
            self._idle.stop()
            collection_id = self._current = self._queue.take()
            data, worker = self._workspace.data, self._worker
            given = self._given.pop(collection_id, [])
            job = self._job = Job(lambda: index(data, worker, collection_id, given))
            job.reported.connect(self._on_reported)
            job.done.connect(self._on_done)
            job.failed.connect(self._on_failed)
            job.ended.connect(self._on_ended)
            self._workspace.runner.start(job, lane=LANE)
            self._tell(IndexingState(collection_id, phase=IndexingPhase.LOOKING))
        self._tell()

    def _stop_current(self) -> None:
        if self._job:
            self._job.cancel()

    def _tell(self, state: IndexingState | None = None) -> None:
        told = replace(
            state or self.state,
            waiting=self._queue.waiting,
            paused=self._pause.paused,
            held=self._pause.held,
        )
        if told != self.state:
            self.state = told
            self.state_changed.emit(told)

    def _on_waits_changed(self) -> None:
        self._tell()
        if not self._closing:
            self._pause.send()
        self._next()

    def _on_unfinished(self, collection_ids: list[int]) -> None:
        for collection_id in collection_ids:
            if collection_id != self._current:
                self.refresh(collection_id)

    def _on_added(self, added: AddedPaths) -> None:
        self.refresh(added.collection_id)
        self.added.emit(added)

    def _on_reported(self, state: IndexingState) -> None:
        if state.phase != self.state.phase and self._pause.waits:
            self._pause.send()  # the process exists by now
        self._tell(state)
        if not self._announcing.isActive():
            self._announcing.start()

    def _on_done(self, ended: IndexingEnd) -> None:
        self._queue.note_success(ended.collection_id)
        if ended.problem:
            self.problem.emit(ended.problem)
        self.ended.emit(ended)
        if ended.seconds >= LONG_WORK_S:
            self.long_work_ended.emit(ended)

    def _on_failed(self, error: Exception) -> None:
        collection_id, name = self._current, self.state.collection
        if not isinstance(error, WorkerError) or collection_id is None:
            said = error.sentence() if isinstance(error, AppError) else type(error).__name__
            self.problem.emit(joined("\n", (self.tr("Indexing failed."), said)))
            return
        if self._queue.note_death(collection_id):
            self.problem.emit(self.tr("Indexing stopped unexpectedly; it was started again."))
        else:
            text = self.tr("Indexing “{0}” stopped again and again and was given up.")
            self.problem.emit(joined("\n", (text.format(name), error.sentence())))

    def _on_ended(self, _job: QObject) -> None:
        self._job = self._current = None
        self._announcing.stop()
        if self._closing:
            return
        self._workspace.changed.emit(Changed.DOCUMENTS)
        if not self._queue:
            self._idle.start()
        self._tell(IndexingState())
        self._next()

    def _announce(self) -> None:
        self._workspace.changed.emit(Changed.DOCUMENTS)

    def _on_idle(self) -> None:
        if self._job is None:
            self._workspace.runner.start(call(self._worker.close), lane=LANE)

    def _on_watching_changed(self, _: object) -> None:
        self._folder_watch.start()

    def _on_settings_changed(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        if before.embedding_model != settings.embedding_model:
            # Indexing any collection makes the vectors of all.
            self._stop_current()
            self._workspace.read(
                lambda library: list(library.collections.names()), self._on_unfinished
            )


def _timer(parent: QObject, interval_ms: int, then: Callable[[], object]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(interval_ms)
    timer.timeout.connect(then)
    return timer
