"""`expert decisions`: fits anew how questions are told apart, from the examples that come along."""

from __future__ import annotations

import argparse

from desktop.core.answering.decisions import decisions_folder
from desktop.core.settings import Settings
from desktop.research.decisions.build import build_decisions
from desktop.services.model_processes import ModelProcesses
from desktop.terminal.context import Context
from desktop.terminal.parsing import some_path


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rebuild", action="store_true", help="fit them anew; takes about half a minute"
    )
    parser.add_argument(
        "--output", type=some_path, metavar="FILE.json", help="default: the file that is used"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    weights = arguments.output or decisions_folder() / "weights.json"
    if arguments.rebuild:
        # The default settings, not the person's: the weights are for the embedded model.
        with ModelProcesses(context.data, Settings(read_workers=1)) as processes:
            build_decisions(processes.indexing_embedder(), weights)
    context.output.result({"weights": str(weights), "exists": weights.is_file()})
    context.output.say(f"The weights: {weights}")
    return 0
