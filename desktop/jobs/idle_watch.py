"""Notices that nobody has used a window for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

MINUTE_MS = 60_000
INPUTS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """Looks at the input of all windows of the application.

    Signals:
        idle: for the time that was set there was none; again after every further minute without.
    """

    idle = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_timeout)
        self._after_ms = 0
        # Windows get few events, widgets a great many; only the former are looked at.
        application.focusWindowChanged.connect(self._on_window)
        for window in application.topLevelWindows():
            window.installEventFilter(self)

    def set_minutes(self, minutes: float) -> None:
        """Set the time; 0 is for ever."""
        self._after_ms = round(minutes * MINUTE_MS)
        self._begin_again()

    def _begin_again(self) -> None:
        if self._after_ms:
            self._timer.start(self._after_ms)
        else:
            self._timer.stop()

    def _on_timeout(self) -> None:
        self._timer.start(min(MINUTE_MS, self._after_ms))
        self.idle.emit()

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in INPUTS:
            self._begin_again()
        return False
