"""Paths of files that lie within other files: `mail.eml › plan.pdf`."""

from __future__ import annotations

from pathlib import Path

BETWEEN = " › "


def part_path(file: Path, name: str) -> Path:
    """The path under which a part of a file is listed."""
    return file.with_name(f"{file.name}{BETWEEN}{name}")


def containing_file(path: Path) -> Path:
    """The file on the disk that has this path, or in which the part with this path lies."""
    pieces = path.name.split(BETWEEN)
    wholes = (path.with_name(BETWEEN.join(pieces[:n])) for n in range(len(pieces), 0, -1))
    return next((whole for whole in wholes if _exists(whole)), path.with_name(pieces[0]))


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
