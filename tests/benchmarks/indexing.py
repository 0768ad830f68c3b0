"""Speed of indexing: `bench indexing [--data FOLDER] [--rounds N] [--json]`.

A folder is indexed from nothing into a new library, by the real readers and the real embedder. The
time is compared with that of embedding the same passages and doing nothing else, by a new process
too, in alternating rounds.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.core.ingest.events import FileDone, IndexEvent, Summary
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.paths import embedded_embedding_model
from desktop.core.retrieval.search import search
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.core.types import DocumentState
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._report import say, show

PROJECT = Path(__file__).resolve().parents[2]
RATIO_AT_MOST = 1.1
COLLECTION = "bench"
COLUMNS = ("what", "value", "unit", "wanted", "note")


@dataclass(frozen=True)
class Run:
    """The times of one indexing, in seconds."""

    first_searchable_s: float
    all_read_s: float
    total_s: float
    summary: Summary
    texts: list[str]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench indexing", description=__doc__)
    parser.add_argument("--data", type=Path, default=PROJECT, help="folder; default: the project")
    parser.add_argument("--model", type=Path, default=embedded_embedding_model())
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    runs: list[Run] = []
    alone: list[float] = []
    for number in range(options.rounds):
        with tempfile.TemporaryDirectory() as folder:
            runs.append(_index(Path(folder), options))
        alone.append(_embed(runs[-1].texts, options.model))
        say(f"round {number + 1}: {runs[-1].total_s:.1f} s, embedding alone {alone[-1]:.1f} s")
    rows = _rows(runs, alone)
    show(f"indexing of {options.data}", COLUMNS, rows, as_json=options.json)
    reached = all(row["reached"] for row in rows)
    say("All that is wanted is reached." if reached else "Not reached: the ratio.")
    return 0 if reached else 1


def _index(folder: Path, options: argparse.Namespace) -> Run:
    first = read = 0.0
    began = time.perf_counter()
    with (
        Library.open(folder / "library.db") as library,
        ReaderPool(max(1, (os.cpu_count() or 2) - 1)) as readers,
        EmbedWorker(options.model) as embedder,
    ):
        add_paths(library, COLLECTION, [options.data])
        steps = index(library, COLLECTION, readers, embedder)

        def note(event: IndexEvent) -> None:
            nonlocal first, read
            if isinstance(event, FileDone):
                read = time.perf_counter() - began
                if not first and event.state is DocumentState.READY:
                    first = _searchable(library, event.path, began)

        summary = run_to_end(steps, note)
        total = time.perf_counter() - began
        # No passage has a vector in this space yet, so all passages are pending.
        space = library.vectors.open("nobody's", embedder.dimension)
        texts = [text for _, text in library.vectors.pending(space, after=0, limit=10**9)]
    return Run(first, read, total, summary, texts)


def _searchable(library: Library, path: Path, began: float) -> float:
    """Return the seconds since `began`, after checking that a search finds this file now."""
    (document,) = (document for document in library.documents.list_page() if document.path == path)
    words = library.text(document.id, 0, 300)
    assert any(source.passage.path == path for source in search(library, words, limit=20))
    return time.perf_counter() - began


def _embed(texts: list[str], model: Path) -> float:
    began = time.perf_counter()
    with EmbedWorker(model) as embedder:
        embedder.submit(0, texts)
        assert embedder.next_result() is not None
        return time.perf_counter() - began


def _rows(runs: list[Run], alone: list[float]) -> list[dict[str, Any]]:
    last = runs[-1]
    files = sum(last.summary.by_state.values())
    ready = last.summary.by_state.get(DocumentState.READY, 0)
    ratio = statistics.median(
        run.total_s / embedding for run, embedding in zip(runs, alone, strict=True)
    )
    figures = [
        ("files", float(files), "", f"{ready} of them have text"),
        ("passages", float(len(last.texts)), "", ""),
        ("first file found by its words", _median(run.first_searchable_s for run in runs), "s", ""),
        ("all files found by their words", _median(run.all_read_s for run in runs), "s", ""),
        ("everything indexed", _median(run.total_s for run in runs), "s", ""),
        ("embedding alone", statistics.median(alone), "s", "a new process, its start included"),
        ("ratio", ratio, "", f"median of {len(runs)} rounds"),
    ]
    return [
        {
            "what": what,
            "value": value,
            "unit": unit,
            "wanted": f"<= {RATIO_AT_MOST}" if what == "ratio" else "",
            "reached": what != "ratio" or value <= RATIO_AT_MOST,
            "note": note,
        }
        for what, value, unit, note in figures
    ]


def _median(values: Any) -> float:
    return statistics.median(values)
