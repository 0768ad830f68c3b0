"""Reads every document for a question that the best few passages cannot answer.

Map: the question is asked of each document's nearest passages, separately. A capable model answers;
otherwise the best sentence is taken. Reduce: the model combines the findings. If the model is too
small, the findings are the answer, one line each.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from desktop.core.answering.events import DocumentRead, Token
from desktop.core.answering.grounding import Grounder, Grounding
from desktop.core.answering.mentions import find_mentioned
from desktop.core.answering.prompt import build_map_prompt
from desktop.core.answering.reasoning import GenerationLimits, generate_apart
from desktop.core.answering.refusal import THRESHOLD, is_refusal
from desktop.core.ports import LanguageModel
from desktop.core.retrieval.neighbours import join_neighbours
from desktop.core.retrieval.query import parse_query
from desktop.core.retrieval.question_vectors import question_embedder, vectors_in
from desktop.core.types import Sampling, Source

PASSAGES_PER_DOCUMENT = 3
DOCUMENTS_AT_MOST = 60
"""The number of best documents that are asked.

Every passage of the others has been compared with the question as well.
"""
THRESHOLD_PER_DOCUMENT = THRESHOLD - 1.5
"""The threshold for one document, in log-odds.

It is lower, because a question about many documents fits each of them less well than a question
about one.
"""
CONFIDENCE_BELOW_BEST = 4.0
"""Distance from the best document, in log-odds; a document below it is about something else."""
FINDING_TOKENS_AT_MOST = 90
_SAMPLING = Sampling()


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """The finding of one document, with its sources."""

    path: Path
    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MapResult:
    """The findings of all documents, the best first."""

    findings: tuple[DocumentFinding, ...]
    documents_read: int

    @property
    def sources(self) -> list[Source]:
        return [source for finding in self.findings for source in finding.sources]


def ask_every_document(
    grounder: Grounder, model: LanguageModel | None
) -> Generator[DocumentRead | Token, None, MapResult]:
    """Ask every document; the result has those that say something, the best first.

    While the model writes, empty tokens are yielded, so that the generator can be closed then, too.
    """
    mentioning = _find_mentions(grounder)
    rows = mentioning or _find_nearest(grounder)
    documents = _group_by_document(grounder, rows)
    findings: list[DocumentFinding] = []
    least = -math.inf if mentioning else THRESHOLD_PER_DOCUMENT
    for done, sources in enumerate(documents, start=1):
        findings_here = grounder.from_sources(sources)
        if not mentioning:
            least = max(least, findings_here.confidence - CONFIDENCE_BELOW_BEST)
        text = ""
        if findings_here.confidence >= least:
            text = yield from _summarise_document(grounder, findings_here, model)
        path = sources[0].passage.path
        if text:
            findings.append(DocumentFinding(path, text, _best_sources(findings_here)))
        yield DocumentRead(path, text, done, len(documents))
    # The word index covers all documents.
    whole = grounder.library.documents.searchable_count(grounder.within)
    return MapResult(
        tuple(findings), whole if mentioning else len({row.document_id for row in rows})
    )


class _Row(NamedTuple):
    document_id: int
    passage_id: int
    score: float
    similarity: float | None


def _find_mentions(inquiry: Grounder) -> list[_Row]:
    """The passages with all the words whose mention the question asks for.

    Empty if the question asks for no mention, or if no passage has exactly these words.
    """
    wanted = find_mentioned(inquiry.question, inquiry.language)
    match = parse_query(wanted, inquiry.vocabulary.languages).match_all() if wanted else ""
    if not match:
        return []
    library = inquiry.library
    found = library.search_words_in_each(match, inquiry.within, PASSAGES_PER_DOCUMENT)
    return [_Row(*row[:2], row[2] / found[0][2], None) for row in found]


def _find_nearest(inquiry: Grounder) -> list[_Row]:
    """The nearest passages of every document, the nearest document first.

    Documents without vectors are found by words, and come last.
    """
    library = inquiry.library
    rows: list[_Row] = []
    if embed := question_embedder(library, inquiry.embedder):
        vectors = vectors_in(library, embed(inquiry.question))
        near = vectors.nearest_of_each(inquiry.within, PASSAGES_PER_DOCUMENT)
        rows = [_Row(*row, row[2]) for row in near]
    document_ids = {row.document_id for row in rows}
    match = parse_query(inquiry.question, inquiry.vocabulary.languages).match()
    found: list[tuple[int, int, float]] = []
    if match:
        found = library.search_words_in_each(match, inquiry.within, PASSAGES_PER_DOCUMENT)
    best = found[0][2] if found else 1.0
    rows += [_Row(*row[:2], row[2] / best, None) for row in found if row[0] not in document_ids]
    return rows


def _group_by_document(inquiry: Grounder, rows: Sequence[_Row]) -> list[list[Source]]:
    """The sources of the first documents, grouped; the same text in two files counts once."""
    of_each: dict[int, list[_Row]] = {}
    owned: set[int] = set()
    for row in rows:
        if row.passage_id not in owned:
            owned.add(row.passage_id)
            of_each.setdefault(row.document_id, []).append(row)
    groups = list(of_each.values())[:DOCUMENTS_AT_MOST]
    ids = [row.passage_id for group in groups for row in group]
    document_ids = {row.document_id for group in groups for row in group}
    absent = inquiry.library.names.absent(document_ids)
    deleted = {id_ for id_, is_deleted in absent.items() if is_deleted}
    passages = {
        passage.id: passage
        for passage in inquiry.library.passages(ids, inquiry.within, document_ids - deleted)
    }
    sources = [
        [
            Source(passages[row.passage_id], max(0.0, row.score), row.similarity, (row.passage_id,))
            for row in group
            if row.passage_id in passages
        ]
        for group in groups
    ]
    return [join_neighbours(inquiry.library, group) for group in sources if group]


def _summarise_document(
    grounder: Grounder, findings: Grounding, model: LanguageModel | None
) -> Generator[Token, None, str]:
    best = findings.extracts(1)
    if model is None or not best:
        return " ".join(best[0].text.split()) if best else ""
    prompt = build_map_prompt(
        model, grounder.question, findings.sources, answer_tokens=FINDING_TOKENS_AT_MOST
    )
    limits = GenerationLimits(FINDING_TOKENS_AT_MOST, FINDING_TOKENS_AT_MOST)
    pieces = generate_apart(model, prompt.text, limits, sampling=_SAMPLING)
    output = ""
    with closing(pieces):
        for piece in pieces:
            output += piece.text if isinstance(piece, Token) else ""
            yield Token("")
    text = " ".join(output.split())
    return "" if is_refusal(text, grounder.decisions) else text


def _best_sources(findings: Grounding) -> tuple[Source, ...]:
    """The sources that contain the best sentences; the others would only be noise."""
    used = {extract.source for extract in findings.extracts(2)}
    return tuple(source for index, source in enumerate(findings.sources) if index in used)
