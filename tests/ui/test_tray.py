"""Closing while work is under way, and what is said while nobody looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from desktop.core.settings import Settings
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.main_window import MainWindow
from desktop.ui.tray import END_AFTER_LOOKS, Tray


class Situation:
    """What the tray asks for."""

    busy = True
    wanted = True


@pytest.fixture
def situation():
    return Situation()


@pytest.fixture
def window(qtbot, qapp, tmp_path):
    geometry = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = MainWindow(CurrentTheme(qapp, Settings()), geometry)
    qtbot.addWidget(made)
    made.show()
    yield made
    QApplication.setQuitOnLastWindowClosed(True)


def tray_of(window, situation, *, available=True):
    return Tray(window, lambda: situation.busy, lambda: situation.wanted, available=available)


@pytest.fixture
def end_signals(qapp, monkeypatch):
    """How often the program was told to end."""
    times = []
    monkeypatch.setattr("desktop.ui.tray.QCoreApplication.quit", lambda: times.append(1))
    return times


def test_closing_while_busy_hides_the_window_and_the_work_goes_on(window, situation, end_signals):
    tray = tray_of(window, situation)
    assert not window.close()
    assert not window.isVisible()
    assert tray.icon.isVisible()
    assert end_signals == []


@pytest.mark.parametrize(
    ("busy", "wanted", "available"),
    [(False, True, True), (True, False, True), (True, True, False)],
)
def test_otherwise_closing_closes(window, situation, busy, wanted, available):
    situation.busy, situation.wanted = busy, wanted
    tray = tray_of(window, situation, available=available)
    assert window.close()
    assert not tray.icon.isVisible()


def test_the_window_comes_back_from_the_tray(window, situation):
    tray = tray_of(window, situation)
    window.close()
    tray.show_window()
    assert window.isVisible()
    assert not tray.icon.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_when_nothing_is_left_to_do_it_ends_by_itself(window, situation, end_signals):
    tray = tray_of(window, situation)
    window.close()
    tray.end_when_idle()
    situation.busy = False
    for _ in range(END_AFTER_LOOKS - 1):
        tray.end_when_idle()
    assert end_signals == []
    tray.end_when_idle()
    assert end_signals == [1]
    assert not tray.icon.isVisible()


def test_new_work_keeps_it_going(window, situation, end_signals):
    tray = tray_of(window, situation)
    window.close()
    situation.busy = False
    for _ in range(END_AFTER_LOOKS - 1):
        tray.end_when_idle()
    situation.busy = True
    tray.end_when_idle()
    situation.busy = False
    tray.end_when_idle()
    assert end_signals == []


def test_nothing_is_said_to_whoever_looks_at_the_window(qtbot, window, situation, monkeypatch):
    tray = tray_of(window, situation)
    said = []
    monkeypatch.setattr(tray.icon, "showMessage", lambda *what: said.append(what[:2]))
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    tray.notify("Done", "All of it.")
    assert said == []

    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    tray.notify("Done", "All of it.")
    assert said == [("Done", "All of it.")]
