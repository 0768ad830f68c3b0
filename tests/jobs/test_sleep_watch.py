"""The library is told to lock when logind or a desktop says so, on buses of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)

from desktop.jobs.sleep_watch import LOGIN, LOGIN_PATH, MANAGER, SCREEN_SAVERS, SESSION, SleepWatch

pytestmark = pytest.mark.skipif(not shutil.which("dbus-daemon"), reason="no dbus-daemon here")


class Logind(QDBusVirtualObject):
    """Gives one end of a pipe to whoever wants to delay the sleep."""

    def __init__(self):
        super().__init__()
        self.asked = []
        self.read_end, self.write_end = os.pipe()
        os.set_blocking(self.read_end, False)

    def handleMessage(self, message, connection):  # noqa: N802
        self.asked.append((message.member(), message.arguments()))
        given = QDBusUnixFileDescriptor(self.write_end)
        os.close(self.write_end)
        connection.send(message.createReply(given))
        return True

    def introspect(self, path):
        return ""

    @property
    def is_delayed(self):
        """Whether somebody still holds the other end."""
        try:
            return os.read(self.read_end, 1) != b""
        except BlockingIOError:
            return True


@pytest.fixture
def bus(qapp, tmp_path):
    daemon = subprocess.Popen(
        [
            "dbus-daemon",
            "--session",
            "--nofork",
            "--print-address",
            f"--address=unix:dir={tmp_path}",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    address = daemon.stdout.readline().strip()
    yield address
    for name in ("ours", "theirs"):
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.fixture
def system(bus):
    made = QDBusConnection.connectToBus(bus, "theirs")
    assert made.registerService(LOGIN)
    return made


@pytest.fixture
def watch(bus, system):
    connection = QDBusConnection.connectToBus(bus, "ours")
    return SleepWatch(connection, connection)


def tell(system, path, interface, name, *arguments):
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments(list(arguments))
    assert system.send(signal)


def test_the_sleep_of_the_system_is_heard(qtbot, system, watch):
    assert watch.hears_sleep
    with qtbot.waitSignal(watch.sleeps):
        tell(system, LOGIN_PATH, MANAGER, "PrepareForSleep", True)
    with qtbot.assertNotEmitted(watch.sleeps, wait=200):
        tell(system, LOGIN_PATH, MANAGER, "PrepareForSleep", False)


def test_the_lock_of_a_session_is_heard(qtbot, system, watch):
    with qtbot.waitSignal(watch.screen_locked):
        tell(system, f"{LOGIN_PATH}/session/_32", SESSION, "Lock")


@pytest.mark.parametrize("name", SCREEN_SAVERS)
def test_the_screen_lock_of_every_desktop_is_heard(qtbot, system, watch, name):
    with qtbot.waitSignal(watch.screen_locked):
        tell(system, "/" + name.replace(".", "/"), name, "ActiveChanged", True)
    with qtbot.assertNotEmitted(watch.screen_locked, wait=100):
        tell(system, "/" + name.replace(".", "/"), name, "ActiveChanged", False)


def test_the_system_waits_until_everything_is_locked(qtbot, bus, system):
    logind = Logind()
    assert system.registerVirtualObject(LOGIN_PATH, logind)
    connection = QDBusConnection.connectToBus(bus, "ours")
    watch = SleepWatch(connection, connection)
    qtbot.waitUntil(lambda: bool(logind.asked))
    qtbot.waitUntil(lambda: watch.delays_sleep)
    assert logind.asked[0][0] == "Inhibit"
    assert logind.asked[0][1][0] == "sleep"
    assert logind.is_delayed
    seen = []
    watch.sleeps.connect(lambda: seen.append(logind.is_delayed))
    tell(system, LOGIN_PATH, MANAGER, "PrepareForSleep", True)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [True]
    assert logind.is_delayed
    watch.allow_sleep()
    qtbot.waitUntil(lambda: not logind.is_delayed)


def test_a_system_without_logind_is_no_error(qtbot, bus):
    connection = QDBusConnection.connectToBus(bus, "ours")
    SleepWatch(connection, connection)
    SleepWatch(QDBusConnection("nowhere"), QDBusConnection("nowhere"))
