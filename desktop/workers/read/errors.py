"""The exception that ends the reading of a file, with a reason for the person."""

from __future__ import annotations

from desktop.core.say import say
from desktop.core.types import DocumentState, ReadFailure


class NotReadError(Exception):
    """The file gives no text; `failure` holds the reason for a person."""

    def __init__(self, state: DocumentState, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.failure = ReadFailure(state, message, hint)


def damaged_error(kind: str) -> NotReadError:
    """Return the error for a file that its parser cannot read."""
    return NotReadError(
        DocumentState.UNREADABLE,
        say("It is damaged, cut off, or not really {0}.", kind),
        say("Open it with the program that made it, and save it anew."),
    )


def encrypted_error() -> NotReadError:
    """Return the error for a file that is protected with a password."""
    return NotReadError(
        DocumentState.ENCRYPTED,
        say("It is protected with a password."),
        say("Give its password, or save a copy without one."),
    )


def wrong_password_error() -> NotReadError:
    """Return the error for a file that a given password does not open."""
    return NotReadError(
        DocumentState.ENCRYPTED,
        say("The password does not open it."),
        say("Give its password, or save a copy without one."),
    )


def unopenable_protection_error() -> NotReadError:
    """Return the error for a file whose kind of protection no password opens here."""
    return NotReadError(
        DocumentState.ENCRYPTED,
        say("It is protected in a way that cannot be opened here, with a password or without."),
        say("Save a copy without one."),
    )


def size_in_words(size_bytes: int) -> str:
    """Return a size in megabytes, or from one gigabyte on in gigabytes."""
    if size_bytes < 1024**3:
        return say("{0:.0f} MB", size_bytes / 1024**2)
    return say("{0:.1f} GB", size_bytes / 1024**3)
