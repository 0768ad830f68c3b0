"""Prepares the environment for `main.py`, before the application itself starts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrapping.environment import Environment, why_not_ready
from bootstrapping.isolation import become, our_python

ROOT = Path(__file__).resolve().parents[2]
USAGE = """\
usage: python3 main.py [COMMAND ...]

  (no command)   open the window; FILE ... adds documents to it
  test           run the test suite; --fast leaves out the slow tests, the rest goes to pytest;
                 --fuzz N [--seed S] reads N damaged files instead
  check          formatting, lint, types and layers
  setup          make or repair the environment; see `setup --help`

Every other command needs the environment, which the first start makes (some minutes, 1 to 3 GB).
The full list comes with `--help` once it is there.
"""


def needs(arguments: Sequence[str]) -> frozenset[str]:
    """Return the extras that a command line needs."""
    extras = frozenset({"trainer"})  # an expert can be trained without another setup
    return extras | {"dev"} if arguments[:1] in (["test"], ["check"]) else extras


def launch(arguments: Sequence[str]) -> int | None:
    """Make the environment ready and continue inside it.

    Returns the exit status of the process. The result is None if this process already runs inside
    the environment, and the application must carry out the command. Where the system can do that,
    the environment's Python replaces this process.
    """
    environment = Environment(ROOT)
    first = arguments[0] if arguments else ""
    if first == "setup":
        return _set_up(environment, arguments[1:])
    if why_not_ready(environment, needs(arguments)):
        if first in {"-h", "--help"}:
            print(USAGE, end="")
            return 0
        if status := _make_ready(environment, needs(arguments)):
            return status
    if first in {"test", "check"}:
        from bootstrapping import development

        return development.run(first, arguments[1:], environment)
    if environment.is_running_this() and sys.getfilesystemencoding() == "utf-8":
        return None
    return become(our_python(environment.python, ROOT / "main.py", *arguments))


def _make_ready(environment: Environment, extras: frozenset[str]) -> int:
    from bootstrapping.command_line import set_up_and_report
    from bootstrapping.setup import SetupRequest

    return set_up_and_report(environment, SetupRequest(extras=extras))


def _set_up(environment: Environment, arguments: Sequence[str]) -> int:
    from bootstrapping.command_line import setup

    return setup(environment, arguments)
