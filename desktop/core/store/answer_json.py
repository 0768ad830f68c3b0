"""Answers as JSON, complete, so that a stored conversation shows them as they were."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from desktop.core.say import Sentence, fill, packed, unpacked
from desktop.core.scope import Scope
from desktop.core.types import (
    Answer,
    AnswerSentence,
    Citation,
    Computed,
    ComputedGroup,
    ComputedRow,
    Coverage,
    Extract,
    Passage,
    Source,
    SourceDisagreement,
    Statement,
    Timings,
    Unit,
    UnitKind,
)

REASONS = {
    "asked for": "You asked for it.",
    "all documents were read": "Every document was read, which the base model does alone.",
    "nothing was found": "Nothing was found, so no expert was chosen.",
    "two collections alike": (
        "The sources came from “{0}” and “{1}” alike, so the base model answers."
    ),
    "most sources from one collection": "Most sources came from “{0}”.",
    "all sources from one collection": "All sources came from “{0}”.",
    "most sources from one collection, which has no expert": (
        "Most sources came from “{0}”, which has no expert."
    ),
    "all sources from one collection, which has no expert": (
        "All sources came from “{0}”, which has no expert."
    ),
}
"""The templates of `experts/routing.py`, by the kinds that earlier versions stored."""


def to_json(answer: Answer) -> str:
    # Paths need not be UTF-8; JSON's escapes carry the rest.
    return json.dumps(packed(asdict(answer)), default=str)


def from_json(text: str) -> Answer:
    """The answer that `to_json` wrote; fields of a newer version are ignored."""
    read: dict[str, Any] = json.loads(text, object_hook=unpacked)
    return _rebuild(
        Answer,
        read,
        sentences=tuple(map(_rebuild_sentence, read["sentences"])),
        sources=tuple(map(_rebuild_source, read["sources"])),
        extracts=tuple(_rebuild(Extract, extract) for extract in read["extracts"]),
        coverage=_rebuild(Coverage, read["coverage"]),
        timings=_rebuild(Timings, read.get("timings", {})),
        expert_reason=_read_reason(read),
        disagreement=_rebuild_disagreement(read.get("disagreement")),
        computed=_rebuild_computed(read.get("computed")),
        scope=scope_from_fields(read.get("scope", {})),
        gone=tuple(read.get("gone", ())),
        narrowed_to=tuple(map(Path, read.get("narrowed_to", ()))),
    )


def scope_from_fields(read: dict[str, Any]) -> Scope:
    """The scope that `asdict` made into JSON; earlier versions had none."""
    return Scope(
        tuple(read.get("collections", ())),
        *(tuple(map(Path, read.get(name, ()))) for name in ("folders", "documents", "excluded")),
    )


def _rebuild_computed(read: dict[str, Any] | None) -> Computed | None:
    """The computed part of an answer; earlier versions computed nothing."""
    if read is None:
        return None
    return _rebuild(
        Computed,
        read,
        document=Path(read["document"]),
        columns=tuple(read["columns"]),
        rows=tuple(
            ComputedRow(row["char_start"], row["char_end"], tuple(row["cells"]))
            for row in read["rows"]
        ),
        groups=tuple(_rebuild(ComputedGroup, group) for group in read.get("groups", ())),
    )


def _read_reason(read: dict[str, Any]) -> str:
    """The reason with its template; an earlier version stored its kind and its values instead."""
    template = REASONS.get(read.get("expert_why", ""))
    return (
        fill(Sentence(template), *read.get("expert_about", ()))
        if template
        else read["expert_reason"]
    )


def _rebuild_sentence(read: dict[str, Any]) -> AnswerSentence:
    citations = tuple(_rebuild(Citation, citation) for citation in read["citations"])
    numbers = tuple(read["foreign_numbers"])
    unsupported = tuple((start, end) for start, end in read.get("unsupported", ()))
    return _rebuild(
        AnswerSentence,
        read,
        citations=citations,
        foreign_numbers=numbers,
        unsupported=unsupported,
    )


def _rebuild_disagreement(read: dict[str, Any] | None) -> SourceDisagreement | None:
    if read is None:
        return None
    return SourceDisagreement(
        tuple(
            _rebuild(Statement, statement, citation=_rebuild(Citation, statement["citation"]))
            for statement in read["statements"]
        )
    )


def _rebuild_source(read: dict[str, Any]) -> Source:
    place = read["passage"]
    notes = tuple(place.get("notes", ()))
    units = tuple(
        Unit(unit["char_start"], unit["char_end"], UnitKind(unit["kind"]), unit["labelled"])
        for unit in place.get("units", ())
    )
    passage = _rebuild(
        Passage,
        place,
        path=Path(place["path"]),
        units=units,
        notes=notes,
        folders=tuple(place.get("folders", ())),
        other_paths=tuple(map(Path, place.get("other_paths", ()))),
    )
    ids = tuple(read["passage_ids"])
    headings = tuple((start, heading) for start, heading in read.get("headings", ()))
    return _rebuild(Source, read, passage=passage, passage_ids=ids, headings=headings)


def _rebuild(kind: Any, read: dict[str, Any], **changed: object) -> Any:
    fields = kind.__dataclass_fields__
    return kind(**{name: value for name, value in read.items() if name in fields} | changed)
