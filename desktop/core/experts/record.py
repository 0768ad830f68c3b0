"""The stored data of an expert and of its training."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop.core.experts.examples.example import Split
from desktop.core.say import Sentence, say


class ExpertState(StrEnum):
    """The state of an expert, which depends on its file and its collection."""

    DRAFT = "draft"
    """The expert is not trained yet; it may have examples."""
    READY = "ready"
    STALE = "stale"
    """The expert answers, but its collection has changed since its examples were made."""
    BROKEN = "broken"
    """The adapter's file does not exist."""


@dataclass(frozen=True, slots=True)
class Staleness:
    """The changes of a collection since an expert's examples were made."""

    added: int = 0
    """Documents that the expert has never seen."""
    gone: int = 0
    """Documents of its training that have changed or were removed."""

    def __bool__(self) -> bool:
        return bool(self.added or self.gone)

    @property
    def sentence(self) -> Sentence:
        """A sentence about the changes for a person; empty if there are none."""
        # A document that is gone and one that is new are most often one document that was changed.
        changed = min(self.added, self.gone)
        added, gone = self.added - changed, self.gone - changed
        parts: list[Sentence] = []
        if changed:
            parts.append(
                say("%n documents were changed", n=changed, singular="%n document was changed")
            )
        if added:
            parts.append(say("%n documents were added", n=added, singular="%n document was added"))
        if gone:
            parts.append(
                say("%n documents were removed", n=gone, singular="%n document was removed")
            )
        match parts:
            case []:
                return Sentence("")
            case [fact]:
                return say("Since it was trained, {0}.", fact)
            case _:
                return say("Since it was trained, {0} and {1}.", *parts)


@dataclass(frozen=True, slots=True)
class ExpertRecord:
    """An expert as the library stores it."""

    id: int
    name: str
    collection_id: int | None
    """None if the collection was removed, or is not in this library."""
    collection: str
    base_fingerprint: str
    base_name: str
    folder: Path
    adapter: Path | None
    """The GGUF adapter; None until the expert is trained."""
    enabled: bool
    """Whether the expert may be chosen automatically."""
    examples: int
    """The number of examples that the expert was trained on."""
    examples_sha256: str
    created_at: float
    trained_at: float | None
    recipe: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """The settings with which the expert was trained."""
    measures: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """Measured values: losses, and the gain if the Lab has measured it."""
    staleness: Staleness = Staleness()

    @property
    def state(self) -> ExpertState:
        if self.adapter is None:
            return ExpertState.DRAFT
        if not self.adapter.is_file():
            return ExpertState.BROKEN
        return ExpertState.STALE if self.staleness else ExpertState.READY

    @property
    def size_bytes(self) -> int:
        """Size of the adapter's file; 0 if there is none."""
        return self.adapter.stat().st_size if self.adapter and self.adapter.is_file() else 0


@dataclass(frozen=True, slots=True)
class TrainingRecord:
    """The result of a training, for the library."""

    adapter: str
    """Name of the adapter's file in the expert's folder."""
    recipe: Mapping[str, Any]
    measures: Mapping[str, Any]
    examples: int
    examples_sha256: str
    documents: Mapping[str, Split]
    """The split of each document, by its hash."""
    trained_at: float = field(default_factory=time.time)
