"""Keeps Lectern running without a window: tray icon, notifications, and the end of work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from desktop.ui.icons import application_icon
from desktop.ui.main_window import MainWindow

LOOK_EVERY_MS = 2_000
END_AFTER_LOOKS = 5
"""Lectern ends by itself after this many checks in a row without any work."""


class Tray(QObject):
    """An icon in the system tray, if the desktop has one, while Lectern works without a window.

    If the window is closed while `is_busy`, the icon remains and the work continues; when nothing
    is left to do, Lectern ends by itself. Otherwise closing the window ends Lectern at once.
    """

    def __init__(
        self,
        window: MainWindow,
        is_busy: Callable[[], bool],
        is_wanted: Callable[[], bool],
        *,
        available: bool | None = None,
    ) -> None:
        """Make the tray; `is_wanted` returns whether the person allows work without a window.

        `available` is set only by tests.
        """
        super().__init__(window)
        self._window = window
        self._is_busy = is_busy
        self._is_wanted = is_wanted
        self.available = QSystemTrayIcon.isSystemTrayAvailable() if available is None else available
        self._idle_looks = 0
        self.icon = QSystemTrayIcon(application_icon(), self)
        self.icon.setToolTip("Lectern")
        self._menu = QMenu()
        self._menu.addAction(self.tr("Open Lectern"), self.show_window)
        self._menu.addAction(self.tr("End Lectern"), self.end)
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(self.show_window)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self.end_when_idle)
        window.close_wanted.connect(self._on_close_wanted)

    def notify(self, title: str, text: str) -> None:
        """Show a notification, unless the person is looking at the window."""
        if not self.available or (self._window.isVisible() and self._window.isActiveWindow()):
            return
        self.icon.show()
        self.icon.showMessage(title, text, application_icon())

    def show_window(self) -> None:
        """Show the window again and hide the icon."""
        self._timer.stop()
        self.icon.hide()
        QApplication.setQuitOnLastWindowClosed(True)
        self._window.bring_to_front()

    def end(self) -> None:
        """Quit Lectern; unfinished work continues at the next start."""
        self._timer.stop()
        self.icon.hide()
        QCoreApplication.quit()

    def end_when_idle(self) -> None:
        """Quit once there has been no work for several checks."""
        self._idle_looks = 0 if self._is_busy() else self._idle_looks + 1
        if self._idle_looks >= END_AFTER_LOOKS:
            self.end()

    def _on_close_wanted(self) -> None:
        if not (self.available and self._is_wanted() and self._is_busy()):
            self.icon.hide()
            return
        self._window.keep_open()
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.hide()
        self._idle_looks = 0
        self._timer.start()
        self.icon.show()
        self.icon.showMessage(
            "Lectern",
            self.tr("Goes on in the tray until its work is done."),
            application_icon(),
        )

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.show_window()
