"""The progress of the Lab, computed from the events of its work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Self

from desktop.core.experts.examples.events import CandidateExamined, PassageRead
from desktop.core.lab.runs.events import Answered, RunPaused, SelfChecked, SelfCheckStarted
from desktop.core.lab.runs.run_store import Run


class LabActivity(Enum):
    """The present activity of the Lab."""

    MAKING_QUESTIONS = auto()
    CHECKING = auto()
    """The Lab checks that the arms are what they claim."""
    HELD = auto()
    """The Lab waits while a person's own question is answered."""
    ANSWERING = auto()


@dataclass(frozen=True, slots=True)
class LabState:
    """The activity of the Lab, and how much of it is done."""

    activity: LabActivity
    run_id: int | None = None
    done: int = 0
    total: int = 0
    """The amount of work; 0 where it is unknown."""
    seconds_left: float | None = None

    @property
    def share(self) -> float | None:
        """The share that is done, in 0..1; None where it is unknown."""
        return self.done / self.total if self.total else None

    def after(self, event: object) -> Self:
        """Return the state after this event; events of other work change nothing."""
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
