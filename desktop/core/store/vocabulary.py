"""Words as the word index knows them: their stems, and how rare each is in the library."""

from __future__ import annotations

import math

import apsw

from desktop.core.store.words import index_form


class Vocabulary:
    """Cuts texts into the index's own terms; what matches there matches here."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._cut = db.fts5_tokenizer("porter", ["unicode61", "remove_diacritics", "2"])
        db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_counts USING fts5vocab"
            "('main', 'words', 'row')"
        )
        self._passages = max(1, db.execute("SELECT count(*) FROM passages").get)
        self._rarities: dict[str, float] = {}

    def terms(self, text: str) -> list[str]:
        """The stems of a text, in order."""
        found = self._cut(
            index_form(text).encode(errors="replace"),
            apsw.FTS5_TOKENIZE_DOCUMENT,
            None,
            include_offsets=False,
            include_colocated=False,
        )
        return [str(term) for term in found]

    def rarity(self, term: str) -> float:
        """Inverse document frequency over the passages, as BM25 has it, in 0..1; 1 is unknown."""
        if term not in self._rarities:
            count = self._db.execute("SELECT doc FROM temp.word_counts WHERE term = ?", (term,)).get
            self._rarities[term] = self._inverse(int(count or 0)) / self._inverse(0)
        return self._rarities[term]

    def _inverse(self, count: int) -> float:
        return math.log(1 + (self._passages - count + 0.5) / (count + 0.5))
