"""The line at the lower edge: what is going on, and what answers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.ui.widgets.labels import ElidedLabel, label

HEIGHT = 30
BAR_WIDTH = 120


class StatusLine(QWidget):
    """Shows one activity at a time; a click on it leads to where it comes from."""

    activity_clicked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._activity = ElidedLabel("", "small", Qt.TextElideMode.ElideMiddle)
        self._more = QPushButton(self.tr("Details"))
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self.activity_clicked)
        self._state = label("", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(12)
        layout.addWidget(self._bar)
        layout.addWidget(self._activity, 1)
        layout.addWidget(self._more)
        layout.addWidget(self._state)
        self.show_activity("")

    def show_activity(self, text: str, share: float | None = None) -> None:
        """What is going on, and how much of it is done in 0..1; empty is nothing."""
        self._activity.setText(text)
        self._bar.setVisible(bool(text))
        self._more.setVisible(bool(text))
        if share is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(share * 1000))

    def show_state(self, text: str, hint: str = "") -> None:
        """What answers, at the right."""
        self._state.setText(text)
        self._state.setToolTip(hint)

    @property
    def activity(self) -> str:
        return self._activity.text()
