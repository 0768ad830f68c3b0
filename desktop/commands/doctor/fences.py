"""Checks of the fences around the worker processes, by trying to get out of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from desktop.commands.doctor.check_result import CheckResult, CheckState, try_check
from desktop.core.errors import WorkerError
from desktop.workers.fence.parent import PARENT
from desktop.workers.fence.resources import has_graphics_driver
from desktop.workers.isolation import PACKAGE_ROOT, child_environment, python_command

GROUP = "fences"
PATIENCE_S = 60.0
NOT_HERE = "this system has no fences that were tried; workers have all your rights"
FILES = ("read_outside", "write_outside", "delete_outside")
CALLS = ("program", "fork", "unix_socket")
PROGRAMS = ("program",)
INTERNET = ("internet",)
"""Not tried, since no command of ours asks for such a socket: the kernel took the filter."""


def fences() -> Iterator[CheckResult]:
    """Start a process with the fence of each kind of worker, and have it try to get out."""
    if sys.platform != "linux":
        yield CheckResult(GROUP, "Fences", CheckState.OK, NOT_HERE)
        return
    yield try_check(GROUP, "Reader fence", partial(_check, "reader"))
    yield try_check(GROUP, "Model fence", partial(_check, "model"))
    yield try_check(GROUP, "Trainer fence", partial(_check, "trainer"))


def _check(kind: str) -> CheckResult:
    tried, ends_with_parent = _try(kind)
    wanted = {"connects to the Internet": INTERNET}
    if kind == "reader":
        wanted = {"opens other files": FILES, "starts programs": CALLS, **wanted}
    elif kind == "trainer" and not has_graphics_driver():
        wanted = {"opens other files": FILES, "starts programs": PROGRAMS, **wanted}
    open_ways = [what for what, acts in wanted.items() if any(tried[act] for act in acts)]
    held = [what for what in wanted if what not in open_ways]
    parts = [f"never {what}" for what in held]
    if ends_with_parent:
        parts.append("ends with Lectern")
    subject = f"{kind.capitalize()} fence"
    if not open_ways:
        return CheckResult(GROUP, subject, CheckState.OK, ", ".join(parts))
    detail = ", ".join([*parts, f"but this kernel cannot prevent that it {open_ways[0]}"])
    hint = "Files are read all the same. Linux 5.13 with Landlock can fence them."
    return CheckResult(GROUP, subject, CheckState.WARNING, detail, hint)


def _try(kind: str) -> tuple[Mapping[str, bool], bool]:
    with tempfile.TemporaryDirectory() as folder:
        outside, inside = Path(folder, "outside"), Path(folder, "inside")
        outside.mkdir()
        inside.mkdir()
        (outside / "deletable").touch()
        secret = outside / "secret"
        secret.touch()
        done = subprocess.run(
            python_command("-m", "desktop.workers.fence", kind, str(secret), str(inside)),
            capture_output=True,
            check=False,
            timeout=PATIENCE_S,
            cwd=PACKAGE_ROOT,
            env=child_environment({PARENT: str(os.getpid())}),
        )
    if not done.stdout:
        raise WorkerError(f"Its trial ended with status {done.returncode}.")
    answer = json.loads(done.stdout)
    fences = answer["fences"]
    return {**answer["tried"], "internet": not fences["calls"]}, fences["parent"]
