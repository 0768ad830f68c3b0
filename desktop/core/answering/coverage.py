"""How much an answer looked at, and which questions need everything looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.core.store.library import Library
from desktop.core.types import Coverage, DocumentState

_NEEDS_ALL = re.compile(
    r"^\s*(please\s+)?(list|enumerate|name all|summari[sz]e (all|every|the documents))\b"
    r"|\b(compare|comparison|contrast|versus|vs\.?)\b"
    r"|\b(which|what|how many) (of (my|the|these) )?(documents|files|reports|papers|letters)\b"
    r"|\b(all|each|every one) of (my|the|these)\b|\bin (all|each|every) (the )?\w+\b"
    r"|\bacross (all|my|the|these|different)\b|\bdifferences? between\b"
    r"|\b(every|each) (document|file|report|company|year|quarter|month)\b"
    r"|\bover (the )?(years|quarters|months|time)\b",
    re.IGNORECASE,
)


def needs_all_documents(question: str) -> bool:
    """Whether it asks for a list or a comparison, which the best few passages cannot answer."""
    return _NEEDS_ALL.search(question) is not None


def covered(library: Library, collections: Sequence[int] | None, used: int) -> Coverage:
    """How much was looked at, of what could have been."""
    waiting = library.documents.counts(collections).get(DocumentState.WAITING, 0)
    return Coverage(used, library.documents.searchable_count(collections), waiting)
