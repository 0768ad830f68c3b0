"""What answering reports while it works, in the order in which it happens."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.types import AnswerSentence, Coverage, Extract, Source


@dataclass(frozen=True, slots=True)
class SourcesFound:
    """The sources, and the best supporting sentences of them."""

    sources: tuple[Source, ...]
    extracts: tuple[Extract, ...]
    coverage: Coverage
    searched_for: str
    final: bool
    """False for what the words alone have found; the same again with vectors follows."""


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """A document of many was looked through for a question that needs all of them."""

    path: Path
    finding: str
    """What it says; empty where it says nothing about it."""
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ExpertChosen:
    """Who answers from the sources, said before the first word."""

    name: str | None
    """None is the base model."""
    reason: str


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of the model's text."""

    text: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence of the model is complete, and has been compared with the sources."""

    sentence: AnswerSentence


AnswerEvent = SourcesFound | DocumentRead | ExpertChosen | Token | Checked
