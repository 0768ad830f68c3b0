"""Answers questions: a single one, or one in a conversation, which is stored however it ends."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.answering.events import AnswerEvent
from desktop.core.answering.progress import AnswerSoFar
from desktop.core.errors import AppError
from desktop.core.experts.naming import AUTO
from desktop.core.paths import DataFolder
from desktop.core.say import say
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.settings import Settings
from desktop.core.steps import mapped
from desktop.core.store.conversations import Turn
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.scopes import ResolvedScope
from desktop.core.types import Answer, Message
from desktop.services.model_processes import ModelProcesses
from desktop.services.readiness import what_is_lacking, why_nothing_can_be_asked

STOPPED = say("Stopped.")


@dataclass(frozen=True, slots=True)
class AnswerOptions:
    """Options of an answer; the settings decide what is not given."""

    expert: str = AUTO
    """`auto`, `none`, or the name of an expert."""
    whole: bool | None = None
    """Whether to read every document; None lets the question decide."""
    words_only: bool = False
    """Whether to search by words alone, without vectors."""
    model: str | None = None
    """The path of a model, the name of one in the models folder, or `none`."""
    sources_at_most: int | None = None
    narrows: bool = True
    """Whether a question that names files is asked of these alone."""


USUAL = AnswerOptions()


@dataclass(frozen=True, slots=True)
class ConversationQuestion:
    """A question, what it is asked of, and its conversation."""

    conversation_id: int | None
    """The conversation to continue; None begins a new one."""
    parent_id: int | None
    question: str
    scope: Scope = EVERYTHING
    options: AnswerOptions = USUAL


@dataclass(frozen=True, slots=True)
class Begun:
    """The question is stored, with these numbers of its turn and its conversation."""

    turn_id: int
    conversation_id: int


class Answerer:
    """Answers questions to the same documents in the same way; its processes start with it."""

    def __init__(
        self,
        library: Library,
        processes: ModelProcesses,
        data: DataFolder,
        settings: Settings,
        *,
        scope: Scope = EVERYTHING,
        options: AnswerOptions = USUAL,
    ) -> None:
        """Choose the models and the expert; what the scope has is looked up for each question.

        Raises:
            InputError: no document can be asked, or there is no such expert.
            ModelError: a model is not there or cannot be used.
        """
        # Imported here, because these take as long to import as the whole window.
        from desktop.core.answering.answer import AnswerPolicy
        from desktop.core.experts.routing import choose_expert

        self._library = library
        self._scope = scope
        self._narrows = options.narrows
        _resolve(library, scope)
        self._embedder = None if options.words_only else processes.question_embedder(library)
        self._reranker = processes.reranker(library) if self._embedder else None
        self._verifier = processes.verifier(library) if self._embedder else None
        self._model = processes.model(options.model)
        base = self._model.info if self._model else None
        self._expert = choose_expert(library, data.experts, base, options.expert)
        self._policy = AnswerPolicy(
            sources_at_most=options.sources_at_most or settings.sources_at_most,
            answer_tokens_at_most=settings.answer_tokens_at_most,
            reasoning_tokens_at_most=settings.reasoning_tokens_at_most,
            whole=options.whole,
        )

    def ask_once(
        self, question: str, history: tuple[Message, ...] = ()
    ) -> Generator[AnswerEvent, None, Answer]:
        """Answer one question, without storing it.

        Raises:
            InputError: nothing of the scope can be asked any more.
        """
        from desktop.core.answering.answer import answer
        from desktop.core.answering.named_files import find_named_files

        resolved = _resolve(self._library, self._scope)
        within, named = resolved.documents, dict[int, Path]()
        if self._narrows:
            named = find_named_files(self._library, question, within)
        if named:
            within = DocumentSet.of(self._library.db, named.keys())
        made = yield from answer(
            self._library,
            question,
            within=within,
            history=history,
            embedder=self._embedder,
            model=self._model,
            reranker=self._reranker,
            verifier=self._verifier,
            expert=self._expert,
            policy=self._policy,
        )
        narrowed_to = tuple(dict.fromkeys(named.values()))
        return replace(made, scope=self._scope, gone=resolved.gone, narrowed_to=narrowed_to)


def ask_in_conversation(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    settings: Settings,
    asked: ConversationQuestion,
) -> Generator[Begun | AnswerEvent, None, Turn]:
    """Answer a question and store the turn; returns the turn as it is stored.

    An error for the person becomes a note in the turn. If the generator is closed early, the text
    so far is stored with a note that it was stopped.
    """
    conversations = library.conversations
    begun = _begin(library, asked)
    yield begun
    recorder = _Recorder(asked.question)
    history = conversations.history(conversations.shown_turns(begun.conversation_id)[:-1])
    try:
        answerer = Answerer(
            library,
            processes,
            data,
            settings,
            scope=asked.scope,
            options=asked.options,
        )
        answer = yield from recorder.record(answerer.ask_once(asked.question, history))
        _keep(library, begun.turn_id, answer, "")
    except AppError as error:
        _keep(library, begun.turn_id, recorder.answer, error.sentence("\n"))
    except GeneratorExit:
        _keep(library, begun.turn_id, recorder.answer, STOPPED)
        raise
    except BaseException:
        problem = say("Something unforeseen ended it; see the log.")
        _keep(library, begun.turn_id, recorder.answer, problem)
        raise
    return conversations.turn(begun.turn_id)


def _begin(library: Library, asked: ConversationQuestion) -> Begun:
    conversations = library.conversations
    with library.transaction():
        conversation_id = asked.conversation_id
        if conversation_id is None:
            conversation_id = conversations.start(asked.scope, asked.options.expert)
        turn_id = conversations.ask(conversation_id, asked.parent_id, asked.question)
    return Begun(turn_id, conversation_id)


def _resolve(library: Library, scope: Scope) -> ResolvedScope:
    """Find the documents of a scope.

    Raises:
        InputError: none of them can be asked; the scope is not made wider.
    """
    resolved = library.resolve(scope)
    if lack := what_is_lacking(library, resolved):
        raise why_nothing_can_be_asked(lack, resolved)
    return resolved


def _keep(library: Library, turn_id: int, answer: Answer | None, problem: str) -> None:
    with library.transaction():
        library.conversations.set_answer(turn_id, answer, problem)


class _Recorder:
    """Passes on the events of an answer, and keeps its text for when it breaks off."""

    def __init__(self, question: str) -> None:
        self._question = question
        self._so_far = AnswerSoFar()

    def record(
        self, steps: Generator[AnswerEvent, None, Answer]
    ) -> Generator[AnswerEvent, None, Answer]:
        return (yield from mapped(steps, self._note))

    def _note(self, event: AnswerEvent) -> AnswerEvent:
        self._so_far = self._so_far.after(event)
        return event

    @property
    def answer(self) -> Answer | None:
        return self._so_far.partial_answer(self._question)
