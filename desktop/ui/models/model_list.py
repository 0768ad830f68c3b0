"""The list of chat models: its list model, and how a row is drawn."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.core.errors import AppError
from desktop.jobs.downloads import TransferStage
from desktop.ui.bidi import isolated, mirrored
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.models.rows import ModelRow, RowKind
from desktop.ui.widgets.list_rows import ListRows

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
PADDING = 12
BAR_HEIGHT = 3


class ModelList(ListRows[ModelRow]):
    """List model of the installed models and those that can be downloaded."""

    def __init__(self) -> None:
        super().__init__(attrgetter("key"))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (row.title, row.about, row.badge) if part)
            case _:
                return row if role == ROW else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._rows[index.row()].kind is RowKind.HEADING:
            return Qt.ItemFlag.ItemNeverHasChildren
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )


def row_at(index: Index) -> ModelRow | None:
    row = index.data(ROW)
    return row if isinstance(row, ModelRow) else None


class ModelDelegate(QStyledItemDelegate):
    """Draws a name with its badge, and a description below it."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = row_at(index)
        line = QFontMetrics(self._font()).height()
        if row and row.kind is RowKind.HEADING:
            return QSize(0, line + 20)
        return QSize(0, 2 * line + 20)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = row_at(index)
        if row is None:
            return
        painter.save()
        area: QRect = option.rect  # type: ignore[attr-defined]
        if row.kind is RowKind.HEADING:
            self._paint_heading(painter, area, row)
        else:
            self._paint_ground(painter, area, option)
            self._paint_row(painter, area.adjusted(PADDING, 8, -PADDING, -8), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRect, row: ModelRow) -> None:
        painter.setFont(self._font(small=True, strong=True))
        painter.setPen(QColor(self._current_theme.colours.muted))
        room = area.adjusted(PADDING, 0, -PADDING, -4)
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, row.title)

    def _paint_ground(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        colours = self._current_theme.colours
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not under:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected if chosen else colours.hover))
        painter.drawRoundedRect(area.adjusted(2, 1, -2, -1), 6, 6)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent))
            painter.drawRoundedRect(area.adjusted(2, 1, -3, -2), 6, 6)

    def _paint_row(self, painter: QPainter, area: QRect, row: ModelRow) -> None:
        colours = self._current_theme.colours
        line = area.height() // 2
        first = QRect(area.left(), area.top(), area.width(), line)
        second = QRect(area.left(), area.top() + line, area.width(), line)
        taken = self._paint_badge(painter, first, row)
        first = mirrored(first.adjusted(0, 0, -taken, 0), first)
        broken = bool(row.model and row.model.problem)
        self._paint_text(painter, first, row.title, colours.text, self._font(strong=True))
        colour = colours.warning if broken else colours.muted
        self._paint_text(painter, second, row.about, colour, self._font(small=True))
        if row.transfer and row.transfer.stage is not TransferStage.ARRIVED:
            self._paint_bar(painter, area, row.transfer.share)

    def _paint_badge(self, painter: QPainter, area: QRect, row: ModelRow) -> int:
        if not row.badge:
            return 0
        colours = self._current_theme.colours
        failed = row.badge and (row.transfer and isinstance(row.transfer.error, AppError))
        good = row.answers or row.recommended or (row.transfer and not failed)
        painter.setFont(self._font(small=True))
        painter.setPen(QColor(colours.accent if good else colours.warning))
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | vertical, row.badge)
        return painter.fontMetrics().horizontalAdvance(row.badge) + PADDING

    def _paint_text(
        self, painter: QPainter, area: QRect, text: str, colour: str, font: QFont
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, max(0, area.width())
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, isolated(shown))

    def _paint_bar(self, painter: QPainter, area: QRect, share: float) -> None:
        ground = QRect(area.left(), area.bottom() + 3, area.width(), BAR_HEIGHT)
        painter.fillRect(ground, self._brush("sunken"))
        ground.setWidth(round(ground.width() * share))
        painter.fillRect(ground, self._brush("accent"))

    def _brush(self, role: str) -> QColor:
        return QColor(getattr(self._current_theme.colours, role))

    def _font(self, *, small: bool = False, strong: bool = False) -> QFont:
        font = QFont()
        font.setPixelSize(
            self._current_theme.theme.small if small else self._current_theme.theme.base
        )
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font
