"""Boxes to choose from whose names are read whole."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

LETTERS = 24


def wide_choice() -> QComboBox:
    """As wide as its names, which come later."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumContentsLength(LETTERS)
    return box
