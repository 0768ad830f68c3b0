import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import LockedLibraryError, WorkerError
from desktop.core.ingest.indexing_lock import acquire_indexing_lock
from desktop.core.ingest.pipeline import add_paths
from desktop.core.library_key import LibraryKey
from desktop.core.steps import run_to_end
from desktop.core.store.file_state import state_of
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from desktop.services.index_worker.client import IndexWorker
from tests.fakes.processes import wait_until_dead

READY = {DocumentState.READY: 40}


def finish(steps):
    """The events but for ticks, and the fields of `done`."""
    events = []
    fields = run_to_end(steps, events.append)
    return [event for event in events if event["type"] != "tick"], fields


def until(steps, kind):
    for event in steps:
        if event["type"] == kind:
            return event
    raise AssertionError("it ended")


def test_a_collection_is_brought_up_to_date_in_another_process(worker, library, collection):
    events, done = finish(worker.index(collection))

    assert library.documents.counts() == READY
    assert library.words.search("word7", None, 5)
    assert events[-1]["type"] == "file"
    assert (events[-1]["done"], events[-1]["total"]) == (40, 40)
    assert [event["new"] for event in events if event["type"] == "scanned"] == [40]
    assert done["documents"] == 40


def test_without_its_embedding_model_words_are_indexed_and_that_is_said(worker, collection):
    events, _ = finish(worker.index(collection))

    assert [e["message"] for e in events if e["type"] == "problem"] == [
        event["message"] for event in events if "is not there" in event.get("message", "")
    ]
    assert sum(event["type"] == "problem" for event in events) == 1


def test_a_collection_that_is_gone_is_no_error(worker, library):
    assert finish(worker.index(4711))[1]["gone"]


def test_what_was_read_before_a_cancel_stays_and_the_next_goes_on(worker, library, collection):
    steps = worker.index(collection)
    until(steps, "file")
    steps.close()
    before = library.documents.counts()
    events, _ = finish(worker.index(collection))

    assert before.get(DocumentState.READY, 0) >= 1
    assert library.documents.counts() == READY
    assert events[-1]["total"] == before.get(DocumentState.WAITING, 0)


def test_nothing_is_read_while_it_is_held(worker, library, collection):
    steps = worker.index(collection)
    until(steps, "scanned")
    worker.set_held(True)
    held = library.documents.counts()
    for _ in range(5):
        next(steps)
    assert library.documents.counts() == held
    worker.set_held(False)
    finish(steps)

    assert library.documents.counts() == READY


def test_it_waits_its_turn_and_can_be_left_then(worker, data, library, collection):
    turn = next_of(acquire_indexing_lock(data.library))
    steps = worker.index(collection)
    until(steps, "waiting")
    steps.close()
    turn.close()
    finish(worker.index(collection))

    assert library.documents.counts() == READY


def next_of(generator):
    with pytest.raises(StopIteration) as stop:
        next(generator)
    return stop.value.value


def test_a_worker_that_is_killed_fails_its_request_and_the_next_one_goes_on(
    worker, library, collection
):
    steps = worker.index(collection)
    until(steps, "scanned")
    pid = worker.pid
    os.kill(pid, signal.SIGKILL)
    with pytest.raises(WorkerError):
        finish(steps)
    assert wait_until_dead(pid)
    finish(worker.index(collection))

    assert library.documents.counts() == READY


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="priorities are a matter of Unix")
def test_it_works_in_the_background(worker, library):
    finish(worker.index(0))

    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert os.getpriority(os.PRIO_PROCESS, worker.pid) == min(19, own + 10)


def test_an_encrypted_library_is_indexed_with_a_key_that_only_the_input_carries(data, folder):
    key = LibraryKey.make()
    unlocked = replace(data, key=key)
    with Library.of(unlocked) as library:
        add_paths(library, "notes", [folder])
        collection_id = library.collections.ids(["notes"])[0]
        worker = IndexWorker(unlocked)
        try:
            finish(worker.index(collection_id))
            assert library.documents.counts() == READY
            if Path("/proc/self").exists():
                for name in ("cmdline", "environ"):
                    seen = Path(f"/proc/{worker.pid}/{name}").read_bytes()
                    assert key.secret.hex().encode() not in seen
        finally:
            worker.close()
    assert state_of(data.library).key_id == key.id
    logged = b"".join(path.read_bytes() for path in data.logs.rglob("*") if path.is_file())
    assert key.secret.hex().encode() not in logged


def test_without_the_key_the_worker_says_locked(data, folder):
    unlocked = replace(data, key=LibraryKey.make())
    with Library.of(unlocked) as library:
        add_paths(library, "notes", [folder])
    worker = IndexWorker(data)
    try:
        with pytest.raises(LockedLibraryError):
            finish(worker.index(1))
    finally:
        worker.close()
