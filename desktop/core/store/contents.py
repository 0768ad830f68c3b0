"""Texts and their passages, stored once for all files with the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias, cast

import apsw

from desktop.core.say import from_json, to_json
from desktop.core.store.escaped_words import escaped_words
from desktop.core.store.index_form import VERSION, index_form
from desktop.core.store.passage_languages import document_languages
from desktop.core.store.text_normalisation import replace_unstorable
from desktop.core.store.vectors import VectorIndex
from desktop.core.types import Heading, LinePlace, Page, PassageDraft, ReadDocument, Span, Unit
from desktop.core.units import from_json as units_from_json
from desktop.core.units import label_words
from desktop.core.units import to_json as units_to_json

_BETWEEN = " › "
TITLE_CHARACTERS_AT_MOST = 200
"""A title stands with every passage; as long as the text it would take its square, and be all that
the embedder reads of each."""


def passage_context(title: str, heading: str) -> str:
    """The title and heading of a passage: they are searched, but not shown as its text."""
    return _BETWEEN.join(part for part in (title, heading) if part)


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage whose words are indexed anew."""

    id: int
    text: str
    context: str
    units: tuple[Unit, ...]


_PassageRow: TypeAlias = "tuple[int, str, str, int, str | None]"


class Contents:
    """The `contents` and `passages` tables, and the word index over them."""

    def __init__(self, db: apsw.Connection, vectors: VectorIndex) -> None:
        self._db = db
        self._vectors = vectors

    def find(self, sha256: bytes, reader: str) -> int | None:
        """The id of the content with these bytes, as this version of the reader read them."""
        return self._db.execute(
            "SELECT id FROM contents WHERE sha256 = ? AND reader = ?", (sha256, reader)
        ).get

    def versions(self, sha256: bytes) -> list[tuple[int, str]]:
        """The id of every content with these bytes, and which reader made it."""
        found = self._db.execute("SELECT id, reader FROM contents WHERE sha256 = ?", (sha256,))
        return [(id_, reader) for id_, reader in found]

    def readers(self) -> list[str]:
        """The versions of readers that have made a content."""
        return [reader for (reader,) in self._db.execute("SELECT DISTINCT reader FROM contents")]

    def has_parts(self, content_id: int) -> bool:
        """Whether files lie within the file of this text, which are documents of their own."""
        return bool(
            self._db.execute(
                "SELECT coalesce(json_extract(structure, '$.parts'), 0) FROM contents WHERE id = ?",
                (content_id,),
            ).get
        )

    def add(
        self,
        sha256: bytes,
        reader: str,
        document: ReadDocument,
        drafts: Iterable[PassageDraft],
    ) -> int:
        """Store a text with its passages, which keyword search finds at once; inside a transaction.

        Names belong to documents, because several files may have the same text; see name_index.py.
        """
        title = replace_unstorable(document.title)[:TITLE_CHARACTERS_AT_MOST].rstrip()
        drafts = list(drafts)
        languages = document_languages([draft.text for draft in drafts])
        content_id = self._db.execute(
            "INSERT INTO contents (sha256, reader, format, title, text, structure, notes,"
            " language, index_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
            (
                sha256,
                reader,
                document.format,
                title,
                replace_unstorable(document.text),
                _structure_json(document),
                to_json(document.notes),
                languages.document,
                VERSION,
            ),
        ).get
        self._db.executemany(
            "INSERT INTO passages (content_id, ordinal, text, language, index_text, context,"
            " index_context, heading, page, page_end, char_start, char_end, units)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                _passage_row(content_id, n, title, draft, language)
                for n, (draft, language) in enumerate(zip(drafts, languages.passages, strict=True))
            ),
        )
        self._index_words(self._passage_ids(content_id))
        self._vectors.expect(content_id)
        return content_id

    def remove(self, content_id: int) -> None:
        """Delete a text with all data derived from it; inside a transaction."""
        self._forget_words(self._passage_ids(content_id))
        self._vectors.forget(content_id)
        self._db.execute("DELETE FROM contents WHERE id = ?", (content_id,))

    def with_old_words(self, limit: int) -> list[int]:
        """Ids of texts whose words are indexed in the form of an earlier version, at most `limit`.

        They are found meanwhile, in the ways in which that version found them.
        """
        rows = self._db.execute(
            "SELECT id FROM contents WHERE index_version < ? LIMIT ?", (VERSION, limit)
        )
        return [id_ for (id_,) in rows]

    def exists(self, content_id: int) -> bool:
        """Whether a text is still there."""
        return bool(
            self._db.execute(
                "SELECT EXISTS (SELECT 1 FROM contents WHERE id = ?)", (content_id,)
            ).get
        )

    def passages_with_words(self, content_id: int) -> list[StoredPassage]:
        """The passages of a text, with all that is needed to index their words."""
        rows = self._db.execute(
            "SELECT id, text, context, char_start, units FROM passages WHERE content_id = ?"
            " ORDER BY ordinal",
            (content_id,),
        ).fetchall()
        return [
            StoredPassage(id_, text, context, units_from_json(units, char_start))
            for id_, text, context, char_start, units in cast("list[_PassageRow]", rows)
        ]

    def renew_words(self, passages: Sequence[StoredPassage], languages: Sequence[str]) -> None:
        """Index the words of passages in the present form; inside a transaction."""
        ids = json.dumps([passage.id for passage in passages])
        self._forget_words(ids)
        self._db.executemany(
            "UPDATE passages SET language = ?, index_text = ?, index_context = ? WHERE id = ?",
            (
                (
                    language,
                    _index_text(passage.text, passage.units, language),
                    _other_form(passage.context, language),
                    passage.id,
                )
                for passage, language in zip(passages, languages, strict=True)
            ),
        )
        self._index_words(ids)

    def set_renewed(self, content_id: int, language: str) -> None:
        """Store that all passages of a text are indexed in the present form."""
        self._db.execute(
            "UPDATE contents SET language = ?, index_version = ? WHERE id = ?",
            (language, VERSION, content_id),
        )

    def _passage_ids(self, content_id: int) -> str:
        return self._db.execute(
            "SELECT json_group_array(id) FROM passages WHERE content_id = ?", (content_id,)
        ).get

    def _index_words(self, passage_ids: str) -> None:
        self._db.execute(
            "INSERT INTO words (rowid, text, context) SELECT id, text, context FROM passage_words"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (passage_ids,),
        )

    def _forget_words(self, passage_ids: str) -> None:
        # The word index has no copy of the text, so a deletion must pass the text to it.
        self._db.execute(
            "INSERT INTO words (words, rowid, text, context) SELECT 'delete', id, text, context"
            " FROM passage_words WHERE id IN (SELECT value FROM json_each(?))",
            (passage_ids,),
        )

    def text(self, content_id: int, char_start: int, char_end: int) -> str:
        """The text within a range of characters."""
        return (
            self._db.execute(
                "SELECT substr(text, ?, ?) FROM contents WHERE id = ?",
                (char_start + 1, char_end - char_start, content_id),
            ).get
            or ""
        )

    def line_at(self, content_id: int, char: int) -> int | None:
        """The line of the file from which a character of the text comes; None if unknown."""
        return self._db.execute(
            "SELECT json_extract(value, '$[1]') FROM contents, json_each(structure, '$.lines')"
            " WHERE contents.id = ? AND json_extract(value, '$[0]') <= ?"
            " ORDER BY json_extract(value, '$[0]') DESC LIMIT 1",
            (content_id, char),
        ).get

    def document(self, content_id: int) -> ReadDocument:
        """The whole text with its structure, as it was read."""
        (row,) = self._db.execute(
            "SELECT text, format, title, structure, notes FROM contents WHERE id = ?",
            (content_id,),
        )
        text, format_, title, structure, notes = row
        parts = json.loads(structure)
        return ReadDocument(
            text,
            format_,
            title,
            tuple(Page(*page) for page in parts["pages"]),
            tuple(Heading(*heading) for heading in parts["headings"]),
            tuple(Span(*span) for span in parts["tables"]),
            tuple(from_json(notes)),
            # Earlier versions noted no lines.
            lines=tuple(LinePlace(*place) for place in parts.get("lines", ())),
        )


def _passage_row(
    content_id: int, ordinal: int, title: str, draft: PassageDraft, language: str
) -> Sequence[object]:
    text = replace_unstorable(draft.text)
    heading = replace_unstorable(draft.heading)
    context = passage_context(title, heading)
    return (
        content_id,
        ordinal,
        text,
        language,
        _index_text(text, draft.units, language),
        context,
        _other_form(context, language),
        heading,
        draft.page,
        draft.page_end,
        draft.char_start,
        draft.char_end,
        replace_unstorable(units_to_json(draft.units, draft.char_start)),
    )


def _index_text(text: str, units: Sequence[Unit], language: str) -> str | None:
    """A passage with its labels and escaped words in the form of the index; None if it is equal."""
    hidden = "\n".join(filter(None, (label_words(text, units), escaped_words(text))))
    indexed = index_form(f"{text}\n{hidden}" if hidden else text, language)
    return indexed if indexed != text else None


def _other_form(text: str, language: str) -> str | None:
    indexed = index_form(text, language)
    return indexed if indexed != text else None


def _structure_json(document: ReadDocument) -> str:
    return json.dumps(
        {
            "pages": [(p.number, p.char_start, p.char_end, p.ocr) for p in document.pages],
            "headings": [
                (h.level, replace_unstorable(h.title), h.char_start) for h in document.headings
            ],
            "tables": [(t.char_start, t.char_end) for t in document.tables],
            "parts": len(document.parts),
            "lines": [(place.char_start, place.line) for place in document.lines],
        }
    )
