"""Lets a new file take the place of the library, and keeps the old one under another name."""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from pathlib import Path

from desktop.core.atomic_write import flush_file, flush_folder

ENDINGS = ("", "-wal", "-shm")
"""Endings that SQLite adds to the name of a library for the files beside it."""


def take_place(path: Path, fresh: Path, word: str) -> Path:
    """Put the closed library `fresh` in the place of the one at `path`.

    Returns where the old one is now: its name has `word` and the time in it. At every moment the
    old or the new one has the name of the library.
    """
    aside = _free_name(path, word)
    for ending in ENDINGS:
        with contextlib.suppress(FileNotFoundError):
            _name_again(path.with_name(path.name + ending), aside.with_name(aside.name + ending))
    flush_file(fresh)
    flush_folder(path.parent)
    # A log beside the new file would be taken for its own.
    for ending in ENDINGS[1:]:
        path.with_name(path.name + ending).unlink(missing_ok=True)
    fresh.replace(path)
    flush_folder(path.parent)
    delete_library(fresh)
    return aside


def delete_library(file: Path) -> None:
    """Delete a library with the files beside it, if it exists."""
    for ending in ENDINGS:
        file.with_name(file.name + ending).unlink(missing_ok=True)


def _free_name(path: Path, word: str) -> Path:
    when, number = time.strftime("%Y%m%d-%H%M%S"), 0
    while True:
        again = f"-{number}" if number else ""
        name = path.with_suffix(f".{word}-{when}{again}.db")
        if not name.exists():
            return name
        number += 1


def _name_again(file: Path, name: Path) -> None:
    """Give a file a second name, so that it is never without one; where that fails, copy it."""
    try:
        os.link(file, name)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(file, name)
        flush_file(name)
