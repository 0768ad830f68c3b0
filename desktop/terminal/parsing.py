"""How a command line is taken apart."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn


class UsageError(Exception):
    """The command line cannot be understood."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.message = message
        self.usage = usage
        """How the command is called, as argparse says it."""


class CommandParser(argparse.ArgumentParser):
    """Raises what argparse would print, since a program that reads JSON must hear it too."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, self.format_usage())


def add_shared_options(
    parser: argparse.ArgumentParser, *, as_defaults: bool = False
) -> argparse.ArgumentParser:
    """What every command takes, before its name or after it.

    Only the outermost parser sets defaults: an inner one must not undo what stood further left.
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
        "--json",
        action="store_true",
        default=False if as_defaults else absent,
        help="print JSON: one document, or one object a line while something goes on",
    )
    return parser


def wants_json(given: Sequence[str]) -> bool:
    """Whether JSON is asked for, even on a command line that cannot be understood."""
    options = given[: given.index("--")] if "--" in given else given
    return "--json" in options


def positive(text: str) -> int:
    """An argument that counts something."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("it must be a whole number from 1 on")
    return int(text)


def some_path(text: str) -> Path:
    """A path that was really given: an empty one would mean the current folder."""
    if not text:
        raise argparse.ArgumentTypeError("it is empty")
    return Path(text)


def some_text(text: str) -> str:
    """Words a person typed, without the bytes that are no character of any text."""
    return text.encode(errors="replace").decode()
