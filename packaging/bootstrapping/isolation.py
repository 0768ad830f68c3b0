"""Starts other programs so that none of them runs a file from the present folder.

The first start is often made from the folder of downloads. A `pip.py` there is not the real pip.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

FOLDER_LISTS = (
    "PATH",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "PYTHONPATH",
    "QT_PLUGIN_PATH",
)
"""Variables whose value is a list of folders.

An empty entry in them, as `$LD_LIBRARY_PATH:/usr/lib` easily makes, means the present folder.
"""


def isolated_python(python: str | Path, *arguments: str | Path) -> list[str]:
    """Return a command for a Python that ignores the present folder and the person's variables.

    It is for code that imports nothing of ours. `-u` makes its output come at once, since `-I`
    ignores PYTHONUNBUFFERED.
    """
    return [str(python), "-I", "-u", *map(str, arguments)]


def our_python(python: str | Path, *arguments: str | Path) -> list[str]:
    """Return a command that runs our own code with the environment's Python.

    It ignores the present folder, but keeps the person's variables. Where the locale knows plain
    ASCII alone, it takes names as UTF-8, since folders have names with other letters there, too.
    """
    in_utf8 = () if sys.getfilesystemencoding() == "utf-8" else ("-X", "utf8")
    return [str(python), "-P", *in_utf8, *map(str, arguments)]


def child_environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the variables for a child, which finds nothing by a relative folder."""
    variables = {name: value for name, value in os.environ.items() if name not in FOLDER_LISTS}
    lists = {name: _absolute(os.environ.get(name, "")) for name in FOLDER_LISTS}
    variables.update((name, folders) for name, folders in lists.items() if folders)
    variables.pop("PYTHONHOME", None)  # it belongs to another Python
    # Windows looks for programs in the present folder unless told not to.
    variables["NoDefaultCurrentDirectoryInExePath"] = "1"
    return {**variables, **(changes or {})}


def find_program(name: str, folders: str | None = None) -> str:
    """Return the path of a program; empty where no absolute folder of PATH, or of `folders`, has
    one.

    `shutil.which` also looks into the present folder, on Windows and for an empty entry of PATH.
    """
    if Path(name).is_absolute():
        return name if os.access(name, os.X_OK) else ""
    endings = os.environ.get("PATHEXT", ".EXE").split(os.pathsep) if os.name == "nt" else [""]
    searched = _absolute(os.environ.get("PATH", os.defpath) if folders is None else folders)
    files = (Path(f, name + end) for f in searched.split(os.pathsep) if f for end in endings)
    return next((str(file) for file in files if file.is_file() and os.access(file, os.X_OK)), "")


def _absolute(folders: str) -> str:
    return os.pathsep.join(filter(os.path.isabs, folders.split(os.pathsep)))


def become(command: Sequence[str]) -> int:
    """Replace this process by another program; on Windows, wait for it."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execve(command[0], list(command), child_environment())
    # A start on another system does without it, and is the quicker for that.
    import subprocess

    return subprocess.call(list(command), env=child_environment())
