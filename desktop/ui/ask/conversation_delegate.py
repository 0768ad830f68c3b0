"""Draws a conversation in the list: its title and the time of its last turn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.ui.bidi import isolated
from desktop.ui.current_theme import CurrentTheme

PADDING = 8
RADIUS = 6


class ConversationDelegate(QStyledItemDelegate):
    """Draws two lines: the title and the time."""

    def __init__(self, current_theme: CurrentTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._current_theme = current_theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + 2 * PADDING)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours, theme = self._current_theme.colours, self._current_theme.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = option.state & QStyle.StateFlag.State_Selected
        hovered = option.state & QStyle.StateFlag.State_MouseOver
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if selected else colours.hover))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)
        room = option.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        line = option.fontMetrics.lineSpacing()
        painter.setPen(QColor(colours.text))
        title = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room.x(), room.y(), room.width(), line, 0, isolated(title))
        font = painter.font()
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        when = str(index.data(Qt.ItemDataRole.UserRole + 1) or "")
        painter.drawText(room.x(), room.y() + line, room.width(), line, 0, when)
        painter.restore()
