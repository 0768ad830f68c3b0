"""Lets a new file take the place of the library, and keeps the old one under another name."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Generator
from pathlib import Path
from typing import BinaryIO

from desktop.core.atomic_write import flush_file, flush_folder

ENDINGS = ("", "-wal", "-shm")
"""Endings that SQLite adds to the name of a library for the files beside it."""
SET_ASIDE = ("damaged", "replaced")
"""Words in the names of libraries that were set aside: by a repair, or for a restored copy."""


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


def list_set_aside(library: Path) -> list[Path]:
    """The libraries that were set aside as damaged or replaced, without their logs."""
    names = [f"{library.stem}.{word}-*.db" for word in SET_ASIDE]
    return sorted(path for name in names for path in library.parent.glob(name))


@contextlib.contextmanager
def replacing(file: Path) -> Generator[Path, None, None]:
    """Give the name of a new file, which takes the place of `file` once the block has ended.

    What the old file held is overwritten, unless another name leads to it. On Windows, and where
    the file system or the drive writes to other places, it stays until its blocks are used again.
    """
    scratch = file.with_name(file.name + ".changing")
    delete_library(scratch)
    try:
        with contextlib.ExitStack() as stack:
            old = None
            if sys.platform != "win32" and file.exists():
                old = stack.enter_context(file.open("rb+"))
            yield scratch
            flush_file(scratch)
            # A log beside the new file would be taken for its own.
            for ending in ENDINGS[1:]:
                file.with_name(file.name + ending).unlink(missing_ok=True)
            scratch.replace(file)
            flush_folder(file.parent)
            if old is not None:
                _overwrite(old)
    finally:
        delete_library(scratch)


def _overwrite(file: BinaryIO) -> None:
    status = os.fstat(file.fileno())
    if status.st_nlink:
        return
    block = bytes(1 << 20)
    with contextlib.suppress(OSError):
        for at in range(0, status.st_size, len(block)):
            file.write(block[: status.st_size - at])
        file.flush()
        os.fsync(file.fileno())


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
