"""Errors that are for the person.

AppError
├── LibraryError      the library cannot be opened, is from the future, damaged, or locked
├── ModelError        a model or adapter is missing, broken, or does not fit
├── WorkerError       a child process ended, hung or answered nonsense
└── InputError        an input cannot be used (path, option, question file)

Any other exception is a bug, and is shown as one.
"""

from desktop.core.say import Sentence, joined


class AppError(Exception):
    """Something that a person can understand, and usually do something about."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        """One sentence that says what happened."""
        self.hint = hint
        """One sentence that says what to do, or `Remedy.hint`; empty where nothing can be done."""

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()

    def sentence(self, separator: str = " ") -> Sentence:
        """The message and the hint as one text that can be translated."""
        return joined(separator, (self.message, self.hint))


class LibraryError(AppError):
    """The library cannot be opened, is from the future, or is damaged."""


class DamagedLibraryError(LibraryError):
    """The library's file was changed or damaged since it was written."""


class LockedLibraryError(LibraryError):
    """The library is encrypted, and its key is not at hand; nothing is wrong with its file."""


class ModelError(AppError):
    """A model or adapter is missing, broken, or does not fit."""


class WorkerError(AppError):
    """A child process ended, hung or answered nonsense."""


class InputError(AppError):
    """An input of the person cannot be used: a path, an option, a question file."""
