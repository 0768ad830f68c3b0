"""`expert reader`: shows the expert that comes with Lectern; `--rebuild` trains it again."""

from __future__ import annotations

import argparse
from collections.abc import Generator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.commands.expert.json_output import duration, training_json
from desktop.core.errors import ModelError
from desktop.core.experts.shipped_reader import (
    ADAPTER,
    read_reader_measures,
    reader_folder,
    shipped_reader,
)
from desktop.core.experts.training_protocol import TrainingEvent, TrainingProgress
from desktop.core.models.gguf import read_model_info
from desktop.core.paths import embedded_chat_model
from desktop.core.settings import Settings
from desktop.core.steps import run_to_end
from desktop.research.reader.build import (
    ReaderBuild,
    ReaderRecipe,
    build_reader,
    hash_weights,
)
from desktop.research.reader.dataset import PromptsProgress, QuestionsDrawn
from desktop.services.model_processes import ModelProcesses
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.parsing import UsageError, some_path

USUAL_FOLDER = "reader"


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rebuild", action="store_true", help="make it anew; needs --data")
    parser.add_argument(
        "--data",
        type=some_path,
        metavar="FOLDER",
        help="with the public sets qed, policyqa, and those that measure: xquad, clapnq,"
        " chunking_eval",
    )
    parser.add_argument(
        "--output",
        type=some_path,
        metavar="FOLDER",
        help="default: in the cache of the data folder",
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    if not arguments.rebuild:
        _show(context)
        return 0
    if arguments.data is None:
        raise UsageError("--rebuild needs --data FOLDER", "")
    folder = arguments.output or context.data.cache / USUAL_FOLDER
    built = _rebuild(arguments.data, folder, context)
    context.output.result(_built_json(built))
    context.output.say(_in_words(built))
    return 0


def _show(context: Context) -> None:
    path = context.chat_model_file()
    base = read_model_info(path) if path else None
    is_used = bool(shipped_reader(base).adapters)
    measures = read_reader_measures()
    context.output.result({"used": is_used, "folder": str(reader_folder()), **measures})
    who = "answers by itself" if is_used else "is for another base model, and does not answer"
    context.output.say(f"The Reader {who}; `ask --expert none` asks without it.")
    rows = measures.get("measured", [])
    if rows:
        names = list(rows[0])
        context.output.table(names, [[row.get(name, "") for name in names] for row in rows])
    context.output.say(f"How it was made, and from what: {reader_folder() / 'README.md'}")


def _rebuild(data: Path, folder: Path, context: Context) -> ReaderBuild:
    if not embedded_chat_model().is_file():
        raise ModelError("The embedded model is not there.", "Set up again: `main.py setup`.")
    # The default settings, not the person's: the Reader is for the embedded models.
    with ModelProcesses(context.data, Settings(read_workers=1)) as processes:
        model = processes.model()
        assert model  # the default settings name one
        steps = build_reader(
            data,
            folder,
            model,
            processes.readers(),
            processes.indexing_embedder(),
            processes.trainer(),
            ReaderRecipe(),
        )
        return _run_with_progress(steps, context.output)


def _run_with_progress(
    steps: Generator[QuestionsDrawn | PromptsProgress | TrainingEvent, None, ReaderBuild],
    output: Output,
) -> ReaderBuild:
    with output.progress() as progress:
        bar = progress.add_task("Reading the public sets", total=None) if progress else None

        def show(event: QuestionsDrawn | PromptsProgress | TrainingEvent) -> None:
            _tell(event, output)
            if progress is not None and bar is not None:
                progress.update(bar, **_position(event))

        return run_to_end(steps, show)


def _tell(event: QuestionsDrawn | PromptsProgress | TrainingEvent, output: Output) -> None:
    match event:
        case QuestionsDrawn(read, dropped, used):
            output.result({"type": "drawn", **asdict(event)})
            left_out = sum(count.total for count in dropped.values())
            output.note(
                f"{sum(read.values())} readings; {left_out} left out, for something is measured"
                f" with them; {used} can be learned from."
            )
        case PromptsProgress():
            pass
        case _:
            output.result(training_json(event))


def _position(event: QuestionsDrawn | PromptsProgress | TrainingEvent) -> dict[str, Any]:
    match event:
        case PromptsProgress(done, total):
            return {"description": "Making prompts", "completed": done, "total": total}
        case TrainingProgress(step=step, steps=steps):
            return {"description": "Training", "completed": step, "total": steps}
        case _:
            return {}


def _built_json(built: ReaderBuild) -> dict[str, Any]:
    return {
        "type": "built",
        "adapter": str(built.adapter) if built.adapter else None,
        "weights_sha256": built.weights_sha256,
        "same_as_shipped": _is_shipped(built),
        "examples": built.made.counts,
        "steps": built.outcome.steps,
        "seconds": round(built.outcome.seconds, 1),
        "held_out_loss_before": built.outcome.held_out_before,
        "held_out_loss_after": built.outcome.held_out_after,
    }


def _in_words(built: ReaderBuild) -> str:
    if built.adapter is None:
        return f"Stopped at step {built.outcome.steps}. The same command goes on from there."
    told = (
        "Its weights are those of the one that comes with Lectern."
        if _is_shipped(built)
        else "Its weights are not to the last bit those of the one that comes with Lectern: other"
        " processors, and other numbers of threads, round differently."
    )
    return f"{built.adapter} was made in {duration(built.outcome.seconds)}. {told}"


def _is_shipped(built: ReaderBuild) -> bool:
    shipped = reader_folder() / ADAPTER
    return shipped.is_file() and hash_weights(shipped) == built.weights_sha256
