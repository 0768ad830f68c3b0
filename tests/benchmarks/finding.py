"""`bench finding --data FOLDER --sets NAME... [--model FOLDER]`: is the right document found?

FOLDER holds the folders `xquad` (English), `clapnq` and `qed` of public data. The paragraphs of a
set are a library of their own, and its questions are asked of the whole search and of the vectors
alone. With `--weights`, other shares of the words in the score are measured, too.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.paths import embedded_embedding_model
from desktop.core.ports import Embedder
from desktop.core.retrieval.search import USUAL, SearchPolicy, search
from desktop.core.store.library import Library
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._question_sets import Item, QuestionSet, clapnq, xquad
from tests.benchmarks._report import say, show

SETS = ("xquad", "clapnq", "qed")
FOUND = 5
COLUMNS = ("set", "search", "questions", "first", "among five")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench finding", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=SETS)
    parser.add_argument("--model", type=Path, default=embedded_embedding_model())
    parser.add_argument("--questions", type=int, default=300, help="questions of each set")
    parser.add_argument("--weights", type=float, nargs="*", default=[])
    parser.add_argument("--threads", type=int, default=None)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    with EmbedWorker(options.model, threads=options.threads) as embedder:
        rows = [
            row
            for name in options.sets
            for row in measure(
                read(name, options.data), embedder, options.questions, options.weights
            )
        ]
    show(f"Finding, {options.model.name}", COLUMNS, rows, as_json=options.json)
    return 0


def read(name: str, data: Path) -> QuestionSet:
    if name == "xquad":
        return xquad(data / "xquad" / "xquad.en.json")
    return clapnq(data / "clapnq") if name == "clapnq" else qed(data / "qed")


def qed(folder: Path) -> QuestionSet:
    """Read QED, development set (Lamm et al., 2020): questions on paragraphs of Wikipedia."""
    names: dict[str, str] = {}
    items: list[Item] = []
    with (folder / "qed-dev.jsonlines").open(encoding="utf-8") as lines:
        for fields in map(json.loads, lines):
            name = names.setdefault(fields["paragraph_text"], f"paragraph {len(names)}.txt")
            items.append(Item(fields["question_text"], name, (), (), True))
    return QuestionSet("QED", {name: text for text, name in names.items()}, items)


def measure(
    questions: QuestionSet, embedder: Embedder, count: int, weights: Sequence[float] = ()
) -> list[dict[str, object]]:
    """Index a set and ask its questions; one row for each way of searching."""
    say(f"indexing {questions.name}")
    answerable = [item for item in questions.items if item.answerable]
    asked = random.Random(0).sample(answerable, min(count, len(answerable)))
    with ExitStack() as opened:
        folder = Path(opened.enter_context(tempfile.TemporaryDirectory()))
        library = opened.enter_context(Library.open(folder / "library.db"))
        documents = questions.write(folder / "documents")
        with ReaderPool(1) as reader:
            add_paths(library, "all", [documents])
            for _ in index(library, "all", reader, embedder):
                pass
        say(f"asking {len(asked)} questions")
        ways = {
            "vectors alone": replace(USUAL, words_weight=0.0),
            "**whole search**": USUAL,
            **{f"words {weight}": replace(USUAL, words_weight=weight) for weight in weights},
        }
        rows = [_row(library, embedder, name, policy, asked) for name, policy in ways.items()]
    return [{"set": questions.name, **row} for row in rows]


def _row(
    library: Library, embedder: Embedder, name: str, policy: SearchPolicy, asked: Sequence[Item]
) -> dict[str, object]:
    places: list[int] = []
    for item in asked:
        found = search(library, item.question, limit=FOUND, embedder=embedder, policy=policy)
        names = [source.passage.path.name for source in found]
        places.append(names.index(item.document) if item.document in names else FOUND)
    return {
        "search": name,
        "questions": len(asked),
        "first": statistics.fmean(place < 1 for place in places),
        "among five": statistics.fmean(place < FOUND for place in places),
    }
