"""Keeps the data folder and what is in it for one person, whatever the system's defaults are.

On Windows nothing is done: a person's folders there are closed to other people by inheritance.
"""

from __future__ import annotations

import logging
import os
import stat
import sys
from pathlib import Path

OTHERS = 0o077
"""The rights of everybody but the owner."""
OWN_NAMES = (
    "library.*",
    "settings.json*",
    "window.*",
    "experts",
    "models",
    "cache",
    "logs",
    "backups",
    "demonstration",
)
"""The names of everything that Lectern makes in a data folder."""

logger = logging.getLogger("store")


def protect_process() -> None:
    """Let this process and its children make files for the owner only, and no core files.

    A core file holds the memory of a process that crashed, with the documents in it.
    """
    if sys.platform == "win32":
        return
    import resource

    os.umask(OTHERS)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def close_to_others(root: Path) -> None:
    """Take away the rights that others have on a data folder of an earlier version.

    A folder that also holds other things stays as it is, except for what Lectern has made in it.
    """
    if sys.platform == "win32" or not root.is_dir():
        return
    own = [path for pattern in OWN_NAMES for path in root.glob(pattern)]
    if _is_open(root) and set(root.iterdir()) <= set(own):
        _close(root)
        for path in own:
            _close_all(path)
    else:
        # What lies deeper was closed before, or lies in a folder that is closed now.
        for path in own:
            _close(path)


def _is_open(path: Path) -> bool:
    return bool(path.stat().st_mode & OTHERS)


def _close_all(path: Path) -> None:
    _close(path)
    if path.is_dir() and not path.is_symlink():
        for folder, folders, files in os.walk(path):
            for name in (*folders, *files):
                _close(Path(folder, name))


def _close(path: Path) -> None:
    """Take others' rights away; links, and files with several names, belong to somebody else."""
    try:
        status = path.lstat()
        is_shared = stat.S_ISREG(status.st_mode) and status.st_nlink > 1
        if stat.S_ISLNK(status.st_mode) or is_shared or not status.st_mode & OTHERS:
            return
        path.chmod(stat.S_IMODE(status.st_mode) & ~OTHERS)
    except OSError as error:
        logger.info("others may read %s (%s)", path, error.strerror)
