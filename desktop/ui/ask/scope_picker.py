"""The list in which a person ticks what is asked: type to find, Enter or a click ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.core.scope import EVERYTHING, Scope
from desktop.services.scoping import LibraryPlace, PlaceKind, joined, places_of, without
from desktop.ui.ask.scope_chips import ICONS
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.icons import icon
from desktop.ui.widgets.labels import label
from desktop.ui.widgets.sealed_document import plain_tool_tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LISTED_AT_MOST = 500
"""More rows than that nobody reads; a word finds the others."""
SIZE = (460, 380)
_KEYS_OF_THE_LIST = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip


class PlacesModel(QAbstractListModel):
    """List model of the places that have the typed words, the chosen ones ticked and first."""

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._all: list[tuple[str, LibraryPlace]] = []
        self._rows: list[LibraryPlace] = []
        self._chosen: frozenset[LibraryPlace] = frozenset()
        self._icons: dict[PlaceKind, QIcon] = {}
        self.found = 0
        """The number of places with the words; not all of them are listed."""

    def show_places(self, places: Sequence[LibraryPlace]) -> None:
        """Take these places; they are listed with the next words."""
        self._all = [(place.words, place) for place in places]
        colours = self._current_theme.colours
        self._icons = {kind: icon(name, colours, "muted") for kind, name in ICONS.items()}

    def choose(self, chosen: Sequence[LibraryPlace]) -> None:
        """Tick these places and no others."""
        self._chosen = frozenset(chosen)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def find(self, text: str) -> None:
        """List the places that have all the words, those whose names begin with them first."""
        words = text.casefold().split()
        found = [place for told, place in self._all if all(word in told for word in words)]
        self.found = len(found)
        if words:
            found.sort(key=lambda place: not place.name.casefold().startswith(words[0]))
        else:
            found.sort(key=lambda place: place not in self._chosen)
        self.beginResetModel()
        self._rows = found[:LISTED_AT_MOST]
        self.endResetModel()

    def place(self, index: Index) -> LibraryPlace | None:
        return self._rows[index.row()] if index.isValid() else None

    def is_chosen(self, place: LibraryPlace) -> bool:
        return place in self._chosen

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place = self.place(index)
        if place is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                around = place.path.parent.name if place.path else ""
                return f"{place.name}   ·   {around}" if around else place.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{place.name}, {place.path.parent}" if place.path else place.name
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(str(place.path or place.name))
            case Qt.ItemDataRole.DecorationRole:
                return self._icons[place.kind]
            case Qt.ItemDataRole.CheckStateRole:
                ticked = place in self._chosen
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case _:
                return None


class ScopePicker(QFrame):
    """A popup in which several places can be ticked; every tick holds at once.

    Signals:
        scope_changed: the `Scope` after a tick.
        closed: the popup was closed.
    """

    scope_changed = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget, current_theme: CurrentTheme) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self.setObjectName("scope-picker")
        self._scope = EVERYTHING
        self._is_single = False
        self._model = PlacesModel(current_theme)
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Find a collection, folder or file"))
        self._words.setAccessibleName(self.tr("Find a collection, folder or file"))
        self._words.setClearButtonEnabled(True)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setAccessibleName(self.tr("What is asked"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._told = label("", "small")
        down = QVBoxLayout(self)
        down.setContentsMargins(10, 10, 10, 10)
        down.addWidget(self._words)
        down.addWidget(self._list, 1)
        down.addWidget(self._told)
        self._words.textChanged.connect(self._on_words)
        self._words.installEventFilter(self)
        self._list.clicked.connect(self._toggle)
        self.resize(*SIZE)

    def open_above(self, anchor: QWidget, scope: Scope, *, single: bool = False) -> None:
        """Open above a widget; with `single`, the first tick closes it."""
        self._scope, self._is_single = scope, single
        self._model.choose(places_of(scope))
        self._words.clear()
        self._on_words("")
        at = anchor.mapToGlobal(QPoint(0, -self.height() - 6))
        self.move(at.x(), max(0, at.y()))
        self.show()
        self._words.setFocus()

    def show_places(self, places: Sequence[LibraryPlace]) -> None:
        """List these places, which may come after the popup was opened."""
        self._model.show_places(places)
        self._on_words(self._words.text())

    def _on_words(self, text: str) -> None:
        self._model.find(text)
        if self._model.rowCount():
            self._list.setCurrentIndex(self._model.index(0))
        listed, found = self._model.rowCount(), self._model.found
        if not found:
            self._told.setText(self.tr("Nothing of that name."))
        elif listed < found:
            self._told.setText(
                self.tr("{0} of {1}; type to find the others.").format(listed, found)
            )
        else:
            self._told.setText(self.tr("Enter ticks, Esc closes."))

    def _toggle(self, index: QModelIndex) -> None:
        place = self._model.place(index)
        if place is None:
            return
        if self._model.is_chosen(place):
            self._scope = without(self._scope, place)
        else:
            self._scope = joined(self._scope, place.scope)
        self._model.choose(places_of(self._scope))
        self.scope_changed.emit(self._scope)
        if self._is_single:
            self.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _KEYS_OF_THE_LIST:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._toggle(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
