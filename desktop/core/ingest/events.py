"""What indexing reports while it works: small facts, in the order in which they happen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.types import DocumentState


@dataclass(frozen=True, slots=True)
class WaitingForLock:
    """Another process is indexing this library; comes again and again until it is done."""

    times: int
    """How often it came before."""


@dataclass(frozen=True, slots=True)
class Working:
    """Nothing new; comes while it waits for other processes, so that it can be left then too."""

    path: Path | None = None
    """The file that has been read for the longest."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A folder was looked through."""

    path: Path
    files: int
    new: int
    changed: int
    missing: int
    """Not seen now, and kept until the next complete scan misses them too."""
    removed: int
    unread: tuple[Path, ...]
    """Folders in it that could not be looked through: where there are any, nothing is missing."""

    @property
    def complete(self) -> bool:
        return not self.unread


@dataclass(frozen=True, slots=True)
class FolderUnavailable:
    """What was added cannot be reached; its documents are kept."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class FileDone:
    """A file has reached its state."""

    path: Path
    state: DocumentState
    message: str
    hint: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """Passages that vectors can find now."""

    done: int
    total: int
    """In this run; grows while files are read."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How a run of indexing ended."""

    collection: str
    documents: int
    """In the collection, in whatever state."""
    by_state: dict[DocumentState, int]
    passages_embedded: int
    seconds: float
    unreached: tuple[Path, ...] = ()
    """What was added and is unavailable."""


IndexEvent = WaitingForLock | Working | Scanned | FolderUnavailable | FileDone | Embedded
