"""Keeps the folders that reader processes may open."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

FOLDERS_AT_MOST = 300
"""With more of them, the folder that holds them all is allowed: an argument has a length limit."""


class AllowedFolders:
    """The folders of the documents, by their real paths; a process gets them when it starts."""

    def __init__(self) -> None:
        self._folders: tuple[Path, ...] = ()

    @property
    def folders(self) -> tuple[Path, ...]:
        return self._folders

    def add(self, folders: Iterable[Path]) -> None:
        """Allow these folders too, with everything in them."""
        known = set(self._folders)
        known.update(Path(os.path.realpath(folder)) for folder in folders)
        outermost = [path for path in known if known.isdisjoint(path.parents)]
        if len(outermost) > FOLDERS_AT_MOST:
            outermost = [Path(os.path.commonpath(outermost))]
        self._folders = tuple(sorted(outermost))


def lie_within(path: Path, folders: Iterable[Path]) -> bool:
    """Tell whether the real place of a file lies in one of these folders."""
    real = Path(os.path.realpath(path))
    return any(real.is_relative_to(folder) for folder in folders)
