"""Hears from the system that it is about to sleep, or that the screen was locked.

On Linux, logind and the desktops say so through D-Bus. Where they do not, nothing is heard.
"""

from __future__ import annotations

import logging
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)

LOGIN = "org.freedesktop.login1"
LOGIN_PATH = "/org/freedesktop/login1"
MANAGER = f"{LOGIN}.Manager"
SESSION = f"{LOGIN}.Session"
SCREEN_SAVERS = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""The interfaces whose `ActiveChanged` tells that a screen was locked."""

logger = logging.getLogger("window")


class SleepWatch(QObject):
    """Listens to the system bus and the session's bus.

    Signals:
        sleeps: the system is about to sleep; it waits until `allow_sleep`, for some seconds.
        screen_locked: the screen was locked.
    """

    sleeps = Signal()
    screen_locked = Signal()

    def __init__(
        self, system: QDBusConnection | None = None, session: QDBusConnection | None = None
    ) -> None:
        """The two buses are the usual ones, unless others are given."""
        super().__init__()
        self._system = system or QDBusConnection.systemBus()
        self._session = session or QDBusConnection.sessionBus()
        self._delay: QDBusUnixFileDescriptor | None = None
        self.hears_sleep = self._system.isConnected() and self._system.connect(
            LOGIN, LOGIN_PATH, MANAGER, "PrepareForSleep", self, _slot("on_sleep(bool)")
        )
        """Whether the system can say that it sleeps."""
        if self._system.isConnected():
            self._system.connect(LOGIN, "", SESSION, "Lock", self, _slot("on_lock()"))
            self._ask_for_delay()
        if self._session.isConnected():
            for name in SCREEN_SAVERS:
                self._session.connect("", "", name, "ActiveChanged", self, _slot("on_saver(bool)"))

    @Slot(bool)
    def on_sleep(self, begins: bool) -> None:
        """Hear that the system is about to sleep, or has woken up."""
        if begins:
            self.sleeps.emit()
        else:
            self._ask_for_delay()

    @Slot()
    def on_lock(self) -> None:
        """Hear that the session is locked."""
        self.screen_locked.emit()

    @Slot(bool)
    def on_saver(self, active: bool) -> None:
        """Hear from a desktop that its screen is locked, or no more."""
        if active:
            self.screen_locked.emit()

    @property
    def delays_sleep(self) -> bool:
        """Whether the system waits for us before it sleeps."""
        return self._delay is not None

    def allow_sleep(self) -> None:
        """Let the system sleep from now on."""
        self._delay = None

    def _ask_for_delay(self) -> None:
        """Ask that the system waits for us before it sleeps, without waiting for the answer."""
        message = QDBusMessage.createMethodCall(LOGIN, LOGIN_PATH, MANAGER, "Inhibit")
        message.setArguments(["sleep", "Lectern", "The library is locked first", "delay"])
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(message), self)
        watcher.finished.connect(self._on_delay)

    def _on_delay(self, watcher: QDBusPendingCallWatcher) -> None:
        """Keep what the system gave: it waits for as long as that is there."""
        given = watcher.reply().arguments()
        watcher.deleteLater()
        if given and isinstance(given[0], QDBusUnixFileDescriptor):
            self._delay = given[0]
        else:
            logger.info("the system does not wait before it sleeps")


def _slot(signature: str) -> bytes:
    # PySide's types say bytes here, but it takes only what SLOT gives, which is a text.
    return cast("bytes", SLOT(signature))
