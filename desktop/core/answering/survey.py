"""Looks through every document for a question that the best few passages cannot answer.

Map: each document's nearest passages are asked by themselves, by the model where it is able to,
else by taking the best sentence. Reduce: the model puts the findings together; where it is too
small, the findings are the answer, one line each.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.answering.answerable import THRESHOLD, says_no
from desktop.core.answering.events import DocumentRead
from desktop.core.answering.inquiry import Findings, Inquiry
from desktop.core.answering.prompt import build_finding_prompt
from desktop.core.ports import LanguageModel
from desktop.core.retrieval.neighbours import join_neighbours
from desktop.core.types import Sampling, Source

PASSAGES_PER_DOCUMENT = 3
DOCUMENTS_ASKED_AT_MOST = 60
"""The best ones; of the others every passage has been compared with the question all the same."""
THRESHOLD_PER_DOCUMENT = THRESHOLD - 1.5
"""A question about many documents fits none of them as well as one about one."""
CONFIDENCE_BELOW_BEST = 4.0
"""Log-odds; a document so far behind the best one speaks of something else."""
FINDING_TOKENS_AT_MOST = 90
_SAMPLING = Sampling()


@dataclass(frozen=True, slots=True)
class Finding:
    """What one document says."""

    path: Path
    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Survey:
    """What all documents say."""

    findings: tuple[Finding, ...]
    documents_read: int

    @property
    def sources(self) -> list[Source]:
        return [source for finding in self.findings for source in finding.sources]


def survey(inquiry: Inquiry, model: LanguageModel | None) -> Generator[DocumentRead, None, Survey]:
    """Ask every document; those that say something are in the result, best first."""
    documents = _documents(inquiry)
    asked = documents[:DOCUMENTS_ASKED_AT_MOST]
    findings: list[Finding] = []
    least = THRESHOLD_PER_DOCUMENT
    for done, sources in enumerate(asked, start=1):
        findings_here = inquiry.of(sources)
        least = max(least, findings_here.confidence - CONFIDENCE_BELOW_BEST)
        text = ""
        if findings_here.confidence >= least:
            text = _say(inquiry.question, findings_here, model)
        path = sources[0].passage.path
        if text:
            findings.append(Finding(path, text, _cited(findings_here)))
        yield DocumentRead(path, text, done, len(asked))
    return Survey(tuple(findings), len(documents))


def _documents(inquiry: Inquiry) -> list[list[Source]]:
    """The nearest passages of every document, the nearest document first."""
    library, embedder = inquiry.library, inquiry.embedder
    space = library.vectors.active()
    if embedder is None or space is None or space.identity != embedder.identity:
        return _by_words(inquiry)
    vector = embedder.embed_query(inquiry.question)
    rows = library.vectors.nearest_of_each(
        space, vector, inquiry.collections, PASSAGES_PER_DOCUMENT
    )
    passages = {
        passage.id: passage
        for passage in library.passages([row[1] for row in rows], inquiry.collections)
    }
    grouped: dict[int, list[Source]] = {}
    for _, passage_id, similarity in rows:
        # The same text in two files is one document here.
        if passage := passages.pop(passage_id, None):
            source = Source(passage, max(0.0, similarity), similarity, (passage_id,))
            grouped.setdefault(passage.document_id, []).append(source)
    return [join_neighbours(library, sources) for sources in grouped.values()]


def _by_words(inquiry: Inquiry) -> list[list[Source]]:
    grouped: dict[int, list[Source]] = {}
    for source in inquiry.by_words(10 * DOCUMENTS_ASKED_AT_MOST).sources:
        grouped.setdefault(source.passage.document_id, []).append(source)
    return [sources[:PASSAGES_PER_DOCUMENT] for sources in grouped.values()]


def _say(question: str, findings: Findings, model: LanguageModel | None) -> str:
    best = findings.extracts(1)
    if model is None or not best:
        return " ".join(best[0].text.split()) if best else ""
    prompt = build_finding_prompt(
        model, question, findings.sources, answer_tokens=FINDING_TOKENS_AT_MOST
    )
    pieces = model.generate(prompt.text, max_tokens=FINDING_TOKENS_AT_MOST, sampling=_SAMPLING)
    text = " ".join("".join(pieces).split())
    return "" if says_no(text) else text


def _cited(findings: Findings) -> tuple[Source, ...]:
    """The sources that the best sentences stand in; the others would only be noise."""
    used = {extract.source for extract in findings.extracts(2)}
    return tuple(source for index, source in enumerate(findings.sources) if index in used)
