"""Why nothing can be asked yet: no document has a text."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.errors import InputError
from desktop.core.store.library import Library
from desktop.core.types import DocumentState


def nothing_to_ask(library: Library, collections: Sequence[int] | None) -> InputError | None:
    """None where at least one document of these collections, or of all, can be asked."""
    if library.documents.searchable_count(collections):
        return None
    counts = library.documents.counts(collections)
    if counts.get(DocumentState.WAITING) or _is_to_be_scanned(library, collections):
        return still_reading()
    if collections is not None and library.documents.searchable_count():
        return InputError(
            "None of the chosen collections has a document that can be asked.",
            "Choose others below the question, then answer again.",
        )
    return none_readable() if sum(counts.values()) else no_documents()


def no_documents() -> InputError:
    return InputError(
        "There are no documents yet.", "Add a folder or try the sample, then answer again."
    )


def still_reading() -> InputError:
    return InputError(
        "Your documents are still being read.",
        "Answer again in a moment: each can be asked as soon as it is read.",
    )


def none_readable() -> InputError:
    return InputError(
        "No text could be read from any of your documents.",
        "The Library says why of each of them, and what can be done.",
    )


def _is_to_be_scanned(library: Library, collections: Sequence[int] | None) -> bool:
    return any(
        root.available and root.scanned_at is None
        for root in library.collections.roots()
        if collections is None or root.collection_id in collections
    )
