"""A question of a conversation: answered, and kept however it ends."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.core.answering.events import AnswerEvent, Checked, Found, Token
from desktop.core.errors import AppError
from desktop.core.experts.naming import AUTO
from desktop.core.settings import Settings
from desktop.core.store.conversations import Turn
from desktop.core.store.library import Library
from desktop.core.types import Answer, Coverage, Message, Sentence
from desktop.jobs.nothing_to_ask import nothing_to_ask
from desktop.services.model_processes import ModelProcesses

LANE = "answers"
STOPPED = "Stopped."


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked, and of what."""

    conversation_id: int | None
    """None begins a conversation."""
    parent_id: int | None
    question: str
    collections: tuple[str, ...] = ()
    """Names; none is everything."""
    expert: str = AUTO
    """`auto`, `none`, or a name."""
    whole: bool | None = None
    """Whether to look through every document; None decides by the question."""


@dataclass(frozen=True, slots=True)
class Begun:
    """The question is kept; these are the numbers of its turn and its conversation."""

    turn_id: int
    conversation_id: int


def ask(
    library: Library,
    processes: ModelProcesses,
    settings: Settings,
    asking: Asking,
    *,
    experts_folder: Path,
) -> Generator[Begun | AnswerEvent, None, Turn]:
    """Answer a question and store the turn; returns it as it is stored.

    Left at any event, what has come so far is stored with a note that it was stopped.
    """
    conversations = library.conversations
    with library.transaction():
        conversation_id = asking.conversation_id
        if conversation_id is None:
            conversation_id = conversations.start(asking.collections, asking.expert)
        turn_id = conversations.ask(conversation_id, asking.parent_id, asking.question)
    yield Begun(turn_id, conversation_id)
    so_far = _SoFar(asking.question)
    before = conversations.history(conversations.shown(conversation_id)[:-1])
    try:
        steps = _answered(library, processes, settings, asking, before, experts_folder)
        made = yield from so_far.follow(steps)
        _keep(library, turn_id, made, "")
    except AppError as error:
        _keep(library, turn_id, so_far.answer(), in_lines(error))
    except GeneratorExit:
        _keep(library, turn_id, so_far.answer(), STOPPED)
        raise
    except BaseException:
        _keep(library, turn_id, so_far.answer(), "Something unforeseen ended it; see the log.")
        raise
    return conversations.turn(turn_id)


def in_lines(error: AppError) -> str:
    """What happened and what to do, each in a line, so that each can be translated."""
    return f"{error.message}\n{error.hint}".strip()


def _answered(
    library: Library,
    processes: ModelProcesses,
    settings: Settings,
    asking: Asking,
    before: tuple[Message, ...],
    experts_folder: Path,
) -> Generator[AnswerEvent, None, Answer]:
    # The window is there before these are: they take as long as all of it.
    from desktop.core.answering.answer import AnswerPolicy, answer
    from desktop.core.experts.routing import chosen_expert

    collections = _existing(library, asking.collections)
    if problem := nothing_to_ask(library, collections):
        raise problem
    embedder = processes.embedder(library)
    model = processes.model()
    base = model.info if model else None
    return (
        yield from answer(
            library,
            asking.question,
            collections=collections,
            history=before,
            embedder=embedder,
            model=model,
            reranker=processes.reranker(library) if embedder else None,
            expert=chosen_expert(library, experts_folder, base, asking.expert),
            policy=AnswerPolicy(
                sources_at_most=settings.sources_at_most,
                answer_tokens_at_most=settings.answer_tokens_at_most,
                whole=asking.whole,
            ),
        )
    )


def _existing(library: Library, names: Sequence[str]) -> list[int] | None:
    """Those that were not removed since; None, for all, where none is left."""
    there = {one.name for one in library.collections.all()}
    return library.collections.ids([name for name in names if name in there])


def _keep(library: Library, turn_id: int, made: Answer | None, problem: str) -> None:
    with library.transaction():
        library.conversations.answered(turn_id, made, problem)


class _SoFar:
    """What has come of an answer, for one that does not come to its end."""

    def __init__(self, question: str) -> None:
        self._question = question
        self._found: Found | None = None
        self._text = ""
        self._sentences: list[Sentence] = []

    def follow(
        self, steps: Generator[AnswerEvent, None, Answer]
    ) -> Generator[AnswerEvent, None, Answer]:
        try:
            while True:
                event = next(steps)
                match event:
                    case Found():
                        self._found = event
                    case Token(text):
                        self._text += text
                    case Checked(sentence):
                        self._sentences.append(sentence)
                    case _:
                        pass
                yield event
        except StopIteration as stop:
            return stop.value
        finally:
            steps.close()

    def answer(self) -> Answer | None:
        """None where nothing was found yet."""
        if self._found is None:
            return None
        empty = Answer(self._question, self._text, (), (), (), False, Coverage(0, 0), None)
        return replace(
            empty,
            sentences=tuple(self._sentences),
            sources=self._found.sources,
            extracts=self._found.extracts,
            coverage=self._found.coverage,
            searched_for=self._found.searched_for,
        )
