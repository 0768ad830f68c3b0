"""Decides which collection is indexed next."""

from __future__ import annotations

from collections import Counter, deque

DEATHS_BORNE = 3
"""The process may die this many times in a row on a collection before it is skipped."""


class CollectionQueue:
    """Queue of collection numbers in the order of indexing; each number is in it once."""

    def __init__(self) -> None:
        self._waiting: deque[int] = deque()
        self._deaths: Counter[int] = Counter()

    def __bool__(self) -> bool:
        return bool(self._waiting)

    @property
    def waiting(self) -> tuple[int, ...]:
        return tuple(self._waiting)

    def add(self, collection_id: int) -> None:
        """Add a collection at the end, unless it is waiting already."""
        if collection_id not in self._waiting:
            self._waiting.append(collection_id)

    def put_first(self, collection_id: int) -> None:
        """Move a collection to the front, or add it there."""
        self.remove(collection_id)
        self._waiting.appendleft(collection_id)

    def remove(self, collection_id: int | None) -> None:
        if collection_id in self._waiting:
            self._waiting.remove(collection_id)

    def take(self) -> int:
        return self._waiting.popleft()

    def clear(self) -> None:
        self._waiting.clear()

    def note_death(self, collection_id: int) -> bool:
        """Note that the index process died on a collection; returns whether to try it again.

        A collection that is tried again moves to the front of the queue.
        """
        self._deaths[collection_id] += 1
        again = self._deaths[collection_id] < DEATHS_BORNE
        if again:
            self.put_first(collection_id)
        return again

    def note_success(self, collection_id: int) -> None:
        self._deaths.pop(collection_id, None)
