"""The row of chips above a question: what is asked, each with a click to give it up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.core.scope import EVERYTHING, Scope
from desktop.services.scoping import LibraryPlace, PlaceKind, places_of, without
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import set_icon
from desktop.ui.widgets.sealed_document import plain_tool_tip

SHOWN_AT_MOST = 12
SPACING = 6
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
        self._row.setSpacing(SPACING)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._chips: list[QPushButton] = []
        self._parts = 0
        self._more = self._button("")
        self._more.clicked.connect(self.more_wanted)
        self._everything = QPushButton(self.tr("Ask everything"))
        self._everything.setProperty("kind", "link")
        self._everything.clicked.connect(self._on_everything)
        for button in (self._more, self._everything):
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_scope(self, scope: Scope) -> None:
        """Show a chip for each of the first few parts of a scope, as many as there is room for."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        # What was left out comes first: the list of what can be chosen does not show it.
        parts = [*self._left_out(scope), *self._chosen(scope)]
        self._parts = len(parts)
        self._chips = [self._chip(*part) for part in parts[:SHOWN_AT_MOST]]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(parts))
        self._fit()

    def _fit(self) -> None:
        """Hide the chips for which there is no room, and count them."""
        self._everything.setVisible(self._parts > 1)
        room = self.width() - self._width_of(self._everything) * (self._parts > 1)
        self._more.setText(self.tr("%n more", "", self._parts))
        with_all = sum(map(self._width_of, self._chips))
        if with_all > room or self._parts > len(self._chips):
            room -= self._width_of(self._more)
        shown = 0
        for chip in self._chips:
            room -= self._width_of(chip)
            is_first = chip is self._chips[0]
            chip.setVisible(room >= 0 or is_first)
            shown += room >= 0 or is_first
        self._more.setText(self.tr("%n more", "", self._parts - shown))
        self._more.setVisible(shown < self._parts)

    @staticmethod
    def _width_of(button: QPushButton) -> int:
        return button.sizeHint().width() + SPACING

    def _on_everything(self) -> None:
        self.scope_changed.emit(EVERYTHING)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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
