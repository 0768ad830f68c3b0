"""The navigation at the left edge: one button per screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.icons import set_icon
from desktop.ui.theme import Palette
from desktop.ui.widgets.document_drag import PATHS

WIDTH = 76
BUTTON = QSize(64, 54)
ROOM_FOR_WORDS = 760
"""In a window narrower than this, in pixels at the usual text size, only icons are shown."""


class NavigationRail(QWidget):
    """Shows the buttons and emits the number of the chosen screen."""

    chosen = Signal(int)

    def __init__(self, colours: Palette) -> None:
        super().__init__()
        self.setProperty("kind", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._colours = colours
        self._at_the_end = 0
        self._style = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(6, 12, 6, 12)
        self._layout.setSpacing(4)
        self._layout.addStretch(1)

    def add(self, text: str, icon_name: str, *, at_the_end: bool = False) -> None:
        """Add a button for a screen; with `at_the_end`, at the lower edge."""
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(text)
        button.setCheckable(True)
        button.setToolTip(text)
        button.setToolButtonStyle(self._style)
        button.setMinimumSize(BUTTON)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_icon(button, icon_name, self._colours, "text", 22)
        number = len(self._group.buttons())
        self._group.addButton(button, number)
        button.setAcceptDrops(True)
        button.installEventFilter(self)
        if at_the_end:
            self._at_the_end += 1
            self._layout.addWidget(button)
        else:
            stretch = self._layout.count() - 1 - self._at_the_end
            self._layout.insertWidget(stretch, button)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show the screen of a button over which documents are dragged."""
        if isinstance(event, QDragEnterEvent) and event.mimeData().hasFormat(PATHS):
            event.accept()
            if isinstance(watched, QAbstractButton):
                self.chosen.emit(self._group.id(watched))
            return True
        return super().eventFilter(watched, event)

    def fit(self, room: float) -> None:
        """Hide the texts if `room`, in pixels at the usual text size, is too small for them."""
        styles = Qt.ToolButtonStyle
        alone = room < ROOM_FOR_WORDS
        self._style = styles.ToolButtonIconOnly if alone else styles.ToolButtonTextUnderIcon
        for button in self._group.buttons():
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(self._style)

    def show_chosen(self, number: int) -> None:
        self._group.button(number).setChecked(True)
