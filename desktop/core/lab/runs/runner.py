"""Answers every question with every arm, one by one; each answer is stored at once.

All arms answer a question before the next question comes, so that an interrupted run has complete
comparisons. Arms with the same prompt follow each other, so that they share its state.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.core.errors import InputError
from desktop.core.lab.arms import Arm, ArmContext, ArmInstructions, Weights
from desktop.core.lab.questions.question import LabQuestion
from desktop.core.lab.runs.answer_record import AnswerRecord
from desktop.core.lab.runs.arm_runner import ArmRunner, RunModels
from desktop.core.lab.runs.arm_sources import RetrievedSources, SourceFinder
from desktop.core.lab.runs.events import (
    Answered,
    AnswerInProgress,
    LabEvent,
    RunPaused,
    SelfChecked,
    SelfCheckStarted,
)
from desktop.core.lab.runs.run_config import check_unchanged
from desktop.core.lab.runs.run_store import Run, RunStore
from desktop.core.lab.runs.self_check import check_arms, check_record
from desktop.core.ports import Embedder, Reranker
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.steps import mapped
from desktop.core.store.library import Library

_Result = TypeVar("_Result")

PAUSE_CHECK_S = 0.2
"""The time after which a paused run checks whether it may continue."""
READ_FIRST = (
    Weights.NONE,
    Weights.BASE,
    Weights.ACTIVATED,
    Weights.READER,
    Weights.EXPERT,
    Weights.FULL,
)
"""The order of arms with the same prompt: an activated expert reuses the base model's state."""


@dataclass(frozen=True, slots=True)
class RunTools:
    """The models and helpers that a run needs."""

    models: RunModels
    embedder: Embedder | None = None
    reranker: Reranker | None = None
    is_paused: Callable[[], bool] = lambda: False
    """Whether the run must wait, because a person is waiting for the model."""


def answer_run(library: Library, run_id: int, tools: RunTools) -> Generator[LabEvent, None, Run]:
    """Answer the questions of a run that have no answers yet.

    The caller may stop at any event, and call this again.

    Raises:
        InputError: the run or its collection does not exist.
        ModelError: an arm is not what it claims, or a model has changed since the run began.
        WorkerError: the model's process ended.
    """
    runs = RunStore(library)
    stored_run = runs.get(run_id)
    if stored_run.collection_id is None:
        raise InputError(
            say("The collection “{0}” of this run was removed.", stored_run.config.collection),
            Remedy.SHOW_REPORT.hint(),
        )
    full = tools.models.full.info if tools.models.full else None
    check_unchanged(stored_run.config, tools.models.base.info, full, tools.embedder)
    finder = SourceFinder(
        library,
        library.documents_of([stored_run.collection_id]),
        stored_run.config.sources_at_most,
        tools.embedder if stored_run.config.embedder else None,
        tools.reranker,
    )
    runner = _Runner(
        runs, stored_run, ArmRunner(stored_run.config, tools.models, finder), tools.is_paused
    )
    yield from runner.check()
    yield from runner.answer_all()
    runs.finish(run_id)
    return runs.get(run_id)


@dataclass(slots=True)
class _Runner:
    runs: RunStore
    run: Run
    arm_runner: ArmRunner
    is_paused: Callable[[], bool]

    def check(self) -> Generator[LabEvent, None, None]:
        """Check the arms at each start of a run, because it checks the running process."""
        if not self.run.questions:
            raise InputError(say("There are no questions to ask."), Remedy.MAKE_QUESTIONS.hint())
        yield SelfCheckStarted()
        steps = check_arms(self.arm_runner, self._ordered_arms(), self.run.questions[0])
        claims = yield from self._run_unless_paused(steps)
        self.runs.set_checks(self.run.id, claims)
        yield SelfChecked(claims)

    def answer_all(self) -> Generator[LabEvent, None, None]:
        done = self.runs.answered_keys(self.run.id)
        total = self.run.answers_wanted
        clock = _RemainingTime(len(done), total)
        for question in self.run.questions:
            arms = [arm for arm in self._ordered_arms() if (question.id, arm.key) not in done]
            if not arms:
                continue
            found = self.arm_runner.finder.retrieve(question)
            for arm in arms:
                record = yield from self._answer(arm, question, found)
                self.runs.put(self.run.id, question, arm.key, record)
                left = clock.count_answer(record)
                yield Answered(question, arm.key, record, clock.done, total, left)

    def _answer(
        self, arm: Arm, question: LabQuestion, found: RetrievedSources
    ) -> Generator[LabEvent, None, AnswerRecord]:
        record = yield from self._run_unless_paused(self.arm_runner.ask(arm, question, found))
        check_record(self.arm_runner, arm, record)
        return record

    def _run_unless_paused(
        self, steps: Generator[None, None, _Result]
    ) -> Generator[LabEvent, None, _Result]:
        """Wait while the run is paused, then run the steps to their end.

        An answer that has begun is not interrupted.
        """
        while self.is_paused():
            yield RunPaused()
            time.sleep(PAUSE_CHECK_S)
        return (yield from mapped(steps, lambda _: AnswerInProgress()))

    def _ordered_arms(self) -> Sequence[Arm]:
        return sorted(self.run.config.arm_list(), key=_reading_order)


def _reading_order(arm: Arm) -> tuple[int, int, int]:
    return (
        list(ArmContext).index(arm.context),
        list(ArmInstructions).index(arm.instructions),
        READ_FIRST.index(arm.weights),
    )


class _RemainingTime:
    """Estimates the time that the rest of a run takes."""

    def __init__(self, done: int, total: int) -> None:
        self.done = done
        self._total = total
        self._answered = 0
        self._spent_s = 0.0

    def count_answer(self, record: AnswerRecord) -> float | None:
        """Count an answer; returns the estimate in seconds."""
        self.done += 1
        self._answered += 1
        self._spent_s += (record.total_ms + record.search_ms / 4) / 1000
        return self._spent_s / self._answered * (self._total - self.done)
