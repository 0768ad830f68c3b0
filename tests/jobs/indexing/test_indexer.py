"""Indexing as the window sees it, with the real index process."""

import os
import shutil
import signal
from pathlib import Path

import pytest

from desktop.core.ingest.given_password import GivenPassword
from desktop.core.store.library import Library
from desktop.jobs.indexing import undoable_removal
from desktop.jobs.indexing.state import IndexingPhase
from desktop.jobs.workspace import Changed
from desktop.services.indexing import Removed
from tests.fakes.indexing import IndexingSession, write_files
from tests.fakes.processes import child_pids

LONG_MS = 60_000
FILES = Path(__file__).parents[2] / "files"


@pytest.fixture
def session(qapp, tmp_path):
    desk = IndexingSession(tmp_path / "data")
    yield desk
    desk.close()


@pytest.fixture
def folder(tmp_path):
    return write_files(tmp_path / "folder", 40)


@pytest.fixture
def short_forget_delay(monkeypatch):
    monkeypatch.setattr(undoable_removal, "FORGET_MS", 10)


def add(qtbot, desk, folder, name="notes"):
    with qtbot.waitSignal(desk.indexing.added, timeout=LONG_MS) as heard:
        desk.indexing.add([folder], name)
    return heard.args[0]


def wait_idle(qtbot, desk):
    qtbot.waitUntil(lambda: not desk.indexing.state.busy, timeout=LONG_MS)


def test_a_folder_added_is_indexed_and_told_of(qtbot, session, folder):
    with qtbot.waitSignal(session.indexing.ended, timeout=LONG_MS) as heard:
        added = add(qtbot, session, folder)

    assert (added.folders, added.files, added.is_new) == (1, 0, True)
    assert (heard.args[0].collection, heard.args[0].files) == ("notes", 40)
    assert session.counts() == {"ready": 40}
    assert "is not there" in session.problems[0]
    wait_idle(qtbot, session)
    assert session.states[-1].phase is IndexingPhase.NONE
    assert {state.collection for state in session.states[:-1]} >= {"notes"}


def test_the_screens_hear_of_changed_documents(qtbot, session, folder):
    with qtbot.waitSignal(
        session.workspace.changed,
        timeout=LONG_MS,
        check_params_cb=lambda what: what is Changed.DOCUMENTS,
    ):
        session.indexing.add([folder], "notes")
    wait_idle(qtbot, session)


def test_a_pause_stops_the_reading_until_it_is_resumed(qtbot, session, tmp_path):
    add(qtbot, session, write_files(tmp_path / "folder", 400))
    qtbot.waitUntil(lambda: session.indexing.state.files_done > 0, timeout=LONG_MS)
    session.indexing.pause()
    seen = [-1]

    def stands_still():
        seen.append(session.counts()["ready"])
        qtbot.wait(300)
        return seen[-1] == seen[-2]

    qtbot.waitUntil(stands_still, timeout=LONG_MS)
    assert session.indexing.state.paused
    assert seen[-1] < 400
    with qtbot.waitSignal(session.indexing.ended, timeout=LONG_MS):
        session.indexing.resume()
    assert session.counts() == {"ready": 400}


def test_nothing_begins_while_it_is_paused(qtbot, session, folder):
    session.indexing.pause()
    added = add(qtbot, session, folder)
    assert session.indexing.state.waiting == (added.collection_id,)
    assert not session.indexing.state.busy
    session.indexing.resume()
    assert session.indexing.state.waiting == ()
    wait_idle(qtbot, session)

    assert session.counts() == {"ready": 40}


def test_a_pause_outlasts_the_hold_for_an_answer(qtbot, session):
    session.indexing.pause()
    session.indexing.hold()
    session.indexing.release()

    assert session.indexing.state.paused
    assert not session.indexing.state.held


def test_a_worker_that_is_killed_is_one_line_and_is_started_again(qtbot, session, tmp_path):
    folder = write_files(tmp_path / "folder", 400)
    add(qtbot, session, folder)
    qtbot.waitUntil(lambda: session.indexing.state.files_done > 0, timeout=LONG_MS)
    with (
        qtbot.waitSignal(session.indexing.ended, timeout=LONG_MS),
        qtbot.waitSignal(session.indexing.problem, timeout=LONG_MS) as heard,
    ):
        (pid,) = child_pids("desktop.services.index_worker")
        os.kill(pid, signal.SIGKILL)
    assert "started again" in heard.args[0]

    assert session.counts() == {"ready": 400}


def test_closing_in_the_middle_loses_nothing_and_the_next_start_goes_on(qtbot, session, tmp_path):
    folder = write_files(tmp_path / "folder", 400)
    add(qtbot, session, folder)
    qtbot.waitUntil(lambda: session.indexing.state.files_done > 0, timeout=LONG_MS)
    session.close()
    counts = session.counts()
    assert counts["ready"] >= 1
    assert counts["waiting"] >= 1

    again = IndexingSession(session.data.root)
    with qtbot.waitSignal(again.indexing.ended, timeout=LONG_MS):
        again.indexing.start()
    again.close()
    assert again.counts() == {"ready": 400}


def test_a_cancelled_collection_keeps_what_was_read(qtbot, session, tmp_path):
    add(qtbot, session, write_files(tmp_path / "folder", 400))
    qtbot.waitUntil(lambda: session.indexing.state.files_done > 0, timeout=LONG_MS)
    session.indexing.cancel()
    wait_idle(qtbot, session)

    assert session.counts()["ready"] >= 1
    assert session.counts()["waiting"] >= 1
    assert session.problems == [] or "is not there" in session.problems[0]


def test_one_collection_may_go_before_the_others(qtbot, session, tmp_path):
    order = []
    session.indexing.ended.connect(lambda ended: order.append(ended.collection))
    added = {
        name: add(qtbot, session, write_files(tmp_path / name, 60), name)
        for name in ("one", "two", "three")
    }
    session.indexing.refresh(added["three"].collection_id, first=True)
    qtbot.waitUntil(lambda: len(order) == 3, timeout=LONG_MS)

    assert order == ["three", "one", "two"] or order == ["one", "three", "two"]
    assert session.counts() == {"ready": 180}


def test_what_was_added_can_be_taken_back_in_the_middle(
    qtbot, tmp_path, short_forget_delay, session
):
    add(qtbot, session, write_files(tmp_path / "kept", 5), "kept")
    added = add(qtbot, session, write_files(tmp_path / "folder", 400), "notes")
    session.indexing.undo_add(added)
    qtbot.waitUntil(lambda: list(session.collections().values()) == ["kept"], timeout=LONG_MS)
    wait_idle(qtbot, session)

    qtbot.waitUntil(lambda: session.counts() == {"ready": 5}, timeout=LONG_MS)


def test_a_removed_collection_comes_back_when_that_is_wished(qtbot, session, folder):
    added = add(qtbot, session, folder)
    wait_idle(qtbot, session)
    session.indexing.remove(Removed(added.collection_id))
    qtbot.waitUntil(lambda: session.collections() == {}, timeout=LONG_MS)
    session.indexing.take_back(Removed(added.collection_id))
    qtbot.waitUntil(lambda: list(session.collections().values()) == ["notes"], timeout=LONG_MS)

    assert session.counts() == {"ready": 40}


def test_what_was_removed_is_forgotten_after_a_while_and_after_a_new_start(
    qtbot, session, folder, monkeypatch
):
    added = add(qtbot, session, folder)
    wait_idle(qtbot, session)
    session.indexing.remove(Removed(added.collection_id))
    qtbot.waitUntil(lambda: session.collections() == {}, timeout=LONG_MS)
    session.close()
    assert session.counts() == {"ready": 40}

    monkeypatch.setattr(undoable_removal, "FORGET_MS", 10)
    again = IndexingSession(session.data.root)
    again.indexing.start()
    qtbot.waitUntil(lambda: again.counts() == {}, timeout=LONG_MS)
    again.close()


def test_taking_back_a_folder_leaves_the_others_of_its_collection(
    qtbot, tmp_path, short_forget_delay, session
):
    add(qtbot, session, write_files(tmp_path / "one", 3))
    added = add(qtbot, session, write_files(tmp_path / "two", 4, start=3))
    wait_idle(qtbot, session)
    assert not added.is_new
    session.indexing.undo_add(added)
    qtbot.waitUntil(lambda: session.counts() == {"ready": 3}, timeout=LONG_MS)


def test_a_watched_collection_follows_its_folder(qtbot, session, folder):
    added = add(qtbot, session, folder)
    wait_idle(qtbot, session)
    # The end of the look at what came before it was watched.
    with qtbot.waitSignal(session.indexing.ended, timeout=LONG_MS):
        session.indexing.set_watched(added.collection_id, True)
    (folder / "new.txt").write_text("Something new.")
    qtbot.waitUntil(lambda: session.counts() == {"ready": 41}, timeout=LONG_MS)


def test_a_path_with_nothing_there_is_a_problem_and_adds_nothing(qtbot, session, tmp_path):
    with qtbot.waitSignal(session.workspace.problem, timeout=LONG_MS) as heard:
        session.indexing.add([tmp_path / "nope"], "notes")

    assert "nothing at" in str(heard.args[0])
    assert session.collections() == {}


@pytest.mark.parametrize("keep", [False, True])
def test_a_protected_file_is_read_with_its_password(qtbot, session, tmp_path, keep):
    folder = tmp_path / "folder"
    folder.mkdir()
    path = Path(shutil.copy(FILES / "protected.docx", folder))
    added = add(qtbot, session, folder)
    qtbot.waitUntil(lambda: session.counts() == {"encrypted": 1}, timeout=LONG_MS)
    wait_idle(qtbot, session)

    with qtbot.waitSignal(session.indexing.ended, timeout=LONG_MS):
        session.indexing.unlock(added.collection_id, GivenPassword(path, "guessed", keep))
    assert session.counts() == {"encrypted": 1}

    wait_idle(qtbot, session)
    with qtbot.waitSignal(session.indexing.ended, timeout=LONG_MS) as heard:
        session.indexing.unlock(added.collection_id, GivenPassword(path, "lamp-1887", keep))
    assert heard.args[0].with_notes == 0
    assert session.counts() == {"ready": 1}
    with Library.open(session.data.library) as library:
        assert library.passwords.get(1) == ("lamp-1887" if keep else "")
