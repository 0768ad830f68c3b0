"""Decides whether a question needs all documents, and counts how many an answer used."""

from __future__ import annotations

from desktop.core.answering.english import MANY_TIMES, NEEDS_ALL_DOCUMENTS, WITHIN_ONE_DOCUMENT


def needs_all_documents(question: str) -> bool:
    """Whether the question asks for a list or a comparison, which a few passages cannot answer."""
    if WITHIN_ONE_DOCUMENT.search(question) and not MANY_TIMES.search(question):
        return False
    return NEEDS_ALL_DOCUMENTS.search(question) is not None
