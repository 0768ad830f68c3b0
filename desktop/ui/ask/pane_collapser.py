"""Folds panes away where there is no room for all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from desktop.ui.current_theme import CurrentTheme


class PaneCollapser(QObject):
    """Keeps what is in the middle readable: the larger the text, the more room it needs.

    Only what it has folded itself is unfolded again when there is room; what a person folded or
    unfolded stays so until the room changes.
    """

    def __init__(
        self,
        panes: QSplitter,
        middle: int,
        sides: Sequence[tuple[QWidget, int]],
        current_theme: CurrentTheme,
    ) -> None:
        """`sides` with the widths that they need, the first to be folded first."""
        super().__init__(panes)
        self._panes = panes
        self._middle = middle
        self._sides = sides
        self._current_theme = current_theme
        self._folded: set[QWidget] = set()
        panes.installEventFilter(self)
        current_theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Fold and unfold what the width asks for."""
        scale = self._current_theme.theme.scale
        need = self._middle * scale
        for side, least in reversed(self._sides):
            need += least * scale
            if need > self._panes.width():
                if side not in self._folded:
                    self._folded.add(side)
                    side.hide()
            elif side in self._folded:
                self._folded.discard(side)
                side.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
