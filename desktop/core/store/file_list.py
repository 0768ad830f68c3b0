"""The files of a library for a table: filtered, sorted, counted, and read a part at a time."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import apsw

from desktop.core.say import from_column
from desktop.core.store.stored_path import from_stored
from desktop.core.types import DocumentState, Treatment

# As in `Documents`: a file on a drive that is not connected is unavailable.
_STATE = "iif(r.available AND d.missing_since IS NULL, d.state, 'unavailable')"
_PASSAGES = "(SELECT max(ordinal) + 1 FROM passages p WHERE p.content_id = d.content_id)"


class SortColumn(StrEnum):
    """The columns by which files can be sorted."""

    NAME = "name"
    PATH = "path"
    STATE = "state"
    FORMAT = "format"
    SIZE = "size"
    PASSAGES = "passages"
    READ = "read"


_ORDER = {
    SortColumn.NAME: "d.name",
    SortColumn.PATH: "CAST(d.path AS TEXT) COLLATE NOCASE",
    SortColumn.STATE: _STATE,
    SortColumn.FORMAT: "coalesce(c.format, '')",
    SortColumn.SIZE: "d.size_bytes",
    SortColumn.PASSAGES: f"coalesce({_PASSAGES}, 0)",
    SortColumn.READ: "coalesce(d.read_at, 0)",
}


@dataclass(frozen=True, slots=True)
class FileQuery:
    """The filter and the order of a list of files."""

    collection_id: int | None = None
    """The collection to list; None means all."""
    states: tuple[DocumentState, ...] = ()
    """The states to list; empty means all."""
    words: str = ""
    """Words that must all occur in the path."""
    with_notes: bool = False
    """Whether to list only files with notes on their reading."""
    column: SortColumn = SortColumn.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as a row of a table."""

    id: int
    collection_id: int
    path: Path
    state: DocumentState
    message: str
    hint: str
    format: str
    size_bytes: int
    passages: int
    pages: int
    """The last page with text; 0 if the file has no pages."""
    read_at: float | None
    treatment: Treatment
    notes: int = 0
    """The number of notes on its reading; see `FileList.notes`."""
    language: str = ""
    """The ISO 639-1 code of the language of most of its text; empty if it is unknown."""


class FileList:
    """Reads lists of files. The order is read once, the rows when they become visible."""

    def __init__(self, db: apsw.Connection) -> None:
        self._db = db

    def ids(self, wanted: FileQuery) -> list[int]:
        """Ids of all files that match the query, in its order."""
        condition, bindings = _where_clause(wanted, with_states=True)
        direction = "DESC" if wanted.descending else "ASC"
        contents = "LEFT JOIN contents c ON c.id = d.content_id"
        # One row: with tens of thousands, Python would switch threads as many times.
        found = self._db.execute(
            f"SELECT json_group_array(d.id ORDER BY {_ORDER[wanted.column]} {direction},"
            f" d.id {direction}) FROM documents d JOIN roots r ON r.id = d.root_id"
            f" {contents if wanted.column is SortColumn.FORMAT else ''} WHERE {condition}",
            bindings,
        ).get
        return json.loads(found)

    def rows(self, ids: Sequence[int]) -> list[FileRow]:
        """The files with these ids, in this order, without those that no longer exist."""
        rows = self._db.execute(
            f"SELECT d.id, d.collection_id, d.path, {_STATE}, d.message, d.hint,"
            " coalesce(c.format, ''), d.size_bytes, coalesce(last.ordinal + 1, 0),"
            " coalesce(last.page_end, last.page, 0), d.read_at, d.treatment,"
            " d.notes, d.language FROM documents d"
            " JOIN roots r ON r.id = d.root_id LEFT JOIN contents c ON c.id = d.content_id"
            " LEFT JOIN passages last ON last.content_id = c.id AND last.ordinal ="
            " (SELECT max(ordinal) FROM passages WHERE content_id = c.id)"
            f" WHERE d.id IN ({','.join('?' * len(ids))})",
            tuple(ids),
        )
        found = {row[0]: _row(row) for row in rows}
        return [found[id_] for id_ in ids if id_ in found]

    def counts(self, wanted: FileQuery) -> dict[DocumentState, int]:
        """The number of files in each state that match the query; its states are ignored."""
        condition, bindings = _where_clause(wanted, with_states=False)
        rows = self._db.execute(
            f"SELECT {_STATE} AS shown, count(*) FROM documents d JOIN roots r ON r.id = d.root_id"
            f" WHERE {condition} GROUP BY shown",
            bindings,
        )
        return {DocumentState(state): count for state, count in rows}

    def count_with_notes(self, wanted: FileQuery) -> int:
        """The number of files with notes that match the query; its states are ignored."""
        with_notes = replace(wanted, with_notes=True)
        condition, bindings = _where_clause(with_notes, with_states=False)
        return self._db.execute(
            f"SELECT count(*) FROM documents d JOIN roots r ON r.id = d.root_id WHERE {condition}",
            bindings,
        ).get

    def counts_by_collection(self) -> dict[int, dict[DocumentState, int]]:
        """The number of files in each state, by collection."""
        found: dict[int, dict[DocumentState, int]] = {}
        for collection_id, state, count in self._db.execute(
            f"SELECT d.collection_id, {_STATE} AS shown, count(*) FROM documents d"
            " JOIN roots r ON r.id = d.root_id GROUP BY d.collection_id, shown"
        ):
            found.setdefault(collection_id, {})[DocumentState(state)] = count
        return found

    def counts_by_root(self) -> dict[int, int]:
        """The number of files in each root, by the root's id."""
        return dict(self._db.execute("SELECT root_id, count(*) FROM documents GROUP BY root_id"))

    def collections_of(self, ids: Sequence[int]) -> list[int]:
        """Ids of the collections that these files are in."""
        rows = self._db.execute(
            "SELECT DISTINCT collection_id FROM documents WHERE id IN"
            " (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return [id_ for (id_,) in rows]

    def notes(self, document_id: int) -> str:
        """Remarks on how a file was read, as a JSON list of sentences."""
        return (
            self._db.execute(
                "SELECT c.notes FROM documents d JOIN contents c ON c.id = d.content_id"
                " WHERE d.id = ?",
                (document_id,),
            ).get
            or "[]"
        )


def _where_clause(wanted: FileQuery, *, with_states: bool) -> tuple[str, dict[str, object]]:
    conditions = [
        "d.root_id NOT IN (SELECT root_id FROM removals WHERE root_id IS NOT NULL)",
        "d.collection_id NOT IN (SELECT collection_id FROM removals WHERE root_id IS NULL)",
    ]
    bindings: dict[str, object] = {}
    if wanted.collection_id is not None:
        conditions.append("d.collection_id = :collection")
        bindings["collection"] = wanted.collection_id
    if with_states and wanted.states:
        marks = ",".join(f":state{n}" for n in range(len(wanted.states)))
        conditions.append(f"{_STATE} IN ({marks})")
        bindings |= {f"state{n}": state for n, state in enumerate(wanted.states)}
    if wanted.with_notes:
        conditions.append("d.notes > 0")
    for word in wanted.words.split():
        # SQLite folds the case of ASCII letters alone.
        variants = dict.fromkeys((word, word.lower(), word.upper(), word.capitalize()))
        likes: list[str] = []
        for variant in variants:
            name = f"word{len(bindings)}"
            likes.append(f"CAST(d.path AS TEXT) LIKE :{name} ESCAPE '\\'")
            escaped = variant.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            bindings[name] = f"%{escaped}%"
        conditions.append(f"({' OR '.join(likes)})")
    return " AND ".join(conditions), bindings


def _row(row: tuple[object, ...]) -> FileRow:
    values = list(row)
    values[2] = from_stored(values[2])  # type: ignore[arg-type]
    values[3] = DocumentState(str(values[3]))
    values[4], values[5] = from_column(str(values[4])), from_column(str(values[5]))
    values[11] = Treatment(str(values[11]))
    return FileRow(*values)  # type: ignore[arg-type]
