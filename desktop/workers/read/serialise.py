"""What was read, as JSON and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from desktop.core.types import DocumentState, Heading, Page, ReadDocument, ReadFailure, Span


def to_fields(result: ReadDocument | ReadFailure) -> dict[str, Any]:
    kind = "failure" if isinstance(result, ReadFailure) else "document"
    return {"result": kind, **asdict(result)}


def from_fields(fields: dict[str, Any]) -> ReadDocument | ReadFailure:
    if fields["result"] == "failure":
        return ReadFailure(DocumentState(fields["state"]), fields["message"], fields["hint"])
    return ReadDocument(
        fields["text"],
        fields["format"],
        fields["title"],
        tuple(Page(**page) for page in fields["pages"]),
        tuple(Heading(**heading) for heading in fields["headings"]),
        tuple(Span(**table) for table in fields["tables"]),
        tuple(fields["notes"]),
    )
