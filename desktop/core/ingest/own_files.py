"""Tells Lectern's own files, which are never documents, even where a person adds their folder.

Only these names are left out: a person may keep documents in the data folder as well.
"""

from __future__ import annotations

from pathlib import Path

_FOLDERS = frozenset({"backups", "cache", "demonstration", "experts", "logs", "models"})
_FILES = (
    "library.db", "library.key", "indexing.lock", "settings.json", "settings.replaced-",
    "window.ini",
)  # fmt: skip
"""The beginnings of names: SQLite keeps its log and its journal beside a file."""


def is_own_name(name: str) -> bool:
    """Whether a file or folder of this name in the data folder is one of Lectern's own."""
    return name in _FOLDERS or name.startswith(_FILES)


def is_own_path(path: Path, data_folder: Path) -> bool:
    """Whether the path is one of Lectern's own files, or is below one of its own folders."""
    return path.is_relative_to(data_folder) and any(
        map(is_own_name, path.relative_to(data_folder).parts[:1])
    )
