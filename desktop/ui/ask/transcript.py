"""The shown conversation: its turns, one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.ui.ask.turn_state import TurnState
from desktop.ui.ask.turn_view import TurnView
from desktop.ui.current_theme import CurrentTheme

WIDTH_AT_MOST = 820
"""Lines longer than this are hard to read."""
REDRAW_MS = 60
"""Text that is being generated is drawn at most this often."""
NEAR_THE_END = 80
"""Within this distance from the end, in pixels, the view keeps scrolling to new text."""


class Transcript(QScrollArea):
    """Shows the turns of a conversation; the last one may still be growing.

    Signals carry the position of the turn first, except those about the whole library.
    """

    citation_chosen = Signal(int, int, int, int)
    copied = Signal(int)
    regenerated = Signal(int)
    widened = Signal(int)
    edit_wanted = Signal(int)
    rated = Signal(int, int)
    sibling_wanted = Signal(int, int)
    folder_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._views: list[TurnView] = []
        self._waiting: TurnState | None = None
        self.setObjectName("transcript")
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Conversation"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QWidget()
        self._column.setMaximumWidth(WIDTH_AT_MOST)
        self._turns = QVBoxLayout(self._column)
        self._turns.setContentsMargins(24, 24, 24, 24)
        self._turns.setSpacing(8)
        self._turns.addStretch(1)
        outer = QWidget()
        across = QVBoxLayout(outer)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._column, 1)
        self._column.setSizePolicy(
            self._column.sizePolicy().Policy.Expanding, self._column.sizePolicy().Policy.Preferred
        )
        across.setAlignment(self._column, Qt.AlignmentFlag(0))
        for ground in (outer, self._column, self.viewport()):
            ground.setAutoFillBackground(False)
        self.setWidget(outer)
        outer.setAutoFillBackground(False)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(REDRAW_MS)
        self._redraw.timeout.connect(self._draw_waiting)
        current_theme.changed.connect(self._on_theme_changed)
        self._most = 0
        """The last maximum of the scroll bar; Qt updates it after the content has changed."""
        self.verticalScrollBar().rangeChanged.connect(self._on_range)

    def show_turns(self, states: Sequence[TurnState]) -> None:
        """Show another conversation, or another branch of it, from its end."""
        self._waiting = None
        while len(self._views) > len(states):
            view = self._views.pop()
            self._turns.removeWidget(view)
            view.hide()
            view.deleteLater()
        while len(self._views) < len(states):
            self._add_view()
        for view, state in zip(self._views, states, strict=True):
            view.show_state(state)
        self._scroll_to_end()

    def add(self, state: TurnState) -> None:
        """Add a new turn at the end and scroll to it."""
        self._add_view().show_state(state)
        self._scroll_to_end()

    def grow(self, state: TurnState) -> None:
        """Update the last turn: at once if it is done, otherwise after a short delay."""
        self._waiting = state
        if state.is_done:
            self._draw_waiting()
        elif not self._redraw.isActive():
            self._redraw.start()

    def states(self) -> list[TurnState]:
        """The states of all shown turns, with the newest state of the last one."""
        shown = [view.state for view in self._views]
        return [*shown[:-1], self._waiting] if self._waiting and shown else shown

    def view(self, position: int) -> TurnView:
        return self._views[position]

    def _add_view(self) -> TurnView:
        view = TurnView(self._current_theme)
        self._views.append(view)
        self._turns.insertWidget(self._turns.count() - 1, view)
        view.citation_chosen.connect(self._on_citation)
        view.copied.connect(self._on_copied)
        view.regenerated.connect(self._on_regenerated)
        view.widened.connect(self._on_widened)
        view.edit_wanted.connect(self._on_edit)
        view.rated.connect(self._on_rated)
        view.sibling_wanted.connect(self._on_sibling)
        view.folder_wanted.connect(self.folder_wanted)
        view.sample_wanted.connect(self.sample_wanted)
        return view

    def _draw_waiting(self) -> None:
        state, self._waiting = self._waiting, None
        if state is None or not self._views:
            return
        bar = self.verticalScrollBar()
        follows = bar.maximum() - bar.value() < NEAR_THE_END
        self._views[-1].show_state(state)
        if follows:
            self._scroll_to_end()

    def _on_range(self, _: int, most: int) -> None:
        bar = self.verticalScrollBar()
        if self._most - bar.value() < NEAR_THE_END:
            bar.setValue(most)
        self._most = most

    def _scroll_to_end(self) -> None:
        QTimer.singleShot(0, self, self._at_end)

    def _at_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _position(self) -> int:
        sender = self.sender()
        return self._views.index(sender) if isinstance(sender, TurnView) else -1

    def _on_citation(self, source: int, char_start: int, char_end: int) -> None:
        self.citation_chosen.emit(self._position(), source, char_start, char_end)

    def _on_copied(self) -> None:
        self.copied.emit(self._position())

    def _on_regenerated(self) -> None:
        self.regenerated.emit(self._position())

    def _on_widened(self) -> None:
        self.widened.emit(self._position())

    def _on_edit(self) -> None:
        self.edit_wanted.emit(self._position())

    def _on_rated(self, rating: int) -> None:
        self.rated.emit(self._position(), rating)

    def _on_sibling(self, turn_id: int) -> None:
        self.sibling_wanted.emit(self._position(), turn_id)

    def _on_theme_changed(self) -> None:
        for view in self._views:
            view.redraw()
