"""Tells a file that was deleted from one whose drive is not connected."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.core.online_only import has_placeholder


def folder_identity(folder: Path) -> str:
    """The device and number of a folder; empty if it cannot be examined."""
    try:
        status = folder.stat()
    except (OSError, ValueError):
        return ""
    return f"{status.st_dev}:{status.st_ino}"


def is_there(path: Path) -> bool:
    """Whether the file may exist: it does, is kept online only, or cannot be examined."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return has_placeholder(path)
    except (OSError, ValueError):
        return True
    return True


def is_listed(path: Path) -> bool:
    """Whether the file may exist under exactly this name.

    Where case, or the form of accents, makes no difference to the file system, a renamed file is
    found under its old name as well, but its folder lists the new one.
    """
    if not is_there(path):
        return False
    try:
        listed = {entry.name for entry in path.parent.iterdir()}
    except OSError:
        return True
    return path.name in listed or has_placeholder(path)


def is_connected(root: Path, identity: str, *, is_folder: bool) -> bool:
    """Whether an added folder or file is reached, so that a file that is not there was deleted.

    `identity` is that of the folder, or of the file's folder, when it had files. An empty folder
    with another one is the mount point of a drive that is not connected.
    """
    folder = root if is_folder else root.parent
    try:
        with os.scandir(folder) as entries:
            is_empty = next(entries, None) is None
    except OSError:
        return False
    return not is_empty or folder_identity(folder) == identity != ""
