"""Number fields that do not change when the page under them is scrolled."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSpinBox
from typing_extensions import override

WIDTH = 144


class NumberField(QSpinBox):
    """Tells of a number when it is finished, not at every digit; the wheel needs the focus."""

    def __init__(self, lowest: int, highest: int, step: int = 1, *, automatic: str = "") -> None:
        """`automatic` is shown instead of the lowest number."""
        super().__init__()
        self.setRange(lowest, highest)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)
        self.setSpecialValueText(automatic)
        self.setGroupSeparatorShown(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(WIDTH)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setToolTip(self.tr("Type a number, or use the arrow keys"))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Choice(QComboBox):
    """A drop-down list whose wheel needs the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def choose(self, value: object) -> None:
        """Show the entry with this data, without telling of it."""
        self.blockSignals(True)
        self.setCurrentIndex(max(0, self.findData(value)))
        self.blockSignals(False)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)  # which draws no arrow under a style sheet
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = QPalette.ColorRole.Text if self.isEnabled() else QPalette.ColorRole.Mid
        painter.setPen(QPen(self.palette().color(role), 1.5))
        x, y = self.width() - 16.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        painter.end()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()
