"""The command line, put together."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop import __version__
from desktop.core import log
from desktop.core.errors import AppError
from desktop.core.paths import data_folder

COMMANDS = {
    "index": "add folders and files to a collection, and bring it up to date",
    "search": "find passages",
    "ask": "answer a question, with checked sources",
    "collections": "list, rename and remove collections",
    "documents": "list every file, where it stands, and why",
    "models": "list, inspect, choose and download models",
    "library": "verify and repair the library",
    "demo": "index the sample library and answer three questions",
    "doctor": "what works on this machine, and what is missing",
    "bench": "run one of the project's own benchmarks",
}
FAILED = 1
INTERRUPTED = 130
EXIT_CODES = (
    "Exit status: 0 done; 1 an error that the message explains; 2 wrong usage; 3 nothing was found,"
    " or an answer was refused; 4 `library check` found damage; 130 interrupted."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        parsed = _parser(given).parse_args(given or ["demo"])
        return _run(parsed)
    except KeyboardInterrupt:
        print("Interrupted; everything that was reported is kept.", file=sys.stderr)  # noqa: T201
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing is wrong, and nothing can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser(given: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="main.py",
        description="Lectern answers questions from your own folders, offline, with checked"
        " sources. Without a command it runs the demonstration.",
        epilog=EXIT_CODES,
    )
    parser.add_argument("--version", action="version", version=f"Lectern {__version__}")
    shared = _shared_options(default=None)
    inherited = _shared_options(default=argparse.SUPPRESS)
    for action in shared._actions:
        parser._add_action(action)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        sub = commands.add_parser(
            name,
            help=summary,
            description=f"{summary[0].upper()}{summary[1:]}.",
            parents=[inherited],
        )
        # Only the command that is meant gets loaded: `--help` stays instant.
        if name in given or not given:
            _module(name).register(sub)
    return parser


def _shared_options(*, default: object) -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data-dir",
        type=Path,
        default=default,
        metavar="DIR",
        help="where library, models, settings and logs lie",
    )
    shared.add_argument(
        "--json",
        action="store_true",
        default=default or False,
        help="print JSON: one document, or one object a line while something goes on",
    )
    return shared


def _module(command: str):
    return importlib.import_module(f"desktop.commands.{command}")


def _run(parsed: argparse.Namespace) -> int:
    from desktop.commands.context import Context
    from desktop.commands.output import Output
    from desktop.core.settings import Settings

    output = Output(as_json=parsed.json)
    data = data_folder(parsed.data_dir)
    try:
        log.start(data.logs)
        context = Context(data, Settings.load(data.settings), output)
        try:
            return _module(parsed.command).run(parsed, context)
        finally:
            context.close()
    except AppError as error:
        logging.getLogger("command").info("%s", error)
        output.problem(error.message, error.hint)
        return FAILED
    except (KeyboardInterrupt, BrokenPipeError):
        raise
    except Exception as error:
        logging.getLogger("command").exception("bug")
        output.problem(
            f"Lectern has a bug: {type(error).__name__}: {error}.",
            f"The log in {data.logs} has the details.",
        )
        return FAILED
