"""Tells whether questions can be asked, and what is missing where they cannot."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from desktop.core.errors import InputError
from desktop.core.remedy import Remedy
from desktop.core.say import say
from desktop.core.store.library import Library
from desktop.core.types import DocumentState


class Lack(StrEnum):
    """The reason why no document can be asked."""

    DOCUMENTS = "documents"
    READING = "reading"
    OTHER_COLLECTIONS = "other collections"
    READABLE = "readable"


def what_is_lacking(library: Library, collections: Sequence[int] | None = None) -> Lack | None:
    """Return why nothing can be asked; None where a document can.

    Without `collections` the documents of all collections count.
    """
    if library.documents.searchable_count(collections):
        return None
    counts = library.documents.counts(collections)
    if counts.get(DocumentState.WAITING) or _is_to_be_scanned(library, collections):
        return Lack.READING
    if collections is not None and library.documents.searchable_count():
        return Lack.OTHER_COLLECTIONS
    return Lack.READABLE if sum(counts.values()) else Lack.DOCUMENTS


def why_nothing_can_be_asked(lack: Lack) -> InputError:
    """Return the reason as an error, whose hint says what to do."""
    match lack:
        case Lack.DOCUMENTS:
            return InputError(say("There are no documents yet."), Remedy.ADD_FIRST_DOCUMENTS.hint())
        case Lack.READING:
            return InputError(
                say("Your documents are still being read."),
                Remedy.WAIT_FOR_READING.hint(),
            )
        case Lack.OTHER_COLLECTIONS:
            return InputError(
                say("None of the chosen collections has a document that can be asked."),
                Remedy.CHOOSE_OTHER_COLLECTIONS.hint(),
            )
        case Lack.READABLE:
            return InputError(
                say("No text could be read from any of your documents."),
                Remedy.LIST_DOCUMENTS.hint(),
            )


def _is_to_be_scanned(library: Library, collections: Sequence[int] | None) -> bool:
    return any(
        root.available and root.scanned_at is None
        for root in library.collections.roots()
        if collections is None or root.collection_id in collections
    )
