"""Scores as bars, each with its confidence interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.core.lab.scoring.intervals import Interval
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.amounts import decimal_text

ROW = 30
BAR = 14
NAME_SHARE = 0.32
VALUE_WIDTH = 128
AXIS = 22
TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(frozen=True, slots=True)
class IntervalBar:
    """One row: a name and a score with its interval."""

    name: str
    value: Interval
    is_highlighted: bool = False
    """Whether the bar is drawn in the accent colour."""


class IntervalBars(QWidget):
    """Draws rows of bars from 0 to 1."""

    def __init__(self, current_theme: CurrentTheme, name: str) -> None:
        super().__init__()
        # The scale from 0 to 1 runs from the left in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._current_theme = current_theme
        self._name = name
        self._bars: tuple[IntervalBar, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current_theme.changed.connect(self.update)

    def show_bars(self, bars: Sequence[IntervalBar]) -> None:
        self._bars = tuple(bars)
        said = "; ".join(f"{bar.name}: {_interval_text(bar.value)}" for bar in bars)
        self.setAccessibleDescription(said)
        self.setFixedHeight(self._height())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, self._height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self.width() * NAME_SHARE
        track = QRectF(left, 0, max(40.0, self.width() - left - VALUE_WIDTH), self.height() - AXIS)
        self._draw_axis(painter, track)
        for number, bar in enumerate(self._bars):
            self._draw_bar(painter, track, bar, number * ROW)
        painter.end()

    def _draw_axis(self, painter: QPainter, track: QRectF) -> None:
        colours = self._current_theme.colours
        font = QFont(self.font())
        font.setPixelSize(self._current_theme.theme.px(11))
        painter.setFont(font)
        for tick in TICKS:
            x = track.left() + tick * track.width()
            painter.setPen(QPen(QColor(colours.hairline), 1))
            painter.drawLine(QPointF(x, 0), QPointF(x, track.bottom()))
            painter.setPen(QColor(colours.muted))
            place = QRectF(x - 24, track.bottom() + 2, 48, AXIS - 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, QLocale().toString(tick))

    def _draw_bar(self, painter: QPainter, track: QRectF, row: IntervalBar, top: int) -> None:
        colours = self._current_theme.colours
        middle = top + ROW / 2
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text))
        name = QRectF(0, top, track.left() - 12, ROW)
        shown = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, int(name.width())
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)
        bar = QRectF(track.left(), middle - BAR / 2, row.value.mean * track.width(), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent if row.is_highlighted else colours.control_line))
        painter.drawRoundedRect(bar, 3, 3)
        painter.setPen(QPen(QColor(colours.text), 1.5))
        low = track.left() + row.value.low * track.width()
        high = track.left() + row.value.high * track.width()
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for x in (low, high):
            painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + 4))
        value = QRectF(track.right() + 12, top, VALUE_WIDTH - 12, ROW)
        painter.setPen(QColor(colours.muted))
        painter.drawText(value, Qt.AlignmentFlag.AlignVCenter, _interval_text(row.value))

    def _height(self) -> int:
        return len(self._bars) * ROW + AXIS


def _interval_text(value: Interval) -> str:
    mean, low, high = (decimal_text(bound, 2) for bound in (value.mean, value.low, value.high))
    return f"{mean}  ({low}–{high})"
