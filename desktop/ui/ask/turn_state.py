"""State of a turn as it is shown: a value that grows with the events of answering."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop.core.answering.events import AnswerEvent, DocumentRead, SourcesFound, Token
from desktop.core.answering.progress import AnswerSoFar
from desktop.core.store.conversations import Turn
from desktop.core.types import Answer
from desktop.services.answering import Begun

NOTHING_YET = AnswerSoFar()


class TurnPhase(StrEnum):
    """The progress of an answer as a step."""

    SEARCHING = "searching"
    FOUND = "found"
    """The first sentences are here; better ones or the model's words may follow."""
    READING = "reading"
    """The documents are read one by one."""
    WRITING = "writing"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class TurnState:
    """All data that the view of a turn shows."""

    question: str
    id: int | None = None
    parent_id: int | None = None
    phase: TurnPhase = TurnPhase.SEARCHING
    so_far: AnswerSoFar = NOTHING_YET
    answer: Answer | None = None
    problem: str = ""
    rating: int = 0
    siblings: tuple[int, ...] = ()

    @property
    def is_done(self) -> bool:
        return self.phase is TurnPhase.DONE

    def after(self, event: Begun | AnswerEvent) -> TurnState:
        """Return the state after an event."""
        if isinstance(event, Begun):
            return replace(self, id=event.turn_id)
        return replace(self, phase=self._phase_after(event), so_far=self.so_far.after(event))

    def _phase_after(self, event: AnswerEvent) -> TurnPhase:
        match event:
            case SourcesFound():
                return TurnPhase.FOUND
            case DocumentRead():
                return TurnPhase.READING
            case Token(text) if text:
                return TurnPhase.WRITING
            case _:
                return self.phase


def state_of_turn(turn: Turn) -> TurnState:
    """Return the state of a turn that was stored in the library."""
    answer = turn.answer
    return TurnState(
        question=turn.question,
        id=turn.id,
        parent_id=turn.parent_id,
        phase=TurnPhase.DONE,
        so_far=AnswerSoFar.of_answer(answer) if answer else NOTHING_YET,
        answer=answer,
        problem=turn.problem,
        rating=turn.rating,
        siblings=turn.siblings,
    )
