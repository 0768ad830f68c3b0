"""Protocols for what the core needs from the child processes.

`desktop.workers` implements them over pipes; tests implement them with small real classes.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Protocol

from desktop.core.judgement import EvidencePair, Judgement
from desktop.core.types import Message, ModelInfo, ReadDocument, ReadFailure, Sampling, Usage


class DocumentReader(Protocol):
    """Turns files into text and passages, several at a time, each within a time limit."""

    def submit(self, path: Path, *, ocr: bool = False, password: str = "") -> None:
        """Queue a file and return at once. With `ocr` its pages are recognised as images.

        The password opens the file if it is protected.
        """
        ...

    def next_result(
        self, timeout_s: float | None = None
    ) -> tuple[Path, ReadDocument | ReadFailure] | None:
        """The next file that is done, in any order; None if no file is done within the time."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors of one vector space."""

    @property
    def identity(self) -> str:
        """The name of the vector space: model, hash of its revision, pooling and precision.

        Only vectors of the same identity can be compared.
        """
        ...

    @property
    def dimension(self) -> int: ...

    def wait_until_ready(self) -> None:
        """Wait until the model is loaded."""
        ...

    def submit(self, ticket: int, texts: Sequence[str]) -> None:
        """Queue texts under a number that the caller chooses, and return at once."""
        ...

    def next_result(self, timeout_s: float | None = None) -> tuple[int, list[bytes]] | None:
        """The next finished batch: its number, and one little-endian float32 vector per text."""
        ...

    def embed_query(self, text: str) -> bytes:
        """The vector (little-endian float32) of a question, computed before all that is queued."""
        ...

    def embed_texts(self, texts: Sequence[str]) -> list[bytes]:
        """The vectors of a few texts, computed before everything in the queue."""
        ...


class Reranker(Protocol):
    """Reads a question and a passage together, and scores how well the passage answers it."""

    def rerank(self, question: str, passages: Sequence[str]) -> list[float] | None:
        """The relevance of each passage; None where no reranker is installed.

        Only the order of the numbers means something.
        """
        ...


class Verifier(Protocol):
    """Reads a text together with a question or a claim, and judges.

    Whoever needs one takes `Verifier | None`: there is none where this build lacks its file.
    """

    def judge(self, pairs: Sequence[EvidencePair]) -> list[Judgement]:
        """Judge each pair by itself; several at once are faster than one after the other."""
        ...


class LanguageModel(Protocol):
    """One base model in memory, with any number of adapters."""

    @property
    def info(self) -> ModelInfo: ...

    @property
    def context_length(self) -> int:
        """The number of tokens that fit, prompt and answer together."""
        ...

    def count_tokens(self, texts: Sequence[str]) -> list[int]: ...

    def render(self, messages: Sequence[Message]) -> str:
        """The prompt by the model's own chat template, up to the beginning of the answer."""
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

        Empty pieces come while there is no text, so that the generator can be closed then, too.
        """
        ...
