"""Progress of indexing as a value, made from the events of the index worker."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import PurePath
from typing import Any

from desktop.core.say import joined

RATE_WINDOW_S = 30.0
RATE_AFTER_S = 1.0
SHARE_OF_READING = 0.3
"""The share of reading in the whole work, if vectors are made too."""


class IndexingPhase(StrEnum):
    """The current phase of indexing; `NONE` while no collection is being indexed."""

    NONE = "none"
    TURN = "turn"
    """Another process is indexing this library and goes first."""
    LOOKING = "looking"
    READING = "reading"
    EMBEDDING = "embedding"


@dataclass(frozen=True, slots=True)
class IndexingState:
    """Progress of indexing as the window shows it."""

    collection_id: int | None = None
    """The collection that is being indexed; None if there is none."""
    collection: str = ""
    phase: IndexingPhase = IndexingPhase.NONE
    file: str = ""
    """The path of the file that is being read, or was read last."""
    files_done: int = 0
    files_total: int = 0
    passages_done: int = 0
    passages_total: int = 0
    """The number of passages known so far; it grows while files are read."""
    files_per_s: float = 0.0
    passages_per_s: float = 0.0
    by_meaning: bool = True
    """Whether vectors are made; without an embedding model they cannot be."""
    seconds_left: float | None = None
    """None while there is no estimate."""
    share: float | None = None
    """Share of the collection that is done, from 0 to 1; never falls. None while it is unknown."""
    waiting: tuple[int, ...] = ()
    """The collections that are indexed next, in this order."""
    paused: bool = False
    held: bool = False
    """Whether indexing waits for an answer that is being generated."""

    @property
    def busy(self) -> bool:
        return self.collection_id is not None

    @property
    def file_name(self) -> str:
        return PurePath(self.file).name


@dataclass(frozen=True, slots=True)
class IndexingEnd:
    """The result of indexing one collection."""

    collection_id: int
    collection: str
    files: int
    """The number of files that were new, changed, or tried again."""
    seconds: float
    problem: str = ""
    """The reason, in one line, if something could not be indexed."""
    with_notes: int = 0
    """The number of files in the collection with notes on their reading."""


class IndexingProgress:
    """Follows the events of indexing one collection."""

    def __init__(self, collection_id: int, collection: str, now_s: float) -> None:
        self._state = IndexingState(collection_id, collection, IndexingPhase.LOOKING)
        self._began = now_s
        self._files = _Rate()
        self._passages = _Rate()
        self._share: float | None = None
        self._problem = ""

    def take(self, event: dict[str, Any], now_s: float) -> None:
        """Update the progress from an event; ignores events that are not about progress."""
        self._note(event, now_s)
        share = self._share_now()
        self._share = share if self._share is None else max(self._share, share or 0.0)

    def _note(self, event: dict[str, Any], now_s: float) -> None:
        match event["type"]:
            case "waiting":
                self._change(phase=IndexingPhase.TURN)
            case "scanned":
                self._change(phase=IndexingPhase.LOOKING)
            case "working" if event["path"]:
                self._change(phase=IndexingPhase.READING, file=event["path"])
            case "file":
                self._files.note(event["done"], now_s)
                done, total = event["done"], event["total"]
                self._change(file=event["path"], files_done=done, files_total=total)
                self._change(phase=self._phase())
            case "embedded":
                self._passages.note(event["done"], now_s)
                self._change(passages_done=event["done"], passages_total=event["total"])
                self._change(phase=self._phase())
            case "problem":
                self._problem = joined(" ", (event["message"], event["hint"]))
                self._change(by_meaning=False)
            case _:
                pass

    def state(self, now_s: float) -> IndexingState:
        files_per_s = self._files.per_second(now_s)
        passages_per_s = self._passages.per_second(now_s)
        return replace(
            self._state,
            files_per_s=files_per_s,
            passages_per_s=passages_per_s,
            seconds_left=self._seconds_left(files_per_s, passages_per_s),
            share=self._share,
        )

    def end(self, now_s: float, with_notes: int = 0) -> IndexingEnd:
        state = self._state
        assert state.collection_id is not None
        return IndexingEnd(
            state.collection_id,
            state.collection,
            state.files_done,
            now_s - self._began,
            self._problem,
            with_notes,
        )

    @property
    def _files_left(self) -> int:
        return self._state.files_total - self._state.files_done

    def _phase(self) -> IndexingPhase:
        reads = self._files_left or not self._state.by_meaning
        return IndexingPhase.READING if reads else IndexingPhase.EMBEDDING

    def _share_now(self) -> float | None:
        """Share of the work that is done now, from 0 to 1.

        Reading and embedding run side by side, so both count. The share can fall when a file has
        more
        passages than those before.
        """
        state = self._state
        if not state.files_total and not state.passages_total:
            return None
        reading = state.files_done / state.files_total if state.files_total else 1.0
        if not state.by_meaning:
            return reading
        vectors = state.passages_done / state.passages_total if state.passages_total else 0.0
        return SHARE_OF_READING * reading + (1 - SHARE_OF_READING) * vectors * reading

    def _change(self, **changes: Any) -> None:
        self._state = replace(self._state, **changes)

    def _seconds_left(self, files_per_s: float, passages_per_s: float) -> float | None:
        """Seconds until reading and embedding are both done.

        Assumes that the files still to be read are like those before.
        """
        state = self._state
        passages_left = float(state.passages_total - state.passages_done)
        if state.files_done:
            passages_left += self._files_left * state.passages_total / state.files_done
        left = [(self._files_left, files_per_s), (passages_left, passages_per_s)]
        if any(count and not rate for count, rate in left) or not state.files_total:
            return None
        return max(count / rate if count else 0.0 for count, rate in left)


class _Rate:
    """Measures the recent speed of a count, per second."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def note(self, done: int, now_s: float) -> None:
        self._seen.append((now_s, done))
        while self._seen[0][0] < now_s - RATE_WINDOW_S:
            self._seen.popleft()

    def per_second(self, now_s: float) -> float:
        """Return the recent speed; 0.0 until the count has been observed for `RATE_AFTER_S`."""
        if not self._seen or now_s - self._seen[0][0] < RATE_AFTER_S:
            return 0.0
        (first_s, first), (_, last) = self._seen[0], self._seen[-1]
        return (last - first) / (now_s - first_s)
