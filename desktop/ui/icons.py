"""The icons of the window: SVG files, drawn in the colours of the theme."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.core.paths import resources
from desktop.ui.bidi import reads_from_the_right
from desktop.ui.theme import Palette

SIZES = (16, 20, 24, 32)
RATIOS = (1, 2)
DIRECTED = frozenset({"left", "right"})
"""Icons that point back or on, and are mirrored where people read from the right."""
NAME = "icon_name"
ROLE = "icon_role"


def icon(name: str, colours: Palette, role: str = "text", sizes: Sequence[int] = SIZES) -> QIcon:
    """Return an icon in a colour of the palette, with a grey version for disabled widgets."""
    mirrored = name in DIRECTED and reads_from_the_right()
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, getattr(colours, role)),
        (QIcon.Mode.Disabled, colours.disabled),
    ):
        for size in sizes:
            for ratio in RATIOS:
                made.addPixmap(_draw(name, colour, size, ratio, mirrored=mirrored), mode)
    return made


def set_icon(
    button: QAbstractButton, name: str, colours: Palette, role: str = "text", size: int = 18
) -> None:
    """Set the icon of a button; `retint` redraws it when the theme changes."""
    button.setProperty(NAME, name)
    button.setProperty(ROLE, role)
    button.setIconSize(QSize(size, size))
    button.setIcon(icon(name, colours, role, (size,)))


def retint(root: QWidget, colours: Palette) -> None:
    """Redraw the icons of every button under a widget in other colours."""
    for button in root.findChildren(QAbstractButton):
        if name := button.property(NAME):
            size = button.iconSize().width()
            button.setIcon(icon(name, colours, button.property(ROLE), (size,)))


def application_icon() -> QIcon:
    return QIcon(str(resources() / "icons" / "lectern.svg"))


@cache
def _svg(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _draw(name: str, colour: str, size: int, ratio: int, *, mirrored: bool) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("#000", colour).encode()))
    pixmap = QPixmap(size * ratio, size * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if mirrored:
        painter.setTransform(QTransform(-1, 0, 0, 1, size * ratio, 0))
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
