"""Writes a file so that a crash leaves either the old one or the new one, never half of it."""

from __future__ import annotations

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
        scratch.replace(path)
    except BaseException:
        scratch.unlink(missing_ok=True)
        raise
