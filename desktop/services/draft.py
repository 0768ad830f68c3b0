"""Reads the text of a file that a person wants to check, without adding it to the library."""

from __future__ import annotations

from pathlib import Path

from desktop.core.errors import InputError
from desktop.core.paths import DataFolder
from desktop.core.say import say, system_reason
from desktop.core.types import ReadFailure
from desktop.workers.read.client import ReaderPool

PLAIN = frozenset({".txt", ".md", ".text", ".markdown", ""})
BYTES_AT_MOST = 50_000_000


def read_draft(path: Path, data: DataFolder) -> str:
    """The text of a file, in whatever format the library can read.

    Raises:
        InputError: it cannot be read, or has no text.
    """
    try:
        size = path.stat().st_size
        if path.suffix.lower() in PLAIN and size <= BYTES_AT_MOST:
            return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        pass  # the readers find out its encoding
    except OSError as error:
        raise InputError(
            say("{0} cannot be read ({1}).", path.name, system_reason(error)),
            say("Check the path."),
        ) from error
    with ReaderPool(1, log_file=data.logs / "read.log") as readers:
        readers.submit(path)
        result = readers.next_result()
    read = result[1] if result else None
    if read is None or isinstance(read, ReadFailure):
        message = read.message if read else say("{0} has no text.", path.name)
        raise InputError(message, read.hint if read else "")
    return read.text
