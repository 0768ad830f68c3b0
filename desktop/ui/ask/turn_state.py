"""A turn as it is shown: a value that grows with what answering reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.core.answering.events import AnswerEvent, Checked, DocumentRead, Found, Token
from desktop.core.store.conversations import Turn
from desktop.core.types import Answer, Coverage, Extract, Sentence, Source
from desktop.jobs.asking import Begun


class Phase(StrEnum):
    """How far an answer has come."""

    SEARCHING = "searching"
    FOUND = "found"
    """The first sentences are there; better ones or the model's words may follow."""
    READING = "reading"
    """Documents are looked through one by one."""
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TurnState:
    """Everything that a turn shows."""

    question: str
    id: int | None = None
    parent_id: int | None = None
    phase: Phase = Phase.SEARCHING
    extracts: tuple[Extract, ...] = ()
    sources: tuple[Source, ...] = ()
    coverage: Coverage | None = None
    searched_for: str = ""
    """The question as it was searched, made whole from the conversation."""
    text: str = ""
    """The model's words so far."""
    sentences: tuple[Sentence, ...] = ()
    read: DocumentRead | None = None
    answer: Answer | None = None
    problem: str = ""
    rating: int = 0
    siblings: tuple[int, ...] = ()

    @property
    def is_done(self) -> bool:
        return self.phase is Phase.DONE


def of_turn(turn: Turn) -> TurnState:
    """A turn that was stored."""
    answer = turn.answer
    return TurnState(
        question=turn.question,
        id=turn.id,
        parent_id=turn.parent_id,
        phase=Phase.DONE,
        extracts=answer.extracts if answer else (),
        sources=answer.sources if answer else (),
        coverage=answer.coverage if answer else None,
        searched_for=answer.searched_for if answer else "",
        text=answer.answer if answer else "",
        sentences=answer.sentences if answer else (),
        answer=answer,
        problem=turn.problem,
        rating=turn.rating,
        siblings=turn.siblings,
    )


def advanced(state: TurnState, event: Begun | AnswerEvent) -> TurnState:
    """The state after an event."""
    match event:
        case Begun(turn_id=turn_id):
            return replace(state, id=turn_id)
        case Found():
            return replace(
                state,
                phase=Phase.FOUND,
                extracts=event.extracts,
                sources=event.sources,
                coverage=event.coverage,
                searched_for=event.searched_for,
            )
        case DocumentRead():
            return replace(state, phase=Phase.READING, read=event)
        case Token(text):
            phase = Phase.WRITING if text else state.phase
            return replace(state, phase=phase, text=state.text + text)
        case Checked(sentence):
            return replace(state, sentences=(*state.sentences, sentence))
        case _:
            return state
