"""The texts in the prompts of the arms, which a person may change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shot:
    """An example in a prompt (few-shot)."""

    text: str
    """The text that the example's answer is taken from; empty if there is none."""
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Prompts:
    """The system messages and examples of the arms with a prompt of their own."""

    alone: str
    """The system message of the arms that answer without sources."""
    engineered: str
    brief: str
    shots: tuple[Shot, ...] = ()
    """Examples from the collection's training documents, for the engineered prompt."""
