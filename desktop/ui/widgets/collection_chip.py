"""A button with a menu in which collections are chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.ui.widgets.sealed_document import plain_tool_tip

CHARACTERS_AT_MOST = 40


class CollectionChip(QPushButton):
    """Shows which collections are meant, and emits another choice.

    Signals:
        scope_changed: names of the chosen collections; an empty list means all.
    """

    scope_changed = Signal(list)

    def __init__(self, hint: str) -> None:
        """Make the button; `hint` says what the collections are for."""
        super().__init__()
        self.setProperty("kind", "chip")
        self.setToolTip(plain_tool_tip(hint))
        self.setAccessibleDescription(hint)
        self._chosen: tuple[str, ...] = ()
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.triggered.connect(self._on_collection)
        self.show_scope((), ())

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the chosen collections; empty means all."""
        return self._chosen

    def show_scope(self, names: Sequence[str], chosen: Sequence[str]) -> None:
        """Show the collections in the menu, and tick the chosen ones."""
        self._chosen = tuple(name for name in chosen if name in names)
        self._menu.clear()
        everything = self._menu.addAction(self.tr("All collections"))
        everything.setCheckable(True)
        everything.setChecked(not self._chosen)
        self._menu.addSeparator()
        for name in names:
            action = self._menu.addAction(name.replace("&", "&&"))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name in self._chosen)
        text = ", ".join(self._chosen) if self._chosen else self.tr("All collections")
        is_short = len(text) < CHARACTERS_AT_MOST
        self.setText(text if is_short else f"{text[: CHARACTERS_AT_MOST - 1]}…")

    def _on_collection(self, action: QAction) -> None:
        name = action.data()
        chosen = set(self._chosen)
        if name is None:
            chosen.clear()
        else:
            chosen ^= {name}
        self.scope_changed.emit(sorted(chosen))
