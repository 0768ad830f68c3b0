"""Shows the progress of indexing, with buttons to pause and cancel it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from desktop.jobs.indexing.state import IndexingState
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.library.wording import activity_text, detail_text, speed_text
from desktop.ui.widgets.labels import ElidedLabel, hairline, label


class ProgressStrip(QFrame):
    """Shown while a collection is being indexed or waits for it.

    Signals:
        pause_toggled: whether the person wants indexing to pause.
        cancelled: the person wants to stop indexing the current collection.
    """

    pause_toggled = Signal(bool)
    cancelled = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._activity = ElidedLabel("", mode=Qt.TextElideMode.ElideRight)
        self._detail = ElidedLabel("", "small")
        self._detail.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._speed = label("", "small")
        for name, text in (
            ("indexing-activity", self._activity),
            ("indexing-detail", self._detail),
            ("indexing-speed", self._speed),
        ):
            text.setObjectName(name)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of indexing"))
        self._pause = QPushButton()
        self._pause.setProperty("kind", "quiet")
        self._pause.clicked.connect(self._on_pause)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setProperty("kind", "quiet")
        set_icon(self._cancel, "close", current_theme.colours, size=16)
        self._cancel.clicked.connect(self.cancelled)
        self._paused: bool | None = None
        self._lay_out()
        self.show_state(IndexingState())

    def show_state(self, state: IndexingState) -> None:
        self.setVisible(state.busy or state.paused)
        self._activity.setText(self._activity_text(state))
        self._detail.setText(detail_text(state))
        self._speed.setText(speed_text(state))
        share = state.share
        self._bar.setRange(0, 0 if share is None and not state.paused else 1000)
        self._bar.setValue(round((share or 0) * 1000))
        self._cancel.setEnabled(state.busy)
        if state.paused is not self._paused:
            self._paused = state.paused
            self._pause.setText(self.tr("Resume") if state.paused else self.tr("Pause"))
            set_icon(
                self._pause,
                "play" if state.paused else "pause",
                self._current_theme.colours,
                size=16,
            )

    def _activity_text(self, state: IndexingState) -> str:
        text = activity_text(state)
        if state.waiting:
            later = self.tr("%n more collection(s) after it", "", len(state.waiting))
            text = f"{text} · {later}" if text else later
        return text

    def _on_pause(self) -> None:
        self.pause_toggled.emit(not self._paused)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self._activity, 3)
        first.addWidget(self._detail, 2)
        first.addWidget(self._speed)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addLayout(first)
        words.addWidget(self._bar)
        across = QHBoxLayout()
        across.setContentsMargins(16, 8, 8, 8)
        across.setSpacing(8)
        across.addLayout(words, 1)
        across.addWidget(self._pause)
        across.addWidget(self._cancel)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(hairline())
        down.addLayout(across)
