"""Writes a read document as JSON, and reads it back."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

from desktop.core.types import (
    DocumentPart,
    DocumentState,
    Heading,
    LinePlace,
    Page,
    PassageDraft,
    ReadDocument,
    ReadFailure,
    Span,
    Unit,
    UnitKind,
)


def to_fields(result: ReadDocument | ReadFailure) -> dict[str, Any]:
    if isinstance(result, ReadFailure):
        return {"result": "failure", **asdict(result)}
    # The texts of passages are not sent, because they are parts of the text.
    passages = [
        (
            draft.char_start,
            draft.char_end,
            draft.heading,
            draft.page,
            draft.page_end,
            [(u.char_start, u.char_end, u.kind, u.labelled) for u in draft.units],
        )
        for draft in result.passages
    ]
    parts = [_part_to_fields(part) for part in result.parts]
    lines = [(place.char_start, place.line) for place in result.lines]
    own = asdict(replace(result, passages=(), parts=(), lines=()))
    return {"result": "document", **own, "passages": passages, "parts": parts, "lines": lines}


def _part_to_fields(part: DocumentPart) -> dict[str, Any]:
    own = {"name": part.name, "sha256": part.sha256, "size_bytes": part.size_bytes}
    return {**own, "content": to_fields(part.content)}


def _part_from_fields(fields: dict[str, Any]) -> DocumentPart:
    content = from_fields(fields["content"])
    return DocumentPart(fields["name"], fields["sha256"], fields["size_bytes"], content)


def from_fields(fields: dict[str, Any]) -> ReadDocument | ReadFailure:
    if fields["result"] == "failure":
        return ReadFailure(DocumentState(fields["state"]), fields["message"], fields["hint"])
    text = fields["text"]
    return ReadDocument(
        text,
        fields["format"],
        fields["title"],
        tuple(Page(**page) for page in fields["pages"]),
        tuple(Heading(**heading) for heading in fields["headings"]),
        tuple(Span(**table) for table in fields["tables"]),
        tuple(fields["notes"]),
        tuple(
            PassageDraft(
                text[start:end],
                start,
                end,
                *place,
                units=tuple(
                    Unit(first, last, UnitKind(kind), label) for first, last, kind, label in cut
                ),
            )
            for start, end, *place, cut in fields["passages"]
        ),
        tuple(map(_part_from_fields, fields["parts"])),
        tuple(LinePlace(*place) for place in fields["lines"]),
    )
