"""The right pane: the sources of an answer, or the document of one source."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.jobs.workspace import Workspace
from desktop.ui.ask.source_list import SourceList
from desktop.ui.ask.turn_state import TurnState
from desktop.ui.ask.viewer.source_viewer import SourceViewer
from desktop.ui.current_theme import CurrentTheme
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import label


class SourcesPane(QWidget):
    """Shows the sources of a turn, or the document of one of them.

    Signals:
        viewer_opened: a document is shown, which needs more room than a list.
        viewer_closed: the list is shown again.
        ask_wanted: the path of a document that is to be asked alone.
        exclusion_wanted: the turn, and the path of a document that its answer is not to use.
    """

    viewer_opened = Signal()
    viewer_closed = Signal()
    ask_wanted = Signal(object)
    exclusion_wanted = Signal(object, object)

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._current_theme = current_theme
        self._state = TurnState("")
        self._list = SourceList(current_theme)
        self._list.source_chosen.connect(self._on_source)
        self._list.ask_wanted.connect(self.ask_wanted)
        self._list.exclusion_wanted.connect(self._on_exclusion)
        self._empty = EmptyState(
            self.tr("No sources yet"),
            self.tr("What an answer rests on appears here, with its place in your documents."),
            icon_name="sources",
            colours=current_theme.colours,
        )
        self._title = label(self.tr("Sources"), "heading")
        self._title.setContentsMargins(20, 16, 16, 4)
        sources = QWidget()
        down = QVBoxLayout(sources)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(self._title)
        down.addWidget(self._list, 1)
        self._viewer = SourceViewer(workspace, current_theme)
        self._viewer.closed.connect(self.show_list)
        self._stack = QStackedWidget()
        for page in (self._empty, sources, self._viewer):
            self._stack.addWidget(page)
        self._sources = sources
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        current_theme.changed.connect(self._on_theme_changed)

    def show_turn(self, state: TurnState) -> None:
        """Show the sources of this turn; a document stays open if the sources are the same."""
        same = state.so_far.sources == self._state.so_far.sources
        self._state = state
        cited = frozenset(
            c.source for sentence in state.so_far.sentences for c in sentence.citations
        )
        self._list.show_sources(state.so_far.sources, cited)
        if self._stack.currentWidget() is not self._viewer or not same:
            self.show_list()

    def show_source(self, state: TurnState, number: int, char_start: int, char_end: int) -> None:
        """Open the document of a source of this turn, at a range of characters."""
        self.show_turn(state)
        self._stack.setCurrentWidget(self._viewer)
        self._viewer.show_source(state.so_far.sources[number], char_start, char_end)
        self.viewer_opened.emit()

    def show_list(self) -> None:
        if self._stack.currentWidget() is self._viewer:
            self.viewer_closed.emit()
        self._stack.setCurrentWidget(self._sources if self._state.so_far.sources else self._empty)

    @property
    def viewer(self) -> SourceViewer:
        return self._viewer

    def _on_source(self, number: int) -> None:
        passage = self._state.so_far.sources[number].passage
        self.show_source(self._state, number, passage.char_start, passage.char_end)

    def _on_exclusion(self, path: Path) -> None:
        self.exclusion_wanted.emit(self._state, path)

    def _on_theme_changed(self) -> None:
        self._empty.tint(self._current_theme.colours)
