"""Decides when an encrypted library is locked without being asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.core.settings import Settings
from desktop.jobs.idle_watch import IdleWatch
from desktop.jobs.sleep_watch import SleepWatch
from desktop.jobs.workspace import Workspace


class AutoLock(QObject):
    """Locks when nobody uses the window, and before the machine sleeps, as the settings say.

    Signals:
        lock_wanted: the library is to be locked now.
    """

    lock_wanted = Signal()

    def __init__(
        self,
        application: QGuiApplication,
        workspace: Workspace,
        is_busy: Callable[[], bool],
        sleep: SleepWatch | None = None,
    ) -> None:
        """`is_busy` tells whether work is under way, which an unused window must not end."""
        super().__init__()
        self._workspace = workspace
        self._is_busy = is_busy
        self.idle_watch = IdleWatch(application)
        self.sleep_watch = sleep or SleepWatch()
        self.idle_watch.idle.connect(self._on_idle)
        self.sleep_watch.sleeps.connect(self._on_sleep)
        self.sleep_watch.screen_locked.connect(self._on_screen_locked)
        workspace.settings_changed.connect(self.follow)
        self.follow(workspace.settings)

    def follow(self, settings: Settings) -> None:
        """Use these settings from now on."""
        self.idle_watch.set_minutes(settings.lock_after_minutes)

    def close(self) -> None:
        """Watch no longer, and let the machine sleep."""
        self.idle_watch.set_minutes(0)
        self.sleep_watch.allow_sleep()

    def _on_idle(self) -> None:
        if not self._is_busy():
            self.lock_wanted.emit()

    def _on_sleep(self) -> None:
        if self._workspace.settings.lock_on_sleep:
            self.lock_wanted.emit()  # `close` lets it sleep when all is locked
        else:
            self.sleep_watch.allow_sleep()

    def _on_screen_locked(self) -> None:
        if self._workspace.settings.lock_with_screen:
            self.lock_wanted.emit()
