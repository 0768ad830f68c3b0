"""Answers a question by computing over a table, if it asks for that and a table surely fits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.core.retrieval.search import search
from desktop.core.say import Sentence, joined
from desktop.core.store.document_set import DocumentSet
from desktop.core.store.library import Library
from desktop.core.store.name_index import citable_scope
from desktop.core.tables.choice import (
    NotSure,
    Result,
    asks_to_compute,
    compute,
    compute_list,
    not_sure_sentence,
    unexplained,
)
from desktop.core.tables.columns import columns_of
from desktop.core.tables.lists import lists_of
from desktop.core.tables.query import Operation
from desktop.core.tables.question import Question
from desktop.core.tables.reading import FORMATS_OF_ROWS, tables_of
from desktop.core.tables.table import DataTable
from desktop.core.tables.wording import (
    answer_sentence,
    figure_text,
    lines,
    remarks,
    rows_in_words,
)
from desktop.core.tables.words import likely_languages
from desktop.core.types import (
    AnswerSentence,
    Citation,
    Computed,
    ComputedGroup,
    ComputedRow,
    Source,
)

SEARCHED_DOCUMENTS = 12
SHEETS_THAT_TELL = 3
"""The first documents that a search finds; if all are sheets, sentences do not answer better."""
SHEETS_AT_MOST = 40
"""So many sheets are looked through, whatever a search finds: their words are few."""
SHEET_BYTES_AT_MOST = 300_000
"""A larger sheet is looked through if the search finds it."""
CITED_ROWS_AT_MOST = 200
KEPT_ROWS_AT_MOST = 10_000
"""Rows that stand in an answer; what is computed stands for all of them."""


@dataclass(frozen=True, slots=True)
class ComputedAnswer:
    """The text of a computed answer, with its sentences, sources and figures."""

    text: str
    sentences: tuple[AnswerSentence, ...]
    sources: tuple[Source, ...]
    computed: Computed | None
    """None if nothing was surely computed; then the text says why."""


def compute_answer(
    library: Library,
    asked: str,
    language: str | None,
    within: DocumentSet | None,
) -> ComputedAnswer | None:
    """The answer that is computed over a table; None if the question asks for something else."""
    codes = [
        code
        for code in likely_languages(asked, language)
        if asks_to_compute(Question(asked, (code,)))
    ]
    documents = _candidates(library, asked, within) if codes else []
    tables = [columns_of(table) for table in _of_each(tables_of, library, documents)]
    found = next(filter(None, (compute(asked, code, tables) for code in codes)), None)
    if found is None and codes:
        lists = _of_each(lists_of, library, documents)
        found = next(filter(None, (compute_list(asked, code, lists) for code in codes)), None)
    if found is None and codes and _is_about_sheets(library, documents[:SHEETS_THAT_TELL]):
        found = next(filter(None, (unexplained(asked, code, tables) for code in codes)), None)
    if found is None:
        return None
    if isinstance(found, NotSure):
        sources = _sources(library, found.table, [0], within)
        return ComputedAnswer(not_sure_sentence(found), (), sources, None)
    return _answer(library, found, within)


def _is_about_sheets(library: Library, documents: Sequence[int]) -> bool:
    """Whether all of these documents, which a search found first, are sheets."""
    marks = ",".join("?" * len(documents))
    formats = library.db.execute(
        "SELECT c.format FROM documents d JOIN contents c ON c.id = d.content_id"
        f" WHERE d.id IN ({marks})",
        tuple(documents),
    )
    return bool(documents) and all(name in FORMATS_OF_ROWS for (name,) in formats)


def _candidates(library: Library, asked: str, within: DocumentSet | None) -> list[int]:
    """The documents that a search finds, and the small sheets."""
    sources = search(library, asked, within=within, limit=SEARCHED_DOCUMENTS)
    documents = dict.fromkeys(source.passage.document_id for source in sources)
    scope, bindings = citable_scope(within)
    marks = ",".join("?" * len(FORMATS_OF_ROWS))
    sheets = library.db.execute(
        f"SELECT d.id FROM documents d JOIN contents c ON c.id = d.content_id WHERE {scope}"
        f" AND c.format IN ({marks}) AND d.size_bytes <= ? ORDER BY d.id LIMIT ?",
        (*bindings, *FORMATS_OF_ROWS, SHEET_BYTES_AT_MOST, SHEETS_AT_MOST),
    )
    return list(documents | dict.fromkeys(int(id_) for (id_,) in sheets))


def _of_each(
    read: Callable[[Library, int], list[DataTable]], library: Library, documents: Sequence[int]
) -> list[DataTable]:
    """The tables or lists of documents; those of files with the same text once."""
    contents: set[int] = set()
    tables: list[DataTable] = []
    for document_id in documents:
        found = read(library, document_id)
        tables += [table for table in found if table.content_id not in contents]
        contents |= {table.content_id for table in found}
    return tables


def _answer(library: Library, result: Result, within: DocumentSet | None) -> ComputedAnswer:
    query, outcome, columns = result.query, result.outcome, result.parsed.columns
    first = answer_sentence(query, outcome, columns, result.unit)
    listed = lines(query, outcome, columns, result.unit)
    cited = outcome.rows[:CITED_ROWS_AT_MOST] or (0,)
    sources = _sources(library, result.table, cited, within)
    citations = _citations(result.table, outcome.rows[:CITED_ROWS_AT_MOST], sources)
    sentences = [AnswerSentence(first, True, citations)]
    is_row = query.group is None
    for place, line in enumerate(listed):
        own = citations[place : place + 1] if is_row else ()
        sentences.append(AnswerSentence(line, True, own))
    said = remarks(query, outcome, columns)
    sentences += [AnswerSentence(remark, True) for remark in said]
    shown = "\n".join(f"- {line}" for line in listed)
    parts: list[str] = [first, *([shown] if shown else []), *said]
    text = joined(
        "\n\n", [part if isinstance(part, Sentence) else Sentence(part) for part in parts]
    )
    return ComputedAnswer(text, tuple(sentences), sources, _computed(result))


def _computed(result: Result) -> Computed:
    query, outcome, columns, table = (
        result.query, result.outcome, result.parsed.columns, result.table
    )  # fmt: skip
    column = columns[query.column] if query.column is not None else None
    figure = ""
    if query.operation in (Operation.COUNT, Operation.DISTINCT) and query.group is None:
        figure = str(outcome.figure)
    elif column is not None and outcome.figure is not None:
        figure = figure_text(column, outcome.figure, outcome.divisor)
    groups = tuple(
        ComputedGroup(
            group.name,
            figure_text(column, group.figure, group.divisor)
            if column is not None
            else str(group.figure),
            len(group.rows),
        )
        for group in outcome.groups
    )
    rows = (table.rows[row] for row in outcome.rows[:KEPT_ROWS_AT_MOST])
    return Computed(
        table.document_id,
        table.path,
        table.collection,
        table.heading,
        str(query.operation),
        rows_in_words(query, columns, len(outcome.rows)),
        table.columns,
        tuple(ComputedRow(row.char_start, row.char_end, row.cells) for row in rows),
        column.full_name if column is not None else "",
        figure,
        result.unit,
        groups,
        outcome.left_out,
    )


def _sources(
    library: Library, table: DataTable, rows: Sequence[int], within: DocumentSet | None
) -> tuple[Source, ...]:
    """The passages that hold these rows, in their order."""
    if not rows:
        return ()
    starts = sorted(table.rows[row].char_start for row in rows)
    passages = library.db.execute(
        "SELECT id, char_start, char_end FROM passages WHERE content_id = ? AND char_end > ?"
        " AND char_start <= ? ORDER BY ordinal",
        (table.content_id, starts[0], starts[-1]),
    )
    ids = [
        int(id_)
        for id_, start, end in passages
        if bisect_left(starts, start) < bisect_left(starts, end)
    ]
    found = library.passages(ids, within, [table.document_id])
    return tuple(Source(passage, 1.0, passage_ids=(passage.id,)) for passage in found)


def _citations(
    table: DataTable, rows: Sequence[int], sources: Sequence[Source]
) -> tuple[Citation, ...]:
    citations: list[Citation] = []
    for row in (table.rows[index] for index in rows):
        for number, source in enumerate(sources):
            passage = source.passage
            if passage.char_start <= row.char_start < passage.char_end:
                start = passage.char_start
                text = passage.text[row.char_start - start : row.char_end - start]
                citations.append(Citation(number, row.char_start, row.char_end, text, 1.0))
                break
    return tuple(citations)
