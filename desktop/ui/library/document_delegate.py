"""Draws a cell of the table of files in one or two lines; a coloured dot repeats the state."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.ui.bidi import isolated, mirrored
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.library.documents_model import COLOUR, SECOND

Index = QModelIndex | QPersistentModelIndex
PADDING = 8
DOT = 4.0


class DocumentDelegate(QStyledItemDelegate):
    """Shortens every text to the room of its cell; paths in their middle."""

    def __init__(self, current_theme: CurrentTheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._current_theme = current_theme

    def row_height(self) -> int:
        """Height in pixels of a row with two lines, at the current text size."""
        return round(2 * 1.3 * self._current_theme.theme.base) + PADDING

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, self.row_height())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._current_theme.colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.selected))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.hover))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        room = option.rect.adjusted(PADDING, 0, -PADDING, -1)
        line = option.fontMetrics.lineSpacing()
        second = str(index.data(SECOND) or "")
        top = room.y() + (room.height() - line * (2 if second else 1)) // 2
        if role := index.data(COLOUR):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(colours, str(role))))
            dot = QRect(room.x(), room.y(), round(2 * DOT), room.height())
            middle_of_dot = mirrored(dot, room).x() + DOT
            painter.drawEllipse(QPointF(middle_of_dot, top + line / 2), DOT, DOT)
            room = mirrored(room.adjusted(round(2 * DOT) + PADDING, 0, 0, 0), room)
        side = int(index.data(Qt.ItemDataRole.TextAlignmentRole) or 0) & int(
            Qt.AlignmentFlag.AlignHorizontal_Mask
        )
        middle, right = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        painter.setPen(QColor(colours.text))
        shown = option.fontMetrics.elidedText(str(index.data() or ""), middle, room.width())
        painter.drawText(room.x(), top, room.width(), line, side, isolated(shown))
        if second:
            font = painter.font()
            font.setPixelSize(self._current_theme.theme.px(11))
            painter.setFont(font)
            painter.setPen(QColor(colours.muted))
            elide = middle if index.column() == 0 else right
            shown = painter.fontMetrics().elidedText(second, elide, room.width())
            painter.drawText(room.x(), top + line, room.width(), line, side, isolated(shown))
        painter.restore()
