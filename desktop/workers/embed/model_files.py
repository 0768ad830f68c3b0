"""Reads the files of a model's folder: checks that all are ordinary files, and limits its JSON."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path
from typing import Any

from desktop.core.errors import ModelError
from desktop.core.say import say

FILES_AT_MOST = 2_000
JSON_BYTES_AT_MOST = 16 * 2**20
INCOMPLETE = say("Is the model's folder complete?")
NOT_LOOKED_AT = ".git"
"""The folder that a clone of a model brings, and that no library opens."""


def checked_files(folder: Path) -> list[Path]:
    """Return all files of the folder and its subfolders, in order.

    Raises:
        ModelError: a file is a pipe or a device, or a link leads out of the folder.
    """
    root = folder.resolve()
    files: list[Path] = []
    waiting = [folder]
    while waiting:
        for entry in _entries(waiting.pop()):
            path = Path(entry.path)
            if entry.name == NOT_LOOKED_AT:
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
                continue
            if not _lies_in(path, root):
                raise ModelError(
                    say("{0} leads out of the model's folder.", path),
                    say("Copy the whole model into one folder."),
                )
            if not path.is_dir():
                files.append(_regular(path))
        if len(files) + len(waiting) > FILES_AT_MOST:
            raise ModelError(
                say("{0} has too many files for a model.", folder),
                say("Choose the folder of one model."),
            )
    return sorted(files)


def read_json(file: Path) -> Any:
    """Return the content of a JSON file; an empty object where there is no file.

    Raises:
        ModelError: the file is damaged, too large, nested too deeply, or not an ordinary file.
    """
    try:
        return json.loads(_read(file))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(say("{0} cannot be read.", file), INCOMPLETE) from error


def read_fields(file: Path) -> dict[str, Any]:
    """Return the fields of a JSON object; none where there is no file.

    Raises:
        ModelError: the file is damaged, or holds something else.
    """
    fields = read_json(file)
    if not isinstance(fields, dict):
        raise ModelError(say("{0} cannot be read.", file), INCOMPLETE)
    return fields


def _read(file: Path) -> str:
    # Opened without blocking, because a pipe to which nobody writes would never open.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(file, flags), "rb") as data:
        if not stat.S_ISREG(os.fstat(data.fileno()).st_mode):
            raise OSError("It is no ordinary file.")
        content = data.read(JSON_BYTES_AT_MOST + 1)
    if len(content) > JSON_BYTES_AT_MOST:
        raise ValueError("It is too large.")
    return content.decode()


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            return list(listing)
    except OSError as error:
        raise ModelError(say("{0} cannot be read.", folder), INCOMPLETE) from error


def _lies_in(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # a loop of links
        return False


def _regular(path: Path) -> Path:
    if not path.is_file():
        raise ModelError(say("{0} cannot be read.", path), INCOMPLETE)
    return path
