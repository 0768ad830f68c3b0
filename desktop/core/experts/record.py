"""What is known of an expert."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from desktop.core.experts.examples.example import Split


class ExpertState(StrEnum):
    """Where an expert stands."""

    DRAFT = "draft"
    """It has examples at most; nothing was trained yet."""
    READY = "ready"
    STALE = "stale"
    """It answers, but its collection has changed since its examples were made."""
    BROKEN = "broken"
    """Its file is gone."""


@dataclass(frozen=True, slots=True)
class Staleness:
    """What has changed in a collection since an expert's examples were made."""

    added: int = 0
    """Documents it has never seen."""
    gone: int = 0
    """Documents it learned from that are changed or no longer there."""

    def __bool__(self) -> bool:
        return bool(self.added or self.gone)

    @property
    def sentence(self) -> str:
        """The same for a person; empty where nothing has changed."""
        # What is gone and what is new at once is most often one document that was changed.
        changed = min(self.added, self.gone)
        facts = (
            (changed, "changed"),
            (self.added - changed, "added"),
            (self.gone - changed, "removed"),
        )
        parts = [
            f"{count} {'document was' if count == 1 else 'documents were'} {what}"
            for count, what in facts
            if count
        ]
        return f"Since it was trained, {' and '.join(parts)}." if parts else ""


@dataclass(frozen=True, slots=True)
class ExpertRecord:
    """An expert as the library knows it."""

    id: int
    name: str
    collection_id: int | None
    """None where the collection was removed, or is not one of this library."""
    collection: str
    base_fingerprint: str
    base_name: str
    folder: Path
    adapter: Path | None
    """The GGUF adapter; None until it is trained."""
    enabled: bool
    """Whether it is chosen without being asked for."""
    examples: int
    """Learned from."""
    examples_sha256: str
    created_at: float
    trained_at: float | None
    recipe: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """How it was trained."""
    measures: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What was measured of it: losses, and its gain where the Lab has measured that."""
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
        """Of the adapter; 0 where there is none."""
        return self.adapter.stat().st_size if self.adapter and self.adapter.is_file() else 0


@dataclass(frozen=True, slots=True)
class TrainingRecord:
    """What a training run gave."""

    adapter: str
    """Name of the file in the expert's folder."""
    recipe: Mapping[str, Any]
    measures: Mapping[str, Any]
    examples: int
    examples_sha256: str
    documents: Mapping[str, Split]
    """What each document, by its hash, was used for."""
    trained_at: float = field(default_factory=time.time)
