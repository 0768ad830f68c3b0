"""Sends passages without vectors to the embedder, and stores the vectors."""

from __future__ import annotations

from collections.abc import Generator

from desktop.core.ingest.events import Embedded, Working
from desktop.core.ports import Embedder
from desktop.core.store.library import Library

BATCH_PASSAGES = 256
"""Passages in a batch: enough to sort by length, few enough to lose little if killed."""
BATCHES_IN_FLIGHT = 2
WAIT_S = 0.05


class EmbeddingQueue:
    """The passages of a library that have no vector in this embedder's space."""

    def __init__(self, library: Library, embedder: Embedder) -> None:
        self._library = library
        self._embedder = embedder
        self._space = library.vectors.open(embedder.identity, embedder.dimension)
        self._last_id = 0
        self._tickets = 0
        self._in_flight: dict[int, list[int]] = {}
        self.done = 0
        """The number of passages embedded in this run."""

    def advance(self, *, last: bool = False) -> Generator[Embedded, None, None]:
        """Send passages that are ready and store vectors that have arrived, without waiting.

        While files are still read, only full batches are sent, except if the embedder is idle.
        `last` means that all files are read.
        """
        self._send(last=last)
        while (result := self._embedder.next_result(0)) is not None:
            yield self._store(*result)
            self._send(last=last)

    def finish(self) -> Generator[Embedded | Working, None, None]:
        """Embed all passages that are left; then searches use the space."""
        yield from self.advance(last=True)
        while self._in_flight:
            result = self._embedder.next_result(WAIT_S)
            if result is None:
                yield Working()
            else:
                yield self._store(*result)
                yield from self.advance(last=True)
        if not self._space.active and self._library.vectors.pending_count(self._space) == 0:
            self._library.vectors.activate(self._space)

    def _send(self, *, last: bool) -> None:
        while len(self._in_flight) < BATCHES_IN_FLIGHT:
            batch = self._library.vectors.pending(
                self._space, after=self._last_id, limit=BATCH_PASSAGES
            )
            full = len(batch) == BATCH_PASSAGES
            if not batch or not (full or last or not self._in_flight):
                return
            self._last_id = batch[-1][0]
            self._tickets += 1
            self._in_flight[self._tickets] = [passage_id for passage_id, _ in batch]
            self._embedder.submit(self._tickets, [text for _, text in batch])

    def _store(self, ticket: int, vectors: list[bytes]) -> Embedded:
        passage_ids = self._in_flight.pop(ticket)
        self._library.vectors.add(self._space, list(zip(passage_ids, vectors, strict=True)))
        self.done += len(passage_ids)
        waiting = self._library.vectors.pending_count(self._space)
        return Embedded(self.done, self.done + waiting)
