"""`bench retrieval --data FOLDER`: does our search find the characters that hold the answer?

FOLDER is the public data set `chunking_evaluation` (github.com/brandonstarxel/chunking_evaluation):
`corpora/*.md` and `questions_df.csv`. All corpora are searched together, as its authors do. What k
passages hold depends on how long they are, so recall is given for a fixed room, too.
"""

from __future__ import annotations

import argparse
import csv
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.paths import embedded_embedding_model
from desktop.core.retrieval.search import SearchPolicy, search
from desktop.core.store.library import Library
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._report import say, show
from tests.benchmarks._spans import Range, RetrievedRange, Scores, score

COLLECTION = "all"
COLUMNS = [
    "search", "char recall", "char precision", "IoU", "recall@k", "MRR", "right document", "chars",
    "recall in 3,000 chars",
]  # fmt: skip
ROOM = 3000
ENOUGH_FOR_ROOM = 20
Find = Callable[[str, int], list[RetrievedRange]]
"""A search that returns at most this many chunks for a question, best first."""


@dataclass(frozen=True, slots=True)
class LabelledQuestion:
    question: str
    corpus: str
    references: list[Range]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench retrieval")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--model", type=Path, default=embedded_embedding_model())
    parser.add_argument("--ablations", action="store_true", help="every choice, changed by itself")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    asked = _questions(options.data / "questions_df.csv")
    corpora = {path.stem: path for path in sorted((options.data / "corpora").glob("*.md"))}
    with (
        tempfile.TemporaryDirectory() as folder,
        EmbedWorker(options.model) as embedder,
        ReaderPool(1) as reader,
        Library.open(Path(folder) / "library.db") as library,
    ):
        rows = _baseline_rows(asked, corpora, embedder)
        add_paths(library, COLLECTION, list(corpora.values()))
        for _ in index(library, COLLECTION, reader, embedder):
            pass
        rows += _our_rows(asked, library, embedder, ablations=options.ablations)
    show("Retrieval on chunking_evaluation", COLUMNS, rows, as_json=options.json)
    return 0


def _questions(path: Path) -> list[LabelledQuestion]:
    with path.open(encoding="utf-8", newline="") as file:
        return [
            LabelledQuestion(
                row["question"],
                row["corpus_id"],
                [(r["start_index"], r["end_index"]) for r in json.loads(row["references"])],
            )
            for row in csv.DictReader(file)
        ]


def _baseline_rows(
    asked: list[LabelledQuestion], corpora: dict[str, Path], embedder: EmbedWorker
) -> list[dict[str, object]]:
    """Measure a baseline: chunks of 512 characters, cut anywhere, found by vectors alone."""
    say("embedding the chunks of the baseline")
    chunks: list[RetrievedRange] = []
    texts: list[str] = []
    for name, path in corpora.items():
        text = path.read_text(encoding="utf-8")
        for start in range(0, len(text), 512):
            chunks.append(RetrievedRange(name, start, min(len(text), start + 512)))
            texts.append(text[start : start + 512])
    vectors = np.frombuffer(b"".join(embedder.embed_texts(texts)), np.float32).reshape(
        len(texts), -1
    )
    questions = {
        question.question: np.frombuffer(embedder.embed_query(question.question), np.float32)
        for question in asked
    }

    def nearest(question: str, k: int) -> list[RetrievedRange]:
        order = np.argsort(-(vectors @ questions[question]))
        return [chunks[position] for position in order[:k]]

    return [_row(f"512 characters, vectors only, k={k}", asked, nearest, k) for k in (3, 5)]


def _our_rows(
    asked: list[LabelledQuestion], library: Library, embedder: EmbedWorker, *, ablations: bool
) -> list[dict[str, object]]:
    usual = SearchPolicy()

    def find(policy: SearchPolicy, *, vectors: bool = True) -> Find:
        def ours(question: str, k: int) -> list[RetrievedRange]:
            found = search(
                library, question, limit=k, embedder=embedder if vectors else None, policy=policy
            )
            return [
                RetrievedRange(s.passage.path.stem, s.passage.char_start, s.passage.char_end)
                for s in found
            ]

        return ours

    say("searching our passages")
    rows = [
        _row("our passages, vectors only, k=5", asked, find(replace(usual, words_weight=0.0)), 5),
        _row("our passages, BM25 only, k=5", asked, find(usual, vectors=False), 5),
        _row("**Lectern, k=5**", asked, find(usual), 5),
        _row("Lectern, k=3", asked, find(usual), 3),
    ]
    if ablations:
        changed = {
            **{f"weight of words {w}": {"words_weight": w} for w in (0.3, 0.4, 0.6, 0.7)},
            **{f"left out under {s} of the best": {"least": s} for s in (0.0, 0.65, 0.85)},
            **{f"neighbours left out under {s}": {"least_beside": s} for s in (0.25, 0.75)},
            **{f"names {w}": {"names_weight": w} for w in (0.0, 1.0)},
            **{f"candidates {n}": {"candidates": n} for n in (20, 120)},
            **{f"floor {f}": {"similarity_floor": f} for f in (0.0, 0.35)},
            "neighbours not joined": {"join": False},
        }
        for name, change in changed.items():
            rows.append(
                _row(f"Lectern, {name}", asked, find(replace(usual, **change)), 5, in_room=False)
            )
    return rows


def _row(
    name: str, asked: list[LabelledQuestion], find: Find, k: int, *, in_room: bool = True
) -> dict[str, object]:
    scores: list[Scores] = []
    recalls: list[float] = []
    characters = 0
    for question in asked:
        found = find(question.question, k)
        characters += sum(chunk.end - chunk.start for chunk in found)
        scores.append(score(question.corpus, question.references, found))
        if in_room:
            shown = _within(find(question.question, ENOUGH_FOR_ROOM), ROOM)
            recalls.append(score(question.corpus, question.references, shown).recall)

    def mean(of: str) -> float:
        return float(np.mean([getattr(s, of) for s in scores]))

    return {
        "search": name,
        "char recall": mean("recall"),
        "char precision": mean("precision"),
        "IoU": mean("iou"),
        "recall@k": mean("hit"),
        "MRR": mean("reciprocal_rank"),
        "right document": mean("document"),
        "chars": characters // len(asked),
        "recall in 3,000 chars": float(np.mean(recalls)) if recalls else "",
    }


def _within(found: list[RetrievedRange], room: int) -> list[RetrievedRange]:
    """Return the first chunks that fit the room; the last one is cut off where it ends."""
    shown: list[RetrievedRange] = []
    for chunk in found:
        if room > 0:
            shown.append(replace(chunk, end=min(chunk.end, chunk.start + room)))
            room -= chunk.end - chunk.start
    return shown
