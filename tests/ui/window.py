"""Looks at windows as a person would who cannot see, reads large text, or has no mouse."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QScrollArea,
    QScrollBar,
    QSlider,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit,
    QProgressBar, QSlider, QTabBar, QTextEdit,
)  # fmt: skip
OF_OTHERS = (QComboBox, QAbstractSpinBox, QHeaderView, QLineEdit, QTabBar)
"""Made of controls that Qt speaks for."""
ROUNDING = 2


def controls(root: QWidget) -> list[QWidget]:
    """What can be used or read under a widget, shown or not."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, QHeaderView)
        and not widget.objectName().startswith("qt_")
        and not any(isinstance(over, OF_OTHERS) for over in ancestors(widget))
        and type(widget).__name__ != "QTableCornerButton"
    ]


def ancestors(widget: QWidget) -> list[QWidget]:
    """Its parent, the parent of that, and so on."""
    found = []
    while (widget := widget.parentWidget()) is not None:
        found.append(widget)
    return found


def name_of(control: QWidget) -> str:
    """What is read out for it."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return (control.accessibleName() or text).strip()


def describe(widget: QWidget) -> str:
    """Where it is, for whoever has to mend it."""
    path = [type(parent).__name__ for parent in reversed(ancestors(widget))]
    text = getattr(widget, "text", str)()
    return f"{' > '.join([*path[-3:], type(widget).__name__])} {text!r:.60}"


def clipped(root: QWidget) -> list[str]:
    """What is shown and has less room than its text or its edges need."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        if isinstance(widget, QScrollBar | QSplitterHandle | QHeaderView):
            continue
        if lacks := _lack(widget) or _is_outside(widget, root):
            found.append(f"{describe(widget)}: {lacks}")
    return found


def _lack(widget: QWidget) -> str:
    if isinstance(widget, QAbstractButton):
        return _too_small(widget) if widget.text() else _icon_too_small(widget)
    if isinstance(widget, QTabBar):
        need = widget.sizeHint().width()
        return f"{widget.width()} wide, needs {need}" if widget.width() + ROUNDING < need else ""
    if type(widget) is QLabel and widget.text() and not widget.wordWrap():
        return _too_small(widget)
    if isinstance(widget, QLabel) and widget.wordWrap():
        need = widget.heightForWidth(widget.width())
        return f"{widget.height()} high, needs {need}" if need > widget.height() + ROUNDING else ""
    if (
        isinstance(widget, QComboBox | QLineEdit)
        and widget.height() + ROUNDING < widget.minimumSizeHint().height()
    ):
        return f"{widget.height()} high, needs {widget.minimumSizeHint().height()}"
    return ""


def _too_small(widget: QWidget) -> str:
    need, have = widget.minimumSizeHint(), widget.size()
    small = have.width() + ROUNDING < need.width() or have.height() + ROUNDING < need.height()
    return f"{have.width()}x{have.height()}, needs {need.width()}x{need.height()}" if small else ""


def _icon_too_small(button: QAbstractButton) -> str:
    fits = button.size().expandedTo(button.iconSize()) == button.size() or button.icon().isNull()
    return "" if fits else f"{button.size()} for an icon of {button.iconSize()}"


def _is_outside(widget: QWidget, root: QWidget) -> str:
    """Not inside of what is over it, where that cannot be scrolled."""
    parent = widget.parentWidget()
    if parent is None or any(isinstance(over, QAbstractScrollArea) for over in ancestors(widget)):
        return _is_wider_than_its_scroll_area(widget)
    place = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    room = root.rect().adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
    return "" if room.contains(place) else f"at {place} in {room}"


def _is_wider_than_its_scroll_area(widget: QWidget) -> str:
    area = widget.parentWidget().parentWidget() if widget.parentWidget() else None
    if not isinstance(area, QScrollArea) or widget is not area.widget():
        return ""
    off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    have = area.viewport().width()
    wide = off and widget.width() > have + ROUNDING
    return f"{widget.width()} wide in {have}, which cannot be scrolled" if wide else ""


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever it lies in, as Tab does."""
    for over in ancestors(widget):
        if isinstance(over, QScrollArea):
            over.ensureWidgetVisible(widget)


def focusable(root: QWidget) -> list[QWidget]:
    """Those that Tab reaches and that are seen."""
    return [
        control
        for control in controls(root)
        if control.isVisible()
        and control.isEnabled()
        and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
