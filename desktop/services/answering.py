"""Questions are answered: one by one, or in a conversation that is kept however it ends."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from desktop.core.answering.events import AnswerEvent
from desktop.core.answering.progress import AnswerSoFar
from desktop.core.errors import AppError
from desktop.core.experts.naming import AUTO
from desktop.core.paths import DataFolder
from desktop.core.settings import Settings
from desktop.core.steps import mapped
from desktop.core.store.conversations import Turn
from desktop.core.store.library import Library
from desktop.core.types import Answer, Message
from desktop.services.model_processes import ModelProcesses
from desktop.services.readiness import what_is_lacking, why_nothing_can_be_asked

STOPPED = "Stopped."


@dataclass(frozen=True, slots=True)
class AnswerOptions:
    """How to answer; what is not given is as the settings have it."""

    expert: str = AUTO
    """`auto`, `none`, or a name."""
    whole: bool | None = None
    """Whether to look through every document; None decides by the question."""
    words_only: bool = False
    """Without vectors."""
    model: str | None = None
    """A file, the name of one in the models folder, or `none`."""
    sources_at_most: int | None = None


USUAL = AnswerOptions()


@dataclass(frozen=True, slots=True)
class ConversationQuestion:
    """What is asked, of what, and where in which conversation."""

    conversation_id: int | None
    """None begins a conversation."""
    parent_id: int | None
    question: str
    collections: tuple[str, ...] = ()
    """Names; none is everything."""
    options: AnswerOptions = USUAL


@dataclass(frozen=True, slots=True)
class Begun:
    """The question is kept; these are the numbers of its turn and its conversation."""

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
        collections: Sequence[int] | None = None,
        options: AnswerOptions = USUAL,
    ) -> None:
        """Choose the models and the expert; `collections` are all where none are given.

        Raises:
            InputError: no document can be asked, or there is no such expert.
            ModelError: a model is not there or cannot be used.
        """
        # The window is there before these are: they take as long to import as all of it.
        from desktop.core.answering.answer import AnswerPolicy
        from desktop.core.experts.routing import choose_expert

        if lack := what_is_lacking(library, collections):
            raise why_nothing_can_be_asked(lack)
        self._library = library
        self._collections = collections
        self._embedder = None if options.words_only else processes.embedder(library)
        if self._embedder:
            self._embedder.start()
        self._reranker = processes.reranker(library) if self._embedder else None
        self._model = processes.model(options.model)
        base = self._model.info if self._model else None
        self._expert = choose_expert(library, data.experts, base, options.expert)
        self._policy = AnswerPolicy(
            sources_at_most=options.sources_at_most or settings.sources_at_most,
            answer_tokens_at_most=settings.answer_tokens_at_most,
            whole=options.whole,
        )

    def ask_once(
        self, question: str, history: tuple[Message, ...] = ()
    ) -> Generator[AnswerEvent, None, Answer]:
        """Answer one question, which nothing keeps."""
        from desktop.core.answering.answer import answer

        return answer(
            self._library,
            question,
            collections=self._collections,
            history=history,
            embedder=self._embedder,
            model=self._model,
            reranker=self._reranker,
            expert=self._expert,
            policy=self._policy,
        )


def ask_in_conversation(
    library: Library,
    processes: ModelProcesses,
    data: DataFolder,
    settings: Settings,
    asked: ConversationQuestion,
) -> Generator[Begun | AnswerEvent, None, Turn]:
    """Answer a question and store the turn; returns it as it is stored.

    An error for the person ends as a note in the turn. Left at any event, what has come so far is
    stored with a note that it was stopped.
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
            collections=_existing(library, asked.collections),
            options=asked.options,
        )
        answer = yield from recorder.record(answerer.ask_once(asked.question, history))
        _keep(library, begun.turn_id, answer, "")
    except AppError as error:
        _keep(library, begun.turn_id, recorder.answer, in_lines(error))
    except GeneratorExit:
        _keep(library, begun.turn_id, recorder.answer, STOPPED)
        raise
    except BaseException:
        problem = "Something unforeseen ended it; see the log."
        _keep(library, begun.turn_id, recorder.answer, problem)
        raise
    return conversations.turn(begun.turn_id)


def in_lines(error: AppError) -> str:
    """What happened and what to do, each in a line, so that each can be translated."""
    return f"{error.message}\n{error.hint}".strip()


def _begin(library: Library, asked: ConversationQuestion) -> Begun:
    conversations = library.conversations
    with library.transaction():
        conversation_id = asked.conversation_id
        if conversation_id is None:
            conversation_id = conversations.start(asked.collections, asked.options.expert)
        turn_id = conversations.ask(conversation_id, asked.parent_id, asked.question)
    return Begun(turn_id, conversation_id)


def _existing(library: Library, names: Sequence[str]) -> list[int] | None:
    """Those that were not removed since; None, for all, where none is left."""
    there = {collection.name for collection in library.collections.all()}
    return library.collections.ids([name for name in names if name in there])


def _keep(library: Library, turn_id: int, answer: Answer | None, problem: str) -> None:
    with library.transaction():
        library.conversations.set_answer(turn_id, answer, problem)


class _Recorder:
    """Passes the events of an answer on, and knows what has come of it when it breaks off."""

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
