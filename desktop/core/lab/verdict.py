"""Judges whether an expert helps, in one sentence, and proposes what to do next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop.core.lab.arms import (
    ARMS_BY_KEY,
    EXPERT_ARMS,
    READER_ARM,
    REFERENCE_ARM,
    WITH_SOURCES_ALONE,
)
from desktop.core.lab.scoring.intervals import Interval
from desktop.core.lab.scoring.metrics import Comparison

QUESTIONS_AT_LEAST = 20
"""With fewer questions, chance could cause any difference that a person would notice."""
QUESTIONS_FOR_A_NO = 60
"""With fewer questions, a missing difference may only mean that too few were asked."""
WORTH_TRAINING = 0.01
"""A mean gain in score that more training examples might confirm."""


class VerdictOutcome(StrEnum):
    HELPS = "helps"
    NO_DIFFERENCE = "no difference"
    HURTS = "hurts"


class VerdictGround(StrEnum):
    """The ground on which an outcome rests."""

    TOO_FEW = "too few questions"
    SHORTER = "shorter answers, of which fewer are right"
    """The score is better, as short answers score more, but fewer contain a right answer."""
    RIVAL = "what can be had without it gains as much"
    NUMBERS = "the numbers"


class Action(StrEnum):
    """The next step for a person; the button under the verdict."""

    SWITCH_ON = "switch the expert on"
    LEAVE_OFF = "leave the expert off"
    TRAIN_MORE = "train it with more examples"
    ASK_MORE = "ask more questions"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The outcome for an expert, with its reason and the next step."""

    outcome: VerdictOutcome
    sentence: str
    action: Action
    arm: str
    """The key of the arm with the expert."""
    against: str
    """The arm without the expert that decided: the nearest rival, or the one ahead of it."""
    difference: Interval
    """The difference of their scores: with the expert minus without it."""
    ground: VerdictGround = VerdictGround.NUMBERS

    @property
    def may_switch_on(self) -> bool:
        """Whether the expert may be chosen automatically."""
        return self.outcome is VerdictOutcome.HELPS


def judge(
    scores: Mapping[str, Mapping[str, Interval]],
    comparisons: Sequence[Comparison],
    *,
    arm: str | None = None,
) -> Verdict | None:
    """The verdict on an arm with an expert, or on the first such arm that ran.

    None if no such arm ran, or there is nothing to compare it with.

    The expert helps only if it is better than every arm without it. An adapter that has only
    learned to be brief does no more than a prompt for brevity, and one that has only learned to
    read does no more than the Reader.
    """
    with_expert = arm or next((key for key in EXPERT_ARMS if key in scores), None)
    found = {
        comparison.first: comparison
        for comparison in comparisons
        if comparison.second == with_expert
        and comparison.first in (*WITH_SOURCES_ALONE, READER_ARM)
    }
    if with_expert is None or REFERENCE_ARM not in found:
        return None
    weakest = min(found.values(), key=lambda comparison: comparison.differences["score"].low)
    outcome = _outcome(found, weakest)
    # The sentence names the comparison that decided: plain RAG if the expert hurts, else its rival.
    decisive = found[REFERENCE_ARM] if outcome is VerdictOutcome.HURTS else weakest
    difference = decisive.differences["score"]
    ground = _ground(outcome, found[REFERENCE_ARM], difference)
    reason = _reason(ground, found[REFERENCE_ARM], decisive, scores)
    return Verdict(
        outcome,
        f"{_sentence_start(outcome, ground, with_expert)}: {reason}",
        _action(outcome, difference),
        with_expert,
        decisive.first,
        difference,
        ground,
    )


def _outcome(found: Mapping[str, Comparison], weakest: Comparison) -> VerdictOutcome:
    plain = found[REFERENCE_ARM].differences["score"]
    if plain.count < QUESTIONS_AT_LEAST:
        return VerdictOutcome.NO_DIFFERENCE
    if plain.high < 0:
        return VerdictOutcome.HURTS
    if weakest.differences["score"].low > 0 and not _loses_answers(found[REFERENCE_ARM]):
        return VerdictOutcome.HELPS
    return VerdictOutcome.NO_DIFFERENCE


def _loses_answers(plain: Comparison) -> bool:
    """Whether fewer answers contain the right answer, even if they are shorter."""
    contained = plain.differences.get("contained")
    return contained is not None and contained.high < 0


def _sentence_start(outcome: VerdictOutcome, ground: VerdictGround, arm: str) -> str:
    if ground is VerdictGround.TOO_FEW:
        return "Nothing can be said yet"
    who = {"rag-reader": "The Reader", "rag-full": "The fully trained model"}.get(arm, "The expert")
    return (
        f"{who} makes no difference"
        if outcome is VerdictOutcome.NO_DIFFERENCE
        else f"{who} {outcome}"
    )


def _ground(outcome: VerdictOutcome, plain: Comparison, difference: Interval) -> VerdictGround:
    if difference.count < QUESTIONS_AT_LEAST:
        return VerdictGround.TOO_FEW
    if outcome is VerdictOutcome.NO_DIFFERENCE and plain.differences["score"].low > 0:
        return VerdictGround.SHORTER if _loses_answers(plain) else VerdictGround.RIVAL
    return VerdictGround.NUMBERS


def _reason(
    ground: VerdictGround,
    plain: Comparison,
    decisive: Comparison,
    scores: Mapping[str, Mapping[str, Interval]],
) -> str:
    difference = decisive.differences["score"]
    count = difference.count
    if ground is VerdictGround.TOO_FEW:
        return f"{count} questions are too few to tell; {QUESTIONS_AT_LEAST} are the least."
    with_it, without = scores[decisive.second]["score"], scores[decisive.first]["score"]
    numbers = (
        f"answers score {with_it.mean:.2f} with it and {without.mean:.2f} with"
        f" {_name_in_sentence(decisive.first)} ({_format_difference(difference)},"
        f" {count} questions)"
    )
    if ground is VerdictGround.SHORTER:
        return (
            f"{numbers}; they are shorter, but fewer hold the right answer"
            f" ({_format_difference(plain.differences['contained'])})."
        )
    if ground is VerdictGround.RIVAL:
        rival = RIVALS.get(decisive.first, "that prompt")
        return f"{numbers}; what it gains over plain RAG, {rival} gains as well."
    contained = decisive.differences.get("contained")
    if contained is None:
        return f"{numbers}."
    held = scores[decisive.second]["contained"].mean, scores[decisive.first]["contained"].mean
    return f"{numbers}; the right answer stands in {held[0]:.0%} instead of {held[1]:.0%} of them."


RIVALS = {READER_ARM: "the Reader", "quote": "the best sentence itself"}


def _name_in_sentence(arm: str) -> str:
    """The name of an arm without an expert, for the middle of a sentence."""
    names = {"rag": "plain RAG", "rag-prompt": "instructions", "rag-brief": "a prompt for brevity",
             "rag-best": "the best sentences alone", **RIVALS}  # fmt: skip
    return names.get(arm, ARMS_BY_KEY[arm].name)


def _format_difference(difference: Interval) -> str:
    return f"{difference.mean:+.2f}, 95 % interval {difference.low:+.2f} to {difference.high:+.2f}"


def _action(outcome: VerdictOutcome, difference: Interval) -> Action:
    if outcome is VerdictOutcome.HELPS:
        return Action.SWITCH_ON
    if outcome is VerdictOutcome.HURTS:
        return Action.LEAVE_OFF
    if difference.count < QUESTIONS_FOR_A_NO:
        return Action.ASK_MORE
    return Action.TRAIN_MORE if difference.mean >= WORTH_TRAINING else Action.LEAVE_OFF
