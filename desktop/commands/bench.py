"""`bench NAME`: runs one of the project's own benchmarks."""

from __future__ import annotations

import argparse
import importlib
from pathlib import Path

from desktop.core.errors import InputError
from desktop.terminal.context import Context

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "benchmarks"


def register(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", help="without a name: list them")
    parser.add_argument(
        "rest", nargs=argparse.REMAINDER, help="what the benchmark takes; see bench NAME --help"
    )


def run(arguments: argparse.Namespace, context: Context) -> int:
    names = sorted(p.stem for p in FOLDER.glob("*.py") if not p.stem.startswith("_"))
    if not names:
        raise InputError("There are no benchmarks here.", "They come with the source code.")
    if arguments.name is None:
        context.output.result({"benchmarks": names})
        context.output.say("Benchmarks: " + ", ".join(names))
        return 0
    if arguments.name not in names:
        raise InputError(
            f"There is no benchmark “{arguments.name}”.", f"There are: {', '.join(names)}."
        )
    # `--json` may come before or after the name; every benchmark has it too.
    rest = [argument for argument in arguments.rest if argument != "--json"]
    module = importlib.import_module(f"tests.benchmarks.{arguments.name}")
    return module.main([*rest, *(["--json"] if context.output.as_json else [])])
