"""The library is locked when the settings say so, and never in the middle of work."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal

from desktop.core.paths import DataFolder
from desktop.jobs.auto_lock import AutoLock
from desktop.jobs.workspace import Workspace


class Sleep(QObject):
    """Tells of a sleep when the test wants it."""

    sleeps = Signal()
    screen_locked = Signal()

    def __init__(self):
        super().__init__()
        self.allowed = 0

    def allow_sleep(self):
        self.allowed += 1


@pytest.fixture
def workspace(qapp, tmp_path):
    made = Workspace(DataFolder(tmp_path))
    yield made
    made.close()


@pytest.fixture
def sleep(qapp):
    return Sleep()


@pytest.fixture
def busy():
    return []


@pytest.fixture
def locks(qapp, workspace, sleep, busy):
    seen = []
    made = AutoLock(qapp, workspace, lambda: bool(busy), sleep)
    made.lock_wanted.connect(lambda: seen.append(1))
    seen.append(made)
    yield seen
    made.close()


def test_an_unused_window_is_locked_but_not_while_it_works(locks, busy):
    busy.append(1)
    locks[0].idle_watch.idle.emit()
    assert len(locks) == 1
    busy.clear()
    locks[0].idle_watch.idle.emit()
    assert len(locks) == 2


def test_a_sleep_locks_even_while_it_works_and_waits_for_the_end_of_it(locks, busy, sleep):
    busy.append(1)
    sleep.sleeps.emit()
    assert (len(locks), sleep.allowed) == (2, 0)
    locks[0].close()
    assert sleep.allowed == 1


def test_a_sleep_that_shall_not_lock_is_not_held_up(locks, workspace, sleep):
    workspace.change_settings(lock_on_sleep=False)
    sleep.sleeps.emit()
    assert (len(locks), sleep.allowed) == (1, 1)


def test_the_screen_lock_counts_only_if_it_is_wished(locks, workspace, sleep):
    sleep.screen_locked.emit()
    assert len(locks) == 1
    workspace.change_settings(lock_with_screen=True)
    sleep.screen_locked.emit()
    assert len(locks) == 2
