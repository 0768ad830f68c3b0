"""Answers every question with every arm, one by one; what is answered is stored at once.

All arms of a question come before the next question, so that a run that is cut off has compared
what it has; arms that read the same come after one another, so that what can be shared is.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.core.errors import InputError
from desktop.core.lab.arms import Arm, Given, Told, Weights
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import Record
from desktop.core.lab.runs.arm_runner import Asker, Models
from desktop.core.lab.runs.arm_sources import Finder, Found
from desktop.core.lab.runs.events import Answered, Checking, Held, LabEvent, SelfChecked, Working
from desktop.core.lab.runs.run_config import check_unchanged
from desktop.core.lab.runs.run_store import Run, Runs
from desktop.core.lab.runs.self_check import check_arms, check_record
from desktop.core.ports import Embedder, Reranker
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.store.library import Library

_Result = TypeVar("_Result")

HELD_S = 0.2
"""How often a run that is held looks whether it may go on."""
READ_FIRST = (
    Weights.NONE,
    Weights.BASE,
    Weights.ACTIVATED,
    Weights.READER,
    Weights.EXPERT,
    Weights.FULL,
)
"""An activated expert takes up what the base model has just read."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What a run works with."""

    models: Models
    embedder: Embedder | None = None
    reranker: Reranker | None = None
    is_held: Callable[[], bool] = lambda: False
    """Whether a person is waiting for the model just now."""


def run(library: Library, run_id: int, tools: Tools) -> Generator[LabEvent, None, Run]:
    """Answer what a run has not answered yet; it can be left at any event, and called again.

    Raises:
        InputError: the run or its collection is gone.
        ModelError: an arm is not what it claims, or a model has changed since the run began.
        WorkerError: the model's process ended.
    """
    runs = Runs(library)
    this = runs.get(run_id)
    if this.collection_id is None:
        raise InputError(
            say("The collection “{0}” of this run was removed.", this.setup.collection),
            Remedy.SHOW_REPORT.hint(),
        )
    full = tools.models.full.info if tools.models.full else None
    check_unchanged(this.setup, tools.models.base.info, full, tools.embedder)
    finder = Finder(
        library,
        this.collection_id,
        this.setup.sources_at_most,
        tools.embedder if this.setup.embedder else None,
        tools.reranker,
    )
    running = _Running(runs, this, Asker(this.setup, tools.models, finder), tools.is_held)
    yield from running.check()
    yield from running.answer_all()
    runs.finish(run_id)
    return runs.get(run_id)


@dataclass(slots=True)
class _Running:
    runs: Runs
    this: Run
    asker: Asker
    is_held: Callable[[], bool]

    def check(self) -> Generator[LabEvent, None, None]:
        """Once for each time that a process answers: it is the process that is checked."""
        if not self.this.questions:
            raise InputError(say("There are no questions to ask."), Remedy.MAKE_QUESTIONS.hint())
        yield Checking()
        steps = check_arms(self.asker, self._arms(), self.this.questions[0])
        claims = yield from self._held_back(steps)
        self.runs.checked(self.this.id, claims)
        yield SelfChecked(claims)

    def answer_all(self) -> Generator[LabEvent, None, None]:
        done = self.runs.answered(self.this.id)
        total = self.this.answers_wanted
        clock = _Clock(len(done), total)
        for question in self.this.questions:
            arms = [arm for arm in self._arms() if (question.id, arm.key) not in done]
            if not arms:
                continue
            found = self.asker.finder.found(question)
            for arm in arms:
                record = yield from self._answer(arm, question, found)
                self.runs.put(self.this.id, question, arm.key, record)
                left = clock.one_more(record)
                yield Answered(question, arm.key, record, clock.done, total, left)

    def _answer(
        self, arm: Arm, question: LabQuestion, found: Found
    ) -> Generator[LabEvent, None, Record]:
        record = yield from self._held_back(self.asker.ask(arm, question, found))
        check_record(self.asker, arm, record)
        return record

    def _held_back(
        self, steps: Generator[None, None, _Result]
    ) -> Generator[LabEvent, None, _Result]:
        """Work, but not while a person waits; what is being said is not cut off."""
        while self.is_held():
            yield Held()
            time.sleep(HELD_S)
        try:
            while True:
                next(steps)
                yield Working()
        except StopIteration as ended:
            return ended.value
        finally:
            steps.close()

    def _arms(self) -> Sequence[Arm]:
        return sorted(self.this.setup.arm_list(), key=_reading_order)


def _reading_order(arm: Arm) -> tuple[int, int, int]:
    return (
        list(Given).index(arm.given),
        list(Told).index(arm.told),
        READ_FIRST.index(arm.weights),
    )


class _Clock:
    """Guesses how long the rest takes."""

    def __init__(self, done: int, total: int) -> None:
        self.done = done
        self._total = total
        self._answered = 0
        self._spent_s = 0.0

    def one_more(self, record: Record) -> float | None:
        """Count an answer; returns the seconds that are left."""
        self.done += 1
        self._answered += 1
        self._spent_s += (record.total_ms + record.search_ms / 4) / 1000
        return self._spent_s / self._answered * (self._total - self.done)
