"""Judges whether an expert helps, in one sentence, and proposes what to do next."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
from desktop.core.say import Sentence, joined, say

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
    MAY_HAVE_LEARNED = "it may have learned the questions"
    """The score is better, but nobody knows which documents the expert has learned."""
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
    title: Sentence
    """Whether the expert helps, in a few words."""
    reason: Sentence
    """Why, with the numbers; it follows the title after a colon."""
    action: Action
    arm: str
    """The key of the arm with the expert."""
    against: str
    """The arm without the expert that decided: the nearest rival, or the one ahead of it."""
    difference: Interval
    """The difference of their scores: with the expert minus without it."""
    ground: VerdictGround = VerdictGround.NUMBERS

    @property
    def sentence(self) -> Sentence:
        return joined(": ", (self.title, self.reason))

    @property
    def may_switch_on(self) -> bool:
        """Whether the expert may be chosen automatically."""
        return self.outcome is VerdictOutcome.HELPS


def judge(
    scores: Mapping[str, Mapping[str, Interval]],
    comparisons: Sequence[Comparison],
    *,
    arm: str | None = None,
    of_unknown_documents: Collection[str] = (),
) -> Verdict | None:
    """The verdict on an arm with an expert, or on the first such arm that ran.

    None if no such arm ran, or there is nothing to compare it with.

    The expert helps only if it is better than every arm without it. An adapter that has only
    learned to be brief does no more than a prompt for brevity, and one that has only learned to
    read does no more than the Reader. Nor is it shown that an arm `of_unknown_documents` helps: it
    may have learned the right answers by heart.
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
    if outcome is VerdictOutcome.HELPS and with_expert in of_unknown_documents:
        outcome, ground = VerdictOutcome.NO_DIFFERENCE, VerdictGround.MAY_HAVE_LEARNED
    return Verdict(
        outcome,
        _title(outcome, ground, with_expert),
        _reason(ground, found[REFERENCE_ARM], decisive, scores),
        _action(outcome, ground, difference),
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


def _title(outcome: VerdictOutcome, ground: VerdictGround, arm: str) -> Sentence:
    if ground is VerdictGround.TOO_FEW:
        return say("Nothing can be said yet")
    if ground is VerdictGround.MAY_HAVE_LEARNED:
        return say("Nothing can be proved")
    names = {"rag-reader": say("The Reader"), "rag-full": say("The fully trained model")}
    who = names.get(arm, say("The expert"))
    match outcome:
        case VerdictOutcome.HELPS:
            return say("{0} helps", who)
        case VerdictOutcome.HURTS:
            return say("{0} hurts", who)
        case VerdictOutcome.NO_DIFFERENCE:
            return say("{0} makes no difference", who)


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
) -> Sentence:
    difference = decisive.differences["score"]
    if ground is VerdictGround.TOO_FEW:
        return say(
            "{0} questions are too few to tell; {1} are the least.",
            difference.count,
            QUESTIONS_AT_LEAST,
        )
    numbers = _numbers(difference, decisive, scores)
    if ground is VerdictGround.SHORTER:
        fewer = _difference(plain.differences["contained"])
        return say("{0}; they are shorter, but fewer hold the right answer ({1}).", numbers, fewer)
    if ground is VerdictGround.MAY_HAVE_LEARNED:
        return say(
            "{0}; but it is not known which documents it has learned, so it may have learned these"
            " questions.",
            numbers,
        )
    if ground is VerdictGround.RIVAL:
        rival = _rivals().get(decisive.first, say("that prompt"))
        return say("{0}; what it gains over plain RAG, {1} gains as well.", numbers, rival)
    if "contained" not in decisive.differences:
        return joined("", (numbers, "."))
    held = scores[decisive.second]["contained"].mean, scores[decisive.first]["contained"].mean
    return say(
        "{0}; the right answer stands in {1:.0%} instead of {2:.0%} of them.", numbers, *held
    )


def _numbers(
    difference: Interval, decisive: Comparison, scores: Mapping[str, Mapping[str, Interval]]
) -> Sentence:
    return say(
        "answers score {0:.2f} with it and {1:.2f} with {2} ({3}, {4} questions)",
        scores[decisive.second]["score"].mean,
        scores[decisive.first]["score"].mean,
        _name_in_sentence(decisive.first),
        _difference(difference),
        difference.count,
    )


def _rivals() -> dict[str, Sentence]:
    return {READER_ARM: say("the Reader"), "quote": say("the best sentence itself")}


def _name_in_sentence(arm: str) -> str:
    """The name of an arm without an expert, for the middle of a sentence."""
    names = {
        "rag": say("plain RAG"),
        "rag-prompt": say("instructions"),
        "rag-brief": say("a prompt for brevity"),
        "rag-best": say("the best sentences alone"),
        **_rivals(),
    }
    return names.get(arm, ARMS_BY_KEY[arm].name)


def _difference(difference: Interval) -> Sentence:
    return say(
        "{0:+.2f}, 95 % interval {1:+.2f} to {2:+.2f}",
        difference.mean,
        difference.low,
        difference.high,
    )


def _action(outcome: VerdictOutcome, ground: VerdictGround, difference: Interval) -> Action:
    if ground is VerdictGround.MAY_HAVE_LEARNED:
        return Action.LEAVE_OFF
    if outcome is VerdictOutcome.HELPS:
        return Action.SWITCH_ON
    if outcome is VerdictOutcome.HURTS:
        return Action.LEAVE_OFF
    if difference.count < QUESTIONS_FOR_A_NO:
        return Action.ASK_MORE
    return Action.TRAIN_MORE if difference.mean >= WORTH_TRAINING else Action.LEAVE_OFF
