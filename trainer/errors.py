"""Exceptions that end a run: a code for programs, a message and a hint for the person."""

from __future__ import annotations


class TrainingError(Exception):
    """The run cannot go on; PROTOCOL.md lists the codes."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.code = code
        self.message = message
        self.hint = hint


class StopRequested(Exception):  # noqa: N818 - it is no error
    """The person asked the trainer to stop."""
