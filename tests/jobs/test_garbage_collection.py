import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from desktop.jobs import garbage_collection
from desktop.jobs.garbage_collection import GarbageCollector


class Knot:
    """Refers to itself, so that only a collection frees it."""

    def __init__(self, freed):
        self.itself = self
        weakref.finalize(self, lambda: freed.append(threading.current_thread()))


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    gc.enable()


def many_objects():
    """More than the youngest generation holds before it is looked through."""
    return [[] for _ in range(10 * gc.get_threshold()[0])]


def test_another_thread_frees_nothing_and_the_windows_own_does(qtbot, owner, monkeypatch):
    monkeypatch.setattr(garbage_collection, "EVERY_MS", 10)
    gc.collect()
    held = GarbageCollector(owner)
    freed = []
    Knot(freed)
    kept = []
    thread = threading.Thread(target=lambda: kept.extend(many_objects()))
    thread.start()
    thread.join()
    assert freed == []
    qtbot.waitUntil(lambda: freed == [threading.main_thread()], timeout=10_000)
    held.close()


def test_afterwards_python_collects_again(owner):
    held = GarbageCollector(owner)
    assert not gc.isenabled()
    held.close()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
