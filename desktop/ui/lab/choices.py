"""Boxes to choose from whose names are read whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from desktop.ui.lab.wording import Word

LETTERS = 18
WIDTH = 120


def wide_choice() -> QComboBox:
    """As wide as its names, which come later, where there is room for them."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setMinimumContentsLength(LETTERS)
    box.setMinimumWidth(WIDTH)
    return box


def fill(box: QComboBox, rows: Sequence[tuple[str, Word]]) -> None:
    """Offer these keys under their words, keeping the choice."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    for key, word in rows:
        box.addItem(word.text, key)
        box.setItemData(box.count() - 1, word.meaning, Qt.ItemDataRole.ToolTipRole)
    box.setProperty("chosen", chosen is not None)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)
