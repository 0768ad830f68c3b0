"""Collapses side panes when the window has no room for all panes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from desktop.ui.current_theme import CurrentTheme


class PaneCollapser(QObject):
    """Keeps the pane in the middle readable; larger text needs more room.

    It reopens only the panes that it has collapsed itself. A pane that the person has collapsed or
    opened stays so until the width changes.
    """

    def __init__(
        self,
        panes: QSplitter,
        middle: int,
        sides: Sequence[tuple[QWidget, int]],
        current_theme: CurrentTheme,
    ) -> None:
        """Watch the panes; `sides` are panes with the width they need, collapsed in this order."""
        super().__init__(panes)
        self._panes = panes
        self._middle = middle
        self._sides = sides
        self._current_theme = current_theme
        self._folded: set[QWidget] = set()
        panes.installEventFilter(self)
        current_theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Collapse and reopen side panes to fit the width."""
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
