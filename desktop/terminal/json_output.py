"""JSON forms of the core's answers; `desktop/JSON.md` documents their keys, which are stable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Any

from desktop.core.types import Answer, AnswerSentence, Citation, Computed, Extract, Source, Timings
from desktop.terminal.scope import scope_json

LineFinder = Callable[[int, int], int | None]
"""Finds the line of the file for a document's id and a character of its text."""

LINES_AT_MOST = 200
"""Rows of a computed answer whose line is looked up: that reads the document's structure."""


def source_json(source: Source, line_at: LineFinder) -> dict[str, Any]:
    """Return a passage that was found, with its place, as a JSON object."""
    passage = source.passage
    return {
        "document": str(passage.path),
        "collection": passage.collection,
        "title": passage.title,
        "page": passage.page,
        "page_end": passage.page_end,
        "line": line_at(passage.document_id, passage.char_start),
        "heading": passage.heading,
        "char_start": passage.char_start,
        "char_end": passage.char_end,
        "text": passage.text,
        "score": round(source.score, 4),
        "similarity": None if source.similarity is None else round(source.similarity, 4),
        "foreign_language": source.foreign_language or None,
        "ocr": passage.ocr,
        "also_in": [str(path) for path in passage.other_paths],
        "connected": passage.is_connected,
        "notes": list(passage.notes),
    }


def answer_json(answer: Answer, line_at: LineFinder) -> dict[str, Any]:
    """Return a finished answer as a JSON object."""
    return {
        "question": answer.question,
        "searched_for": answer.searched_for,
        "answer": answer.answer,
        "refused": answer.refused,
        "sentences": [_sentence_json(sentence, answer, line_at) for sentence in answer.sentences],
        "extracts": [
            _citation_json(extract, answer.sources, line_at) for extract in answer.extracts
        ],
        "sources": [
            {"number": number, **source_json(source, line_at)}
            for number, source in enumerate(answer.sources, start=1)
        ],
        "coverage": asdict(answer.coverage),
        "disagreement": _disagreement_json(answer, line_at),
        "withdrawn": answer.withdrawn,
        "reasoning": answer.reasoning,
        "model": answer.model,
        "expert": answer.expert,
        "expert_reason": answer.expert_reason,
        "computed": computed_json(answer.computed, line_at) if answer.computed else None,
        "scope": scope_json(answer.scope, answer.gone),
        "narrowed_to": [str(path) for path in answer.narrowed_to],
        "timings": timings_json(answer.timings),
    }


def computed_json(computed: Computed, line_at: LineFinder) -> dict[str, Any]:
    """Return what was computed over a table as a JSON object."""
    return {
        "document": str(computed.document),
        "collection": computed.collection,
        "heading": computed.heading,
        "operation": computed.operation,
        "in_words": computed.in_words,
        "column": computed.column or None,
        "figure": computed.figure or None,
        "unit": computed.unit or None,
        "groups": [asdict(group) for group in computed.groups],
        "left_out": computed.left_out,
        "columns": list(computed.columns),
        "rows": [
            {
                "line": line_at(computed.document_id, row.char_start)
                if number < LINES_AT_MOST
                else None,
                "char_start": row.char_start,
                "char_end": row.char_end,
                "cells": list(row.cells),
            }
            for number, row in enumerate(computed.rows)
        ],
    }


def claim_json(
    sentence: AnswerSentence, sources: Sequence[Source], line_at: LineFinder
) -> dict[str, Any]:
    """Return a sentence that was checked by itself as a JSON object."""
    return {
        "claim": sentence.text,
        "status": str(sentence.status),
        "reason": sentence.reason,
        "unsupported": [list(place) for place in sentence.unsupported],
        "citations": [
            _citation_json(citation, sources, line_at) for citation in sentence.citations
        ],
    }


def timings_json(timings: Timings) -> dict[str, float | None]:
    """Return milliseconds and tokens per second, rounded to two decimals."""
    return {
        name: None if value is None else round(value, 2) for name, value in asdict(timings).items()
    }


def _sentence_json(sentence: AnswerSentence, answer: Answer, line_at: LineFinder) -> dict[str, Any]:
    return {
        "text": sentence.text,
        "supported": sentence.supported,
        "status": str(sentence.status),
        "unsupported": [list(place) for place in sentence.unsupported],
        "citations": [
            _citation_json(citation, answer.sources, line_at) for citation in sentence.citations
        ],
        "foreign_numbers": list(sentence.foreign_numbers),
        "reason": sentence.reason,
    }


def _disagreement_json(answer: Answer, line_at: LineFinder) -> list[dict[str, Any]]:
    return [
        {
            "value": statement.value,
            "date": statement.date or None,
            "newest": statement.is_newest,
            "citation": _citation_json(statement.citation, answer.sources, line_at),
        }
        for statement in (answer.disagreement.statements if answer.disagreement else ())
    ]


def _citation_json(
    citation: Citation | Extract, sources: Sequence[Source], line_at: LineFinder
) -> dict[str, Any]:
    source = sources[citation.source]
    return {
        "source": citation.source + 1,
        "document": str(source.passage.path),
        "page": source.passage.page,
        "line": line_at(source.passage.document_id, citation.char_start),
        "heading": source.heading_at(citation.char_start),
        "char_start": citation.char_start,
        "char_end": citation.char_end,
        "text": citation.text,
        "score": round(citation.score, 4),
    }
