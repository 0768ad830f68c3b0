"""The one exception that the setup raises for the person."""

from __future__ import annotations


class SetupError(Exception):
    """The setup cannot continue; one sentence says what happened, and one what to do."""

    def __init__(self, message: str, hint: str = "", *, excerpt: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.excerpt = excerpt
        """The last lines that the failing program printed."""

    def __str__(self) -> str:
        return "\n".join(part for part in (self.excerpt, self.message, self.hint) if part)
