"""A drop-down list that is wide enough for its longest name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from desktop.ui.lab.wording import Term
from desktop.ui.widgets.fields import ListBox

LETTERS = 18
WIDTH = 120


class TermChoice(ListBox):
    """A drop-down list as wide as its names, which are added later, if there is room.

    It shows the usual entry until the person has chosen one.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(ListBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(LETTERS)
        self.setMinimumWidth(WIDTH)
        self._is_chosen = False
        self.activated.connect(self._on_activated)

    def offer(self, rows: Sequence[tuple[str, Term]], usual: str = "") -> None:
        """Offer these keys under their terms without emitting a signal.

        Results arrive while the person looks at them, so the choice must not change by itself.
        """
        shown = self.currentData() if self._is_chosen or not usual else usual
        self.blockSignals(True)
        self.clear()
        for key, word in rows:
            self.addItem(word.text, key)
            self.setItemData(self.count() - 1, word.meaning, Qt.ItemDataRole.ToolTipRole)
        self.setCurrentIndex(max(0, self.findData(shown)))
        self.blockSignals(False)

    def _on_activated(self, _: int) -> None:
        self._is_chosen = True
