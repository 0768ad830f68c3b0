"""The terms of the word index: stems of words, and how rare each is in the library."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence

import apsw

from desktop.core.languages.detection import detect_language
from desktop.core.store.index_form import (
    backwards,
    compared_form,
    forwards,
    has_stems,
    language_mark,
    without_mark,
)

DETECTED_CHARACTERS = 400
REMEMBERED_CHARACTERS = 300
ENDED_LETTERS_AT_LEAST = 4
SHORT_LETTERS = 5
CUT_LETTERS_AT_MOST = 4
"""Letters that a stemmer may take from the end of a word."""
ADDED_LETTERS_AT_MOST = 3
HEBREW_PREFIXES = (*"בהוכלמש", "וב", "וה", "ול", "ומ", "וש", "שב", "שה", "של", "מה", "לה")
"""And, the, in, to, from, as and that, which Hebrew writes to the word behind."""
_LETTERS_ALONE = re.compile("(?:[^\\W\\d_]|[\U000f0000-\U000fffff])+$")
_HEBREW = re.compile("[א-ת]+$")
_FIRST_PRIVATE = 0x100000
_MARKED = re.compile(f"[{chr(_FIRST_PRIVATE)}-{chr(0x10FFFF)}]")
_LAST = "\U0010ffff"


class Vocabulary:
    """Divides texts into the terms of the word index, with the tokenizer of the index."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db
        self._tokenize = db.fts5_tokenizer("porter", ["unicode61", "remove_diacritics", "2"])
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
        self.languages = library_languages(db)
        """The languages of the library's texts, those of most texts first; empty is unknown."""
        self._marks = ["", *(language_mark(code) for code in self.languages if has_stems(code))]
        self._cuts: dict[str, list[str]] = {}
        self._counts: dict[str, int] = {}
        self._shares: dict[str, float] = {}

    def terms(self, text: str) -> list[str]:
        """The terms (stems, without a language's mark) of a text, in order.

        Texts are compared by them. They are those of the language of the text, if the library has
        texts in it; otherwise those of most of the library.
        """
        found = map(without_mark, self.cut(compared_form(text, self._language_of(text))))
        return [term for term in found if term is not None]

    def cut(self, indexed: str) -> list[str]:
        """The terms of a text that is in the form of the index, in order, with their marks."""
        # The forms of a question's words are compared with many names.
        if len(indexed) > REMEMBERED_CHARACTERS:
            return self._cut_apart(indexed)
        if indexed not in self._cuts:
            self._cuts[indexed] = self._cut_apart(indexed)
        return self._cuts[indexed]

    def _cut_apart(self, indexed: str) -> list[str]:
        found = self._tokenize(
            indexed.encode(errors="replace"),
            apsw.FTS5_TOKENIZE_DOCUMENT,
            None,
            include_offsets=False,
            include_colocated=False,
        )
        return [str(term) for term in found]

    def compounds(self, term: str, at_most: int) -> list[str]:
        """The commonest terms that begin or end with a term of a language, which bears its mark."""
        stem = without_mark(term) or ""
        found = self._commonest(stem, term[len(stem) :], at_most)
        begin = backwards(stem)[:-1]
        ends = self._commonest(begin, backwards("")[-1], at_most)
        found |= {forwards(end) + term[len(stem) :]: count for end, count in ends.items()}
        found.pop(term, None)
        return sorted(found, key=lambda compound: -found[compound])[:at_most]

    def with_other_endings(self, word: str, at_most: int) -> list[str]:
        """The commonest terms that are a folded word with another ending, for one that no text has.

        Stems may be cut further where the accents stand that a question leaves out ("licitacao").
        Where a language has no stemmer, its words with other endings, or Hebrew prefixes, count.
        """
        if not _LETTERS_ALONE.match(word) or len(word) < ENDED_LETTERS_AT_LEAST:
            return []
        cuts = [word[:-n] for n in range(1, CUT_LETTERS_AT_MOST + 1)]
        stems = [
            cut + mark
            for cut in cuts
            for mark in self._marks
            if mark and (len(cut) >= ENDED_LETTERS_AT_LEAST or cut == cuts[0])
        ]
        if _HEBREW.match(word):
            stems += (prefix + word for prefix in HEBREW_PREFIXES)
        found = {term: count for term in stems if (count := self.count_exactly(term))}
        if any(code and code != "en" and not has_stems(code) for code in self.languages):
            beginning = word[:-1] if len(word) <= SHORT_LETTERS else word[:-2]
            found |= self._unmarked(beginning, len(word) + ADDED_LETTERS_AT_MOST, at_most)
        return sorted(found, key=lambda term: -found[term])[:at_most]

    def count(self, term: str) -> int:
        """The number of passages that contain a term, in texts of any language."""
        return sum(self.count_exactly(term + mark) for mark in self._marks)

    def count_exactly(self, term: str) -> int:
        """The number of passages that contain a term with its mark."""
        if term not in self._counts:
            count = self._db.execute("SELECT doc FROM temp.word_counts WHERE term = ?", (term,)).get
            self._counts[term] = int(count or 0)
        return self._counts[term]

    def count_with_names(self, term: str) -> int:
        """The number of passages that contain a term, or whose documents have it in their names.

        It is estimated: the documents with the term are taken to be as long as others.
        """
        return max(self.count(term), self._count_named([term + mark for mark in self._marks]))

    def count_any(self, terms: Sequence[str]) -> int:
        """As `count_with_names`, of passages that contain any of the terms with their marks."""
        counted = min(self.passages, sum(map(self.count_exactly, terms)))
        return max(counted, self._count_named(terms))

    def rarity(self, term: str) -> float:
        """Inverse document frequency over the passages, as in BM25, scaled to 0..1.

        1 means that no passage contains the term, and no document has it in its name.
        """
        return self.rarity_of(self.count_with_names(term))

    def rarity_of(self, passages: int) -> float:
        """The rarity of what so many passages contain."""
        return self._inverse(passages) / self._inverse(0)

    def _language_of(self, text: str) -> str | None:
        if len(self.languages) < 2:
            return next(iter(self.languages), None)
        found = detect_language(text[:DETECTED_CHARACTERS])
        return found if found in self.languages else self.languages[0]

    def _count_named(self, terms: Collection[str]) -> int:
        # A name has its words in the language of the text as well: they are the same words.
        return round(max(map(self._share_named, terms), default=0.0) * self.passages)

    def _share_named(self, term: str) -> float:
        if term not in self._shares:
            named = self._db.execute("SELECT doc FROM temp.name_counts WHERE term = ?", (term,)).get
            self._shares[term] = min(1.0, int(named or 0) / self._documents)
        return self._shares[term]

    def _commonest(self, beginning: str, end: str, at_most: int) -> dict[str, int]:
        rows = self._db.execute(
            "SELECT term, doc FROM temp.word_counts WHERE term >= ? AND term < ?"
            " AND substr(term, -1) = ? ORDER BY doc DESC LIMIT ?",
            (beginning, beginning + _LAST, end, at_most),
        )
        return {str(term): int(count) for term, count in rows}

    def _unmarked(self, beginning: str, length_at_most: int, at_most: int) -> dict[str, int]:
        """The commonest terms without a mark that begin so."""
        rows = self._db.execute(
            "SELECT term, doc FROM temp.word_counts WHERE term >= ? AND term < ?"
            " AND length(term) <= ? ORDER BY doc DESC LIMIT ?",
            (beginning, beginning + chr(_FIRST_PRIVATE), length_at_most, at_most),
        )
        return {str(term): int(count) for term, count in rows if not _MARKED.search(str(term))}

    def _inverse(self, count: int) -> float:
        return math.log(1 + (self.passages - count + 0.5) / (count + 0.5))


def library_languages(db: apsw.Connection) -> tuple[str, ...]:
    """The languages of a library's texts and passages, those of most texts first.

    Empty stands for an unknown language.
    """
    of_texts = db.execute(
        "SELECT language FROM contents GROUP BY language ORDER BY count(*) DESC, language"
    )
    # Each step finds the next language in the index, without reading those between.
    of_passages = db.execute(
        "WITH RECURSIVE found (language) AS (SELECT min(language) FROM passages UNION ALL"
        " SELECT (SELECT min(p.language) FROM passages p WHERE p.language > found.language)"
        " FROM found WHERE found.language IS NOT NULL)"
        " SELECT language FROM found WHERE language IS NOT NULL"
    )
    return tuple(dict.fromkeys(str(code) for (code,) in [*of_texts, *of_passages]))
