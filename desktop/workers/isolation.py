"""Starts other programs so that none of them runs a file from the present folder.

The present folder often holds documents that others sent: a `numpy.py` there is a document, not a
module.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

PACKAGE_ROOT = Path(__file__).resolve().parents[2]
"""The folder in which children run, too.

Some libraries look for settings and plug-ins in the present folder. Paths that a person typed are
therefore made absolute before a child gets them.
"""
FOLDER_LISTS = (
    "PATH",
    "LD_LIBRARY_PATH",
    "DYLD_LIBRARY_PATH",
    "DYLD_FALLBACK_LIBRARY_PATH",
    "QT_PLUGIN_PATH",
)
"""Variables whose value is a list of folders.

An empty entry in them, as `$LD_LIBRARY_PATH:/usr/lib` easily makes, means the present folder.
"""


def python_command(*arguments: str) -> list[str]:
    """Return a command for this Python; `-P` keeps the present folder off its path."""
    return [sys.executable, "-P", *arguments]


def child_environment(changes: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a child's variables, so that it finds our modules, and nothing by a relative path."""
    variables = {name: value for name, value in os.environ.items() if name not in FOLDER_LISTS}
    lists = {name: _absolute(os.environ.get(name, "")) for name in FOLDER_LISTS}
    variables.update((name, folders) for name, folders in lists.items() if folders)
    variables.pop("PYTHONHOME", None)  # it belongs to another Python
    variables["PYTHONPATH"] = str(PACKAGE_ROOT)
    # Windows looks for programs in the present folder unless told not to.
    variables["NoDefaultCurrentDirectoryInExePath"] = "1"
    return {**variables, **(changes or {})}


def find_program(name: str) -> str:
    """Return the path of a program; empty where no absolute folder of PATH has it.

    `shutil.which` also looks into the present folder, on Windows and for an empty entry of PATH.
    """
    endings = os.environ.get("PATHEXT", ".EXE").split(os.pathsep) if os.name == "nt" else [""]
    folders = _absolute(os.environ.get("PATH", os.defpath)).split(os.pathsep)
    files = (Path(folder, name + end) for folder in folders if folder for end in endings)
    return next((str(file) for file in files if file.is_file() and os.access(file, os.X_OK)), "")


def _absolute(folders: str) -> str:
    return os.pathsep.join(filter(os.path.isabs, folders.split(os.pathsep)))
