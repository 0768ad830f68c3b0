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
        one
        for one in root.findChildren(QWidget)
        if isinstance(one, CONTROLS)
        and not isinstance(one, QHeaderView)
        and not one.objectName().startswith("qt_")
        and not any(isinstance(over, OF_OTHERS) for over in above(one))
        and type(one).__name__ != "QTableCornerButton"
    ]


def above(widget: QWidget) -> list[QWidget]:
    """Its parent, the parent of that, and so on."""
    found = []
    while (widget := widget.parentWidget()) is not None:
        found.append(widget)
    return found


def name_of(control: QWidget) -> str:
    """What is read out for it."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return (control.accessibleName() or text).strip()


def described(widget: QWidget) -> str:
    """Where it is, for whoever has to mend it."""
    path = [type(one).__name__ for one in reversed(above(widget))]
    text = getattr(widget, "text", str)()
    return f"{' > '.join([*path[-3:], type(widget).__name__])} {text!r:.60}"


def clipped(root: QWidget) -> list[str]:
    """What is shown and has less room than its text or its edges need."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisible() or one.objectName().startswith("qt_"):
            continue
        if isinstance(one, QScrollBar | QSplitterHandle | QHeaderView):
            continue
        if lacks := _lack(one) or _is_outside(one, root):
            found.append(f"{described(one)}: {lacks}")
    return found


def _lack(one: QWidget) -> str:
    if isinstance(one, QAbstractButton):
        return _too_small(one) if one.text() else _icon_too_small(one)
    if isinstance(one, QTabBar):
        need = one.sizeHint().width()
        return f"{one.width()} wide, needs {need}" if one.width() + ROUNDING < need else ""
    if type(one) is QLabel and one.text() and not one.wordWrap():
        return _too_small(one)
    if isinstance(one, QLabel) and one.wordWrap():
        need = one.heightForWidth(one.width())
        return f"{one.height()} high, needs {need}" if need > one.height() + ROUNDING else ""
    if (
        isinstance(one, QComboBox | QLineEdit)
        and one.height() + ROUNDING < one.minimumSizeHint().height()
    ):
        return f"{one.height()} high, needs {one.minimumSizeHint().height()}"
    return ""


def _too_small(one: QWidget) -> str:
    need, have = one.minimumSizeHint(), one.size()
    small = have.width() + ROUNDING < need.width() or have.height() + ROUNDING < need.height()
    return f"{have.width()}x{have.height()}, needs {need.width()}x{need.height()}" if small else ""


def _icon_too_small(one: QAbstractButton) -> str:
    fits = one.size().expandedTo(one.iconSize()) == one.size() or one.icon().isNull()
    return "" if fits else f"{one.size()} for an icon of {one.iconSize()}"


def _is_outside(one: QWidget, root: QWidget) -> str:
    """Not inside of what is over it, where that cannot be scrolled."""
    parent = one.parentWidget()
    if parent is None or any(isinstance(over, QAbstractScrollArea) for over in above(one)):
        return _is_wider_than_its_scroll_area(one)
    place = QRect(one.mapTo(root, QPoint(0, 0)), one.size())
    room = root.rect().adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
    return "" if room.contains(place) else f"at {place} in {room}"


def _is_wider_than_its_scroll_area(one: QWidget) -> str:
    area = one.parentWidget().parentWidget() if one.parentWidget() else None
    if not isinstance(area, QScrollArea) or one is not area.widget():
        return ""
    off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    have = area.viewport().width()
    wide = off and one.width() > have + ROUNDING
    return f"{one.width()} wide in {have}, which cannot be scrolled" if wide else ""


def bring_into_view(widget: QWidget) -> None:
    """Scroll whatever it lies in, as Tab does."""
    for over in above(widget):
        if isinstance(over, QScrollArea):
            over.ensureWidgetVisible(widget)


def focusable(root: QWidget) -> list[QWidget]:
    """Those that Tab reaches and that are seen."""
    return [
        one
        for one in controls(root)
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
