"""Runs the command line: parses it, calls the command, reports errors."""

from __future__ import annotations

import argparse
import difflib
import importlib
import logging
import sys
from collections.abc import Sequence
from typing import Any

from desktop import __version__
from desktop.terminal import standard_streams
from desktop.terminal.parsing import CommandParser, UsageError, add_shared_options, wants_json

COMMANDS = {
    "index": "add folders and files to a collection, and bring it up to date",
    "search": "find passages",
    "ask": "answer a question, with checked sources",
    "verify": "check a text against your documents, sentence by sentence",
    "collections": "list, rename and remove collections",
    "documents": "list every file, where it stands, and why",
    "expert": "train experts on your collections, list, move and remove them",
    "lab": "measure on your own questions whether an expert helps",
    "models": "list, inspect, choose and download models",
    "library": "verify, repair, back up, move and encrypt the library",
    "demo": "index the sample library and answer three questions",
    "doctor": "what works on this machine, and what is missing",
    "bench": "run one of the project's own benchmarks",
}
WITHOUT_A_COMMAND = "demo"
FAILED = 1
MISUSED = 2
INTERRUPTED = 130
EXIT_CODES = (
    "Exit status: 0 done; 1 an error that the message explains; 2 wrong usage; 3 nothing was\n"
    "found, an answer was refused, or a sentence is not supported; 4 `library check` found\n"
    "damage; 130 interrupted."
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    standard_streams.prepare()
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        try:
            return _run(_parse(given), as_json=wants_json(given))
        finally:
            sys.stdout.flush()
    except UsageError as error:
        return _report_misuse(error, as_json=wants_json(given))
    except KeyboardInterrupt:
        _output(as_json=wants_json(given)).problem(
            "Interrupted.", "Everything that was reported is kept."
        )
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has closed the pipe (`| head`), which is not an error.
        standard_streams.close_stdout()
        return 0


def _parse(given: Sequence[str]) -> argparse.Namespace:
    """Parse the command line; loads only the named command, so that help is instant."""
    outer = _outer_parser().parse_args(given)
    command: str = outer.command or WITHOUT_A_COMMAND
    if command not in COMMANDS:
        near = difflib.get_close_matches(command, COMMANDS, n=1)
        advice = f"Did you mean `{near[0]}`?" if near else "--help lists the commands."
        raise UsageError(f"there is no command “{command}”. {advice}", "")
    summary = COMMANDS[command]
    inner = CommandParser(
        prog=f"main.py {command}", description=f"{summary[0].upper()}{summary[1:]}."
    )
    add_shared_options(inner)
    _module(command).register(inner)
    shared = argparse.Namespace(
        command=command,
        data_dir=outer.data_dir,
        json=outer.json,
        passphrase_file=outer.passphrase_file,
    )
    return inner.parse_args(outer.rest, shared)


def _outer_parser() -> CommandParser:
    width = max(map(len, COMMANDS)) + 2
    lines = [f"  {name:{width}}{summary}" for name, summary in COMMANDS.items()]
    parser = CommandParser(
        prog="main.py",
        usage="main.py [--data-dir DIR] [--passphrase-file FILE] [--json] [COMMAND] ...",
        description="Lectern answers questions from your own folders, offline, with checked"
        " sources.\nWithout a command it opens the window.\n\ncommands (each has its own"
        " --help):\n" + "\n".join(lines) + "\n\nFor the environment itself: setup, test, check.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Lectern {__version__}")
    add_shared_options(parser, as_defaults=True)
    parser.add_argument("command", nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("rest", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser


def _module(command: str) -> Any:
    return importlib.import_module(f"desktop.commands.{command}")


def _output(*, as_json: bool) -> Any:
    from desktop.terminal.output import Output

    return Output(as_json=as_json)


def _report_misuse(error: UsageError, *, as_json: bool) -> int:
    if as_json:
        _output(as_json=True).problem(error.message, error.usage.strip())
    else:
        sys.stderr.write(f"{error.usage}main.py: {error.message}\n")
    return MISUSED


def _run(parsed: argparse.Namespace, *, as_json: bool) -> int:
    from desktop.core import log
    from desktop.core.errors import AppError
    from desktop.core.paths import data_folder
    from desktop.core.private_files import close_to_others, protect_process
    from desktop.terminal.context import Context
    from desktop.terminal.unexpected_errors import explain

    output = _output(as_json=as_json)
    data = data_folder(parsed.data_dir)
    protect_process()
    close_to_others(data.root)
    log.start(data.logs)
    context = Context(data, output, parsed.passphrase_file)
    try:
        try:
            return _module(parsed.command).run(parsed, context)
        finally:
            context.close()
    except (UsageError, BrokenPipeError):
        raise
    except AppError as error:
        logging.getLogger("command").info("%s", error)
        output.problem(error.message, error.hint)
    except Exception as error:
        logging.getLogger("command").exception("not foreseen")
        output.problem(*explain(error, data))
    return FAILED
