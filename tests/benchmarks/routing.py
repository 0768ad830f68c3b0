"""`bench routing --data FOLDER`: does each question go to the expert of its own collection?

FOLDER is the public data set `chunking_evaluation` (github.com/brandonstarxel/chunking_evaluation):
`corpora/*.md` and `questions_df.csv`. Each corpus is a collection with an expert of its own; an
oracle would choose the corpus that the question was written for.
"""

from __future__ import annotations

import argparse
import csv
import statistics
import tempfile
import time
from collections import Counter
from pathlib import Path

from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.routing import MARGIN, route
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.paths import embedded_embedding_model
from desktop.core.retrieval.search import search
from desktop.core.store.library import Library
from desktop.core.types import Source
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._report import say, show

WANTED = 0.90
LIMIT = 5
COLUMNS = ("search", "margin", "oracle's choice", "another expert", "the base", "ms", "questions")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench routing", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with (options.data / "questions_df.csv").open(encoding="utf-8", newline="") as file:
        asked = [(row["question"], row["corpus_id"]) for row in csv.DictReader(file)]
    corpora = sorted((options.data / "corpora").glob("*.md"))
    with (
        tempfile.TemporaryDirectory() as folder,
        EmbedWorker(embedded_embedding_model()) as embedder,
        ReaderPool(1) as reader,
        Library.open(Path(folder) / "library.db") as library,
    ):
        for path in corpora:
            say(f"indexing {path.name}")
            add_paths(library, path.stem, [path])
            for _ in index(library, path.stem, reader, embedder):
                pass
        experts = [
            _expert(collection.id, collection.name) for collection in library.collections.all()
        ]
        rows = []
        for name, using in (("words and vectors", embedder), ("words only", None)):
            found = [
                (search(library, question, limit=LIMIT, embedder=using), corpus)
                for question, corpus in asked
            ]
            rows += [_row(name, library, experts, found, m) for m in (0.0, 0.1, MARGIN, 0.4)]
    show("Routing on chunking_evaluation, five experts", COLUMNS, rows, as_json=options.json)
    reached = rows[2]["oracle's choice"] >= WANTED
    say(f"Wanted: at least {WANTED} of the oracle's choices: {'reached' if reached else 'MISSED'}.")
    return 0 if reached else 1


def _expert(collection_id: int, collection: str) -> ExpertRecord:
    return ExpertRecord(
        id=collection_id, name=f"Expert on {collection}", collection_id=collection_id,
        collection=collection, base_fingerprint="", base_name="", folder=Path(), adapter=None,
        enabled=True, examples=0, examples_sha256="", created_at=0.0, trained_at=0.0,
    )  # fmt: skip


def _row(
    name: str,
    library: Library,
    experts: list[ExpertRecord],
    found: list[tuple[list[Source], str]],
    margin: float,
) -> dict[str, object]:
    chosen: Counter[str] = Counter()
    times: list[float] = []
    for sources, corpus in found:
        began = time.perf_counter()
        expert = route(library, sources, experts, margin=margin).expert
        times.append((time.perf_counter() - began) * 1000)
        right = "right" if expert and expert.collection == corpus else "wrong"
        chosen[right if expert else "base"] += 1
    return {
        "search": name,
        "margin": margin,
        "oracle's choice": chosen["right"] / len(found),
        "another expert": chosen["wrong"] / len(found),
        "the base": chosen["base"] / len(found),
        "ms": statistics.median(times),
        "questions": len(found),
    }
