"""The options that say what is asked, and the scope as JSON and in words."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from desktop.core.scope import Scope
from desktop.services.scoping import scope_named
from desktop.terminal.context import Context
from desktop.terminal.output import one_line

NAMED_AT_MOST = 5


def add_scope_options(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is asked; `read_scope` reads their values."""
    parser.add_argument(
        "--collection", action="append", default=[], metavar="NAME", help="may be repeated"
    )
    parser.add_argument(
        "--in",
        dest="within",
        action="append",
        default=[],
        metavar="PATH_OR_NAME",
        help="only this file, folder (with its subfolders) or collection; may be repeated;"
        " * and ? stand for any letters (put them in quotes)",
    )
    parser.add_argument(
        "--not-in",
        dest="without",
        action="append",
        default=[],
        metavar="PATH_OR_NAME",
        help="not this file or folder; may be repeated",
    )


def read_scope(arguments: argparse.Namespace, context: Context) -> Scope:
    """Return the scope that the options mean, and say it if it is not everything.

    Raises:
        InputError: something means nothing in the library.
    """
    scope = scope_named(
        context.library(),
        arguments.within,
        without=arguments.without,
        collections=arguments.collection,
    )
    if arguments.within or arguments.without:
        context.output.note(scope_text(scope))
    return scope


def scope_json(scope: Scope, gone: Sequence[str] = ()) -> dict[str, Any]:
    """Return what was asked as a JSON object; empty lists stand for everything."""
    return {
        "collections": list(scope.collections),
        "folders": [str(path) for path in scope.folders],
        "documents": [str(path) for path in scope.documents],
        "excluded": [str(path) for path in scope.excluded],
        "gone": list(gone),
    }


def scope_text(scope: Scope) -> str:
    """Return what is asked in words, with the first few names."""
    chosen = [
        *(f"“{name}”" for name in scope.collections),
        *(f"{path}/" for path in scope.folders),
        *(path.name for path in scope.documents),
    ]
    text = f"Only {_first(chosen)}" if chosen else "Everything"
    if scope.excluded:
        text += f", without {_first([path.name for path in scope.excluded])}"
    return f"{text}."


def _first(names: Sequence[str]) -> str:
    shown = ", ".join(one_line(name) for name in names[:NAMED_AT_MOST])
    more = len(names) - NAMED_AT_MOST
    return f"{shown} and {more} more" if more > 0 else shown
