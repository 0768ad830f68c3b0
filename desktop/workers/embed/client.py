"""The parent's side of the embed worker."""

from __future__ import annotations

import base64
import queue
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from desktop.core.errors import WorkerError
from desktop.core.experts.shipped_verifier import VerifierFiles
from desktop.core.judgement import EvidencePair, Judgement
from desktop.core.say import say
from desktop.workers.embed.batches import Batches, BatchSlice
from desktop.workers.embed.folder import ModelFolder, read_folder
from desktop.workers.process import TERMINAL, Call, Event, Mailbox, WorkerProcess, to_error
from desktop.workers.processor import physical_cores

SLICES_IN_FLIGHT = 2
"""The child computes one slice while the next waits there; a question goes ahead of both."""
DEATHS_AT_MOST = 1


class EmbedWorker:
    """Embeds through a child process; implements `ports.Embedder`, `Reranker` and `Verifier`.

    Batches are kept here and go to the child in small slices, so that a question never waits for
    more than one of them. Only vectors wait for the model to load. One thread may submit
    and take results while others ask, `hold` and `release`.
    """

    def __init__(
        self,
        folder: Path,
        *,
        reranker: Path | None = None,
        verifier: VerifierFiles | None = None,
        threads: int | None = None,
        log_file: Path | None = None,
    ) -> None:
        self._path = folder
        self._process = WorkerProcess(
            "desktop.workers.embed",
            [str(folder.absolute()), "--threads", str(threads or physical_cores())],
            log_file=log_file,
        )
        self._reranker = reranker
        self._verifier = verifier
        self._folder: ModelFolder | None = None
        self._identity = ""
        self._turn = threading.RLock()
        self._about: Event = {}
        self._describing: int | None = None
        self._deaths = 0
        self._batches = Batches()
        self._under_way: dict[int, BatchSlice] = {}
        self._mailbox: Mailbox = queue.SimpleQueue()
        self._held = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self) -> None:
        """Begin loading and return at once; only the first vector has to wait."""
        with self._turn:
            self._describe()

    def close(self) -> None:
        self._process.close()

    @property
    def pid(self) -> int | None:
        return self._process.pid

    @property
    def identity(self) -> str:
        """The model's name and fingerprint, as in the port.

        Raises:
            ModelError: the folder is not a usable model.
        """
        if not self._identity:
            self._identity = f"{self._path.name}:{self._read_folder().fingerprint()}"
        return self._identity

    @property
    def dimension(self) -> int:
        return self._read_folder().dimension or self._wait_for_description()["dimension"]

    @property
    def backend(self) -> str:
        """The way vectors are computed on this machine, in words."""
        return self._wait_for_description()["backend"]

    def submit(self, ticket: int, texts: Sequence[str]) -> None:
        """Add texts to be embedded, as in the port.

        Raises:
            ModelError: the folder is not a usable model.
        """
        self._read_folder()
        with self._turn:
            self._batches.add(ticket, texts)
            self._send_slices()

    def next_result(self, timeout_s: float | None = None) -> tuple[int, list[bytes]] | None:
        """Return the next finished batch, as in the port; None at once if nothing was submitted.

        Raises:
            ModelError: the model cannot be loaded.
            WorkerError: the child died twice over the same texts.
        """
        while not self._batches.any_finished and self._batches.unfinished:
            try:
                call, event = self._mailbox.get(timeout=timeout_s)
            except queue.Empty:
                break
            with self._turn:
                self._take(call, event)
                self._send_slices()
        return self._batches.next_finished()

    def wait_until_ready(self) -> None:
        """Wait until the model has loaded, as in the port.

        Raises:
            ModelError: the model cannot be loaded.
        """
        self._wait_for_description()

    def embed_query(self, text: str) -> bytes:
        done = self._process.ask("embed", urgent=True, texts=[text], kind="query")
        return base64.b64decode(done["vectors"])

    def embed_texts(self, texts: Sequence[str]) -> list[bytes]:
        """Return vectors for a few texts, ahead of everything queued."""
        if not texts:
            return []
        done = self._process.ask("embed", urgent=True, texts=list(texts), kind="passage")
        return _split(done["vectors"], len(texts))

    def rerank(self, question: str, passages: Sequence[str]) -> list[float] | None:
        """Score each passage with the installed CrossEncoder; None where none is installed."""
        if self._reranker is None:
            return None
        done = self._process.ask(
            "rerank",
            urgent=True,
            folder=str(self._reranker),
            question=question,
            passages=list(passages),
        )
        return done["scores"]

    def judge(self, pairs: Sequence[EvidencePair]) -> list[Judgement]:
        """Judge each pair with the Verifier, as in the port.

        Raises:
            ModelError: the Verifier's file, or the embedder's, cannot be used.
            WorkerError: the child died.
        """
        assert self._verifier, "whoever asks has looked whether there is one"
        if not pairs:
            return []
        done = self._process.ask(
            "judge",
            urgent=True,
            base=str(self._verifier.base),
            file=str(self._verifier.file),
            pairs=[(pair.evidence, pair.question, pair.claim) for pair in pairs],
        )
        return [_read_judgement(fields) for fields in done["judgements"]]

    def hold(self) -> None:
        """Send no more slices until `release`, because a person waits for an answer."""
        with self._turn:
            self._held = True

    def release(self) -> None:
        with self._turn:
            self._held = False
            self._send_slices()

    def _read_folder(self) -> ModelFolder:
        if self._folder is None:
            self._folder = read_folder(self._path)
        return self._folder

    def _wait_for_description(self) -> Event:
        if not self._about:
            self._about = self._process.ask("describe")
        return self._about

    def _describe(self) -> None:
        if self._describing is None and not self._about:
            self._describing = self._process.submit("describe", mailbox=self._mailbox).number

    def _send_slices(self) -> None:
        if self._held or not self._batches.unfinished:
            return
        if not self._about:
            self._describe()
            return
        limits = self._about["slice_texts"], self._about["slice_characters"]
        while len(self._under_way) < SLICES_IN_FLIGHT and (
            part := self._batches.next_slice(*limits)
        ):
            call = self._process.submit(
                "embed", mailbox=self._mailbox, texts=part.texts, kind="passage"
            )
            self._under_way[call.number] = part

    def _take(self, call: Call, event: Event) -> None:
        if event["type"] not in TERMINAL:
            return
        if call.number == self._describing:
            self._describing = None
            self._deaths = self._count_death(event, self._deaths)
            self._about = event if event["type"] == "done" else {}
            return
        part = self._under_way.pop(call.number)
        part.deaths = self._count_death(event, part.deaths)
        if event["type"] == "done":
            self._batches.finish(part, _split(event["vectors"], len(part.texts)))
        else:
            self._batches.give_back(part)

    def _count_death(self, event: Event, deaths: int) -> int:
        """Return how often the child has died over this slice; raise where that is too often."""
        if event["type"] != "failed":
            return deaths
        if not event.get("died"):
            raise to_error(event)
        if deaths >= DEATHS_AT_MOST:
            raise WorkerError(
                say("The embedding process ended twice over the same texts."),
                say("Is there enough memory? See its log."),
            )
        return deaths + 1


def _read_judgement(fields: Event) -> Judgement:
    span, support = fields["span"], fields["support"]
    return Judgement(
        answered=fields["answered"],
        span=span and (span[0], span[1]),
        span_score=fields["span_score"],
        support=(support[0], support[1], support[2]),
        unsupported=tuple((start, end) for start, end in fields["unsupported"]),
    )


def _split(encoded: str, count: int) -> list[bytes]:
    raw = base64.b64decode(encoded)
    size = len(raw) // count
    return [raw[start : start + size] for start in range(0, len(raw), size)]
