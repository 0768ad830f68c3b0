"""The command `main.py setup`, and its messages at the end of a setup."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from bootstrapping import setup as steps
from bootstrapping.environment import Environment, known_extras
from bootstrapping.errors import SetupError
from bootstrapping.toolkits import CHOICES

FAILED = 1
INTERRUPTED = 130


def setup(environment: Environment, arguments: Sequence[str]) -> int:
    """Carry out `setup` with its options; returns the exit status."""
    known = known_extras(environment.root)
    parser = argparse.ArgumentParser(
        prog="main.py setup",
        description="Make the environment, or check and repair the one that is there.",
    )
    parser.add_argument(
        "--gpu",
        choices=CHOICES,
        default="",
        help="what to compile llama-cpp-python for; auto looks at the machine",
    )
    parser.add_argument(
        "--with",
        dest="extras",
        default="",
        metavar="EXTRAS",
        help=f"further packages, separated by commas: {', '.join(known)}",
    )
    options = parser.parse_args(list(arguments))
    extras = frozenset(filter(None, options.extras.split(",")))
    if unknown := sorted(extras.difference(known)):
        parser.error(f"unknown extras: {', '.join(unknown)}; known are {', '.join(known)}")
    return set_up_and_report(
        environment, steps.SetupRequest(extras=extras, gpu=options.gpu, verify=True)
    )


def set_up_and_report(environment: Environment, request: steps.SetupRequest) -> int:
    """Set up the environment; every expected failure becomes a sentence and an exit status."""
    try:
        environment.folder.mkdir(exist_ok=True)
        steps.make_ready(environment, request)
    except KeyboardInterrupt:
        _say("Stopped. Run the same command again: it goes on where it stopped.")
        return INTERRUPTED
    except SetupError as error:
        _say(str(error))
        if environment.log.exists():
            _say(f"The whole log: {environment.log}")
        return FAILED
    except OSError as error:
        _say(f"The setup cannot go on: {error}.")
        return FAILED
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr)
