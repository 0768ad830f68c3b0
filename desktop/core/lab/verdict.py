"""Whether the expert helps, in one sentence, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.lab.arms import BY_KEY, EXPERT_ARMS, GENERAL, REFERENCE, WITH_SOURCES_ALONE
from desktop.core.lab.scoring.intervals import Interval
from desktop.core.lab.scoring.metrics import Comparison

QUESTIONS_AT_LEAST = 20
"""With fewer, no difference that a person would notice can be told from chance."""
QUESTIONS_FOR_A_NO = 60
"""With fewer, that no difference was seen may only mean that too little was asked."""
WORTH_TRAINING = 0.01
"""Of the score: a gain in the middle that more examples might make sure of."""


class Outcome(StrEnum):
    HELPS = "helps"
    NO_DIFFERENCE = "no difference"
    HURTS = "hurts"


class Ground(StrEnum):
    """What an outcome rests on."""

    TOO_FEW = "too few questions"
    SHORTER = "shorter answers, of which fewer are right"
    """Better by the score, for short answers score more, and worse by what they hold."""
    RIVAL = "what can be had without it gains as much"
    NUMBERS = "the numbers"


class Action(StrEnum):
    """What a person may do next; the button under the verdict."""

    SWITCH_ON = "switch the expert on"
    LEAVE_OFF = "leave the expert off"
    TRAIN_MORE = "train it with more examples"
    ASK_MORE = "ask more questions"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found."""

    outcome: Outcome
    sentence: str
    action: Action
    arm: str
    """With the expert."""
    against: str
    """The arm without it that came nearest, or before it."""
    difference: Interval
    """Of their scores: with the expert, less without it."""
    ground: Ground = Ground.NUMBERS

    @property
    def may_switch_on(self) -> bool:
        """Whether the expert may answer without being asked for."""
        return self.outcome is Outcome.HELPS


def judge(
    scores: Mapping[str, Mapping[str, Interval]],
    comparisons: Sequence[Comparison],
    *,
    arm: str | None = None,
) -> Verdict | None:
    """The verdict on an arm with an expert, or on the first that ran; None where none ran, or
    nothing to compare it with.

    The expert helps only if it is better than everything that can be had without it: an adapter
    that has merely learned to be brief does no more than a prompt that asks for it, and one that
    has merely learned to read no more than the Reader.
    """
    with_expert = arm or next((key for key in EXPERT_ARMS if key in scores), None)
    found = {
        comparison.first: comparison
        for comparison in comparisons
        if comparison.second == with_expert and comparison.first in (*WITH_SOURCES_ALONE, GENERAL)
    }
    if with_expert is None or REFERENCE not in found:
        return None
    weakest = min(found.values(), key=lambda comparison: comparison.differences["score"].low)
    outcome = _outcome(found, weakest)
    # What is said is what decided: the nearest rival of a winner, the plain way against a loser.
    decisive = found[REFERENCE] if outcome is Outcome.HURTS else weakest
    difference = decisive.differences["score"]
    ground = _ground(outcome, found[REFERENCE], difference)
    reason = _reason(ground, found[REFERENCE], decisive, scores)
    return Verdict(
        outcome,
        f"{_opening(outcome, ground, with_expert)}: {reason}",
        _action(outcome, difference),
        with_expert,
        decisive.first,
        difference,
        ground,
    )


def _outcome(found: Mapping[str, Comparison], weakest: Comparison) -> Outcome:
    plain = found[REFERENCE].differences["score"]
    if plain.count < QUESTIONS_AT_LEAST:
        return Outcome.NO_DIFFERENCE
    if plain.high < 0:
        return Outcome.HURTS
    if weakest.differences["score"].low > 0 and not _loses_answers(found[REFERENCE]):
        return Outcome.HELPS
    return Outcome.NO_DIFFERENCE


def _loses_answers(plain: Comparison) -> bool:
    """Whether fewer answers hold what is right, however much shorter they are."""
    contained = plain.differences.get("contained")
    return contained is not None and contained.high < 0


def _opening(outcome: Outcome, ground: Ground, arm: str) -> str:
    if ground is Ground.TOO_FEW:
        return "Nothing can be said yet"
    who = {"rag-reader": "The Reader", "rag-full": "The fully trained model"}.get(arm, "The expert")
    return f"{who} makes no difference" if outcome is Outcome.NO_DIFFERENCE else f"{who} {outcome}"


def _ground(outcome: Outcome, plain: Comparison, difference: Interval) -> Ground:
    if difference.count < QUESTIONS_AT_LEAST:
        return Ground.TOO_FEW
    if outcome is Outcome.NO_DIFFERENCE and plain.differences["score"].low > 0:
        return Ground.SHORTER if _loses_answers(plain) else Ground.RIVAL
    return Ground.NUMBERS


def _reason(
    ground: Ground,
    plain: Comparison,
    decisive: Comparison,
    scores: Mapping[str, Mapping[str, Interval]],
) -> str:
    difference = decisive.differences["score"]
    count = difference.count
    if ground is Ground.TOO_FEW:
        return f"{count} questions are too few to tell; {QUESTIONS_AT_LEAST} are the least."
    with_it, without = scores[decisive.second]["score"], scores[decisive.first]["score"]
    numbers = (
        f"answers score {with_it.mean:.2f} with it and {without.mean:.2f} with"
        f" {_named(decisive.first)} ({_signed(difference)}, {count} questions)"
    )
    if ground is Ground.SHORTER:
        return (
            f"{numbers}; they are shorter, but fewer hold the right answer"
            f" ({_signed(plain.differences['contained'])})."
        )
    if ground is Ground.RIVAL:
        rival = RIVALS.get(decisive.first, "that prompt")
        return f"{numbers}; what it gains over plain RAG, {rival} gains as well."
    contained = decisive.differences.get("contained")
    if contained is None:
        return f"{numbers}."
    held = scores[decisive.second]["contained"].mean, scores[decisive.first]["contained"].mean
    return f"{numbers}; the right answer stands in {held[0]:.0%} instead of {held[1]:.0%} of them."


RIVALS = {GENERAL: "the Reader", "quote": "the best sentence itself"}


def _named(arm: str) -> str:
    """An arm without an expert, within a sentence."""
    names = {"rag": "plain RAG", "rag-prompt": "instructions", "rag-brief": "a prompt for brevity",
             "rag-best": "the best sentences alone", **RIVALS}  # fmt: skip
    return names.get(arm, BY_KEY[arm].name)


def _signed(difference: Interval) -> str:
    return f"{difference.mean:+.2f}, 95 % interval {difference.low:+.2f} to {difference.high:+.2f}"


def _action(outcome: Outcome, difference: Interval) -> Action:
    if outcome is Outcome.HELPS:
        return Action.SWITCH_ON
    if outcome is Outcome.HURTS:
        return Action.LEAVE_OFF
    if difference.count < QUESTIONS_FOR_A_NO:
        return Action.ASK_MORE
    return Action.TRAIN_MORE if difference.mean >= WORTH_TRAINING else Action.LEAVE_OFF
