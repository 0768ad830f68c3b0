"""Controls the shown conversation and the answers in progress, here and in other conversations."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.core.experts.naming import AUTO
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.store.conversations import Conversation, Turn
from desktop.core.store.library import Library
from desktop.jobs.job import Job
from desktop.jobs.workspace import Workspace
from desktop.services.answering import (
    AnswerOptions,
    Begun,
    ConversationQuestion,
    ask_in_conversation,
)
from desktop.ui.ask.turn_state import TurnState, state_of_turn

LANE = "answers"


@dataclass(slots=True)
class _AnswerInProgress:
    """An answer in progress, with its job and the conversation it belongs to."""

    job: Job
    state: TurnState
    conversation_id: int | None


@dataclass(frozen=True, slots=True)
class _LoadedConversation:
    conversation: Conversation | None
    turns: list[Turn]


class Dialogue(QObject):
    """Knows the shown conversation and carries out the person's actions on it.

    Signals:
        shown: the states of all turns, when another conversation or branch is shown.
        added: the state of a new turn.
        grown: the new state of the last turn.
        answering: whether an answer is in progress in the shown conversation.
        scope_shown: the `Scope` that the shown conversation asks.
        changed: the list of conversations has changed.
        began, ended: an answer is in progress somewhere, or none any more.
    """

    shown = Signal(list)
    added = Signal(object)
    grown = Signal(object)
    answering = Signal(bool)
    scope_shown = Signal(object)
    changed = Signal()
    began = Signal()
    ended = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._live: dict[Job, _AnswerInProgress] = {}
        self.conversation_id: int | None = None
        self.scope = EVERYTHING
        self.expert = AUTO
        self.turns: list[TurnState] = []
        self._fresh: Job | None = None
        """The job of a question in a new conversation that has no number yet."""

    def open(self, conversation_id: int | None) -> None:
        """Show a conversation from its end; None begins a new one."""
        self.conversation_id = conversation_id
        self._fresh = None
        if conversation_id is None:
            self.scope = EVERYTHING
            self.expert = AUTO
            self._show([], None)
            return

        def load(library: Library) -> _LoadedConversation:
            conversation = library.conversations.get(conversation_id)
            return _LoadedConversation(
                conversation, library.conversations.shown_turns(conversation_id)
            )

        self._workspace.read(load, self._on_loaded)

    def set_scope(self, scope: Scope) -> None:
        """Ask this part of the library from now on."""
        self.scope = scope
        self._keep_scope()

    def choose_expert(self, name: str) -> None:
        """Let this expert answer from now on: `auto`, `none`, or a name."""
        self.expert = name
        self._keep_scope()

    def _keep_scope(self) -> None:
        self.scope_shown.emit(self.scope)
        if (number := self.conversation_id) is not None:
            scope, expert = self.scope, self.expert
            self._workspace.change(
                lambda library: library.conversations.set_scope(number, scope, expert)
            )

    def ask(
        self,
        question: str,
        *,
        whole: bool = False,
        instead_of: int | None = None,
        narrows: bool = True,
    ) -> None:
        """Ask at the end, or as another branch in place of the turn at this position."""
        if instead_of is not None:
            parent = self.turns[instead_of].parent_id
            self.turns = self.turns[:instead_of]
            self.shown.emit(self.turns)
        else:
            parent = self.turns[-1].id if self.turns else None
        options = AnswerOptions(expert=self.expert, whole=whole or None, narrows=narrows)
        asked = ConversationQuestion(self.conversation_id, parent, question, self.scope, options)
        state = TurnState(question, parent_id=parent)
        job = Job(partial(_answer_steps, self._workspace, asked))
        self._live[job] = _AnswerInProgress(job, state, self.conversation_id)
        self._fresh = job if self.conversation_id is None else None
        job.reported.connect(self._on_reported)
        job.done.connect(self._on_done)
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        self.turns.append(state)
        self.added.emit(state)
        self.answering.emit(True)
        self.began.emit()
        self._workspace.runner.start(job, lane=LANE)

    def stop(self) -> None:
        """Stop the shown answer and keep the part that was generated."""
        for live in self._live.values():
            if self._is_shown(live):
                live.job.cancel()

    def regenerate(self, position: int) -> None:
        self.ask(self.turns[position].question, instead_of=position)

    def widen(self, position: int) -> None:
        """Answer again from all that is asked, though the question names a file."""
        self.ask(self.turns[position].question, instead_of=position, narrows=False)

    def answer_without(self, turn_id: int | None, path: Path) -> None:
        """Leave a document out from now on, and answer a question of the branch again."""
        ids = [state.id for state in self.turns]
        if turn_id not in ids or any(map(self._is_shown, self._live.values())):
            return
        excluded = tuple(dict.fromkeys((*self.scope.excluded, path)))
        self.set_scope(replace(self.scope, excluded=excluded))
        self.regenerate(ids.index(turn_id))

    def rate(self, position: int, rating: int) -> None:
        turn_id = self.turns[position].id
        if turn_id is not None:
            self.turns[position] = replace(self.turns[position], rating=rating)
            self._workspace.change(lambda library: library.conversations.rate(turn_id, rating))

    def show_branch(self, turn_id: int) -> None:
        """Show the branch that contains this turn."""
        number = self.conversation_id
        if number is not None:
            self._workspace.change(
                lambda library: library.conversations.show_branch(number, turn_id),
                then=self._on_branch,
            )

    def _on_branch(self, _: object) -> None:
        self.open(self.conversation_id)

    def _on_loaded(self, loaded: _LoadedConversation) -> None:
        if loaded.conversation is None or loaded.conversation.id != self.conversation_id:
            return
        self.scope = loaded.conversation.scope
        self.expert = loaded.conversation.expert
        states = [state_of_turn(turn) for turn in loaded.turns]
        live = next(
            (candidate for candidate in self._live.values() if self._is_shown(candidate)), None
        )
        if live and states and states[-1].id == live.state.id:
            states[-1] = replace(live.state, siblings=states[-1].siblings)
        self._show(states, live)

    def _show(self, states: list[TurnState], live: _AnswerInProgress | None) -> None:
        self.turns = states
        self.scope_shown.emit(self.scope)
        self.shown.emit(states)
        self.answering.emit(live is not None)

    def _is_shown(self, live: _AnswerInProgress) -> bool:
        if live.conversation_id is None:
            return self._fresh is live.job
        return live.conversation_id == self.conversation_id

    def _on_reported(self, event: Any) -> None:
        job = self.sender()
        live = self._live.get(job) if isinstance(job, Job) else None
        if live is None:
            return
        live.state = live.state.after(event)
        if isinstance(event, Begun):
            if self._is_shown(live):
                self.conversation_id = event.conversation_id
            live.conversation_id = event.conversation_id
            self.changed.emit()
        self._show_live(live)

    def _on_done(self, turn: Turn) -> None:
        job = self.sender()
        if isinstance(job, Job):
            live = self._live[job]
            live.state = state_of_turn(turn)
            self._show_live(live)

    def _on_failed(self, error: Exception) -> None:
        self._workspace.problem.emit(error)

    def _on_ended(self, job: QObject) -> None:
        assert isinstance(job, Job)
        live = self._live.pop(job)
        if self._is_shown(live):
            self.answering.emit(False)
            if not live.state.is_done:
                self.open(self.conversation_id)
        self.changed.emit()
        if not self._live:
            self.ended.emit()

    def _show_live(self, live: _AnswerInProgress) -> None:
        if self._is_shown(live) and self.turns:
            self.turns[-1] = live.state
            self.grown.emit(live.state)


def _answer_steps(workspace: Workspace, asked: ConversationQuestion) -> Generator[Any, None, Turn]:
    with Library.of(workspace.data) as library:
        return (
            yield from ask_in_conversation(
                library, workspace.processes, workspace.data, workspace.settings, asked
            )
        )
