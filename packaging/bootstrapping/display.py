"""A virtual screen in memory, for tests that use the real window with keys and mouse."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from bootstrapping import system_packages
from bootstrapping.commands import Runner
from bootstrapping.isolation import child_environment, find_program

PROGRAM = "Xvfb"
PACKAGE = "xvfb"
SIZE = "1440x900x24"


def provide(log: Path) -> str:
    """Return the program that makes such a screen, installed if we may; empty without one."""
    if not sys.platform.startswith("linux"):
        return ""
    if found := find_program(PROGRAM):
        return found
    manager = system_packages.find_package_manager()
    system_packages.install([PACKAGE], Runner(log).run_to_the_end, manager=manager)
    return find_program(PROGRAM)


@contextmanager
def screen_in_memory(program: str) -> Generator[dict[str, str]]:
    """Start a virtual screen; yields the environment variables for programs with windows on it."""
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(
        command, pass_fds=[writing], stderr=subprocess.DEVNULL, env=child_environment()
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # empty where the server ended at once
        yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"} if number else {}
    finally:
        server.terminate()
        server.wait()
