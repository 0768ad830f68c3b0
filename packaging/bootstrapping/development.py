"""The commands `main.py test` and `main.py check`."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence

from bootstrapping import display
from bootstrapping.environment import Environment
from bootstrapping.isolation import become, child_environment, our_python

JOURNEYS = "tests/e2e"
CAMPAIGN = (
    "import sys; sys.path.insert(0, '.');"
    " from tests.hostile.{0} import main; sys.exit(main(sys.argv[1:]))"
)
CAMPAIGNS = {"--fuzz": "fuzzing", "--kills": "kills", "--hostile": "campaign"}
"""Options that damage files, kill processes or try all that is hostile, and their modules."""
OPENS = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
LINT_IMPORTS = (
    "import sys; sys.path.insert(0, 'packaging');"
    " from importlinter.cli import lint_imports_command as run; run()"
)
RULES = (
    "tests/test_docstrings.py",
    "tests/test_mirror.py",
    "tests/test_naming.py",
    "tests/test_sentences_are_said.py",
)
"""Tests that read the program's text: names, places, docstrings, and how sentences are made."""
CHECKS = {
    "formatting": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "basedpyright"),
    "layers": ("-c", LINT_IMPORTS),
    "names and places": ("-m", "pytest", "-q", *RULES),
}


def run(command: str, arguments: Sequence[str], environment: Environment) -> int:
    """Run the tests or the checks from the project's folder; returns the exit status."""
    os.chdir(environment.root)
    if command == "check":
        return check(environment)
    for option, module in CAMPAIGNS.items():
        if option in arguments:
            code = CAMPAIGN.format(module)
            return become(our_python(environment.python, "-c", code, *arguments))
    pytest = our_python(environment.python, "-m", "pytest")
    if arguments and not arguments[0].startswith(JOURNEYS):
        return become([*pytest, *pytest_arguments(arguments)])
    program = display.provide(environment.log)
    if not program:
        return become([*pytest, *arguments])
    return run_journeys_on_screen(pytest, arguments, program)


def run_journeys_on_screen(pytest: Sequence[str], arguments: Sequence[str], program: str) -> int:
    """Run the journeys on a real X display; if all tests were asked for, then the rest without one.

    The two runs need different Qt platforms, and a process can have only one.
    """
    with display.screen_in_memory(program) as variables:
        environ = child_environment(variables)
        if subprocess.call(our_python(pytest[0], "-c", OPENS), env=environ):
            print(f"Qt opens no window on {program}; the journeys go on without a screen.")
            environ = child_environment()
        journeys = subprocess.call([*pytest, *(arguments or [JOURNEYS])], env=environ)
    if arguments:
        return journeys
    return subprocess.call([*pytest, f"--ignore={JOURNEYS}"], env=child_environment()) or journeys


def pytest_arguments(arguments: Sequence[str]) -> list[str]:
    """Translate `--fast`, which leaves out the slow tests; other arguments are pytest's own."""
    rest = [argument for argument in arguments if argument != "--fast"]
    return ["-m", "not slow", *rest] if len(rest) < len(arguments) else rest


def check(environment: Environment) -> int:
    """Run every check, even after one has failed, to show everything that must be repaired."""
    failed = []
    for name, arguments in CHECKS.items():
        began = time.monotonic()
        print(f"== {name}", flush=True)
        # basedpyright brings its own Node, and must not go looking for another.
        command = our_python(environment.python, *arguments)
        status = subprocess.call(command, env=child_environment())
        print(f"   {'failed' if status else 'fine'} after {time.monotonic() - began:.1f} s")
        if status:
            failed.append(name)
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    return 1 if failed else 0
