"""`lab reproduce`: makes the table of `trainer/EVIDENCE.md` again from public data."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Generator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.commands.expert.json_output import duration
from desktop.commands.lab.report import write_files
from desktop.core.errors import InputError, ModelError
from desktop.core.experts.recipe import DEFAULT_PRESET, Recipe, presets
from desktop.core.experts.shipped_reader import shipped_reader
from desktop.core.experts.training_protocol import TrainingProgress
from desktop.core.lab.arms import Weights
from desktop.core.lab.report.data import results_json
from desktop.core.lab.runs.arm_runner import RunModels
from desktop.core.lab.runs.events import Answered
from desktop.core.lab.runs.runner import RunTools
from desktop.core.lab.scoring.intervals import Interval
from desktop.core.steps import run_to_end
from desktop.core.types import ModelInfo
from desktop.research.public_sets import READERS, read_set
from desktop.research.reproduce import (
    ExpertVariant,
    ReproductionPlan,
    ReproductionResult,
    ReproductionStep,
    ReproductionTools,
    reproduce,
)
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.parsing import positive, some_path
from desktop.workers.processor import resident_bytes

ALL_ARMS = ("base", "prompt", "expert", "quote", "rag", "rag-prompt", "rag-brief", "rag-best",
            "rag-reader", "rag-expert", "true", "true-expert")  # fmt: skip
QUICK_ARMS = ("base", "expert", "quote", "rag", "rag-brief", "rag-best", "rag-reader",
              "rag-expert")  # fmt: skip
FEWER_ARMS = ("rag", "rag-best", "quote", "rag-reader", "rag-expert")
QUESTIONS, EXAMPLES = {True: 60, False: 40}, {True: 240, False: 160}
EPOCHS = {True: 1.0, False: 2.0}
"""Epochs for a set with all arms (True), and for one with fewer (False)."""
MANY_EXAMPLES = 600
"""Number of examples for the test whether more of them help."""
METHODS = ("gguf", "qlora-4bit", "lora-16bit", "full")
QUICK_SETS, COMPARED_SETS = ("xquad",), ("xquad",)
"""The quick run has only `QUICK_SETS`. Training methods and all arms are compared only on
`COMPARED_SETS`; other sets have fewer arms.
"""
FULL_LEARNING_RATE = 1e-4
"""The learning rate for training all weights; the rate of an adapter would destroy them."""
SCORES = (
    ("score", "Score"),
    ("f1", "F1"),
    ("shown_f1", "F1 as shown"),
    ("exact_match", "EM"),
    ("contained", "Contained"),
    ("refused_rightly", "Refused rightly"),
    ("refused_wrongly", "Refused wrongly"),
)


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=some_path, required=True, metavar="DIR",
        help="the folder with the public sets: xquad/, clapnq/, chunking_eval/",
    )  # fmt: skip
    parser.add_argument(
        "--output", type=some_path, metavar="DIR", help="keep everything here, and go on from there"
    )
    parser.add_argument("--quick", action="store_true", help="one set, few examples and questions")
    parser.add_argument("--sets", metavar="A,B,...", help=f"of {', '.join(READERS)}")
    parser.add_argument("--methods", metavar="A,B,...", help=f"of {', '.join(METHODS)}")
    parser.add_argument("--examples", type=positive, metavar="N", help="to learn from, of each set")
    parser.add_argument("--epochs", type=float, metavar="N")
    parser.add_argument("--questions", type=positive, metavar="N", help="to ask, of each set")
    parser.add_argument("--model", metavar="FILE.gguf", help="the base model")


def run(arguments: argparse.Namespace, context: Context) -> int:
    output: Path = arguments.output or context.data.cache / "lab" / "reproduction"
    names = _choose_names(
        arguments.sets, QUICK_SETS if arguments.quick else tuple(READERS), READERS
    )
    methods = _choose_names(arguments.methods, METHODS[:1] if arguments.quick else METHODS, METHODS)
    public_sets = [read_set(name, arguments.data) for name in names]
    workshop = _workshop(arguments, context)
    base = workshop.run_tools.models.base.info
    made: list[ReproductionResult] = []
    began = time.monotonic()
    for public_set in public_sets:
        extent = _extent(arguments, public_set.name, methods, base)
        steps = reproduce(public_set, output / base.path.stem / public_set.name, extent, workshop)
        for found in _run_with_progress(steps, context.output):
            made.append(found)
            files = output / base.path.stem / f"{found.public_set}, {found.variant}"
            write_files(
                found.results,
                html=files.with_suffix(".html"),
                csv=files.with_suffix(".csv"),
                whole=files.with_suffix(".json"),
            )
    seconds = time.monotonic() - began
    table = _table(made)
    (output / "table.md").write_text(table, encoding="utf-8")
    told = {
        "type": "reproduced",
        "seconds": round(seconds),
        "results": [_json(result) for result in made],
    }
    (output / "table.json").write_text(json.dumps(told, indent=1), encoding="utf-8")
    context.output.result(told)
    context.output.say(table)
    context.output.say(f"It took {duration(seconds)} this time. Everything is in {output}.")
    return 0


def _extent(
    arguments: argparse.Namespace, name: str, methods: Sequence[str], base: ModelInfo
) -> ReproductionPlan:
    quick = arguments.quick
    examples = arguments.examples or (120 if quick else EXAMPLES[name in COMPARED_SETS])
    epochs = arguments.epochs or EPOCHS[name in COMPARED_SETS]
    usual = replace(presets(base)[DEFAULT_PRESET], examples=examples, epochs=epochs)
    compares = name in COMPARED_SETS
    asked = arguments.questions or QUESTIONS[compares and not quick]
    arms = QUICK_ARMS if quick else ALL_ARMS if compares else FEWER_ARMS
    variants = [
        ExpertVariant(
            method, _by_method(usual, method), _arms_of(method, arms, is_first=not number)
        )
        for number, method in enumerate(methods if compares else methods[:1])
    ]
    if compares:
        variants += _further_variants(usual, quick=quick)
    if not shipped_reader(base).adapters:
        variants = [_without_reader(variant) for variant in variants]
    return ReproductionPlan(tuple(variants), asked)


def _without_reader(variant: ExpertVariant) -> ExpertVariant:
    return replace(variant, arms=tuple(arm for arm in variant.arms if arm != "rag-reader"))


def _by_method(usual: Recipe, method: str) -> Recipe:
    if method == "full":
        # A fully trained model answers like a base model, which reads whole sources.
        rate = FULL_LEARNING_RATE
        return replace(usual, method=method, learning_rate=rate, reads_little=False)
    return replace(usual, method=method)


def _further_variants(usual: Recipe, *, quick: bool) -> list[ExpertVariant]:
    """Return variants that explain the usual recipe, and a control that cannot help."""
    pair = ("rag", "rag-expert")
    more: list[ExpertVariant] = []
    if not quick:
        if usual.from_reader:
            more.append(
                ExpertVariant("not from the Reader", replace(usual, from_reader=False), pair)
            )
        many = replace(usual, examples=MANY_EXAMPLES)
        more.append(
            ExpertVariant(f"{MANY_EXAMPLES} examples", many, ("rag", "rag-reader", "rag-expert"))
        )
        whole = replace(Recipe(), examples=usual.examples, epochs=usual.epochs)
        more.append(ExpertVariant("as for larger models", whole, pair))
        more.append(
            ExpertVariant("activated", replace(usual, activated=True), ("rag", "rag-alora"))
        )
    useless = replace(usual, from_reader=False)
    return [*more, ExpertVariant("shuffled answers", useless, pair, shuffle_answers=True)]


def _arms_of(method: str, whole: tuple[str, ...], *, is_first: bool) -> tuple[str, ...]:
    if method == "full":
        return ("rag", "rag-full")
    return whole if is_first else ("rag", "rag-expert")


def _workshop(arguments: argparse.Namespace, context: Context) -> ReproductionTools:
    model = context.processes.model(arguments.model)
    if model is None:
        raise ModelError("The Lab needs a base model.", "Choose one with --model.")
    embedder = context.processes.indexing_embedder()
    embedder.start()
    models = RunModels(model, None, lambda: resident_bytes(model.pid))
    trainer = context.processes.trainer()
    return ReproductionTools(
        context.processes.readers(),
        embedder,
        trainer,
        RunTools(models, embedder),
        context.processes.open_model,
    )


def _choose_names(given: str | None, usual: Sequence[str], known: Sequence[str] | Any) -> list[str]:
    names = [part.strip() for part in given.split(",") if part.strip()] if given else list(usual)
    unknown = [name for name in names if name not in known]
    if unknown:
        raise InputError(f"There is no “{unknown[0]}”.", f"There are: {', '.join(known)}.")
    return names


def _run_with_progress(
    steps: Generator[ReproductionStep, None, list[ReproductionResult]], output: Output
) -> list[ReproductionResult]:
    last = ""
    with output.progress() as progress:
        bar = progress.add_task("", total=None) if progress else None

        def show(step: ReproductionStep) -> None:
            nonlocal last
            if step.text != last:
                last = step.text
                output.note(last)
                output.result({"type": "step", "step": last})
            if progress is not None and bar is not None:
                done, total = _extent_of(step)
                progress.update(bar, description=step.text, completed=done, total=total)

        return run_to_end(steps, show)


def _extent_of(step: ReproductionStep) -> tuple[int, int | None]:
    match step.event:
        case Answered(done=done, total=total) | TrainingProgress(step=done, steps=total):
            return done, total
        case _:
            return 0, None


def _table(made: Sequence[ReproductionResult]) -> str:
    """Return the table in Markdown, in the form of `trainer/EVIDENCE.md`."""
    lines = [
        f"| Set | Training | Arm | {' | '.join(title for _, title in SCORES)} |",
        "|---|---|---|" + "---:|" * len(SCORES),
    ]
    for result in made:
        for arm in result.results.arms:
            scores = result.results.scores[arm.key]
            cells = [_cell(scores.get(name)) for name, _ in SCORES]
            learned = arm.adds_weights and arm.weights is not Weights.READER
            trained = result.variant if learned else "–"
            lines.append(f"| {result.public_set} | {trained} | {arm.name} | {' | '.join(cells)} |")
    verdicts = [
        f"* {result.public_set}, {result.variant}: {result.results.verdict.sentence}"
        f" {_duration_text(result)}"
        for result in made
        if result.results.verdict is not None
    ]
    return "\n".join([*lines, "", *verdicts, ""])


def _duration_text(result: ReproductionResult) -> str:
    """Return how long training and answering took on this machine."""
    training = result.measures.get("whole_seconds")
    asking = sum(
        asked.record.total_ms for answers in result.results.answers.values() for asked in answers
    )
    trained = f"Trained in {duration(float(training))}, answered" if training else "Answered"
    return f"({trained} in {duration(asking / 1000)}.)"


def _cell(interval: Interval | None) -> str:
    return f"{interval.mean:.2f} ({interval.low:.2f}–{interval.high:.2f})" if interval else ""


def _json(result: ReproductionResult) -> dict[str, Any]:
    return {
        "set": result.public_set,
        "variant": result.variant,
        "training": dict(result.measures),
        **results_json(result.results, with_answers=False),
    }
