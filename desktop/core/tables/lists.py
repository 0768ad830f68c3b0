"""Lists in prose: the items below a heading, which are shown all or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.core.store.library import Library
from desktop.core.store.stored_path import from_stored
from desktop.core.tables.columns import columns_of
from desktop.core.tables.parsing import Parsed
from desktop.core.tables.query import Operation, Outcome, TableQuery
from desktop.core.tables.question import Question
from desktop.core.tables.reading import records_in
from desktop.core.tables.table import DataTable, TableRow
from desktop.core.tables.words import are_related, folded, split_words

ITEMS_AT_LEAST = 2
EXPLAINED_SHARE = 0.66
_MARK = re.compile(r"\s*(?:[-*+•‣◦▪–]|\d{1,3}[.)]|[a-z]\))[ \t]+(?:\[[ xX]\] )?")
_BETWEEN = " › "


def lists_of(library: Library, document_id: int) -> list[DataTable]:
    """The lists of a document with the heading that each stands under."""
    found = list(
        library.db.execute(
            "SELECT d.content_id, d.path, k.name, c.language, c.title FROM documents d JOIN"
            " collections k ON k.id = d.collection_id JOIN contents c ON c.id = d.content_id"
            " WHERE d.id = ?",
            (document_id,),
        )
    )
    if not found:
        return []
    content_id, path, collection, language, title = found[0]
    place = (content_id, document_id, from_stored(path), collection)
    return [
        DataTable(
            *place, heading or title, language, (heading or title,), tuple(rows), is_list=True
        )
        for heading, rows in _items(library, content_id, from_stored(path))
        if len(rows) >= ITEMS_AT_LEAST
    ]


def _items(library: Library, content_id: int, path: Path) -> Iterator[tuple[str, list[TableRow]]]:
    heading, rows = "", list[TableRow]()
    for record in records_in(library, content_id):
        mark = _MARK.match(record.text)
        if mark is None or record.labelled:
            continue
        if record.heading != heading and rows:
            yield heading or path.stem, rows
            rows = []
        heading = record.heading
        item = " ".join(record.text[mark.end() :].split())
        rows.append(TableRow(record.char_start, record.char_end, (item,)))
    if rows:
        yield heading or path.stem, rows


def find_list(question: Question, lists: Iterable[DataTable]) -> list[DataTable]:
    """The lists whose headings say what the question asks to list or count."""
    if not question.operations.keys() & {"list", "count", "number"} and not question.which:
        return []
    scored = [(_explained(question, table), table) for table in lists]
    best = max((score for score, _ in scored), default=0.0)
    return [table for score, table in scored if score == best > 0]


def listed(question: Question, table: DataTable) -> tuple[Parsed, Outcome]:
    """All items of a list, or their number."""
    counts = not question.operations.keys() & {"list"} and "count" in question.operations
    operation = Operation.COUNT if counts else Operation.LIST
    rows = tuple(range(len(table.rows)))
    query = TableQuery(operation, told=0)
    return Parsed(query, columns_of(table), 1.0), Outcome(rows, len(rows))


def _explained(question: Question, table: DataTable) -> float:
    """The share of the question's words that the heading says; 0 if that is too little."""
    used = {
        n
        for n, word in enumerate(question.words)
        for phrases in question.operations.values()
        for phrase in phrases
        if phrase.start <= word.start and word.end <= phrase.end
    }
    content = [
        word for n, word in enumerate(question.words) if n not in used and question.is_content(word)
    ]
    last = [word for word, _, _ in split_words(folded(table.heading.split(_BETWEEN)[-1]))]
    about = last + [w for w, _, _ in split_words(folded(f"{table.heading} {table.path.stem}"))]
    by_last = [w for w in content if _has(w.text, last, question.languages)]
    known = [w for w in content if _has(w.text, about, question.languages)]
    if not by_last or len(known) < EXPLAINED_SHARE * len(content):
        return 0.0
    return len(known) / len(content) + len(by_last)


def _has(word: str, names: Iterable[str], languages: tuple[str, ...]) -> bool:
    return any(are_related(word, name, languages) for name in names)
