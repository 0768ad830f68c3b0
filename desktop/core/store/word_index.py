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
    ) -> list[WordHit]:
        """The best passages that match an FTS5 expression, best first.

        `needed` is a narrower expression, for speed: only what matches it too is scored, which is
        where the time goes. `all_of` is the one that `has_all` tells of.
        """
        conditions = [_MATCHING] if needed else []
        if collection_ids is not None:
            conditions.append(_IN_SCOPE.format(marks=",".join("?" * len(collection_ids))))
        return self._hits(
            conditions,
            match,
            (*([needed] if needed else ()), *(collection_ids or ())),
            limit,
            all_of,
        )

    def search_among(
        self, match: str, passage_ids: Sequence[int], *, all_of: str = ""
    ) -> list[WordHit]:
        """Those of the passages that match the expression, best first."""
        condition = f"+rowid IN ({','.join('?' * len(passage_ids))})"
        return self._hits([condition], match, passage_ids, len(passage_ids), all_of)

    def _hits(
        self,
        conditions: Sequence[str],
        match: str,
        bindings: Sequence[object],
        limit: int,
        all_of: str,
    ) -> list[WordHit]:
        rows = self._db.execute(
            f"WITH best AS MATERIALIZED (SELECT rowid AS id, {SCORE_SQL} AS score"
            f" FROM words WHERE {' AND '.join(['words MATCH ?', *conditions])}"
            f" ORDER BY score DESC, id LIMIT ?) SELECT id, score, {_has_all_sql(all_of)} FROM best"
            " ORDER BY score DESC, id",
            (match, *bindings, limit, *([all_of] if all_of else ())),
        )
        return [WordHit(id_, score, bool(has_all)) for id_, score, has_all in rows]


def _has_all_sql(all_of: str) -> str:
    return "id IN (SELECT rowid FROM words WHERE words MATCH ?)" if all_of else "0"
