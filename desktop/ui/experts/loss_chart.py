"""A chart of the losses during a training."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCharts import QChart, QChartView, QLineSeries, QValueAxis
from PySide6.QtCore import QMargins, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.current_theme import CurrentTheme

Points = Sequence[tuple[int, float]]
SMOOTHING = 0.8
"""Weight of the earlier losses in the line, because the losses of single steps vary much."""
HEIGHT = 240
TICKS_AT_MOST = 7
EDGE = 0.015
"""Share of the steps that is left empty at both sides."""


class LossCurves(QWidget):
    """A place for the chart, which is made with its first points because that takes a while."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._chart: LossChart | None = None
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)

    def show_losses(self, learned: Points, held_out: Points, steps: int) -> None:
        """Show the losses of a training with this number of steps."""
        if self._chart is None:
            self._chart = LossChart(self._current_theme)
            if layout := self.layout():
                layout.addWidget(self._chart)
        self._chart.show_losses(learned, held_out, steps)


class LossChart(QChartView):
    """A chart with two lines: the loss on training examples and on held-out ones."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        chart = QChart()
        super().__init__(chart)
        self._current_theme = current_theme
        self._chart = chart
        self._learned = QLineSeries()
        self._learned.setName(self.tr("Training"))
        self._held_out = QLineSeries()
        self._held_out.setName(self.tr("Held out"))
        self._held_out.setPointsVisible(True)
        self._steps = QValueAxis()
        self._loss = QValueAxis()
        # Qt's usual ticks divide the range by four, but steps are whole numbers.
        self._steps.setTickType(QValueAxis.TickType.TicksDynamic)
        self._steps.setLabelFormat("%.0f")
        self._loss.setLabelFormat("%.2f")
        chart.addAxis(self._steps, Qt.AlignmentFlag.AlignBottom)
        chart.addAxis(self._loss, Qt.AlignmentFlag.AlignLeft)
        for series in (self._learned, self._held_out):
            chart.addSeries(series)
            series.attachAxis(self._steps)
            series.attachAxis(self._loss)
        chart.setMargins(QMargins(0, 0, 0, 0))
        chart.legend().setAlignment(Qt.AlignmentFlag.AlignTop)
        chart.setBackgroundVisible(False)
        chart.setLocalizeNumbers(True)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Losses"))
        self.setFrameShape(QChartView.Shape.NoFrame)
        self.setStyleSheet("background: transparent")
        current_theme.changed.connect(self._style)
        self._style()

    def show_losses(self, learned: Points, held_out: Points, steps: int) -> None:
        self._learned.replace([QPointF(x, y) for x, y in _smooth(learned)])
        self._held_out.replace([QPointF(x, y) for x, y in held_out])
        values = [y for _, y in (*_smooth(learned), *held_out)]
        if not values:
            return
        low, high = min(values), max(values)
        room = max(0.05, (high - low) * 0.1)
        # The first and the last point lie on the edges and would be cut in half.
        beside = max(1, steps) * EDGE
        self._steps.setRange(-beside, max(1, steps) + beside)
        self._steps.setTickInterval(_interval(steps))
        self._loss.setRange(max(0.0, low - room), high + room)
        self._loss.applyNiceNumbers()

    def _style(self) -> None:
        colours, theme = self._current_theme.colours, self._current_theme.theme
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        for axis in (self._steps, self._loss):
            axis.setLabelsFont(font)
            axis.setLabelsColor(QColor(colours.muted))
            axis.setGridLineColor(QColor(colours.hairline))
            axis.setLinePenColor(QColor(colours.hairline))
        self._chart.legend().setLabelColor(QColor(colours.text))
        self._chart.legend().setFont(font)
        self._learned.setPen(QPen(QColor(colours.muted), 1.5))
        self._held_out.setPen(QPen(QColor(colours.accent), 2.5))


def _interval(steps: int) -> int:
    """Return a distance between two ticks that gives at most `TICKS_AT_MOST` of them."""
    size = 1
    while True:
        for interval in (size, 2 * size, 5 * size):
            if steps <= TICKS_AT_MOST * interval:
                return interval
        size *= 10


def _smooth(points: Points) -> list[tuple[int, float]]:
    smooth: list[tuple[int, float]] = []
    level: float | None = None
    for step, loss in points:
        level = loss if level is None else SMOOTHING * level + (1 - SMOOTHING) * loss
        smooth.append((step, level))
    return smooth
