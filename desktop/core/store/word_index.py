"""Finds passages by words: BM25 of FTS5, without scoring every passage with a common word."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import apsw

from desktop.core.store.document_set import CITABLE, DocumentSet
from desktop.core.store.name_index import NameIndex

SCORE_SQL = "-bm25(words, 1.0, 2.0)"
"""The score of a passage; higher is better.

The words of a document's title and headings count twice.
"""
_IS_CITABLE = (
    "EXISTS (SELECT 1 FROM passages p JOIN documents d USING (content_id)"
    f" WHERE p.id = words.rowid AND {CITABLE})"
)
_MATCHING = "+rowid IN (SELECT rowid FROM words WHERE words MATCH ?)"
"""The condition that a passage matches an expression.

The plus keeps SQLite from looking up every row by itself, which takes ten times as long.
"""


@dataclass(frozen=True, slots=True)
class WordHit:
    """A passage that matches an expression, with its score."""

    passage_id: int
    bm25: float
    has_all: bool = False
    """Whether the passage also matches the expression for all words."""


class WordIndex:
    """The `words` table, a full-text index."""

    def __init__(self, db: apsw.Connection, names: NameIndex) -> None:
        self._db = db
        self._names = names

    def search(
        self,
        match: str,
        within: DocumentSet | None,
        limit: int,
        *,
        needed: str = "",
        all_of: str = "",
        language: str = "",
    ) -> list[WordHit]:
        """The best passages that match an FTS5 expression, best first; those in a language only.

        `needed` is a narrower expression, for speed: only passages that match it as well are
        scored, and scoring takes most of the time. `all_of` is the expression for `has_all`.
        """
        conditions = [_MATCHING] if needed else []
        bindings: list[object] = [needed] if needed else []
        if within is not None:
            condition, marks = within.passage_condition("words.rowid")
            conditions.append(condition)
            bindings += marks
        elif self._names.are_any_hidden():
            conditions.append(_IS_CITABLE)
        if language:
            conditions.append("+rowid IN (SELECT id FROM passages WHERE language = ?)")
            bindings.append(language)
        return self._hits(conditions, match, bindings, limit, all_of)

    def in_language(self, passage_ids: Collection[int], language: str) -> set[int]:
        """Those of the passages that are in a language."""
        rows = self._db.execute(
            "SELECT id FROM passages WHERE language = ? AND id IN (SELECT value FROM json_each(?))",
            (language, json.dumps(list(passage_ids))),
        )
        return {id_ for (id_,) in rows}

    def search_among(
        self, match: str, passage_ids: Sequence[int], *, all_of: str = ""
    ) -> list[WordHit]:
        """The passages with these ids that match the expression, best first."""
        condition = f"+rowid IN ({','.join('?' * len(passage_ids))})"
        return self._hits([condition], match, passage_ids, len(passage_ids), all_of)

    def search_texts(self, match: str, content_ids: Collection[int], limit: int) -> list[WordHit]:
        """The best passages of these texts that match the expression."""
        condition = (
            "+rowid IN (SELECT id FROM passages WHERE content_id IN"
            " (SELECT value FROM json_each(?)))"
        )
        return self._hits([condition], match, [json.dumps(list(content_ids))], limit, "")

    def matching(self, match: str, passage_ids: Collection[int]) -> set[int]:
        """Those of the passages that match the expression."""
        rows = self._db.execute(
            "SELECT rowid FROM words WHERE words MATCH ?"
            " AND +rowid IN (SELECT value FROM json_each(?))",
            (match, json.dumps(list(passage_ids))),
        )
        return {id_ for (id_,) in rows}

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
