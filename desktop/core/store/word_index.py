"""Passages by their words: FTS5's BM25, without the time that common words would take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import apsw

SCORE_SQL = "-bm25(words, 1.0, 2.0)"
"""Higher is better. The words of a document's name, its title and its headings count twice."""
_IN_SCOPE = (
    "EXISTS (SELECT 1 FROM passages p JOIN documents d USING (content_id)"
    " WHERE p.id = words.rowid AND d.collection_id IN ({marks}))"
)
_MATCHING = "+rowid IN (SELECT rowid FROM words WHERE words MATCH ?)"
"""The plus keeps SQLite from looking every row up by itself, which takes ten times as long."""


@dataclass(frozen=True, slots=True)
class WordHit:
    """A passage that matches an expression."""

    passage_id: int
    bm25: float
    has_all: bool = False
    """Whether it also matches the expression for all words."""


class WordIndex:
    """The `words` table."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def search(
        self,
        match: str,
        collection_ids: Sequence[int] | None,
        limit: int,
        *,
        needed: str = "",
        all_of: str = "",
        also: Sequence[int] = (),
    ) -> list[WordHit]:
        """The best passages that match an FTS5 expression, best first.

        `needed` is a narrower expression, for speed: only what matches it too is scored, which is
        where the time goes. `all_of` is the one that `has_all` tells of. The passages `also` are
        scored whatever their rank, and need not match `needed`.
        """
        marks = ",".join("?" * len(also))
        narrowed = [f"+rowid IN ({marks})"] if also and needed else []
        narrowed += [_MATCHING] if needed else []
        conditions = [f"({' OR '.join(narrowed)})"] if narrowed else []
        if collection_ids is not None:
            conditions.append(_IN_SCOPE.format(marks=",".join("?" * len(collection_ids))))
        rows = self._db.execute(
            f"WITH scored AS MATERIALIZED (SELECT rowid AS id, {SCORE_SQL} AS score"
            f" FROM words WHERE {' AND '.join(['words MATCH ?', *conditions])}),"
            " best AS (SELECT id, score FROM scored ORDER BY score DESC, id LIMIT ?)"
            f" SELECT id, score, {_has_all(all_of)} FROM (SELECT * FROM best UNION"
            f" SELECT * FROM scored WHERE id IN ({marks})) ORDER BY score DESC, id",
            (
                match,
                *(also if narrowed[1:] else ()),
                *([needed] if needed else ()),
                *(collection_ids or ()),
                limit,
                *([all_of] if all_of else ()),
                *also,
            ),
        )
        return [WordHit(id_, score, bool(has_all)) for id_, score, has_all in rows]


def _has_all(all_of: str) -> str:
    return "id IN (SELECT rowid FROM words WHERE words MATCH ?)" if all_of else "0"
