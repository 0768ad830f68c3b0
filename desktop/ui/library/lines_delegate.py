"""Draws a list entry as two lines, with an icon if it has one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.ui.bidi import isolated, mirrored
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import icon

Index = QModelIndex | QPersistentModelIndex
SECOND = Qt.ItemDataRole.UserRole + 1
"""The role for the text of the second line."""
COLOUR = Qt.ItemDataRole.UserRole + 2
"""The role for the colour of the second line, as a name in the palette."""
ICON = Qt.ItemDataRole.UserRole + 3
"""The role for the name of an icon before the lines."""
MARK = Qt.ItemDataRole.UserRole + 4
"""The role for the name of an icon at the right."""

PADDING = 8
RADIUS = 6
ICON_SIZE = 16


class LinesDelegate(QStyledItemDelegate):
    """Draws a title and a remark; a long title is shortened in its middle."""

    def __init__(self, current_theme: CurrentTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._current_theme = current_theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + 2 * PADDING)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, option)
        room = option.rect.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        if name := index.data(ICON):
            place = QRect(room.topLeft(), QSize(16, 16))
            self._draw_icon(painter, str(name), mirrored(place, room))
            room = mirrored(room.adjusted(ICON_SIZE + PADDING, 0, 0, 0), room)
        if name := index.data(MARK):
            right = QRect(room.right() - ICON_SIZE + 1, room.y(), ICON_SIZE, ICON_SIZE)
            self._draw_icon(painter, str(name), mirrored(right, room))
            room = mirrored(room.adjusted(0, 0, -ICON_SIZE - PADDING, 0), room)
        self._draw_lines(painter, option, index, room)
        painter.restore()

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect.adjusted(0, 2, 0, -2))

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours = self._current_theme.colours
        selected = option.state & QStyle.StateFlag.State_Selected
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selected if selected else colours.hover))
            painter.drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), RADIUS, RADIUS)

    def _draw_icon(self, painter: QPainter, name: str, where: QRect) -> None:
        icon(name, self._current_theme.colours, "muted").paint(painter, where)

    def _draw_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, room: QRect
    ) -> None:
        colours, metrics = self._current_theme.colours, option.fontMetrics
        line = metrics.lineSpacing()
        painter.setPen(QColor(colours.text))
        title = metrics.elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room.x(), room.y(), room.width(), line, 0, isolated(title))
        font = painter.font()
        font.setPixelSize(self._current_theme.theme.px(11))
        painter.setFont(font)
        painter.setPen(QColor(getattr(colours, str(index.data(COLOUR) or "muted"))))
        is_path = index.data(ICON) is not None
        elide = Qt.TextElideMode.ElideMiddle if is_path else Qt.TextElideMode.ElideRight
        second = str(index.data(SECOND) or "")
        second = painter.fontMetrics().elidedText(second, elide, room.width())
        painter.drawText(room.x(), room.y() + line + 1, room.width(), line, 0, isolated(second))
