"""How far the Lab is, folded from the events of its work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Self

from desktop.core.experts.examples.events import CandidateExamined, PassageRead
from desktop.core.lab.runs.events import Answered, RunPaused, SelfChecked, SelfCheckStarted
from desktop.core.lab.runs.run_store import Run


class LabActivity(Enum):
    """What the Lab does at a moment."""

    MAKING_QUESTIONS = auto()
    CHECKING = auto()
    """Makes sure that the arms are what they claim."""
    HELD = auto()
    """Waits for the answer to a person's own question."""
    ANSWERING = auto()


@dataclass(frozen=True, slots=True)
class LabState:
    """What the Lab does, and how much of it is done."""

    activity: LabActivity
    run_id: int | None = None
    done: int = 0
    total: int = 0
    """0 where that is not known."""
    seconds_left: float | None = None

    @property
    def share(self) -> float | None:
        """In 0..1; None where that is not known."""
        return self.done / self.total if self.total else None

    def after(self, event: object) -> Self:
        """The state when this event has come; others than those of the Lab change nothing."""
        match event:
            case Run():
                return replace(self, run_id=event.id, total=event.answers_wanted)
            case PassageRead(done, total, _) | CandidateExamined(_, done, total):
                activity = LabActivity.MAKING_QUESTIONS
                return replace(self, activity=activity, done=done, total=total)
            case SelfCheckStarted():
                return replace(self, activity=LabActivity.CHECKING)
            case RunPaused():
                return replace(self, activity=LabActivity.HELD)
            case SelfChecked():
                return replace(self, activity=LabActivity.ANSWERING)
            case Answered():
                return replace(
                    self,
                    activity=LabActivity.ANSWERING,
                    done=event.done,
                    total=event.total,
                    seconds_left=event.seconds_left,
                )
            case _:
                return self
