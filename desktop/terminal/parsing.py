"""Parser for command lines, with the options that all commands have."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn


class UsageError(Exception):
    """Raised for a command line that cannot be understood."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.message = message
        self.usage = usage
        """The usage line of argparse for the command."""


class CommandParser(argparse.ArgumentParser):
    """Raises the errors that argparse would print, because a program that reads JSON needs them."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, self.format_usage())


def add_shared_options(
    parser: argparse.ArgumentParser, *, as_defaults: bool = False
) -> argparse.ArgumentParser:
    """Add the options of every command, which may come before or after its name.

    Only the outermost parser sets defaults: an inner parser must not replace a value that was given
    before the name of the command.
    """
    absent = argparse.SUPPRESS
    parser.add_argument(
        "--data-dir",
        type=some_path,
        default=None if as_defaults else absent,
        metavar="DIR",
        help="where library, models, settings and logs lie",
    )
    parser.add_argument(
        "--passphrase-file",
        type=some_path,
        default=None if as_defaults else absent,
        metavar="FILE",
        help="its first line unlocks an encrypted library",
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if as_defaults else absent,
        help="print JSON: one document, or one object a line while something goes on",
    )
    return parser


def wants_json(given: Sequence[str]) -> bool:
    """Return whether JSON is requested, even on a command line that cannot be understood."""
    options = given[: given.index("--")] if "--" in given else given
    return "--json" in options


def positive(text: str) -> int:
    """Parse an argument that must be a whole number from 1 on."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("it must be a whole number from 1 on")
    return int(text)


def some_path(text: str) -> Path:
    """Parse a path; an empty one is refused, because it would mean the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("it is empty")
    return Path(text)


def some_text(text: str) -> str:
    """Return the words of an argument without bytes that are not valid text."""
    return text.encode(errors="replace").decode()
