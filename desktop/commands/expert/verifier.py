"""`expert verifier`: shows the expert that judges; `--rebuild` makes it again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from desktop.commands.expert.json_output import duration, training_json
from desktop.core.errors import ModelError
from desktop.core.experts.shipped_reader import reader_folder
from desktop.core.experts.shipped_verifier import (
    BASE_MODEL,
    read_verifier_measures,
    shipped_verifier,
)
from desktop.core.experts.training_protocol import TrainingEvent, TrainingProgress
from desktop.core.paths import embedded_models
from desktop.core.remedy import Remedy
from desktop.core.steps import run_to_end
from desktop.research.verifier.build import PARTS, ExamplesWritten, VerifierBuild, build_verifier
from desktop.services.model_processes import ModelProcesses
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.parsing import UsageError, some_path

USUAL_FOLDER = "verifier"


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rebuild", action="store_true", help="make it anew; needs --data")
    parser.add_argument(
        "--data",
        type=some_path,
        metavar="FOLDER",
        help="with the public sets qed, policyqa, qa_languages, claims, and those that measure:"
        " xquad, clapnq, chunking_eval",
    )
    parser.add_argument(
        "--output",
        type=some_path,
        metavar="FOLDER",
        help="default: in the cache of the data folder",
    )
    parser.add_argument(
        "--parts",
        type=int,
        default=PARTS,
        help="how many files of 20,000 examples to learn from; default: %(default)s",
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    if not arguments.rebuild:
        _show(context)
        return 0
    if arguments.data is None:
        raise UsageError("--rebuild needs --data FOLDER", "")
    folder = arguments.output or context.data.cache / USUAL_FOLDER
    built = _rebuild(arguments.data, folder, arguments.parts, context)
    context.output.result(_built_json(built))
    context.output.say(_in_words(built))
    return 0


def _show(context: Context) -> None:
    measures = read_verifier_measures()
    is_used = shipped_verifier() is not None
    context.output.result({"used": is_used, "folder": str(reader_folder()), **measures})
    context.output.say(
        "The Verifier judges which sentences answer, and which claims they support."
        if is_used
        else "This build has no Verifier; rules and similarity judge instead."
    )
    rows: list[dict[str, Any]] = measures.get("measured", [])
    if rows:
        names = list(rows[0])
        context.output.table(names, [[row.get(name, "") for name in names] for row in rows])
    context.output.say(f"How it was made, and from what: {reader_folder() / 'README.md'}")


def _rebuild(data: Path, folder: Path, parts: int, context: Context) -> VerifierBuild:
    base = embedded_models() / BASE_MODEL
    if not base.is_dir():
        raise ModelError("The embedded embedding model is not there.", Remedy.SET_UP.hint())
    with ModelProcesses(context.data, context.settings) as processes:
        steps = build_verifier(data, folder, base, processes.trainer(), parts=parts)
        output = context.output
        with output.progress() as progress:
            bar = progress.add_task("Reading the public sets", total=None) if progress else None

            def show(event: ExamplesWritten | TrainingEvent) -> None:
                _tell(event, output)
                if progress is not None and bar is not None:
                    progress.update(bar, **_position(event))

            return run_to_end(steps, show)


def _tell(event: ExamplesWritten | TrainingEvent, output: Output) -> None:
    if isinstance(event, ExamplesWritten):
        output.result({"type": "examples", "parts": event.parts, "of": event.total})
    else:
        output.result(training_json(event))


def _position(event: ExamplesWritten | TrainingEvent) -> dict[str, Any]:
    match event:
        case ExamplesWritten(parts, total):
            return {"description": "Making examples", "completed": parts, "total": total}
        case TrainingProgress(step=step, steps=steps):
            return {"description": "Training", "completed": step, "total": steps}
        case _:
            return {}


def _built_json(built: VerifierBuild) -> dict[str, Any]:
    return {
        "type": "built",
        "weights": str(built.weights) if built.weights else None,
        "sha256": built.sha256,
        "examples": built.examples,
        "steps": built.outcome.steps,
        "seconds": round(built.outcome.seconds, 1),
    }


def _in_words(built: VerifierBuild) -> str:
    if built.weights is None:
        return f"Stopped at step {built.outcome.steps}. The same command goes on from there."
    return f"{built.weights} was made in {duration(built.outcome.seconds)}."
