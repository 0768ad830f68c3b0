"""Fields of a form: numbers, choices and switches; the wheel over them scrolls their page.

A wheel that changed the number under it, or chose another entry, would do so unseen while a person
scrolls past.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QStyledItemDelegate
from typing_extensions import override

from desktop.ui.bidi import reads_from_the_right

WIDTH = 144


class NumberBox(QSpinBox):
    """A number box of a page that scrolls."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DecimalBox(QDoubleSpinBox):
    """A number box with decimals, of a page that scrolls."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ListBox(QComboBox):
    """A drop-down list of a page that scrolls."""

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()


class NumberField(NumberBox):
    """A number field of the settings, which reports finished numbers only."""

    def __init__(self, lowest: int, highest: int, step: int = 1, *, automatic: str = "") -> None:
        """Make the field; `automatic` is shown in place of the lowest number."""
        super().__init__()
        self.setRange(lowest, highest)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setSpecialValueText(automatic)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(WIDTH)

    def show_number(self, value: int) -> None:
        """Show a number, even outside the range, without emitting a signal."""
        self.blockSignals(True)
        self.setRange(min(self.minimum(), value), max(self.maximum(), value))
        self.setValue(value)
        self.blockSignals(False)


class Choice(ListBox):
    """A drop-down list of the settings."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # Only this delegate gives the entries the room that the style sheet sets.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, value: object) -> None:
        """Choose the entry with this data without emitting a signal."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)


class Switch(QCheckBox):
    """A switch drawn as a knob in a groove, as high as a line of text."""

    @override
    def sizeHint(self) -> QSize:
        height = QFontMetrics(self.font()).height() + 4
        return QSize(2 * height, height + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        roles = QPalette.ColorRole
        on, able = self.isChecked(), self.isEnabled()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(2, 3, -2, -3)
        round_ = area.height() / 2
        groove = roles.Accent if on and able else roles.Dark
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(groove))
        painter.drawRoundedRect(area, round_, round_)
        knob = QRectF(area.adjusted(2, 2, -2, -2))
        knob.setWidth(knob.height())
        if on is not reads_from_the_right():
            knob.moveRight(area.right() - 2)
        painter.setBrush(self.palette().color(roles.Base if able else roles.Mid))
        painter.drawEllipse(knob)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(roles.WindowText), 1.5))
            painter.drawRoundedRect(area.adjusted(-1, -2, 1, 2), round_ + 1, round_ + 1)
        painter.end()
