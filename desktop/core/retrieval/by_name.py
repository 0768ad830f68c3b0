"""Says how much of a question is what a passage's document is called."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.retrieval.query import Query
from desktop.core.store.library import Library
from desktop.core.store.vocabulary import Vocabulary


def named_shares(
    library: Library, asked: Query, vocabulary: Vocabulary, passage_ids: Sequence[int]
) -> dict[int, float]:
    """Share of the question's words, by rarity, in the name and the title of the document.

    A report rarely repeats on every page whose it is and of which year; a question says both.
    """
    words = frozenset(vocabulary.terms(" ".join((*asked.terms, *asked.phrases))))
    whole = sum(map(vocabulary.rarity, words)) or 1.0
    shares: dict[str, float] = {}
    found: dict[int, float] = {}
    for passage_id, name in library.contents.names(passage_ids).items():
        if name not in shares:
            shares[name] = sum(map(vocabulary.rarity, words.intersection(vocabulary.terms(name))))
        found[passage_id] = shares[name] / whole
    return found
