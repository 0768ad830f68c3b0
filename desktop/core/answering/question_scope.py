"""Decides whether a question needs all documents."""

from __future__ import annotations

from desktop.core.answering.decisions import EmbeddedDecisions
from desktop.core.answering.english import MANY_TIMES, NEEDS_ALL_DOCUMENTS, WITHIN_ONE_DOCUMENT


def needs_all_documents(question: str, decisions: EmbeddedDecisions | None = None) -> bool:
    """Whether the question asks for a list or a comparison, which a few passages cannot answer."""
    decided = decisions.needs_all_documents(question) if decisions else None
    if decided is not None:
        return decided
    if WITHIN_ONE_DOCUMENT.search(question) and not MANY_TIMES.search(question):
        return False
    return NEEDS_ALL_DOCUMENTS.search(question) is not None
