"""The events of indexing, in the order in which they happen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.core.types import DocumentState


@dataclass(frozen=True, slots=True)
class WaitingForLock:
    """Another process is indexing this library; the event repeats until that process is done."""

    times: int
    """How many such events came before this one."""


@dataclass(frozen=True, slots=True)
class Working:
    """Nothing has happened; the event lets the caller stop while other processes work."""

    path: Path | None = None
    """The file that has been read for the longest time."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """A folder was scanned for new and changed files."""

    path: Path
    files: int
    new: int
    changed: int
    missing: int
    """Files that were not seen; they are deleted if the next complete scan misses them, too."""
    removed: int
    unread: tuple[Path, ...]
    """Folders inside that could not be read; if there are any, no file counts as missing."""

    @property
    def complete(self) -> bool:
        return not self.unread


@dataclass(frozen=True, slots=True)
class FolderUnavailable:
    """An added folder or file cannot be reached; its documents are kept."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class FileDone:
    """A file was read, or failed, and has its final state."""

    path: Path
    state: DocumentState
    message: str
    hint: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Embedded:
    """Passages were embedded, so that vector search finds them."""

    done: int
    total: int
    """Passages to embed in this run; the number grows while files are read."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The result of one run of indexing."""

    collection: str
    documents: int
    """Documents in the collection, in any state."""
    by_state: dict[DocumentState, int]
    passages_embedded: int
    seconds: float
    unreached: tuple[Path, ...] = ()
    """Added folders and files that are unavailable."""
    with_notes: int = 0
    """Documents with a note on what was left out or is unsure; see `ReadDocument.notes`."""


IndexEvent = WaitingForLock | Working | Scanned | FolderUnavailable | FileDone | Embedded
