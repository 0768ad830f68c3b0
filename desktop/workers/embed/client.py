"""The parent's side of the embed worker."""

from __future__ import annotations

import base64
import queue
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from desktop.core.errors import WorkerError
from desktop.workers.process import Call, Mailbox, WorkerProcess, as_error
from desktop.workers.processor import physical_cores

SLICES_IN_FLIGHT = 2
"""One is computed while the next already waits; a question overtakes all the others."""
TRIES = 2


@dataclass(slots=True)
class _Slice:
    ticket: int
    position: int
    texts: list[str]
    tries: int = 0


@dataclass(slots=True)
class _Batch:
    missing: int
    vectors: dict[int, list[bytes]] = field(default_factory=dict[int, list[bytes]])


class EmbedWorker:
    """Embeds through a child process; implements `ports.Embedder`.

    Batches are held here and go to the child in small slices, so that a question never waits for
    more than the slices under way.
    """

    def __init__(
        self,
        folder: Path,
        *,
        reranker: Path | None = None,
        threads: int | None = None,
        log_file: Path | None = None,
    ) -> None:
        self._process = WorkerProcess(
            "desktop.workers.embed",
            [str(folder), "--threads", str(threads or physical_cores())],
            log_file=log_file,
        )
        self._reranker = reranker
        self._about: dict[str, object] = {}
        self._waiting: deque[_Slice] = deque()
        self._under_way: dict[int, _Slice] = {}
        self._batches: dict[int, _Batch] = {}
        self._finished: deque[tuple[int, list[bytes]]] = deque()
        self._mailbox: Mailbox = queue.SimpleQueue()
        self._held = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Begin loading without waiting for it; the first use waits."""
        self._process.submit("describe", mailbox=queue.SimpleQueue())

    def close(self) -> None:
        self._process.close()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def identity(self) -> str:
        return str(self._described()["identity"])

    @property
    def dimension(self) -> int:
        return int(str(self._described()["dimension"]))

    @property
    def backend(self) -> str:
        """How vectors are computed on this machine, in words."""
        return str(self._described()["backend"])

    def submit(self, ticket: int, texts: Sequence[str]) -> None:
        slice_texts = int(str(self._described()["slice_texts"]))
        cuts = range(0, len(texts), slice_texts)
        self._batches[ticket] = _Batch(len(cuts))
        for position, start in enumerate(cuts):
            self._waiting.append(_Slice(ticket, position, list(texts[start : start + slice_texts])))
        if not texts:
            self._finish(ticket)
        self._pump()

    def next_result(self, timeout_s: float | None = None) -> tuple[int, list[bytes]] | None:
        """As in the port.

        Raises:
            WorkerError: the child died twice over the same texts.
        """
        while not self._finished and (self._under_way or timeout_s is None):
            try:
                call, event = self._mailbox.get(timeout=timeout_s)
            except queue.Empty:
                break
            self._take(call, event)
            self._pump()
        return self._finished.popleft() if self._finished else None

    def embed_query(self, text: str) -> bytes:
        done = self._process.ask("embed", texts=[text], kind="query")
        return base64.b64decode(done["vectors"])

    def embed_texts(self, texts: Sequence[str]) -> list[bytes]:
        """Vectors for a few texts, ahead of everything queued."""
        if not texts:
            return []
        done = self._process.ask("embed", texts=list(texts), kind="passage")
        return _split(base64.b64decode(done["vectors"]), len(texts))

    def rerank(self, question: str, passages: Sequence[str]) -> list[float] | None:
        """A relevance per passage by the installed CrossEncoder; None where none is."""
        if self._reranker is None:
            return None
        fields = {"folder": str(self._reranker), "question": question, "passages": list(passages)}
        return [float(score) for score in self._process.ask("rerank", **fields)["scores"]]

    def hold(self) -> None:
        """Send nothing more until `release`: somebody waits for an answer."""
        self._held = True

    def release(self) -> None:
        self._held = False
        self._pump()

    def _described(self) -> dict[str, object]:
        if not self._about:
            self._about = self._process.ask("describe")
        return self._about

    def _pump(self) -> None:
        while self._waiting and len(self._under_way) < SLICES_IN_FLIGHT and not self._held:
            part = self._waiting.popleft()
            call = self._process.submit(
                "embed", mailbox=self._mailbox, texts=part.texts, kind="passage"
            )
            self._under_way[call.number] = part

    def _take(self, call: Call, event: dict[str, object]) -> None:
        part = self._under_way.pop(call.number)
        if event["type"] != "done":
            self._retry(part, event)
            return
        batch = self._batches[part.ticket]
        raw = base64.b64decode(str(event["vectors"]))
        batch.vectors[part.position] = _split(raw, len(part.texts))
        batch.missing -= 1
        if batch.missing == 0:
            self._finish(part.ticket)

    def _retry(self, part: _Slice, event: dict[str, object]) -> None:
        part.tries += 1
        if event["type"] == "failed" and (part.tries >= TRIES or not event.get("died")):
            raise (
                as_error(event)
                if not event.get("died")
                else WorkerError(
                    "The embed process ended twice over the same texts.",
                    "Is there enough memory? See its log.",
                )
            )
        self._waiting.appendleft(part)

    def _finish(self, ticket: int) -> None:
        batch = self._batches.pop(ticket)
        vectors = [vector for _, part in sorted(batch.vectors.items()) for vector in part]
        self._finished.append((ticket, vectors))


def _split(raw: bytes, count: int) -> list[bytes]:
    size = len(raw) // count
    return [raw[start : start + size] for start in range(0, len(raw), size)]
