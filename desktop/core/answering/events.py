"""The events of answering, in the order in which they happen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.types import AnswerSentence, Coverage, Extract, Source


@dataclass(frozen=True, slots=True)
class SourcesFound:
    """The sources were found, and their best supporting sentences."""

    sources: tuple[Source, ...]
    extracts: tuple[Extract, ...]
    coverage: Coverage
    searched_for: str
    final: bool
    """False for the result of keyword search alone; a result with vectors follows it."""


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """One of the documents was read, for a question that needs all of them."""

    path: Path
    finding: str
    """The document's statement about the question; empty if it has none."""
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ExpertChosen:
    """An expert was chosen; the event comes before the first word of the answer."""

    name: str | None
    """The name of the expert; None means the base model."""
    reason: str


@dataclass(frozen=True, slots=True)
class Token:
    """The model wrote a piece of text."""

    text: str


@dataclass(frozen=True, slots=True)
class Reasoned:
    """The model wrote a piece of the reasoning before its answer."""

    text: str


@dataclass(frozen=True, slots=True)
class Checked:
    """The model completed a sentence, which was compared with the sources."""

    sentence: AnswerSentence


AnswerEvent = SourcesFound | DocumentRead | ExpertChosen | Token | Reasoned | Checked
