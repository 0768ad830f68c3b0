"""The line at the lower edge: current activities, and the model that answers."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from desktop.ui.widgets.labels import ElidedLabel, label
from desktop.ui.widgets.sealed_document import plain_tool_tip

HEIGHT = 30
BAR_WIDTH = 120


@dataclass(frozen=True, slots=True)
class _Activity:
    text: str
    share: float | None


class StatusLine(QWidget):
    """Shows the activities, with the progress of the first one; a click opens its screen.

    Signals:
        activity_clicked: the name of the screen that the first activity belongs to.
    """

    activity_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._activities: dict[str, _Activity] = {}
        """Activities by the name of their screen, in the order in which they began."""
        self.setProperty("kind", "status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._bar = QProgressBar()
        self._bar.setFixedWidth(BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._activity = ElidedLabel("", "small", Qt.TextElideMode.ElideRight)
        self._more = QPushButton(self.tr("Details"))
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._on_more)
        self._state = label("", "small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(12)
        layout.addWidget(self._bar)
        layout.addWidget(self._activity, 1)
        layout.addWidget(self._more)
        layout.addWidget(self._state)
        self._renew()

    def show_activity(self, text: str, share: float | None = None, *, of: str) -> None:
        """Show a screen's activity and its share done (0 to 1); an empty text clears it."""
        if text:
            self._activities[of] = _Activity(text, share)
        else:
            self._activities.pop(of, None)
        self._renew()

    def show_state(self, text: str, hint: str = "") -> None:
        """Show at the right what answers questions now."""
        self._state.setText(text)
        self._state.setToolTip(plain_tool_tip(hint))

    @property
    def activity(self) -> str:
        return self._activity.text()

    def _renew(self) -> None:
        shown = list(self._activities.values())
        self._activity.setText(" · ".join(activity.text for activity in shown))
        self._bar.setVisible(bool(shown))
        self._more.setVisible(bool(shown))
        share = shown[0].share if shown else None
        if share is None:
            self._bar.setRange(0, 0)
        else:
            self._bar.setRange(0, 1000)
            self._bar.setValue(round(share * 1000))

    def _on_more(self) -> None:
        if self._activities:
            self.activity_clicked.emit(next(iter(self._activities)))
