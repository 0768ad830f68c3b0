"""What the core needs from the child processes, as small Protocols.

`desktop.workers` implements them over pipes; tests implement them with small real classes.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Protocol

from desktop.core.types import Message, ModelInfo, ReadDocument, ReadFailure, Sampling, Usage


class DocumentReader(Protocol):
    """Turns files into text, cut into passages, several at a time and each with a deadline."""

    def submit(self, path: Path, *, ocr: bool = False) -> None:
        """Queue a file; returns at once. With `ocr` its pages are recognised as images."""
        ...

    def next_result(
        self, timeout_s: float | None = None
    ) -> tuple[Path, ReadDocument | ReadFailure] | None:
        """The next file that is done, in any order; None when none is within the time."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors of one space."""

    @property
    def identity(self) -> str:
        """What makes two vectors comparable: model, revision hash, pooling and precision."""
        ...

    @property
    def dimension(self) -> int: ...

    def wait_until_ready(self) -> None:
        """Return once it is loaded."""
        ...

    def submit(self, ticket: int, texts: Sequence[str]) -> None:
        """Queue texts under a number of the caller's; returns at once."""
        ...

    def next_result(self, timeout_s: float | None = None) -> tuple[int, list[bytes]] | None:
        """The next finished batch: its number, and one little-endian float32 vector per text."""
        ...

    def embed_query(self, text: str) -> bytes:
        """One vector for a question, ahead of everything queued."""
        ...

    def embed_texts(self, texts: Sequence[str]) -> list[bytes]:
        """Vectors for a few texts, ahead of everything queued."""
        ...


class Reranker(Protocol):
    """Reads a question and a passage together, and says how well one answers the other."""

    def rerank(self, question: str, passages: Sequence[str]) -> list[float] | None:
        """A relevance per passage, of which only the order counts; None where none is installed."""
        ...


class LanguageModel(Protocol):
    """One base model in memory, with any number of adapters."""

    @property
    def info(self) -> ModelInfo: ...

    @property
    def context_length(self) -> int:
        """Tokens that fit, prompt and answer together."""
        ...

    def count_tokens(self, texts: Sequence[str]) -> list[int]: ...

    def render(self, messages: Sequence[Message]) -> str:
        """The prompt text that the model's own chat template makes, up to the assistant's turn."""
        ...

    def generate(
        self,
        prompt: str,
        *,
        max_tokens: int,
        sampling: Sampling = ...,
        stop: Sequence[str] = ...,
        grammar: str | None = ...,
        adapters: Sequence[tuple[str, float]] = ...,
    ) -> Generator[str, None, Usage]:
        """Stream pieces of text; closing the generator cancels within 200 ms.

        Empty pieces come while there is nothing to say, so that it can be closed then too.
        """
        ...
