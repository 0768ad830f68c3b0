"""Indexes words anew that an earlier version indexed in another form, while they are searched."""

from __future__ import annotations

from collections.abc import Generator

from desktop.core.ingest.events import Working
from desktop.core.store.library import Library
from desktop.core.store.passage_languages import document_languages

PASSAGES_AT_ONCE = 200
"""Passages of one transaction: others can write after a few tenths of a second."""


def renew_words(library: Library) -> Generator[Working, None, None]:
    """Index the words of all texts in the present form; what is done stays if this is stopped."""
    while found := library.contents.with_old_words(1):
        yield from _renew_text(library, found[0])


def _renew_text(library: Library, content_id: int) -> Generator[Working, None, None]:
    passages = library.contents.passages_with_words(content_id)
    languages = document_languages([passage.text for passage in passages])
    for start in range(0, len(passages), PASSAGES_AT_ONCE):
        part = slice(start, start + PASSAGES_AT_ONCE)
        with library.transaction():
            if not library.contents.exists(content_id):
                return  # it was read anew, or deleted
            library.contents.renew_words(passages[part], languages.passages[part])
        yield Working()
    with library.transaction():
        # Passages are written once, with their text; they are gone with it, or unchanged.
        library.contents.set_renewed(content_id, languages.document)
        library.documents.renew_words(content_id)
