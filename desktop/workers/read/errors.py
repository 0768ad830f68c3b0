"""Ends reading with a reason."""

from __future__ import annotations

from desktop.core.types import DocumentState, ReadFailure


class NotReadError(Exception):
    """The file gives no text; `failure` says why, for a person."""

    def __init__(self, state: DocumentState, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.failure = ReadFailure(state, message, hint)


def damaged(kind: str) -> NotReadError:
    """For a file that its own parser cannot make sense of."""
    return NotReadError(
        DocumentState.UNREADABLE,
        f"It is damaged, cut off, or not really {kind}.",
        "Open it with the program that made it, and save it anew.",
    )


def encrypted() -> NotReadError:
    """For a file with a password."""
    return NotReadError(
        DocumentState.ENCRYPTED, "It is protected with a password.", "Save a copy without one."
    )


def size_in_words(size_bytes: int) -> str:
    """Megabytes below a gigabyte, gigabytes above."""
    if size_bytes < 1024**3:
        return f"{size_bytes / 1024**2:.0f} MB"
    return f"{size_bytes / 1024**3:.1f} GB"
