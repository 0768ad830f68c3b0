"""The row of chips above a question: what is asked, each with a click to give it up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.core.scope import EVERYTHING, Scope
from desktop.services.scoping import LibraryPlace, PlaceKind, places_of, without
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.widgets.sealed_document import plain_tool_tip

SHOWN_AT_MOST = 5
CHARACTERS_AT_MOST = 26
ICONS = {
    PlaceKind.COLLECTION: "library",
    PlaceKind.FOLDER: "folder",
    PlaceKind.FILE: "file",
}


class ScopeChips(QWidget):
    """Shows the parts of a scope; it is hidden where everything is asked.

    Signals:
        scope_changed: the `Scope` after something was given up.
        more_wanted: the person wants to see the parts that have no chip.
    """

    scope_changed = Signal(object)
    more_wanted = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        self.hide()

    def show_scope(self, scope: Scope) -> None:
        """Show a chip for each of the first few parts of a scope."""
        while item := self._row.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        parts = [*self._chosen(scope), *self._left_out(scope)]
        for name, tip, icon_name, rest in parts[:SHOWN_AT_MOST]:
            self._row.addWidget(self._chip(name, tip, icon_name, rest))
        if more := len(parts) - SHOWN_AT_MOST if len(parts) > SHOWN_AT_MOST else 0:
            button = self._button(self.tr("%n more", "", more))
            button.clicked.connect(self.more_wanted)
            self._row.addWidget(button)
        if len(parts) > 1:
            everything = self._button(self.tr("Ask everything"))
            everything.setProperty("kind", "link")
            everything.clicked.connect(lambda: self.scope_changed.emit(EVERYTHING))
            self._row.addWidget(everything)
        self._row.addStretch(1)
        self.setVisible(bool(parts))

    def _chosen(self, scope: Scope) -> list[tuple[str, str, str, Scope]]:
        places = places_of(scope)
        names = [place.name for place in places]
        return [
            (
                _told_apart(place) if names.count(place.name) > 1 else place.name,
                str(place.path or place.name),
                ICONS[place.kind],
                without(scope, place),
            )
            for place in places
        ]

    def _left_out(self, scope: Scope) -> list[tuple[str, str, str, Scope]]:
        return [
            (
                self.tr("not {0}").format(path.name),
                str(path),
                "minus",
                replace(scope, excluded=tuple(p for p in scope.excluded if p != path)),
            )
            for path in scope.excluded
        ]

    def _chip(self, name: str, tip: str, icon_name: str, rest: Scope) -> QPushButton:
        is_short = len(name) <= CHARACTERS_AT_MOST
        shown = name if is_short else f"{name[: CHARACTERS_AT_MOST - 1]}…"
        button = self._button(f"{shown}  ×".replace("&", "&&"))
        button.setToolTip(plain_tool_tip(tip))
        button.setAccessibleName(self.tr("Give up {0}").format(name))
        set_icon(button, icon_name, self._current_theme.colours, "muted", 14)
        button.clicked.connect(self._give_up(rest))
        return button

    def _give_up(self, rest: Scope) -> Callable[[], None]:
        return lambda: self.scope_changed.emit(rest)

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", "chip")
        return button


def _told_apart(place: LibraryPlace) -> str:
    """The name of a file or folder together with the folder around it."""
    return place.name if place.path is None else f"{place.path.parent.name}/{place.name}"
