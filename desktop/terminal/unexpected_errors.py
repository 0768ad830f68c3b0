"""Explains an error that no command has expected."""

from __future__ import annotations

from desktop.core.paths import DataFolder
from desktop.core.store.connection import as_library_error


def explain(error: Exception, data: DataFolder) -> tuple[str, str]:
    """Return a message and a hint for an error; says so if it is a bug."""
    if isinstance(error, OSError):
        where = f" at {error.filename}" if error.filename else ""
        return (
            f"The system refused{where}: {error.strerror or error}.",
            "Is the disk full, or the folder not yours?",
        )
    if meant := as_library_error(error, data.library):
        return meant.message, meant.hint
    return (
        f"Lectern has a bug: {type(error).__name__}: {error}.",
        f"The log in {data.logs} has the details.",
    )
