"""`main.py test` and `main.py check`."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence

from bootstrapping.environment import Environment
from bootstrapping.launch import become

CHECKS = {
    "formatting": ("-m", "ruff", "format", "--check", "."),
    "lint": ("-m", "ruff", "check", "."),
    "types": ("-m", "basedpyright"),
    "layers": ("-c", "from importlinter.cli import lint_imports_command as run; run()"),
}


def run(command: str, arguments: Sequence[str], environment: Environment) -> int:
    """Run the tests or the checks from the project's folder; returns the exit status."""
    os.chdir(environment.root)
    if command == "check":
        return check(environment)
    return become([str(environment.python), "-m", "pytest", *pytest_arguments(arguments)])


def pytest_arguments(arguments: Sequence[str]) -> list[str]:
    """`--fast` leaves out the slow tests; everything else is pytest's own."""
    rest = [argument for argument in arguments if argument != "--fast"]
    return ["-m", "not slow", *rest] if len(rest) < len(arguments) else rest


def check(environment: Environment) -> int:
    """Run every check, even after one has failed, so that one sees all there is to mend."""
    failed = []
    for name, arguments in CHECKS.items():
        began = time.monotonic()
        print(f"== {name}", flush=True)
        # basedpyright brings its own Node, and must not go looking for another.
        status = subprocess.call([str(environment.python), *arguments])
        print(f"   {'failed' if status else 'fine'} after {time.monotonic() - began:.1f} s")
        if status:
            failed.append(name)
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.", flush=True)
    return 1 if failed else 0
