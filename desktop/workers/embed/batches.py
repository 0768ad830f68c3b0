"""Batches of texts, cut into slices to embed, with the vectors put back in their places."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(slots=True)
class BatchSlice:
    """Consecutive texts of a batch that are sent to the child at once."""

    ticket: int
    start: int
    texts: list[str]
    deaths: int = 0
    """How often the child process died while it embedded this slice."""


@dataclass(slots=True)
class _Batch:
    texts: list[str]
    vectors: list[bytes]
    cut: int = 0
    """The number of texts that have been handed out."""
    missing: int = 0


class Batches:
    """Hands out slices in the order of submission; slices that were given back come first."""

    def __init__(self) -> None:
        self._batches: dict[int, _Batch] = {}
        self._returned: deque[BatchSlice] = deque()
        self._finished: deque[tuple[int, list[bytes]]] = deque()

    @property
    def unfinished(self) -> bool:
        return bool(self._batches)

    def add(self, ticket: int, texts: Sequence[str]) -> None:
        self._batches[ticket] = _Batch(list(texts), [b""] * len(texts), missing=len(texts))
        self._settle(ticket)

    def next_slice(self, most_texts: int, most_characters: int) -> BatchSlice | None:
        """Return at least one text and no more than these limits; None when all are handed out."""
        if self._returned:
            return self._returned.popleft()
        for ticket, batch in self._batches.items():
            if batch.cut < len(batch.texts):
                return self._cut(ticket, batch, most_texts, most_characters)
        return None

    def give_back(self, part: BatchSlice) -> None:
        """Take a slice back that was not embedded, to hand it out again."""
        self._returned.appendleft(part)

    def finish(self, part: BatchSlice, vectors: Sequence[bytes]) -> None:
        batch = self._batches[part.ticket]
        batch.vectors[part.start : part.start + len(part.texts)] = vectors
        batch.missing -= len(part.texts)
        self._settle(part.ticket)

    def next_finished(self) -> tuple[int, list[bytes]] | None:
        return self._finished.popleft() if self._finished else None

    @property
    def any_finished(self) -> bool:
        return bool(self._finished)

    @staticmethod
    def _cut(ticket: int, batch: _Batch, most_texts: int, most_characters: int) -> BatchSlice:
        start = end = batch.cut
        characters = 0
        while end < len(batch.texts) and end - start < most_texts:
            characters += len(batch.texts[end])
            if characters > most_characters and end > start:
                break
            end += 1
        batch.cut = end
        return BatchSlice(ticket, start, batch.texts[start:end])

    def _settle(self, ticket: int) -> None:
        if self._batches[ticket].missing == 0:
            self._finished.append((ticket, self._batches.pop(ticket).vectors))
