"""Writes a file so that a crash leaves either the old one or the new one, never half of it.

That holds for a power cut, too: the new file is on the disk before it takes the place of the old.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


def write_atomically(path: Path, content: str | bytes) -> None:
    """Put `content`, a text as UTF-8, in the place of the file; its folder must be there.

    Raises:
        OSError: nothing can be written there; the old file is as it was.
    """
    with open_atomically(path) as out:
        out.write(content.encode() if isinstance(content, str) else content)


@contextmanager
def open_atomically(path: Path) -> Generator[BinaryIO, None, None]:
    """Open a file beside `path` for writing, which takes its place once the block has ended.

    Where the block fails, the file beside it is deleted.
    """
    scratch = path.with_name(path.name + ".part")
    try:
        with scratch.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        scratch.replace(path)
        flush_folder(path.parent)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise


def flush_file(path: Path) -> None:
    """Wait until what was written to a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def flush_folder(path: Path) -> None:
    """Wait until the names of the files in a folder are on the disk.

    Windows keeps names safe without being asked. A few file systems cannot do it for a folder;
    there it stays undone, since the file itself is whole.
    """
    if sys.platform == "win32":
        return
    folder = os.open(path, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(folder)
    finally:
        os.close(folder)
