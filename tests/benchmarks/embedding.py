"""Speed of embedding: `bench embedding [--data FOLDER] [--passages N] [--rounds N] [--json]`.

The embed worker against `SentenceTransformer.encode` with its default arguments, on the same
passages, in alternating rounds; and how near the two kinds of vectors are.
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path
from typing import Any

import numpy as np

from desktop.core.paths import embedded_embedding_model
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.embed.folder import read_folder
from tests.benchmarks._passages import passages
from tests.benchmarks._report import say, show

RATIO_AT_LEAST = 2.5
COSINE_AT_LEAST = 0.99
QUESTION = "Who repaired the crane in the harbour, and what did it cost?"
COLUMNS = ("what", "value", "unit", "wanted", "note")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench embedding", description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with *.md and *.txt; default: our own")
    parser.add_argument("--model", type=Path, default=embedded_embedding_model())
    parser.add_argument("--passages", type=int, default=256)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    texts = passages(options.data, options.passages)
    if not texts:
        say(f"There are no passages of that length in {options.data}.")
        return 1
    with EmbedWorker(options.model) as worker:
        rows = [*_throughput(worker, options, texts), *_questions(worker, texts)]
        title = f"embedding, {options.model.name}, {worker.backend}"
    show(title, COLUMNS, rows, as_json=options.json)
    missed = [row["what"] for row in rows if not row["reached"]]
    say(f"Not reached: {', '.join(missed)}." if missed else "All that is wanted is reached.")
    return 1 if missed else 0


def _row(what: str, value: float, unit: str, note: str = "") -> dict[str, Any]:
    return {"what": what, "value": value, "unit": unit, "wanted": "", "reached": True, "note": note}


def _with_bound(row: dict[str, Any], least: float) -> dict[str, Any]:
    return row | {"wanted": f">= {least}", "reached": row["value"] >= least}


def _throughput(
    worker: EmbedWorker, options: argparse.Namespace, texts: list[str]
) -> list[dict[str, Any]]:
    from sentence_transformers import SentenceTransformer

    usual = SentenceTransformer(str(options.model), device="cpu")
    prompt = read_folder(options.model).passage_prompt
    usual.encode(texts[:32], prompt=prompt)
    ours, theirs = _embed(worker, texts[:32]), np.empty(0)
    seconds: dict[str, list[float]] = {"worker": [], "SentenceTransformer.encode": []}
    for number in range(options.rounds):
        began = time.perf_counter()
        theirs = usual.encode(texts, prompt=prompt)
        between = time.perf_counter()
        ours = _embed(worker, texts)
        ended = time.perf_counter()
        seconds["SentenceTransformer.encode"].append(between - began)
        seconds["worker"].append(ended - between)
        speeds = ", ".join(f"{name} {len(texts) / s[-1]:.1f}/s" for name, s in seconds.items())
        say(f"round {number + 1}: {speeds}")
    similarity = (ours * theirs).sum(1) / np.linalg.norm(ours, axis=1)
    similarity /= np.linalg.norm(theirs, axis=1)
    average = statistics.mean(map(len, texts))
    note = f"{len(texts)} passages of {average:.0f} characters"
    rows = [
        _row(name, len(texts) / statistics.median(values), "passages/s", note)
        for name, values in seconds.items()
    ]
    ratio = statistics.median(t / o for o, t in zip(*seconds.values(), strict=True))
    return [
        *rows,
        _with_bound(_row("ratio", ratio, "", f"median of {options.rounds} rounds"), RATIO_AT_LEAST),
        _with_bound(_row("cosine, mean", float(similarity.mean()), ""), COSINE_AT_LEAST),
        _row("cosine, least", float(similarity.min()), ""),
    ]


def _embed(worker: EmbedWorker, texts: list[str]) -> np.ndarray:
    worker.submit(0, texts)
    result = worker.next_result()
    assert result is not None
    return np.array([np.frombuffer(vector, "<f4") for vector in result[1]])


def _questions(worker: EmbedWorker, texts: list[str]) -> list[dict[str, Any]]:
    """Measure how long a question waits for its vector, alone and while passages are embedded."""
    alone = [_question_ms(worker) for _ in range(20)]
    worker.submit(0, texts)
    busy = [_question_ms(worker) for _ in range(20)]
    while worker.next_result() is None:
        pass
    return [
        _row("question, worker idle", statistics.median(alone), "ms", f"most {max(alone):.0f}"),
        _row("question, worker busy", statistics.median(busy), "ms", f"most {max(busy):.0f}"),
    ]


def _question_ms(worker: EmbedWorker) -> float:
    began = time.perf_counter()
    worker.embed_query(QUESTION)
    return (time.perf_counter() - began) * 1000
