"""The marks between which a reasoning model thinks before it answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReasoningMarks:
    """The text that opens the reasoning, and the text that closes it."""

    opening: str
    closing: str


_KNOWN = (
    ReasoningMarks("<think>", "</think>"),
    ReasoningMarks("[THINK]", "[/THINK]"),
    ReasoningMarks("<thought>", "</thought>"),
    ReasoningMarks("<thinking>", "</thinking>"),
    ReasoningMarks("<reasoning>", "</reasoning>"),
    ReasoningMarks("<seed:think>", "</seed:think>"),
    ReasoningMarks("◁think▷", "◁/think▷"),
    ReasoningMarks("<|begin_of_thought|>", "<|end_of_thought|>"),
    ReasoningMarks("<|START_THINKING|>", "<|END_THINKING|>"),
    ReasoningMarks("<|inner_prefix|>", "<|inner_suffix|>"),
    ReasoningMarks("<|channel|>analysis<|message|>", "<|channel|>final<|message|>"),
    ReasoningMarks("<|channel>thought", "<channel|>"),
)
"""The marks of published model families; which of them a model uses, its own template says."""


def find_reasoning_marks(template: str | None) -> ReasoningMarks | None:
    """The marks that a chat template speaks of; None for a model that does not reason apart."""
    text = template or ""
    return next(
        (marks for marks in _KNOWN if marks.opening in text and marks.closing in text), None
    ) or next((marks for marks in _KNOWN if marks.closing in text), None)
