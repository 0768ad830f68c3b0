"""`demo`: indexes the sample library and answers three questions with sources."""

from __future__ import annotations

import argparse

from desktop.commands.ask import add_options, answerer
from desktop.commands.index import show
from desktop.core.errors import AppError
from desktop.core.paths import DataFolder, resources
from desktop.core.steps import run_to_end
from desktop.services.indexing import add_to_collection, index_collection
from desktop.services.suggestions import sample_questions
from desktop.terminal.answer_printer import print_answer
from desktop.terminal.context import Context
from desktop.terminal.json_output import answer_json


def register(parser: argparse.ArgumentParser) -> None:
    add_options(parser)


def run(arguments: argparse.Namespace, context: Context) -> int:
    # Not in the person's own library: a demonstration leaves nothing in it.
    sample = Context(DataFolder(context.data.root / "demonstration"), context.output)
    try:
        return _run(arguments, sample)
    finally:
        sample.close()


def _run(arguments: argparse.Namespace, context: Context) -> int:
    output = context.output
    folder = resources() / "sample" / "documents"
    if not folder.is_dir():
        raise AppError("The sample library is not there.", "Is this a whole copy of Lectern?")
    output.say(f"Lectern indexes its sample documents in {folder}.\n")
    library = context.library()
    for subject in sorted(path for path in folder.iterdir() if path.is_dir()):
        add_to_collection(library, subject.name, [subject])
        show(index_collection(library, subject.name, context.processes), output)
    ask = answerer(arguments, context).ask_once
    for question in sample_questions():
        output.say(f"\n› {question}\n", style="bold")
        if output.as_json:
            output.result(
                {"type": "answer", **answer_json(run_to_end(ask(question)), library.line_at)}
            )
        else:
            print_answer(ask(question), question, output)
    output.say(
        "\nNow your own: `python3 main.py index FOLDER`, then `python3 main.py ask “…”`."
        "\nThe embedded model is very small; a larger one answers far better: `models catalogue`."
    )
    return 0
