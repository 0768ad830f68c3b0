"""The results of a run: scores, comparisons, costs, the verdict, and differing answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from desktop.core.lab.arms import REFERENCE_ARM, Arm, ArmContext
from desktop.core.lab.questions.question import LabQuestion, QuestionKind
from desktop.core.lab.runs.answer_record import AnswerRecord
from desktop.core.lab.runs.run_store import Answers, Run
from desktop.core.lab.scoring.intervals import Interval
from desktop.core.lab.scoring.metrics import (
    SCORES,
    ArmAnswer,
    ArmCost,
    Comparison,
    compare_arms,
    measure_cost,
    measure_retrieval,
    score_arm,
    score_by_kind,
)
from desktop.core.lab.verdict import Verdict, judge

DISAGREEMENT_AT_LEAST = 0.2
"""The difference in score below which two answers count as equal."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A question that two arms answer differently."""

    question: LabQuestion
    first: AnswerRecord
    second: AnswerRecord
    gain: float
    """The score of the second arm minus that of the first."""


@dataclass(frozen=True, slots=True)
class Results:
    """All results of a run. Arms are compared on the questions that all of them have answered."""

    run: Run
    arms: tuple[Arm, ...]
    answers: Mapping[str, Sequence[ArmAnswer]]
    """The answers by arm, in the same order of questions."""
    scores: Mapping[str, Mapping[str, Interval]]
    kinds: Mapping[str, Mapping[QuestionKind, Interval]]
    costs: Mapping[str, ArmCost]
    retrieval: Mapping[str, Interval]
    comparisons: Sequence[Comparison]
    verdict: Verdict | None

    @property
    def questions(self) -> int:
        """The number of questions that all arms have answered."""
        return len(next(iter(self.answers.values()), ()))

    @property
    def is_complete(self) -> bool:
        return self.questions == len(self.run.questions)

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two arms that the report shows side by side; None if there are not two."""
        if self.verdict is not None:
            return REFERENCE_ARM, self.verdict.arm
        keys = [arm.key for arm in self.arms]
        return (keys[0], keys[-1]) if len(keys) > 1 else None

    def disagreements(self, first: str, second: str) -> list[Disagreement]:
        """The questions that two arms answer differently, the largest gain of the second first."""
        score = SCORES["score"]
        found = [
            Disagreement(a.question, a.record, b.record, (score(b) or 0.0) - (score(a) or 0.0))
            for a, b in zip(self.answers[first], self.answers[second], strict=True)
        ]
        differing = [
            disagreement
            for disagreement in found
            if abs(disagreement.gain) >= DISAGREEMENT_AT_LEAST
        ]
        return sorted(differing, key=lambda disagreement: -disagreement.gain)


def build_results(run: Run, answers: Answers, *, verdict_arm: str | None = None) -> Results:
    """The results of a run so far; the verdict is about `verdict_arm`, if there is one."""
    arms = tuple(arm for arm in run.config.arm_list() if answers.get(arm.key))
    common = [
        question
        for question in run.questions
        if all(question.id in answers[arm.key] for arm in arms)
    ]
    asked = {
        arm.key: [ArmAnswer(question, answers[arm.key][question.id]) for question in common]
        for arm in arms
    }
    scores = {arm.key: score_arm(arm, asked[arm.key]) for arm in arms}
    comparisons = [
        compare_arms(first, second, asked[first.key], asked[second.key])
        for first, second in combinations(arms, 2)
    ]
    searching = next((arm for arm in arms if arm.context is ArmContext.FOUND), None)
    return Results(
        run,
        arms,
        asked,
        scores,
        {arm.key: score_by_kind(asked[arm.key]) for arm in arms},
        {arm.key: measure_cost(asked[arm.key]) for arm in arms},
        measure_retrieval(asked[searching.key]) if searching else {},
        comparisons,
        judge(
            scores,
            comparisons,
            arm=verdict_arm,
            of_unknown_documents={
                arm.key for arm in arms if arm.weights in run.config.of_unknown_documents
            },
        )
        if common
        else None,
    )
