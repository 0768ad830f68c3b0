"""The screen Ask: list of conversations, the shown conversation, and its sources."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.scope import Scope
from desktop.core.store.conversation_export import as_plain_text
from desktop.core.store.conversations import Conversation
from desktop.core.store.library import Library
from desktop.jobs.workspace import Changed, Workspace
from desktop.services.scoping import list_places
from desktop.services.suggestions import AskScope, ask_scope
from desktop.ui.ask.composer import Composer
from desktop.ui.ask.conversation_controller import Dialogue
from desktop.ui.ask.conversation_exporter import ConversationExporter
from desktop.ui.ask.conversation_list import ConversationList
from desktop.ui.ask.pane_collapser import PaneCollapser
from desktop.ui.ask.sources_pane import SourcesPane
from desktop.ui.ask.start_page import StartPage
from desktop.ui.ask.transcript import Transcript
from desktop.ui.ask.turn_state import TurnState
from desktop.ui.ask.wording import refusal_text
from desktop.ui.current_theme import CurrentTheme

WIDTHS = (240, 620, 380)
LEAST = (180, 400, 240)
VIEWER_WIDTH = 520


@dataclass(frozen=True, slots=True)
class AskScreenState:
    """The shown conversation and the draft, so that a rebuilt window can restore them."""

    conversation_id: int | None
    draft: str
    """A question that is not asked yet."""


class AskScreen(QWidget):
    """Combines the three panes and connects them.

    Signals:
        answering_began, answering_ended: an answer is in progress somewhere, or none any more.
        undo_offered: a sentence, and the function that undoes the change.
        told: a sentence, the text of a button, and what that button does.
        sample_wanted, folder_wanted: the person wants to fill the empty library.
    """

    answering_began = Signal()
    answering_ended = Signal()
    undo_offered = Signal(str, object)
    told = Signal(str, str, object)
    sample_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, workspace: Workspace, current_theme: CurrentTheme) -> None:
        super().__init__()
        self._workspace = workspace
        self._dialogue = Dialogue(workspace)
        self._editing: int | None = None
        self._words = ""
        self._lent = 0
        """Width in pixels that the transcript has given to the document of a source."""
        self._list = ConversationList(current_theme)
        self._transcript = Transcript(current_theme)
        self._start = StartPage(current_theme)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._start)
        self._middle.addWidget(self._transcript)
        self._composer = Composer(current_theme)
        self._sources = SourcesPane(workspace, current_theme)
        self._exporter = ConversationExporter(workspace, self)
        self._panes = QSplitter()
        self._panes.setObjectName("ask-panes")
        self._lay_out()
        sides = ((self._list, LEAST[0]), (self._sources, LEAST[2]))
        self._pane_collapser = PaneCollapser(self._panes, LEAST[1], sides, current_theme)
        self._connect()
        self._add_commands()
        self.setFocusProxy(self._composer)
        self._renew_list()
        self._renew_scope()
        self._dialogue.open(None)

    def ask(self, question: str, *, whole: bool = False) -> None:
        """Ask in the shown conversation, or as the branch that is being edited."""
        instead_of, self._editing = self._editing, None
        self._composer.show_editing(None)
        self._dialogue.ask(question, whole=whole, instead_of=instead_of)

    def begin_with(self, expert: str, collections: list[str]) -> None:
        """Begin a conversation about these collections in which this expert answers."""
        self.begin_in(Scope(collections=tuple(collections)))
        self._dialogue.choose_expert(expert)

    def begin_in(self, scope: Scope) -> None:
        """Begin a conversation about a part of the library."""
        self.new_conversation()
        self._dialogue.set_scope(scope)

    def new_conversation(self) -> None:
        self._dialogue.open(None)
        self._renew_list()
        self._composer.setFocus()

    @property
    def dialogue(self) -> Dialogue:
        """The controller of the shown conversation."""
        return self._dialogue

    @property
    def state(self) -> AskScreenState:
        return AskScreenState(self._dialogue.conversation_id, self._composer.draft)

    def restore(self, place: AskScreenState) -> None:
        """Restore the conversation and the draft after the window was rebuilt."""
        self._dialogue.open(place.conversation_id)
        self._composer.write(place.draft)

    def _renew_list(self) -> None:
        words = self._words
        self._workspace.read(lambda library: library.conversations.all(words), self._on_list)

    def _renew_scope(self) -> None:
        folder = self._workspace.data.experts
        self._workspace.read(lambda library: ask_scope(library, folder), self._on_collections)

    def _on_list(self, rows: list[Conversation]) -> None:
        self._list.show_conversations(rows, self._dialogue.conversation_id)

    def _on_collections(self, found: AskScope) -> None:
        self._experts = found.experts
        self._on_scope_shown(self._dialogue.scope)
        self._start.show_documents(found.documents, found.suggestions)

    def _on_scope_shown(self, scope: Scope) -> None:
        self._composer.show_scope(scope)
        self._composer.show_experts(self._experts, self._dialogue.expert)

    def _on_places_wanted(self) -> None:
        self._workspace.read(list_places, self._composer.show_places)

    def _on_shown(self, states: list[TurnState]) -> None:
        self._middle.setCurrentWidget(self._transcript if states else self._start)
        self._transcript.show_turns(states)
        self._sources.show_turn(states[-1] if states else TurnState(""))
        self._enable()

    def _on_added(self, state: TurnState) -> None:
        self._middle.setCurrentWidget(self._transcript)
        self._transcript.add(state)
        self._sources.show_turn(state)

    def _on_grown(self, state: TurnState) -> None:
        self._transcript.grow(state)
        self._sources.show_turn(state)
        self._enable()

    def _on_answering(self, answering: bool) -> None:
        self._composer.show_answering(answering=answering)
        self._stop.setEnabled(answering)

    def _enable(self) -> None:
        self._export.setEnabled(self._dialogue.conversation_id is not None)

    def _on_citation(self, position: int, source: int, char_start: int, char_end: int) -> None:
        state = self._transcript.states()[position]
        self._sources.show()
        self._sources.show_source(state, source, char_start, char_end)

    def _on_ask_wanted(self, path: Path) -> None:
        self._dialogue.set_scope(Scope(documents=(path,)))
        self._composer.setFocus()

    def _on_exclusion(self, state: TurnState, path: Path) -> None:
        self._dialogue.answer_without(state.id, path)

    def _on_viewer_opened(self) -> None:
        sizes = self._panes.sizes()
        lacking = min(VIEWER_WIDTH - sizes[2], sizes[1] - 420)
        if lacking > 0:
            self._lent += lacking
            self._panes.setSizes([sizes[0], sizes[1] - lacking, sizes[2] + lacking])

    def _on_viewer_closed(self) -> None:
        sizes = self._panes.sizes()
        back, self._lent = min(self._lent, sizes[2] - LEAST[2]), 0
        if back > 0:
            self._panes.setSizes([sizes[0], sizes[1] + back, sizes[2] - back])

    def _on_copied(self, position: int) -> None:
        state = self._transcript.states()[position]
        text = as_plain_text(state.answer) if state.answer else state.so_far.text
        if state.answer and state.answer.refused:
            text = refusal_text(state.answer)
        QGuiApplication.clipboard().setText(text)

    def _on_edit(self, position: int) -> None:
        self._editing = position
        self._composer.show_editing(self._transcript.states()[position].question)

    def _on_edit_left(self) -> None:
        self._editing = None
        self._composer.show_editing(None)
        self._composer.write("")

    def _on_sibling(self, _: int, turn_id: int) -> None:
        self._dialogue.show_branch(turn_id)

    def _on_search(self, words: str) -> None:
        self._words = words
        self._renew_list()

    def _on_renamed(self, number: int, title: str) -> None:
        self._change(lambda library: library.conversations.rename(number, title))

    def _on_deleted(self, number: int) -> None:
        self._change(lambda library: library.conversations.delete(number))
        if number == self._dialogue.conversation_id:
            self._dialogue.open(None)

        def undo() -> None:
            self._change(lambda library: library.conversations.restore(number))

        self.undo_offered.emit(self.tr("The conversation was deleted."), undo)

    def _export_current(self) -> None:
        if (number := self._dialogue.conversation_id) is not None:
            self._exporter.export(number)

    def _change(self, function: Callable[[Library], object]) -> None:
        self._workspace.change(function, changes=Changed.CONVERSATIONS)

    def _on_changed(self, what: Changed) -> None:
        if what is Changed.CONVERSATIONS:
            self._renew_list()
        elif what in (Changed.COLLECTIONS, Changed.DOCUMENTS, Changed.EXPERTS):
            self._renew_scope()

    def _toggle_list(self) -> None:
        self._list.setVisible(not self._list.isVisible())

    def _toggle_sources(self) -> None:
        self._sources.setVisible(not self._sources.isVisible())

    def _lay_out(self) -> None:
        self._experts: list[str] = []
        middle = QWidget()
        middle.setProperty("kind", "page")
        middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        down = QVBoxLayout(middle)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self._middle, 1)
        down.addWidget(self._composer)
        for pane, least in zip((self._list, middle, self._sources), LEAST, strict=True):
            pane.setMinimumWidth(least)
            self._panes.addWidget(pane)
        self._panes.setHandleWidth(1)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes(list(WIDTHS))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._panes)

    def _connect(self) -> None:
        dialogue, transcript = self._dialogue, self._transcript
        self._composer.asked.connect(self._on_asked)
        self._composer.stopped.connect(dialogue.stop)
        self._composer.scope_changed.connect(dialogue.set_scope)
        self._composer.places_wanted.connect(self._on_places_wanted)
        self._composer.expert_changed.connect(dialogue.choose_expert)
        self._composer.edit_left.connect(self._on_edit_left)
        dialogue.shown.connect(self._on_shown)
        dialogue.added.connect(self._on_added)
        dialogue.grown.connect(self._on_grown)
        dialogue.answering.connect(self._on_answering)
        dialogue.scope_shown.connect(self._on_scope_shown)
        dialogue.changed.connect(self._renew_list)
        dialogue.began.connect(self.answering_began)
        dialogue.ended.connect(self.answering_ended)
        transcript.citation_chosen.connect(self._on_citation)
        transcript.copied.connect(self._on_copied)
        transcript.regenerated.connect(dialogue.regenerate)
        transcript.widened.connect(dialogue.widen)
        transcript.edit_wanted.connect(self._on_edit)
        transcript.rated.connect(dialogue.rate)
        transcript.sibling_wanted.connect(self._on_sibling)
        for page in (self._start, transcript):
            page.sample_wanted.connect(self.sample_wanted)
            page.folder_wanted.connect(self.folder_wanted)
        self._sources.ask_wanted.connect(self._on_ask_wanted)
        self._sources.exclusion_wanted.connect(self._on_exclusion)
        self._sources.viewer_opened.connect(self._on_viewer_opened)
        self._sources.viewer_closed.connect(self._on_viewer_closed)
        self._list.chosen.connect(dialogue.open)
        self._list.new_wanted.connect(self.new_conversation)
        self._list.search_changed.connect(self._on_search)
        self._list.renamed.connect(self._on_renamed)
        self._list.deleted.connect(self._on_deleted)
        self._list.export_wanted.connect(self._exporter.export)
        self._exporter.told.connect(self.told)
        self._start.question_chosen.connect(self._composer.write)
        self._workspace.changed.connect(self._on_changed)

    def _on_asked(self, question: str, whole: bool) -> None:
        self.ask(question, whole=whole)

    def _add_commands(self) -> None:
        for text, keys, do in (
            (self.tr("New conversation"), "Ctrl+N", self.new_conversation),
            (self.tr("Search conversations"), "Ctrl+Shift+F", self._list.begin_search),
            (self.tr("Fold the conversations"), "Ctrl+B", self._toggle_list),
            (self.tr("Fold the sources"), "Ctrl+Shift+B", self._toggle_sources),
            (self.tr("Write a question"), "Ctrl+L", self._composer.setFocus),
            (self.tr("Choose what is asked…"), "Ctrl+D", self._composer.choose_scope),
        ):
            self._command(text, keys, do)
        self._stop = self._command(self.tr("Stop answering"), "Esc", self._dialogue.stop)
        export = self.tr("Export this conversation…")
        self._export = self._command(export, "Ctrl+E", self._export_current)

    def _command(self, text: str, keys: str, do: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(do)
        self.addAction(action)
        return action
