"""A button with one line of text, shortened to its width."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter
from typing_extensions import override

from desktop.ui.widgets.sealed_document import plain_tool_tip


class LinkButton(QPushButton):
    """Looks like a link; if it is shortened, its tool tip has the whole text."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("kind", "link")
        self.setAccessibleName(text)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        whole = option.text
        option.text = option.fontMetrics.elidedText(
            whole, Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip(plain_tool_tip(whole) if option.text != whole else "")
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
