"""What is read on other threads arrives as a person asked for it, whichever thread ends first."""

import threading

import shiboken6
from PySide6.QtCore import QObject, Qt

from desktop.core.errors import InputError


class Screen(QObject):
    """Hears two kinds of answers."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def on_list(self, result):
        self.heard.append(("list", result))

    def on_one(self, result):
        self.heard.append(("one", result))


def wait_and_return(gate, result):
    def read(_library):
        assert gate.wait(10)
        return result

    return read


def test_an_older_answer_that_comes_later_is_not_heard(qtbot, workspace):
    screen, gate = Screen(), threading.Event()
    late = workspace.read(wait_and_return(gate, "old"), screen.on_list)
    workspace.read(lambda _: "new", screen.on_list)
    workspace.read(lambda _: "other", screen.on_one)
    qtbot.waitUntil(lambda: len(screen.heard) == 2, timeout=5000)

    with qtbot.waitSignal(late.ended, timeout=5000):
        gate.set()

    assert sorted(screen.heard) == [("list", "new"), ("one", "other")]


def test_an_older_answer_is_heard_while_the_newer_is_on_its_way(qtbot, workspace):
    screen, gate = Screen(), threading.Event()
    workspace.read(lambda _: "old", screen.on_list)
    workspace.read(wait_and_return(gate, "new"), screen.on_list)
    qtbot.waitUntil(lambda: screen.heard == [("list", "old")], timeout=5000)

    gate.set()
    qtbot.waitUntil(lambda: screen.heard == [("list", "old"), ("list", "new")], timeout=5000)


def test_what_is_cancelled_when_it_was_done_already_is_not_heard(qtbot, workspace):
    screen, gate, is_over = Screen(), threading.Event(), threading.Event()
    job = workspace.read(wait_and_return(gate, "old"), screen.on_one)
    # Heard on the job's own thread; the window's, which waits here, has heard of nothing yet.
    job.ended.connect(lambda _: is_over.set(), Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignal(job.ended, timeout=5000):
        gate.set()
        assert is_over.wait(10)
        job.cancel()

    assert screen.heard == []


def test_who_is_gone_hears_nothing_and_what_fails_is_a_problem(qtbot, workspace):
    screen, gate = Screen(), threading.Event()
    job = workspace.read(wait_and_return(gate, "late"), screen.on_list)
    shiboken6.delete(screen)
    with qtbot.waitSignal(job.ended, timeout=5000):
        gate.set()
    assert screen.heard == []

    def fail(_library):
        raise InputError("There is nothing.", "Look elsewhere.")

    with qtbot.waitSignal(workspace.problem, timeout=5000) as told:
        workspace.read(fail, Screen().on_one)
    assert told.args[0].message == "There is nothing."
