"""Texts and places in windows that are read from the right, and texts of both directions."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyle

_FIRST_STRONG_ISOLATE, _END_OF_ISOLATE = "\u2068", "\u2069"
_FROM_THE_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Letters of Hebrew, Arabic, Syriac and the other scripts that are written from the right."""


def reads_from_the_right() -> bool:
    """Whether the window is mirrored for a language that is written from the right."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def isolated(text: str) -> str:
    """Return the text so that it and what stands around it keep their own order.

    A file name, a title or a citation has its own direction; without the marks its full stop, its
    brackets or the slash of a path would go to the other end.
    """
    if not text or not (reads_from_the_right() or _FROM_THE_RIGHT.search(text)):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_END_OF_ISOLATE}"


def mirrored(place: QRect, within: QRect) -> QRect:
    """Return where a place for a window read from the left lies in this one."""
    return QStyle.visualRect(QGuiApplication.layoutDirection(), within, place)
