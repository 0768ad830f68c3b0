"""`bench finding --data FOLDER [--sets NAME...] [--models FOLDER...]`: is the right place found?

FOLDER holds the folders `chunking_eval`, `qed`, `xquad` (English), `clapnq` and `sec_10q` of public
data. The documents of a set are a library of their own, and its questions are asked of the whole
search and of the vectors alone, with each embedder. Right is the paragraph, the report (sec_10q),
or a passage with the place of the answer (chunking_evaluation). A hash divides the questions: one
half is for development.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from desktop.core.paths import embedded_embedding_model
from desktop.core.ports import Embedder
from desktop.core.retrieval.search import USUAL, SearchPolicy, search
from desktop.core.store.library import Library
from desktop.core.types import Source
from tests.benchmarks._embedders import opened_embedder
from tests.benchmarks._libraries import indexed
from tests.benchmarks._question_sets import (
    HALVES,
    Item,
    QuestionSet,
    chunking_evaluation,
    clapnq,
    qed,
    sec_10q,
    xquad,
)
from tests.benchmarks._report import say, show
from tests.benchmarks._spans import overlap

SETS: dict[str, Callable[[Path], QuestionSet]] = {
    "chunking_eval": chunking_evaluation,
    "qed": qed,
    "xquad": lambda folder: xquad(folder / "xquad.en.json"),
    "clapnq": clapnq,
    "sec_10q": sec_10q,
}
FOUND = 5
COLUMNS = ("set", "embedder", "search", "questions", "first", "among five")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench finding", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sets", nargs="+", choices=SETS, default=list(SETS))
    parser.add_argument("--models", type=Path, nargs="+", default=[embedded_embedding_model()])
    parser.add_argument("--questions", type=int, default=1000, help="questions of a set at most")
    parser.add_argument("--half", choices=HALVES, help="both halves where none is named")
    parser.add_argument("--weights", type=float, nargs="*", default=[], help="shares of the words")
    parser.add_argument("--cache", type=Path, help="a folder for the libraries, to run it again")
    parser.add_argument("--threads", type=int, default=None)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    rows: list[dict[str, object]] = []
    with ExitStack() as opened:
        folder = options.cache or Path(opened.enter_context(tempfile.TemporaryDirectory()))
        for model in options.models:
            with opened_embedder(model, options.threads) as embedder:
                for name in options.sets:
                    questions = SETS[name](options.data / name)
                    asked = _choose(questions.items, options.half, options.questions)
                    say(f"{model.name}: indexing {questions.name}")
                    with indexed(questions, folder / model.name / name, embedder) as library:
                        say(f"asking {len(asked)} questions")
                        measured = measure(questions, asked, library, embedder, options.weights)
                    rows += [{"set": questions.name, "embedder": model.name, **m} for m in measured]
    show("Finding", COLUMNS, sorted(rows, key=_set_then_search), as_json=options.json)
    return 0


def _choose(items: Sequence[Item], half: str | None, count: int) -> list[Item]:
    """Choose the same questions every time, at most so many of a half."""
    able = [item for item in items if item.answerable and half in (None, item.half)]
    return random.Random(0).sample(able, min(count, len(able)))


def _set_then_search(row: dict[str, object]) -> tuple[int, str]:
    names = ["chunking_evaluation", "QED", "XQuAD", "CLAP NQ", "sec_10q"]
    return names.index(str(row["set"])), str(row["search"])


def measure(
    questions: QuestionSet,
    asked: Sequence[Item],
    library: Library,
    embedder: Embedder,
    weights: Sequence[float] = (),
) -> list[dict[str, object]]:
    """Ask the questions of a set; one row for each way of searching."""
    ways = {
        "vectors alone": replace(USUAL, words_weight=0.0),
        "**whole search**": USUAL,
        **{f"words {weight}": replace(USUAL, words_weight=weight) for weight in weights},
    }
    return [
        {"search": name, **_shares(questions, asked, library, embedder, policy)}
        for name, policy in ways.items()
    ]


def _shares(
    questions: QuestionSet,
    asked: Sequence[Item],
    library: Library,
    embedder: Embedder,
    policy: SearchPolicy,
) -> dict[str, object]:
    places: list[int] = []
    for item in asked:
        found = search(library, item.question, limit=FOUND, embedder=embedder, policy=policy)
        right = (place for place, source in enumerate(found) if _is_right(source, item, questions))
        places.append(next(right, FOUND))
    return {
        "questions": len(asked),
        "first": statistics.fmean(place < 1 for place in places),
        "among five": statistics.fmean(place < FOUND for place in places),
    }


def _is_right(source: Source, item: Item, questions: QuestionSet) -> bool:
    passage = source.passage
    is_there = passage.path.name == item.document
    if not questions.is_by_place:
        return is_there
    place = [(passage.char_start, passage.char_end)]
    return is_there and overlap(place, list(item.spans)) > 0
