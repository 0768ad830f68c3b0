"""`expert import`: imports an expert's file, a LoRA adapter in GGUF, or a folder of PEFT."""

from __future__ import annotations

import argparse

from desktop.core.experts.record import ExpertRecord
from desktop.core.experts.training_protocol import TrainingNote, TrainingPhase
from desktop.core.steps import run_to_end
from desktop.core.types import ModelInfo
from desktop.services.experts import import_adapter
from desktop.terminal.context import Context
from desktop.terminal.output import Output
from desktop.terminal.parsing import some_path

PHASES = {
    "loading": "Loading the base model, against which the adapter is checked",
    "exporting": "Writing the adapter as GGUF",
    "checking": "Comparing what training and answering make of it",
}


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=some_path, metavar="FILE.gguf|FOLDER", help="a folder: as PEFT saves adapters"
    )
    parser.add_argument("--name", default="", help="default: the one it brings")
    parser.add_argument("--collection", metavar="NAME", help="that it is to answer for")
    parser.add_argument("--model", metavar="FILE.gguf", help="the base model it is for")


def take_in(arguments: argparse.Namespace, context: Context, base: ModelInfo) -> ExpertRecord:
    """Import the adapter that is named, and return the new expert."""
    steps = import_adapter(
        context.library(),
        context.data,
        context.processes.trainer(),
        arguments.file,
        base,
        name=arguments.name,
        collection=arguments.collection or "",
    )
    return run_to_end(steps, lambda event: _tell(event, context.output))


def _tell(event: object, output: Output) -> None:
    match event:
        case TrainingPhase(name) if name in PHASES:
            output.note(f"{PHASES[name]} …")
        case TrainingNote(message):
            output.note(message)
        case _:
            pass
