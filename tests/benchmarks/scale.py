"""`bench scale [--data FOLDER...] [--passages N...] [--encrypted]`: does searching grow slower?

Passages and questions are those of the folders (files, and long strings of JSON data sets), with
their real vectors. Where they do not suffice, the rest is built from them: sentences of two
passages in turns, and the mean of their vectors with noise. Questions are always real. The whole of
`search` is timed, question's vector included, with everything loaded; recall is that of the vector
index against comparing every vector, over the candidates that a search takes. Scopes are measured
in processor time of this process: finding the documents of a scope, and searching in them.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import numpy as np

from desktop.core.library_key import LibraryKey
from desktop.core.paths import embedded_embedding_model
from desktop.core.retrieval.keyword import find_by_keywords
from desktop.core.retrieval.query import parse_query
from desktop.core.retrieval.search import USUAL, search
from desktop.core.scope import EVERYTHING, Scope
from desktop.core.sentences import sentence_spans
from desktop.core.store.library import Library
from desktop.core.store.vectors import Space
from desktop.core.store.vocabulary import Vocabulary
from desktop.core.types import PassageDraft, ReadDocument
from desktop.workers.embed.client import EmbedWorker
from tests.benchmarks._report import say, show
from tests.benchmarks._texts import gather

COLUMNS = [
    "passages", "of them real", "search p50 ms", "search p95 ms", "most ms", "question's vector ms",
    "words p95 ms", "vectors p95 ms", "in everything p95 CPU ms", "in half p95 CPU ms",
    "without one p95 CPU ms", "in one p95 CPU ms", "recall@10", "recall@60", "file MB",
]  # fmt: skip
P95_MS_AT_MOST = 50
MEASURED_SIZE = 100_000
RECALL_AT_LEAST = 0.99
PASSAGES_OF_A_DOCUMENT = 100
PASSAGES_OF_A_TRANSACTION = 5_000
T = TypeVar("T")
NOISE = 0.4
"""The length of the noise that is added to the mean of two vectors of unit length."""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench scale", description=__doc__)
    parser.add_argument("--data", type=Path, nargs="+", default=[], metavar="FOLDER")
    parser.add_argument("--passages", type=int, nargs="+", default=[10_000, MEASURED_SIZE])
    parser.add_argument("--real", type=int, default=20_000, help="real passages at most")
    parser.add_argument("--questions", type=int, default=200)
    parser.add_argument("--encrypted", action="store_true", help="with a key for the library")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    texts = gather(options.data)
    chance = random.Random(0)
    real = chance.sample(texts.passages, min(options.real, len(texts.passages)))
    asked = chance.sample(texts.questions, min(options.questions, len(texts.questions)))
    with (
        tempfile.TemporaryDirectory() as folder,
        EmbedWorker(embedded_embedding_model()) as embedder,
        Library.open(
            Path(folder) / "library.db", LibraryKey.make() if options.encrypted else None
        ) as library,
    ):
        say(f"embedding {len(real)} passages")
        grown = GrowingLibrary(library, embedder, real)
        rows: list[dict[str, object]] = []
        for size in sorted(options.passages):
            say(f"growing the library to {size} passages")
            grown.to(size)
            say(f"searching {size} passages")
            rows.append(_measure(grown, embedder, asked))
    show("Searching as the library grows", COLUMNS, rows, as_json=options.json)
    return _verdict(rows)


class GrowingLibrary:
    """A library that is filled through its own code, with real passages first."""

    def __init__(self, library: Library, embedder: EmbedWorker, real: list[str]) -> None:
        self.library = library
        self.real = real
        self.space: Space = library.vectors.open(embedder.identity, embedder.dimension)
        self._collection = library.collections.ensure("all")
        folder = Path("/nowhere")
        self._root = library.collections.add_root(self._collection, folder, is_folder=True).id
        embedder.submit(0, real)
        result = embedder.next_result()
        assert result is not None
        self._real_vectors = np.frombuffer(b"".join(result[1]), "<f4").reshape(len(real), -1)
        self._sentences = [[t[a:b] for a, b in sentence_spans(t)] for t in real]
        self._random = np.random.default_rng(0)
        self.vectors = np.empty((0, embedder.dimension), "<f4")
        """The vectors of all passages; a passage's id is its row plus one."""

    def to(self, size: int) -> None:
        while (have := len(self.vectors)) < size:
            count = min(PASSAGES_OF_A_TRANSACTION, size - have)
            texts, vectors = self._next(have, count)
            with self.library.transaction():
                for start in range(0, count, PASSAGES_OF_A_DOCUMENT):
                    self._add(have + start, texts[start : start + PASSAGES_OF_A_DOCUMENT])
            ids = range(have + 1, have + count + 1)
            packed = [vector.tobytes() for vector in vectors]
            self.library.vectors.add(self.space, list(zip(ids, packed, strict=True)))
            self.vectors = np.concatenate([self.vectors, vectors])

    def _next(self, have: int, count: int) -> tuple[list[str], np.ndarray]:
        texts = self.real[have : have + count]
        vectors = self._real_vectors[have : have + count]
        missing = count - len(texts)
        pairs = self._random.integers(len(self.real), size=(missing, 2))
        built = [_interleave(self._sentences[a], self._sentences[b]) for a, b in pairs]
        mixed = self._real_vectors[pairs].mean(1)
        noise = self._random.normal(size=mixed.shape)
        mixed += NOISE * noise / np.linalg.norm(noise, axis=1, keepdims=True)
        mixed /= np.linalg.norm(mixed, axis=1, keepdims=True)
        return [*texts, *built], np.concatenate([vectors, mixed.astype("<f4")])

    def _add(self, number: int, texts: list[str]) -> None:
        name = f"document {number // PASSAGES_OF_A_DOCUMENT}"
        document, drafts = _document(texts)
        documents = self.library.documents
        path = Path("/nowhere") / f"{name}.txt"
        document_id = documents.add(self._collection, self._root, path, len(document.text), 0)
        digest = name.encode()
        content = self.library.contents.add(digest, "bench", document, drafts)
        documents.set_ready(document_id, content)


def _document(texts: list[str]) -> tuple[ReadDocument, list[PassageDraft]]:
    drafts: list[PassageDraft] = []
    at = 0
    for text in texts:
        drafts.append(PassageDraft(text, at, at + len(text)))
        at += len(text) + 2
    return ReadDocument("\n\n".join(texts), "text"), drafts


def _interleave(left: list[str], right: list[str]) -> str:
    """Join every second sentence of two passages, about as long as either."""
    return " ".join([*left[::2], *right[1::2]]) or " ".join(left)


def _measure(grown: GrowingLibrary, embedder: EmbedWorker, asked: list[str]) -> dict[str, object]:
    library, space = grown.library, grown.space
    vectors = [embedder.embed_query(question) for question in asked]
    for question in asked[:20]:
        search(library, question, embedder=embedder)
    whole = list(_time_calls(asked, lambda q: search(library, q, embedder=embedder)))
    embedding = list(_time_calls(asked, embedder.embed_query))
    words = _time_calls(asked, lambda question: _by_words(library, question))
    near = _time_calls(vectors, lambda v: library.vectors.search(space, v, None, USUAL.candidates))
    size = len(grown.vectors)
    paths = [row.path for row in library.documents.list_page()]
    scopes = {
        "in everything p95 CPU ms": EVERYTHING,
        "in half p95 CPU ms": Scope(documents=tuple(paths[::2])),
        "without one p95 CPU ms": Scope(excluded=(paths[0],)),
        "in one p95 CPU ms": Scope(documents=(paths[0],)),
    }
    in_scopes = {
        name: float(np.percentile(list(_time_in_scope(grown, embedder, asked, scope)), 95))
        for name, scope in scopes.items()
    }
    return {
        **in_scopes,
        "passages": size,
        "of them real": min(size, len(grown.real)),
        "search p50 ms": float(np.percentile(whole, 50)),
        "search p95 ms": float(np.percentile(whole, 95)),
        "most ms": max(whole),
        "question's vector ms": float(np.percentile(embedding, 50)),
        "words p95 ms": float(np.percentile(list(words), 95)),
        "vectors p95 ms": float(np.percentile(list(near), 95)),
        "recall@10": _recall(grown, vectors, 10),
        "recall@60": _recall(grown, vectors, USUAL.candidates),
        "file MB": library.path.stat().st_size // 1_000_000,
    }


def _time_in_scope(
    grown: GrowingLibrary, embedder: EmbedWorker, asked: list[str], scope: Scope
) -> Iterator[float]:
    for question in asked:
        began = time.process_time()
        within = grown.library.resolve(scope).documents
        search(grown.library, question, within=within, embedder=embedder)
        yield (time.process_time() - began) * 1000


def _by_words(library: Library, question: str) -> object:
    vocabulary = Vocabulary(library.db)
    parsed = parse_query(question, vocabulary.languages)
    return find_by_keywords(library, parsed, vocabulary, None, USUAL.candidates)


def _time_calls(inputs: list[T], call: Callable[[T], object]) -> Iterator[float]:
    for value in inputs:
        began = time.perf_counter()
        call(value)
        yield (time.perf_counter() - began) * 1000


def _recall(grown: GrowingLibrary, asked: list[bytes], count: int) -> float:
    """Return the share of the exact nearest passages that the index finds."""
    questions = np.frombuffer(b"".join(asked), "<f4").reshape(len(asked), -1)
    cosines = questions @ grown.vectors.T
    found = 0
    for row, vector in zip(cosines, asked, strict=True):
        exact = set((np.argpartition(-row, count)[:count] + 1).tolist())
        hits = grown.library.vectors.search(grown.space, vector, None, USUAL.candidates)
        found += len(exact & {id_ for id_, _ in hits[:count]})
    return found / (len(asked) * count)


def _verdict(rows: list[dict[str, object]]) -> int:
    wanted = [row for row in rows if row["passages"] == MEASURED_SIZE]
    reached = all(
        float(str(row["search p95 ms"])) <= P95_MS_AT_MOST
        and float(str(row["recall@60"])) >= RECALL_AT_LEAST
        for row in wanted
    )
    if wanted:
        limits = f"p95 <= {P95_MS_AT_MOST} ms and recall >= {RECALL_AT_LEAST} at {MEASURED_SIZE}"
        say(f"Reached: {limits}." if reached else f"Not reached: {limits}.")
    return 0 if reached else 1
