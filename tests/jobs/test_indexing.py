"""Indexing as the window sees it, with the real index process."""

import os
import signal

import pytest

from desktop.jobs.indexing import undoable_removal
from desktop.jobs.indexing.state import IndexingPhase
from desktop.jobs.workspace import Changed
from desktop.services.indexing import Removed
from tests.fakes.indexing import IndexingSession, write_files
from tests.fakes.processes import child_pids

LONG_MS = 60_000


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


def test_a_folder_added_is_indexed_and_told_of(qtbot, desk, folder):
    with qtbot.waitSignal(desk.indexing.ended, timeout=LONG_MS) as heard:
        added = add(qtbot, desk, folder)

    assert (added.folders, added.files, added.is_new) == (1, 0, True)
    assert (heard.args[0].collection, heard.args[0].files) == ("notes", 40)
    assert desk.counts() == {"ready": 40}
    assert "is not there" in desk.problems[0]
    wait_idle(qtbot, desk)
    assert desk.states[-1].phase is IndexingPhase.NONE
    assert {state.collection for state in desk.states[:-1]} >= {"notes"}


def test_the_screens_hear_of_changed_documents(qtbot, desk, folder):
    with qtbot.waitSignal(
        desk.workspace.changed,
        timeout=LONG_MS,
        check_params_cb=lambda what: what is Changed.DOCUMENTS,
    ):
        desk.indexing.add([folder], "notes")
    wait_idle(qtbot, desk)


def test_a_pause_stops_the_reading_until_it_is_resumed(qtbot, desk, tmp_path):
    add(qtbot, desk, write_files(tmp_path / "folder", 400))
    qtbot.waitUntil(lambda: desk.indexing.state.files_done > 0, timeout=LONG_MS)
    desk.indexing.pause()
    seen = [-1]

    def stands_still():
        seen.append(desk.counts()["ready"])
        qtbot.wait(300)
        return seen[-1] == seen[-2]

    qtbot.waitUntil(stands_still, timeout=LONG_MS)
    assert desk.indexing.state.paused
    assert seen[-1] < 400
    with qtbot.waitSignal(desk.indexing.ended, timeout=LONG_MS):
        desk.indexing.resume()
    assert desk.counts() == {"ready": 400}


def test_nothing_begins_while_it_is_paused(qtbot, desk, folder):
    desk.indexing.pause()
    added = add(qtbot, desk, folder)
    assert desk.indexing.state.waiting == (added.collection_id,)
    assert not desk.indexing.state.busy
    desk.indexing.resume()
    assert desk.indexing.state.waiting == ()
    wait_idle(qtbot, desk)

    assert desk.counts() == {"ready": 40}


def test_a_pause_outlasts_the_hold_for_an_answer(qtbot, desk):
    desk.indexing.pause()
    desk.indexing.hold()
    desk.indexing.release()

    assert desk.indexing.state.paused
    assert not desk.indexing.state.held


def test_a_worker_that_is_killed_is_one_line_and_is_started_again(qtbot, desk, tmp_path):
    folder = write_files(tmp_path / "folder", 400)
    add(qtbot, desk, folder)
    qtbot.waitUntil(lambda: desk.indexing.state.files_done > 0, timeout=LONG_MS)
    with qtbot.waitSignal(desk.indexing.problem, timeout=LONG_MS) as heard:
        (pid,) = child_pids("desktop.services.index_worker")
        os.kill(pid, signal.SIGKILL)
    assert "started again" in heard.args[0]
    with qtbot.waitSignal(desk.indexing.ended, timeout=LONG_MS):
        pass

    assert desk.counts() == {"ready": 400}


def test_closing_in_the_middle_loses_nothing_and_the_next_start_goes_on(qtbot, desk, tmp_path):
    folder = write_files(tmp_path / "folder", 400)
    add(qtbot, desk, folder)
    qtbot.waitUntil(lambda: desk.indexing.state.files_done > 0, timeout=LONG_MS)
    desk.close()
    counts = desk.counts()
    assert counts["ready"] >= 1
    assert counts["waiting"] >= 1

    again = IndexingSession(desk.data.root)
    with qtbot.waitSignal(again.indexing.ended, timeout=LONG_MS):
        again.indexing.start()
    again.close()
    assert again.counts() == {"ready": 400}


def test_a_cancelled_collection_keeps_what_was_read(qtbot, desk, tmp_path):
    add(qtbot, desk, write_files(tmp_path / "folder", 400))
    qtbot.waitUntil(lambda: desk.indexing.state.files_done > 0, timeout=LONG_MS)
    desk.indexing.cancel()
    wait_idle(qtbot, desk)

    assert desk.counts()["ready"] >= 1
    assert desk.counts()["waiting"] >= 1
    assert desk.problems == [] or "is not there" in desk.problems[0]


def test_one_collection_may_go_before_the_others(qtbot, desk, tmp_path):
    order = []
    desk.indexing.ended.connect(lambda ended: order.append(ended.collection))
    added = {
        name: add(qtbot, desk, write_files(tmp_path / name, 60), name)
        for name in ("one", "two", "three")
    }
    desk.indexing.refresh(added["three"].collection_id, first=True)
    qtbot.waitUntil(lambda: len(order) == 3, timeout=LONG_MS)

    assert order == ["three", "one", "two"] or order == ["one", "three", "two"]
    assert desk.counts() == {"ready": 180}


def test_what_was_added_can_be_taken_back_in_the_middle(qtbot, tmp_path, forgetting_soon, desk):
    add(qtbot, desk, write_files(tmp_path / "kept", 5), "kept")
    added = add(qtbot, desk, write_files(tmp_path / "folder", 400), "notes")
    desk.indexing.undo_add(added)
    qtbot.waitUntil(lambda: list(desk.collections().values()) == ["kept"], timeout=LONG_MS)
    wait_idle(qtbot, desk)

    qtbot.waitUntil(lambda: desk.counts() == {"ready": 5}, timeout=LONG_MS)


def test_a_removed_collection_comes_back_when_that_is_wished(qtbot, desk, folder):
    added = add(qtbot, desk, folder)
    wait_idle(qtbot, desk)
    desk.indexing.remove(Removed(added.collection_id))
    qtbot.waitUntil(lambda: desk.collections() == {}, timeout=LONG_MS)
    desk.indexing.take_back(Removed(added.collection_id))
    qtbot.waitUntil(lambda: list(desk.collections().values()) == ["notes"], timeout=LONG_MS)

    assert desk.counts() == {"ready": 40}


def test_what_was_removed_is_forgotten_after_a_while_and_after_a_new_start(
    qtbot, desk, folder, monkeypatch
):
    added = add(qtbot, desk, folder)
    wait_idle(qtbot, desk)
    desk.indexing.remove(Removed(added.collection_id))
    qtbot.waitUntil(lambda: desk.collections() == {}, timeout=LONG_MS)
    desk.close()
    assert desk.counts() == {"ready": 40}

    monkeypatch.setattr(undoable_removal, "FORGET_MS", 10)
    again = IndexingSession(desk.data.root)
    again.indexing.start()
    qtbot.waitUntil(lambda: again.counts() == {}, timeout=LONG_MS)
    again.close()


def test_taking_back_a_folder_leaves_the_others_of_its_collection(
    qtbot, tmp_path, forgetting_soon, desk
):
    add(qtbot, desk, write_files(tmp_path / "one", 3))
    added = add(qtbot, desk, write_files(tmp_path / "two", 4, start=3))
    wait_idle(qtbot, desk)
    assert not added.is_new
    desk.indexing.undo_add(added)
    qtbot.waitUntil(lambda: desk.counts() == {"ready": 3}, timeout=LONG_MS)


def test_a_watched_collection_follows_its_folder(qtbot, desk, folder):
    added = add(qtbot, desk, folder)
    wait_idle(qtbot, desk)
    desk.indexing.set_watched(added.collection_id, True)
    with qtbot.waitSignal(desk.indexing.ended, timeout=LONG_MS):
        pass  # the look at what came before it was watched
    (folder / "new.txt").write_text("Something new.")
    qtbot.waitUntil(lambda: desk.counts() == {"ready": 41}, timeout=LONG_MS)


def test_a_path_with_nothing_there_is_a_problem_and_adds_nothing(qtbot, desk, tmp_path):
    with qtbot.waitSignal(desk.workspace.problem, timeout=LONG_MS) as heard:
        desk.indexing.add([tmp_path / "nope"], "notes")

    assert "nothing at" in str(heard.args[0])
    assert desk.collections() == {}
