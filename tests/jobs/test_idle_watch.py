"""A window that nobody uses is noticed, and one that is used is left alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWindow

from desktop.jobs.idle_watch import IdleWatch

SHORT_MINUTES = 0.005


@pytest.fixture
def window(qapp):
    made = QWindow()
    made.show()
    yield made
    made.close()


@pytest.fixture
def watch(qapp, window):
    made = IdleWatch(qapp)
    yield made
    made.set_minutes(0)


def press_key(qapp, window):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    qapp.sendEvent(window, event)


def move_mouse(qapp, window):
    none = Qt.MouseButton.NoButton
    at = QPointF(5, 5)
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    qapp.sendEvent(window, event)


def test_without_input_it_is_idle(qtbot, watch):
    with qtbot.waitSignal(watch.idle, timeout=5000):
        watch.set_minutes(SHORT_MINUTES)


def test_zero_minutes_are_for_ever(qtbot, watch):
    watch.set_minutes(SHORT_MINUTES)
    watch.set_minutes(0)
    with qtbot.assertNotEmitted(watch.idle, wait=700):
        pass


@pytest.mark.parametrize("use", [press_key, move_mouse])
def test_every_input_begins_the_time_again(qtbot, qapp, watch, window, use):
    seen = []
    watch.idle.connect(lambda: seen.append(1))
    watch.set_minutes(0.02)
    for _ in range(20):
        qtbot.wait(100)
        use(qapp, window)
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen), timeout=5000)
