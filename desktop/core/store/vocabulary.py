"""The terms of the word index: stems of words, and how rare each is in the library."""

from __future__ import annotations

import math

import apsw

from desktop.core.store.text_normalisation import normalise_for_index


class Vocabulary:
    """Divides texts into the terms of the word index, with the tokenizer of the index."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._cut = db.fts5_tokenizer("porter", ["unicode61", "remove_diacritics", "2"])
        db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word_counts USING fts5vocab"
            "('main', 'words', 'row')"
        )
        db.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.name_counts USING fts5vocab"
            "('main', 'names', 'row')"
        )
        self._documents = max(1, db.execute("SELECT count(*) FROM documents").get)
        self.passages = max(1, db.execute("SELECT count(*) FROM passages").get)
        self._counts: dict[str, int] = {}
        self._shares: dict[str, float] = {}

    def terms(self, text: str) -> list[str]:
        """The terms (stems) of a text, in order."""
        found = self._cut(
            normalise_for_index(text).encode(errors="replace"),
            apsw.FTS5_TOKENIZE_DOCUMENT,
            None,
            include_offsets=False,
            include_colocated=False,
        )
        return [str(term) for term in found]

    def count(self, term: str) -> int:
        """The number of passages that contain a term."""
        if term not in self._counts:
            count = self._db.execute("SELECT doc FROM temp.word_counts WHERE term = ?", (term,)).get
            self._counts[term] = int(count or 0)
        return self._counts[term]

    def count_with_names(self, term: str) -> int:
        """The number of passages that contain a term, or whose documents have it in their names.

        It is estimated: the documents with the term are taken to be as long as others.
        """
        if term not in self._shares:
            named = self._db.execute("SELECT doc FROM temp.name_counts WHERE term = ?", (term,)).get
            self._shares[term] = min(1.0, int(named or 0) / self._documents)
        return max(self.count(term), round(self._shares[term] * self.passages))

    def rarity(self, term: str) -> float:
        """Inverse document frequency over the passages, as in BM25, scaled to 0..1.

        1 means that no passage contains the term, and no document has it in its name.
        """
        return self._inverse(self.count_with_names(term)) / self._inverse(0)

    def rarity_of_all(self, text: str) -> float:
        """The rarity of the rarest term of a text, which all of the text is at least as rare as."""
        return max(map(self.rarity, self.terms(text)), default=0.0)

    def _inverse(self, count: int) -> float:
        return math.log(1 + (self.passages - count + 0.5) / (count + 0.5))
