"""Decides whether a command line opens the window, and whether this machine can open one."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.cli import COMMANDS

DATA_OPTIONS = ("--data-dir", "--passphrase-file")
OPTIONS = (*DATA_OPTIONS, "--language")
"""Options with a value that may come before a command or files; a language is of the window."""
X_SOCKETS = Path("/tmp/.X11-unix")


def opens_window(arguments: Sequence[str]) -> bool:
    """Return True for no command at all, or for files to add; options may come with either."""
    _, rest = _split(arguments)
    return not rest or (rest[0] not in COMMANDS and all(os.path.lexists(path) for path in rest))


def without_window(arguments: Sequence[str]) -> list[str]:
    """Return the command that does the same as the window would have done."""
    options, files = _split(arguments)
    options = [word for option in options if option[0].startswith(DATA_OPTIONS) for word in option]
    return [*options, "index", *files] if files else [*options, "demo"]


def _split(arguments: Sequence[str]) -> tuple[list[list[str]], list[str]]:
    """Split off the options of the window that come before a command or a file."""
    rest = list(arguments)
    options: list[list[str]] = []
    while rest and rest[0].startswith(OPTIONS):
        taken = 1 if "=" in rest[0] else 2
        options.append(rest[:taken])
        del rest[:taken]
    return options, rest


def why_no_window(environment: Mapping[str, str] = os.environ) -> str:
    """Return the reason if no screen is available, else nothing; Qt itself would abort."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return ""
    if environment.get("WAYLAND_DISPLAY"):
        return ""
    display = environment.get("DISPLAY", "")
    if not display:
        return "There is no display here, so no window can be opened."
    if display.startswith(":") and not _answers(X_SOCKETS / f"X{display[1:].split('.')[0]}"):
        return f"The display {display} does not answer, so no window can be opened."
    return ""


def _answers(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        for address in (str(path), "\0" + str(path)):
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
