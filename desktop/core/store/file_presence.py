"""Tells a file that was deleted from one whose drive is not connected."""

from __future__ import annotations

import os
from pathlib import Path


def folder_identity(folder: Path) -> str:
    """The device and number of a folder; empty if it cannot be examined."""
    try:
        status = folder.stat()
    except (OSError, ValueError):
        return ""
    return f"{status.st_dev}:{status.st_ino}"


def is_there(path: Path) -> bool:
    """Whether the file may exist: it does, or it cannot be examined."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except (OSError, ValueError):
        return True
    return True


def is_deleted(path: Path, root: Path, identity: str, *, root_is_folder: bool) -> bool:
    """Whether the file does not exist though its drive is connected.

    `identity` is that of the added folder when it had files. An empty folder with another one is
    the mount point of a drive that is not connected.
    """
    if is_there(path):
        return False
    folder = root if root_is_folder else root.parent
    try:
        with os.scandir(folder) as entries:
            is_empty = next(entries, None) is None
    except OSError:
        return False
    return not (root_is_folder and is_empty) or folder_identity(folder) == identity != ""
