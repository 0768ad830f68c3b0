"""`bench answers`: are answers right, are their citations, and are the right questions refused?

`--clapnq FOLDER` is the public data set CLAP NQ (github.com/primeqa/clapnq), `--xquad FILE` the
file `xquad.en.json` of XQuAD (github.com/google-deepmind/xquad). All passages of a set are one
library; each question is asked of all of it. `--model FILE.gguf` may be repeated; `none` is the
extracts alone. Where the Reader is for a model, it is asked with and without it; `--expert` names
another adapter instead, or `none`. Without a set it is the sample library that comes with Lectern.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from collections.abc import Generator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from desktop.core.answering.answer import AnswerPolicy, answer
from desktop.core.answering.expert import NO_EXPERT, Expert
from desktop.core.experts.shipped_reader import shipped_reader
from desktop.core.ingest.pipeline import add_paths, index
from desktop.core.lab.scoring.scores import (
    citation_scores,
    contains_answer_text,
    exact_match,
    token_f1,
)
from desktop.core.paths import embedded_chat_model, embedded_embedding_model
from desktop.core.steps import run_to_end
from desktop.core.store.library import Library
from desktop.core.types import Answer
from desktop.workers.embed.client import EmbedWorker
from desktop.workers.llama.client import LlamaWorker
from desktop.workers.read.client import ReaderPool
from tests.benchmarks._question_sets import Item, QuestionSet, clapnq, sample, xquad
from tests.benchmarks._report import say, show

COLUMNS = [
    "set", "model", "expert", "questions", "EM", "token-F1", "contains", "citation precision",
    "citation recall", "supported sentences", "refused, rightly", "refused, wrongly", "withdrawn",
    "extracts ms", "sources ms", "total s",
]  # fmt: skip
POLICY = AnswerPolicy(answer_tokens_at_most=120, whole=False)


@dataclass(frozen=True, slots=True)
class AnsweredItem:
    item: Item
    made: Answer


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="bench answers", description=__doc__)
    parser.add_argument("--clapnq", type=Path, metavar="FOLDER")
    parser.add_argument("--xquad", type=Path, metavar="FILE")
    parser.add_argument("--model", action="append", metavar="FILE.gguf")
    parser.add_argument("--expert", metavar="FILE.gguf", help="read with this adapter; or `none`")
    parser.add_argument("--limit", type=int, default=100, help="questions of each set")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(arguments)
    sets = [clapnq(options.clapnq)] if options.clapnq else []
    sets += [xquad(options.xquad)] if options.xquad else []
    if not sets:
        sets = [sample()]
    models = options.model or ["none", str(embedded_chat_model())]
    rows = [
        row for questions in sets for row in _rows(questions, models, options.expert, options.limit)
    ]
    show("Answers", COLUMNS, rows, as_json=options.json)
    return 0


def _rows(
    questions: QuestionSet, models: list[str], adapter: str | None, limit: int
) -> Generator[dict[str, object]]:
    with ExitStack() as open_things:
        folder = Path(open_things.enter_context(tempfile.TemporaryDirectory()))
        embedder = open_things.enter_context(EmbedWorker(embedded_embedding_model()))
        reader = open_things.enter_context(ReaderPool(1))
        library = open_things.enter_context(Library.open(folder / "library.db"))
        say(f"indexing {questions.name}")
        add_paths(library, questions.name, [questions.write(folder / "documents")])
        for _ in index(library, questions.name, reader, embedder):
            pass
        for name in models:
            with ExitStack() as loaded:
                model = None
                if name != "none":
                    model = loaded.enter_context(LlamaWorker(Path(name)))
                    model.load()
                for expert in _experts(model, adapter):
                    say(f"asking {name} {expert.name}")
                    asked = [
                        AnsweredItem(item, _ask(library, item.question, embedder, model, expert))
                        for item in questions.chosen(limit)
                    ]
                    yield _row(questions.name, Path(name).stem, expert.name, asked)


def _experts(model: LlamaWorker | None, adapter: str | None) -> list[Expert]:
    """Return no expert, and the expert that reads for the model."""
    if model is None or adapter == "none":
        return [NO_EXPERT]
    if adapter is not None:
        return [Expert(Path(adapter).stem, ((adapter, 1.0),), reads_little=True)]
    reader = shipped_reader(model.info)
    return [NO_EXPERT, reader] if reader.adapters else [NO_EXPERT]


def _ask(
    library: Library,
    question: str,
    embedder: EmbedWorker,
    model: LlamaWorker | None,
    expert: Expert,
) -> Answer:
    return run_to_end(
        answer(library, question, embedder=embedder, model=model, expert=expert, policy=POLICY)
    )


def _row(name: str, model: str, expert: str, asked: list[AnsweredItem]) -> dict[str, object]:
    right = [question for question in asked if question.item.answerable]
    wrong = [question for question in asked if not question.item.answerable]
    precisions, recalls = zip(*(_citation_scores(question) for question in right), strict=True)
    sentences = [s for question in right for s in question.made.sentences]
    return {
        "set": name,
        "model": model,
        "expert": expert,
        "questions": len(asked),
        "EM": _mean(
            [exact_match(question.made.answer, question.item.answers) for question in right]
        ),
        "token-F1": _mean(
            [token_f1(question.made.answer, question.item.answers) for question in right]
        ),
        "contains": _mean(
            [
                contains_answer_text(question.made.answer, question.item.answers)
                for question in right
            ]
        ),
        "citation precision": _mean([p for p in precisions if p is not None]),
        "citation recall": _mean(recalls),
        "supported sentences": _mean([float(s.supported) for s in sentences]),
        "refused, rightly": _mean([float(question.made.refused) for question in wrong])
        if wrong
        else "",
        "refused, wrongly": _mean([float(question.made.refused) for question in right]),
        "withdrawn": _mean([float(bool(question.made.withdrawn)) for question in right]),
        "extracts ms": statistics.median(question.made.timings.extracts_ms for question in asked),
        "sources ms": statistics.median(question.made.timings.retrieval_ms for question in asked),
        "total s": statistics.median(question.made.timings.total_ms for question in asked) / 1000,
    }


def _citation_scores(question: AnsweredItem) -> tuple[float | None, float]:
    """Return the precision and recall of citations.

    Precision is the share of cited spans that overlap a supporting sentence; recall is the share of
    supporting sentences that a cited span overlaps.
    """
    cited = {
        (question.made.sources[c.source].passage.path.name, c.char_start, c.char_end)
        for sentence in question.made.sentences
        if sentence.supported
        for c in sentence.citations
    }
    gold = [(question.item.document, start, end) for start, end in question.item.spans]
    if not gold:
        return None, 1.0
    return citation_scores(cited, gold)


def _mean(values: list[float] | tuple[float, ...]) -> float:
    return statistics.fmean(values) if values else 0.0
