"""Tells whether questions can be asked, and what is missing where they cannot."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.errors import InputError
from desktop.core.remedy import Remedy
from desktop.core.say import Sentence, say
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.scopes import WHOLE_LIBRARY, ResolvedScope


class Lack(StrEnum):
    """The reason why no document can be asked."""

    DOCUMENTS = "documents"
    READING = "reading"
    OTHER_SCOPE = "other scope"
    GONE = "gone"
    READABLE = "readable"


def what_is_lacking(library: Library, scope: ResolvedScope = WHOLE_LIBRARY) -> Lack | None:
    """Return why nothing in a scope can be asked; None where a document can."""
    documents, within = library.documents, scope.documents
    if documents.searchable_count(within):
        return None
    if documents.waiting_count(within) or scope.is_unread or _is_to_be_scanned(library, within):
        return Lack.READING
    if within is not None and documents.searchable_count():
        return Lack.GONE if scope.gone and not within.ids else Lack.OTHER_SCOPE
    return Lack.READABLE if documents.counts() else Lack.DOCUMENTS


def why_nothing_can_be_asked(lack: Lack, scope: ResolvedScope = WHOLE_LIBRARY) -> InputError:
    """Return the reason as an error, whose hint says what to do."""
    match lack:
        case Lack.DOCUMENTS:
            return InputError(say("There are no documents yet."), Remedy.ADD_FIRST_DOCUMENTS.hint())
        case Lack.READING:
            return InputError(
                say("Your documents are still being read."),
                Remedy.WAIT_FOR_READING.hint(),
            )
        case Lack.OTHER_SCOPE:
            return InputError(
                say("Nothing of what you chose can be asked."), Remedy.CHOOSE_OTHER_SCOPE.hint()
            )
        case Lack.GONE:
            return InputError(gone_sentence(scope), Remedy.CHOOSE_OTHER_SCOPE.hint())
        case Lack.READABLE:
            return InputError(
                say("No text could be read from any of your documents."),
                Remedy.LIST_DOCUMENTS.hint(),
            )


def gone_sentence(scope: ResolvedScope) -> Sentence:
    """Return what of a scope is no longer there."""
    return say("No longer in your library: {0}.", ", ".join(scope.gone))


def _is_to_be_scanned(library: Library, within: DocumentSet | None) -> bool:
    return within is None and any(
        root.available and root.scanned_at is None for root in library.collections.roots()
    )
