"""The embedder of a library whose vectors another model makes anew meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.core.ports import Embedder


@dataclass(frozen=True, slots=True)
class ChangingEmbedder:
    """Embeds as the present embedder does; `Embedder` for all who know nothing of the change.

    A search asks both, so that passages are found that have a vector of either.
    """

    present: Embedder
    """The embedder whose vectors all older passages have."""
    successor: Embedder
    """The embedder whose vectors are being made."""

    @property
    def identity(self) -> str:
        return self.present.identity

    @property
    def dimension(self) -> int:
        return self.present.dimension

    def wait_until_ready(self) -> None:
        self.present.wait_until_ready()
        self.successor.wait_until_ready()

    def submit(self, ticket: int, texts: Sequence[str]) -> None:
        self.present.submit(ticket, texts)

    def next_result(self, timeout_s: float | None = None) -> tuple[int, list[bytes]] | None:
        return self.present.next_result(timeout_s)

    def embed_query(self, text: str) -> bytes:
        return self.present.embed_query(text)

    def embed_texts(self, texts: Sequence[str]) -> list[bytes]:
        return self.present.embed_texts(texts)


def embedders_of(embedder: Embedder | None) -> tuple[Embedder, ...]:
    """The embedders behind one: none, itself, or both of a change."""
    if embedder is None:
        return ()
    if isinstance(embedder, ChangingEmbedder):
        return embedder.present, embedder.successor
    return (embedder,)
