"""Paths as the library stores them: TEXT, or the raw bytes where the name is not UTF-8."""

from __future__ import annotations

import os
from pathlib import Path


def to_stored(path: Path) -> str | bytes:
    """The value of a path for a column: text, or bytes if it is not UTF-8."""
    name = str(path)
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name)
    return name


def from_stored(value: str | bytes) -> Path:
    """The path that a column's value represents."""
    return Path(os.fsdecode(value))
