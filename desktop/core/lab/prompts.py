"""The words in the prompts of the arms, which a person may change."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shot:
    """An example in a prompt."""

    text: str
    """What is read; empty where nothing is."""
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Prompts:
    """What the arms with a prompt of their own are told; a person may change it."""

    alone: str
    """To everybody who answers without sources."""
    engineered: str
    brief: str
    shots: tuple[Shot, ...] = ()
    """Examples from the collection's training part, for the engineered prompt."""
