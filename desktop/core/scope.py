"""The part of the library that a question is asked of; it may be everything."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Scope:
    """A part of the library by names and paths, which mean the same after it was indexed anew.

    A document is in it if any of the first three has it, or if all are empty, and if it is not
    excluded. `core/store/scopes.py` finds the documents.
    """

    collections: tuple[str, ...] = ()
    """Names of collections."""
    folders: tuple[Path, ...] = ()
    """Folders with all their subfolders; they need not be those that were added."""
    documents: tuple[Path, ...] = ()
    """Single files, each with the files within it, such as attachments."""
    excluded: tuple[Path, ...] = ()
    """Files and folders that are left out; a file with its copies, for another name does not change
    what it says.
    """

    @property
    def is_everything(self) -> bool:
        """Whether nothing was chosen and nothing left out."""
        return self.has_no_choice and not self.excluded

    @property
    def has_no_choice(self) -> bool:
        """Whether nothing was chosen, so that it is everything that is not excluded."""
        return not (self.collections or self.folders or self.documents)


EVERYTHING = Scope()
