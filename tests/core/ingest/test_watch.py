import os
import threading
from pathlib import Path

import pytest

from desktop.core.ingest import watch as watching
from desktop.core.ingest.events import FileDone, Scanned, Summary
from desktop.core.ingest.pipeline import add_paths
from desktop.core.ingest.watch import watch
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from tests.fakes.ingest import HashEmbedder, PlainReader

READY = DocumentState.READY


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "library.db") as library:
        yield library


@pytest.fixture
def folder(tmp_path, library):
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "one.txt").write_text("The first.")
    add_paths(library, "c", [folder])
    return folder


@pytest.fixture
def rescan_events(library):
    stop = threading.Event()
    events = watch(library, "c", PlainReader(), HashEmbedder(), stop)
    yield events
    stop.set()
    assert not any(isinstance(event, FileDone) for event in events)


def until_read(events, name):
    """Go on until this file has been read; the test's time limit is the only one."""
    for event in events:
        if isinstance(event, FileDone) and event.path.name == name:
            return
    raise AssertionError("it ended")


def first_round(events):
    while not isinstance(next(events), Summary):
        pass


def test_a_file_that_comes_just_after_the_first_round_is_read(folder, rescan_events):
    first_round(rescan_events)
    (folder / "two.txt").write_text("The second.")
    until_read(rescan_events, "two.txt")


def test_a_file_that_comes_while_it_is_quiet_is_read(folder, rescan_events):
    first_round(rescan_events)
    first_round(rescan_events)  # the look at what came before the watcher stood
    writing = threading.Timer(0.3, (folder / "two.txt").write_text, ["The second."])
    writing.start()
    until_read(rescan_events, "two.txt")
    writing.join()


def test_a_file_that_comes_in_the_midst_of_a_round_is_read(folder, rescan_events):
    first_round(rescan_events)
    first_round(rescan_events)
    (folder / "two.txt").write_text("The second.")
    next(rescan_events)  # that round's scan is over
    (folder / "three.txt").write_text("The third.")
    until_read(rescan_events, "three.txt")


def test_a_folder_added_meanwhile_is_followed_too(folder, rescan_events, library, tmp_path):
    first_round(rescan_events)
    first_round(rescan_events)
    other = tmp_path / "other"
    other.mkdir()
    add_paths(library, "c", [other])
    (folder / "two.txt").write_text("The second.")
    until_read(rescan_events, "two.txt")
    first_round(rescan_events)
    (other / "three.txt").write_text("The third.")
    until_read(rescan_events, "three.txt")


def test_a_folder_whose_name_is_not_utf8_is_no_obstacle(folder, rescan_events, library, tmp_path):
    odd = os.fsencode(tmp_path) + b"/caf\xe9"
    os.mkdir(odd)  # noqa: PTH102 - bytes
    add_paths(library, "c", [os.fsdecode(odd)])
    first_round(rescan_events)
    (folder / "two.txt").write_text("The second.")
    until_read(rescan_events, "two.txt")


@pytest.fixture
def soon(monkeypatch):
    """A missing file gets its second look at once, not after ten seconds."""
    monkeypatch.setattr(watching, "GRACE_S", 0.0)
    monkeypatch.setattr(watching, "LOOK_UP_MS", 100)


def until_states(events, library, states):
    """Go on, round by round, until the files stand so."""
    while {
        document.path.name: document.state for document in library.documents.list_page()
    } != states:
        first_round(events)


def test_an_edit_a_rename_and_a_deletion_are_followed(folder, rescan_events, library, soon):
    first_round(rescan_events)
    first_round(rescan_events)
    (folder / "one.txt").write_text("The first, edited.")
    until_read(rescan_events, "one.txt")
    first_round(rescan_events)
    assert library.words.search("edited", None, 1)
    before = library.db.execute("SELECT id FROM passages").get
    (folder / "one.txt").rename(folder / "uno.txt")
    until_states(rescan_events, library, {"uno.txt": READY})
    assert library.db.execute("SELECT id FROM passages").get == before
    (folder / "two.txt").write_text("The second.")
    until_states(rescan_events, library, {"uno.txt": READY, "two.txt": READY})
    (folder / "uno.txt").unlink()
    until_states(rescan_events, library, {"two.txt": READY})
    assert not library.words.search("edited", None, 1)


def test_a_folder_that_vanishes_keeps_its_documents_and_is_followed_again_when_it_is_back(
    folder, rescan_events, library, soon, monkeypatch
):
    monkeypatch.setattr(watching, "IDLE_RESCAN_S", 0.1)
    first_round(rescan_events)
    first_round(rescan_events)
    away = folder.rename(folder.with_name("away"))
    until_states(rescan_events, library, {"one.txt": DocumentState.UNAVAILABLE})
    first_round(rescan_events)
    assert library.words.search("first", None, 1)
    (away / "two.txt").write_text("The second.")
    away.rename(folder)
    until_states(rescan_events, library, {"one.txt": READY, "two.txt": READY})


def test_many_changes_at_once_make_one_round(folder, rescan_events):
    first_round(rescan_events)
    first_round(rescan_events)
    for number in range(20):
        (folder / f"{number}.txt").write_text(f"File {number}.")
    rounds = []
    while sum(rounds) < 20:
        rounds += [event.new for event in [next(rescan_events)] if isinstance(event, Scanned)]
    assert rounds == [20]
    first_round(rescan_events)


def test_own_files_in_a_followed_folder_do_not_cause_rounds(folder):
    with Library.open(folder / "library.db") as library:
        add_paths(library, "c", [folder])
        stop = threading.Event()
        events = watch(library, "c", PlainReader(), HashEmbedder(), stop)
        first_round(events)
        (folder / "two.txt").write_text("The second.")
        until_read(events, "two.txt")
        changes = watching.watch_changes(frozenset([folder]), stop, folder)
        next(changes)
        with library.transaction():
            library.collections.ensure("another")
        (folder / "three.txt").write_text("The third.")
        seen = {path for changed in changes_until(changes, "three.txt") for _, path in changed}
        assert {Path(path).name for path in seen} == {"three.txt"}
        stop.set()


def changes_until(changes, name):
    for changed in changes:
        yield changed
        if any(path.endswith(name) for _, path in changed):
            return
